package org.gongjian.operations.cli;

import java.util.Arrays;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;

/**
 * Brings the tables to what this program works on. A database that a newer edition has changed is left alone: an older one would
 * not know what its rows mean.
 */
record Migrating(Runnable untilDatabaseAnswers, Progress progress) implements FlywayMigrationStrategy {

    private static final String REFUSED = "Gongjian does not start like this:";

    @Override
    public void migrate(Flyway flyway) {
        untilDatabaseAnswers.run();
        Refusal.ifAny(REFUSED, newer(flyway));
        progress.next("Migrating the database");
        flyway.migrate();
        progress.next("Opening the pages");
    }

    private static List<String> newer(Flyway flyway) {
        List<String> unknown = Arrays.stream(flyway.info().applied())
                .filter(migration ->
                        migration.getVersion() != null && !migration.getState().isResolved())
                .map(MigrationInfo::getScript)
                .toList();
        return unknown.isEmpty()
                ? List.of()
                : List.of("The database was last used by a newer Gongjian, which made " + unknown.getLast()
                        + (unknown.size() == 1 ? "" : " and " + (unknown.size() - 1) + " more")
                        + ". Update Gongjian, or restore a backup made by this one into an empty database");
    }
}
