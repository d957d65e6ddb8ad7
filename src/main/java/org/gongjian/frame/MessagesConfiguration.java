package org.gongjian.frame;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** One bundle a room: {@code messages/ROOM/messages.properties} in English and its Chinese twin. */
@Configuration(proxyBeanMethods = false)
class MessagesConfiguration {

    private static final String ROOMS = "classpath*:messages/*/messages.properties";

    @Bean
    MessageSource messageSource() throws IOException {
        ResourceBundleMessageSource source = new ResourceBundleMessageSource();
        source.setBasenames(Arrays.stream(new PathMatchingResourcePatternResolver().getResources(ROOMS))
                .map(MessagesConfiguration::basename)
                .sorted()
                .toArray(String[]::new));
        source.setDefaultEncoding(StandardCharsets.UTF_8.name());
        source.setFallbackToSystemLocale(false);
        source.setAlwaysUseMessageFormat(true);
        return source;
    }

    private static String basename(Resource bundle) {
        try {
            String[] parts = bundle.getURL().getPath().split("/", -1);
            return "messages/" + parts[parts.length - 2] + "/messages";
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
