package org.gongjian.operations.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Says what is being done, and when it is done how long it took: one line for each step. */
final class Progress {

    private final PrintWriter out;
    private @Nullable String step;
    private long began;

    Progress(PrintWriter out) {
        this.out = out;
    }

    /** Ends the step before and begins the next. */
    synchronized void next(String name) {
        done();
        step = name;
        began = System.nanoTime();
        out.print(name + " … ");
        out.flush();
    }

    /** Ends the step, if there is one. */
    synchronized void done() {
        if (step != null) {
            double seconds = Duration.ofNanos(System.nanoTime() - began).toMillis() / 1000.0;
            out.println(String.format(Locale.ROOT, "%.1f s", seconds));
            out.flush();
            step = null;
        }
    }
}
