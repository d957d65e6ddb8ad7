package org.gongjian.operations.journal;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.gongjian.operations.EmbeddedDatabaseException;
import org.gongjian.operations.backup.file.BackupException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.logging.StackTracePrinter;

/**
 * A failure as the log shows it: classes and the places in the code. Messages quote what somebody typed, the database's most
 * of all, so only those we wrote ourselves for whoever runs the installation are kept.
 */
final class Frames implements StackTracePrinter {

    @Override
    public void printStackTrace(Throwable failure, Appendable into) throws IOException {
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        String before = "";
        for (@Nullable Throwable cause = failure; cause != null && seen.add(cause); cause = cause.getCause()) {
            into.append(before).append(name(cause)).append('\n');
            before = "Caused by: ";
            for (StackTraceElement frame : cause.getStackTrace()) {
                into.append("\tat ").append(frame.toString()).append('\n');
            }
        }
    }

    private static String name(Throwable failure) {
        String type = failure.getClass().getName();
        return switch (failure) {
            case SQLException failed -> type + " SQLSTATE " + failed.getSQLState();
            case BackupException ours -> type + ": " + ours.getMessage();
            case EmbeddedDatabaseException ours -> type + ": " + ours.getMessage();
            default -> type;
        };
    }
}
