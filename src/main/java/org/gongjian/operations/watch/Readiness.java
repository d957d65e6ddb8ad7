package org.gongjian.operations.watch;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import java.util.function.Supplier;
import org.flywaydb.core.Flyway;
import org.gongjian.people.KeyRing;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What must hold before pages can be answered, one indicator each; that it is not stopping, Boot knows. */
@Configuration(proxyBeanMethods = false)
class Readiness {

    private static final Duration SPAN = Duration.ofSeconds(3);
    private static final int PATIENCE_SECONDS = 2;

    /** Asked beside the pool: a rush that uses every connection must not take the process out of the balancer. */
    @Bean
    HealthIndicator database(DataSourceProperties properties) {
        return remembered(() -> {
            try (Connection connection = connect(properties)) {
                return connection.isValid(PATIENCE_SECONDS)
                        ? Health.up().build()
                        : Health.down().withDetail("why", "it does not answer").build();
            } catch (SQLException unreachable) {
                return Health.down()
                        .withDetail("why", "it cannot be reached, SQLSTATE " + unreachable.getSQLState())
                        .build();
            }
        });
    }

    private static Connection connect(DataSourceProperties properties) throws SQLException {
        var login = new Properties();
        login.setProperty("user", String.valueOf(properties.determineUsername()));
        login.setProperty("password", String.valueOf(properties.determinePassword()));
        for (String wait : new String[] {"loginTimeout", "connectTimeout", "socketTimeout"}) {
            login.setProperty(wait, String.valueOf(PATIENCE_SECONDS));
        }
        return DriverManager.getConnection(properties.determineUrl(), login);
    }

    /** Once they are done they are never undone. */
    @Bean
    HealthIndicator migrations(ObjectProvider<Flyway> flyway) {
        return new HealthIndicator() {
            private volatile boolean done;

            @Override
            public synchronized Health health() {
                if (!done) {
                    int pending = flyway.getObject().info().pending().length;
                    done = pending == 0;
                    if (!done) {
                        return Health.down().withDetail("pending", pending).build();
                    }
                }
                return Health.up().build();
            }
        };
    }

    /** Without the keys personal fields can be neither read nor written. */
    @Bean
    HealthIndicator keys(@Value("${gongjian.keys}") Path file) {
        return remembered(() -> {
            try {
                return KeyRing.of(file).isEmpty()
                        ? Health.down()
                                .withDetail("why", "the key file is gone")
                                .build()
                        : Health.up().build();
            } catch (RuntimeException unreadable) {
                return Health.down()
                        .withDetail("why", "the key file cannot be read")
                        .build();
            }
        });
    }

    private static HealthIndicator remembered(Supplier<Health> question) {
        var remembered = Remembered.of(SPAN, question);
        return remembered::get;
    }
}
