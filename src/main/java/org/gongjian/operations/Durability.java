package org.gongjian.operations;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;

/** What the embedded database may lose when the power fails. */
public enum Durability {
    /** Nothing that was acknowledged: for everything people rely on. */
    DURABLE,
    /** Everything: for tests. */
    FAST,
    /** Everything too: for a load of a great many rows into a directory that is thrown away where it does not come to its end. */
    FILLING;

    private static final long MEGABYTE = 1 << 20;

    /**
     * The pages the database keeps by itself, in megabytes: an eighth of the memory, at least what PostgreSQL takes by itself. It
     * takes them as it needs them, and whatever is behind them the system keeps.
     *
     * @param memory of the machine, or of the container, in bytes
     */
    static int pages(long memory) {
        return Math.clamp(memory / 8 / MEGABYTE, 128, 4_096);
    }

    private static long memory() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getTotalMemorySize();
    }

    String settings(Path logs) {
        return switch (this) {
            case DURABLE -> """
                    fsync = on
                    synchronous_commit = on
                    full_page_writes = on
                    shared_buffers = '%dMB'
                    logging_collector = on
                    log_directory = %s
                    log_filename = 'database-%%a.log'
                    log_truncate_on_rotation = on
                    log_rotation_age = '1d'
                    log_rotation_size = 0
                    """.formatted(pages(memory()), ClusterSettings.quoted(logs.toString()));
            case FAST -> """
                    fsync = off
                    synchronous_commit = off
                    full_page_writes = off
                    shared_buffers = '64MB'
                    """;
            case FILLING -> """
                    fsync = off
                    synchronous_commit = off
                    full_page_writes = off
                    wal_level = minimal
                    max_wal_senders = 0
                    max_wal_size = '8GB'
                    autovacuum = off
                    shared_buffers = '512MB'
                    """;
        };
    }
}
