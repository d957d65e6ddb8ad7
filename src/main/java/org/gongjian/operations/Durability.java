package org.gongjian.operations;

import java.nio.file.Path;

/** What the embedded database may lose when the power fails. */
public enum Durability {
    /** Nothing that was acknowledged: for everything people rely on. */
    DURABLE,
    /** Everything: for tests. */
    FAST;

    String settings(Path logs) {
        return switch (this) {
            case DURABLE -> """
                    fsync = on
                    synchronous_commit = on
                    full_page_writes = on
                    shared_buffers = '256MB'
                    logging_collector = on
                    log_directory = %s
                    log_filename = 'database-%%a.log'
                    log_truncate_on_rotation = on
                    log_rotation_age = '1d'
                    log_rotation_size = 0
                    """.formatted(ClusterSettings.quoted(logs.toString()));
            case FAST -> """
                    fsync = off
                    synchronous_commit = off
                    full_page_writes = off
                    shared_buffers = '64MB'
                    """;
        };
    }
}
