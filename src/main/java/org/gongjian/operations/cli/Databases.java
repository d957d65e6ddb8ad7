package org.gongjian.operations.cli;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.gongjian.operations.DataDirectory;
import org.gongjian.operations.DatabaseAccess;
import org.gongjian.operations.DirectoryInUseException;
import org.gongjian.operations.Durability;
import org.gongjian.operations.EmbeddedDatabase;
import org.gongjian.operations.setup.DatabaseFacts;
import org.gongjian.operations.setup.DatabaseRules;
import org.gongjian.operations.setup.SetUp;

/** Brings a command to its database. */
final class Databases {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofMillis(500);

    private Databases() {}

    /** Starts the embedded database, or answers how to reach the server's. */
    static DatabaseAccess start(SetUp setUp, Progress progress, Closing closing) {
        if (setUp.server().isPresent()) {
            return setUp.server().get().access();
        }
        progress.next("Starting the database");
        var database = closing.add(EmbeddedDatabase.open(setUp.directory().orElseThrow(), Durability.DURABLE));
        var access = database.start();
        progress.done();
        return access;
    }

    /** For a command beside the server: its database, started where nothing runs. */
    static DatabaseAccess join(SetUp setUp, Progress progress, Closing closing) throws InterruptedException {
        return setUp.server().isPresent()
                ? setUp.server().get().access()
                : startOrJoin(setUp.directory().orElseThrow(), progress, closing);
    }

    /** As {@link #start}, or the database that a running server has started on the same directory. */
    static DatabaseAccess startOrJoin(DataDirectory directory, Progress progress, Closing closing)
            throws InterruptedException {
        progress.next("Starting the database");
        try {
            return closing.add(EmbeddedDatabase.open(directory, Durability.DURABLE))
                    .start();
        } catch (DirectoryInUseException inUse) {
            progress.next("Joining the running server's database");
            return join(directory).orElseThrow(() -> inUse);
        } finally {
            progress.done();
        }
    }

    private static Optional<DatabaseAccess> join(DataDirectory directory) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        var access = EmbeddedDatabase.running(directory);
        while (access.isEmpty() && System.nanoTime() < end) {
            Thread.sleep(PAUSE);
            access = EmbeddedDatabase.running(directory);
        }
        return access;
    }

    /** What is wrong with a database, or why it cannot be asked. */
    static List<String> problems(DatabaseAccess access) {
        try {
            return DatabaseRules.problems(DatabaseFacts.of(access));
        } catch (SQLException failed) {
            return List.of("The database cannot be used: " + failed.getMessage());
        }
    }
}
