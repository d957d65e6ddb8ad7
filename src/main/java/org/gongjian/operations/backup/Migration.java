package org.gongjian.operations.backup;

import org.flywaydb.core.api.MigrationVersion;
import org.jspecify.annotations.Nullable;

/** One step in the history of the tables, as Flyway knows it. */
public record Migration(
        String version, String script, @Nullable Integer checksum) implements Comparable<Migration> {

    MigrationVersion number() {
        return MigrationVersion.fromVersion(version);
    }

    /** The script without the room it lies in. */
    String file() {
        return script.substring(script.lastIndexOf('/') + 1);
    }

    @Override
    public int compareTo(Migration other) {
        return number().compareTo(other.number());
    }
}
