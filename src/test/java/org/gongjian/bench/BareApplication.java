package org.gongjian.bench;

import java.nio.file.Path;
import java.util.Map;
import org.gongjian.operations.DataDirectory;
import org.gongjian.operations.Durability;
import org.gongjian.operations.EmbeddedDatabase;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/** The floor of a start: bare Spring Boot with one page that asks the embedded database one question. */
@ImportAutoConfiguration({
    TomcatServletWebServerAutoConfiguration.class,
    DispatcherServletAutoConfiguration.class,
    WebMvcAutoConfiguration.class,
    HttpMessageConvertersAutoConfiguration.class,
    DataSourceAutoConfiguration.class,
    JdbcTemplateAutoConfiguration.class,
    JdbcClientAutoConfiguration.class
})
class BareApplication {

    /** Arguments: the data directory and the port. */
    public static void main(String[] arguments) {
        EmbeddedDatabase database = EmbeddedDatabase.open(new DataDirectory(Path.of(arguments[0])), Durability.DURABLE);
        Runtime.getRuntime().addShutdownHook(new Thread(database::close));
        var access = database.start();
        new SpringApplicationBuilder(BareApplication.class)
                .properties(Map.of(
                        "spring.config.location",
                        "optional:classpath:/nowhere/",
                        "spring.datasource.url",
                        access.url(),
                        "spring.datasource.username",
                        access.application().user(),
                        "spring.datasource.password",
                        access.application().password(),
                        "server.address",
                        "127.0.0.1",
                        "server.port",
                        arguments[1],
                        "logging.level.root",
                        "warn"))
                .run();
    }

    @Bean
    RouterFunction<ServerResponse> page(JdbcClient sql) {
        return RouterFunctions.route()
                .GET(
                        "/",
                        request -> ServerResponse.ok()
                                .body(sql.sql("select version()")
                                        .query(String.class)
                                        .single()))
                .build();
    }
}
