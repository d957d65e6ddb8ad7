package org.gongjian.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.gongjian.GongjianApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** The application in a process of its own, as it is. */
final class PagesServer {

    private PagesServer() {}

    /** Arguments: a file of settings, and a file to write when it answers. */
    public static void main(String[] arguments) throws IOException {
        var settings = new Properties();
        try (var reader = Files.newBufferedReader(Path.of(arguments[0]))) {
            settings.load(reader);
        }
        new SpringApplicationBuilder(GongjianApplication.class)
                .run(settings.stringPropertyNames().stream()
                        .map(name -> "--" + name + "=" + settings.getProperty(name))
                        .toArray(String[]::new));
        Files.writeString(Path.of(arguments[1]), "ready");
    }
}
