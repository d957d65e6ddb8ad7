package org.gongjian.operations.backup;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.Executors;
import org.gongjian.operations.DatabaseAccess;
import org.gongjian.operations.backup.file.BackupWriter;
import org.gongjian.operations.backup.file.Watcher;
import org.jspecify.annotations.Nullable;

/** Copies tables out, several at a time, all as they were at the moment of one snapshot. */
record TableCopies(DatabaseAccess access, String snapshot, BackupWriter writer, Watcher watcher) {

    /**
     * The largest tables first, so that no connection is left with a large one at the end.
     *
     * @param first the connection that exported the snapshot
     * @return in the order in which the tables were given
     */
    List<Manifest.Table> all(Connection first, List<TableShape> tables, int connections)
            throws SQLException, IOException {
        Queue<TableShape> waiting = new ConcurrentLinkedQueue<>(tables.stream()
                .sorted(Comparator.comparingLong(TableShape::bytes).reversed())
                .toList());
        Map<TableShape, Manifest.Table> copied = new ConcurrentHashMap<>();
        List<Callable<@Nullable Void>> work = new ArrayList<>();
        work.add(() -> copy(first, waiting, tables, copied));
        for (int more = 1; more < connections; more++) {
            work.add(() -> {
                try (var connection = OwnerConnection.open(access)) {
                    OwnerConnection.look(connection);
                    OwnerConnection.run(connection, List.of("set transaction snapshot '" + snapshot + "'"));
                    return copy(connection, waiting, tables, copied);
                }
            });
        }
        runAll(work, waiting);
        return tables.stream().map(copied::get).toList();
    }

    private @Nullable Void copy(
            Connection connection,
            Queue<TableShape> waiting,
            List<TableShape> tables,
            Map<TableShape, Manifest.Table> copied)
            throws SQLException, IOException {
        for (TableShape table = waiting.poll(); table != null; table = waiting.poll()) {
            copied.put(table, new TableCopy(table, tables.indexOf(table), writer, watcher).from(connection));
        }
        return null;
    }

    /** Where one fails, the others stop after the table they are at. */
    private static void runAll(List<Callable<@Nullable Void>> work, Queue<?> waiting) throws SQLException, IOException {
        try (var threads = Executors.newThreadPerTaskExecutor(
                Thread.ofPlatform().name("backup-", 1).daemon().factory())) {
            var done = new ExecutorCompletionService<@Nullable Void>(threads);
            work.forEach(done::submit);
            @Nullable Throwable failure = null;
            for (int ended = 0; ended < work.size(); ended++) {
                try {
                    done.take().get();
                } catch (ExecutionException failed) {
                    waiting.clear();
                    failure = failure == null ? failed.getCause() : failure;
                }
            }
            rethrow(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", interrupted);
        }
    }

    private static void rethrow(@Nullable Throwable failure) throws SQLException, IOException {
        switch (failure) {
            case null -> {}
            case SQLException failed -> throw failed;
            case IOException failed -> throw failed;
            case RuntimeException failed -> throw failed;
            case Throwable failed -> throw new IllegalStateException(failed);
        }
    }
}
