package org.gongjian.operations;

import java.nio.file.Path;
import java.util.Map;
import org.gongjian.GongjianApplication;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** The rooms without pages, jobs or migrations, for work beside the server; a room is made when it is asked for. */
public record Rooms(DatabaseAccess database, Path keys) {

    /** Opens them; closing the context closes the connections. */
    public ConfigurableApplicationContext open(String... profiles) {
        return new SpringApplicationBuilder(GongjianApplication.class)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .registerShutdownHook(false)
                .lazyInitialization(true)
                .properties(Map.of("logging.level.root", "WARN", "spring.main.log-startup-info", "false"))
                .profiles(profiles)
                .initializers(starting -> starting.getEnvironment()
                        .getPropertySources()
                        .addFirst(new MapPropertySource("rooms", properties())))
                .run();
    }

    private Map<String, Object> properties() {
        return Map.of(
                "spring.datasource.url",
                database.url(),
                "spring.datasource.username",
                database.application().user(),
                "spring.datasource.password",
                database.application().password(),
                "spring.datasource.hikari.maximum-pool-size",
                2,
                "spring.flyway.enabled",
                false,
                "spring.main.log-startup-info",
                false,
                "db-scheduler.enabled",
                false,
                "gongjian.keys",
                keys.toString(),
                "gongjian.public-url",
                "http://localhost",
                "logging.level.root",
                "WARN");
    }
}
