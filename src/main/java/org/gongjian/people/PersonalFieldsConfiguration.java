package org.gongjian.people;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The cipher of personal fields, with the keys of the file {@code gongjian.keys}; beside it lies the list of the erased. */
@Configuration(proxyBeanMethods = false)
class PersonalFieldsConfiguration {

    @Bean
    FieldCipher fieldCipher(@Value("${gongjian.keys}") String file) {
        return new FieldCipher(KeyFile.open(Path.of(file)));
    }

    @Bean
    ErasedList erasedList(@Value("${gongjian.keys}") String file) {
        return new ErasedList(Path.of(file).toAbsolutePath().resolveSibling("erased"));
    }
}
