package org.gongjian.district;

import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerCustomizer;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.support.SQLErrorCodesFactory;

/** The one way to the database: a pool behind {@link TransactionsOnly}, and transactions that know their district. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    /** The bare pool: for the job scheduler, whose tables carry no district. */
    @Bean(defaultCandidate = false)
    @ConfigurationProperties("spring.datasource.hikari")
    HikariDataSource pool(DataSourceProperties properties) {
        return properties
                .initializeDataSourceBuilder()
                .type(HikariDataSource.class)
                .build();
    }

    @Bean
    @Primary
    DataSource dataSource(@Qualifier("pool") HikariDataSource pool) {
        DataSource source = new TransactionsOnly(pool);
        // Otherwise Spring asks a connection of it for the name, outside a transaction.
        SQLErrorCodesFactory.getInstance().registerDatabase(source, "PostgreSQL");
        return source;
    }

    @Bean
    DistrictTransactionManager transactionManager(DataSource dataSource) {
        return new DistrictTransactionManager((TransactionsOnly) dataSource);
    }

    /** The scheduler commits for itself, so it uses the pool. Each process has a name of its own in the table. */
    @Bean
    DbSchedulerCustomizer schedulerOnThePool(@Qualifier("pool") HikariDataSource pool) {
        return new DbSchedulerCustomizer() {
            @Override
            public Optional<SchedulerName> schedulerName() {
                String host = new SchedulerName.Hostname().getName();
                return Optional.of(new SchedulerName.Fixed(
                        host + "-" + ProcessHandle.current().pid()));
            }

            @Override
            public Optional<DataSource> dataSource() {
                return Optional.of(pool);
            }
        };
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
