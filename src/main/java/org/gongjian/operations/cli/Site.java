package org.gongjian.operations.cli;

import java.net.InetAddress;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.gongjian.GongjianApplication;
import org.gongjian.operations.DatabaseAccess;
import org.gongjian.operations.HouseContexts;
import org.gongjian.operations.backup.schedule.BackupPlan;
import org.gongjian.operations.watch.OperatorToken;
import org.springframework.boot.Banner;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;

/**
 * The web application as one command starts it. What is set here has the last word over every other setting.
 *
 * @param untilDatabaseAnswers waited for before the first question to a database that may still be starting
 */
record Site(
        DatabaseAccess database,
        Runnable untilDatabaseAnswers,
        Path keys,
        InetAddress bind,
        int port,
        String publicUrl,
        boolean demo,
        Journal journal,
        Extras extras) {

    /** Migrates and starts; the context answers once pages do. */
    ConfigurableApplicationContext start(Progress progress) {
        progress.next("Starting the application");
        var context = new SpringApplicationBuilder(GongjianApplication.class)
                .contextFactory(new HouseContexts())
                .bannerMode(Banner.Mode.OFF)
                .registerShutdownHook(false)
                .profiles(demo ? new String[] {"demo"} : new String[0])
                .properties(journal.properties())
                .initializers(starting -> prepare((GenericApplicationContext) starting, progress))
                .run();
        progress.done();
        return context;
    }

    private void prepare(GenericApplicationContext starting, Progress progress) {
        starting.getEnvironment().getPropertySources().addFirst(new MapPropertySource("command line", properties()));
        starting.registerBean(DatabaseAccess.class, () -> database);
        extras.backups().ifPresent(plan -> starting.registerBean(BackupPlan.class, () -> plan));
        starting.registerBean(FlywayMigrationStrategy.class, () -> new Migrating(untilDatabaseAnswers, progress));
    }

    private Map<String, Object> properties() {
        var properties = new HashMap<String, Object>();
        properties.put("spring.datasource.url", database.url());
        properties.put("spring.datasource.username", database.application().user());
        properties.put("spring.datasource.password", database.application().password());
        properties.put("spring.flyway.url", database.url());
        properties.put("spring.flyway.user", database.migrator().user());
        properties.put("spring.flyway.password", database.migrator().password());
        properties.put("spring.flyway.init-sqls", "set role gongjian_owner");
        properties.put("server.address", bind.getHostAddress());
        properties.put("server.port", port);
        properties.put("server.servlet.session.cookie.secure", publicUrl.startsWith("https:"));
        properties.put("gongjian.keys", keys.toString());
        properties.put("gongjian.public-url", publicUrl);
        properties.put("gongjian.warm-up", extras.areForReal());
        extras.operatorToken().ifPresent(file -> properties.put(OperatorToken.SETTING, file.toString()));
        if (!extras.areForReal()) {
            properties.put("management.endpoints.web.exposure.include", "health");
            properties.put("management.prometheus.metrics.export.enabled", false);
        }
        return properties;
    }
}
