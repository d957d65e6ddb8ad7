package org.gongjian.people;

import java.nio.file.Path;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.function.SingletonSupplier;

/** The cipher of personal fields, with the keys of the file {@code gongjian.keys}; beside it lies the list of the erased. */
@Configuration(proxyBeanMethods = false)
class PersonalFieldsConfiguration {

    @Bean
    FieldCipher fieldCipher(@Value("${gongjian.keys}") String file) {
        SingletonSupplier<PersonalKeys> keys = SingletonSupplier.of(() -> KeyFile.open(Path.of(file)));
        return new FieldCipher(keys::obtain);
    }

    /** A server opens the key file as it starts, or does not start; what only looks at a database makes no keys. */
    @Bean
    @ConditionalOnWebApplication
    SmartInitializingSingleton keysAtStart(FieldCipher cipher) {
        return cipher::newestKey;
    }

    @Bean
    ErasedList erasedList(@Value("${gongjian.keys}") String file) {
        return new ErasedList(Path.of(file).toAbsolutePath().resolveSibling("erased"));
    }
}
