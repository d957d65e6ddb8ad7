package org.gongjian.operations.cli;

import java.util.ArrayDeque;
import java.util.Deque;

/** What must be closed when the process ends, however it ends but by a kill: the last opened first. */
final class Closing implements AutoCloseable {

    private final Deque<AutoCloseable> open = new ArrayDeque<>();

    private Closing() {}

    /** Closes when the process is asked to stop (Ctrl-C, SIGTERM, exit). */
    static Closing atExit() {
        var closing = new Closing();
        Runtime.getRuntime().addShutdownHook(new Thread(closing::close, "closing"));
        return closing;
    }

    synchronized <T extends AutoCloseable> T add(T opened) {
        open.push(opened);
        return opened;
    }

    @Override
    public synchronized void close() {
        while (!open.isEmpty()) {
            try {
                open.pop().close();
            } catch (Exception failed) {
                System.err.println("While stopping: " + failed.getMessage());
            }
        }
    }
}
