package org.gongjian.operations.cli;

import java.io.Console;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import java.util.function.LongSupplier;
import org.gongjian.operations.backup.file.Watcher;
import org.jspecify.annotations.Nullable;

/** Shows how far a long step has come: a bar that moves on a terminal, a line now and then elsewhere. */
final class Meter implements Watcher {

    private static final Duration EVERY_ON_A_TERMINAL = Duration.ofMillis(200);
    private static final Duration EVERY_ELSEWHERE = Duration.ofSeconds(10);
    private static final int BAR = 24;
    private static final int WHOLE = 100;
    private static final String CLEAR_LINE = "\r\u001b[2K";

    private final PrintWriter out;
    private final boolean terminal;
    private final LongSupplier nanoseconds;
    private String step = "";
    private Unit unit = Unit.STEPS;
    private long size;
    private long done;
    private long began;
    private long shown;

    Meter(PrintWriter out, boolean terminal, LongSupplier nanoseconds) {
        this.out = out;
        this.terminal = terminal;
        this.nanoseconds = nanoseconds;
    }

    static Meter on(PrintWriter out) {
        return new Meter(out, isTerminal(), System::nanoTime);
    }

    @SuppressWarnings("SystemConsoleNull") // NullAway does not know that it no longer is.
    private static boolean isTerminal() {
        @Nullable Console console = System.console();
        return console != null && console.isTerminal() && !"dumb".equals(System.getenv("TERM"));
    }

    @Override
    public synchronized void begins(String name, long whole, Unit countedIn) {
        step = name;
        size = whole;
        unit = countedIn;
        done = 0;
        began = nanoseconds.getAsLong();
        shown = began;
        if (terminal) {
            show();
        }
    }

    @Override
    public synchronized void advances(long amount) {
        done += amount;
        long now = nanoseconds.getAsLong();
        if (now - shown >= (terminal ? EVERY_ON_A_TERMINAL : EVERY_ELSEWHERE).toNanos()) {
            shown = now;
            show();
        }
    }

    @Override
    public synchronized void ends() {
        double seconds = Duration.ofNanos(nanoseconds.getAsLong() - began).toMillis() / 1000.0;
        out.print(terminal ? CLEAR_LINE : "");
        String much = done == 0 ? "" : amount(done) + ", ";
        out.println(String.format(Locale.ROOT, "%s … %s%.1f s", step, much, seconds));
        out.flush();
    }

    /** Moves to a new line, so that words about a failure do not stand behind the bar. */
    synchronized void interrupt() {
        if (terminal) {
            out.print(CLEAR_LINE);
            out.flush();
        }
    }

    private void show() {
        if (terminal) {
            out.print(CLEAR_LINE + step + " " + (size > 0 ? bar() + " " : "") + far());
        } else {
            out.println(step + ": " + far());
        }
        out.flush();
    }

    private String bar() {
        int filled = (int) (BAR * percent() / WHOLE);
        return "[" + "#".repeat(filled) + "-".repeat(BAR - filled) + "]";
    }

    private String far() {
        if (size <= 0) {
            return done == 0 ? "…" : amount(done);
        }
        return percent() + " %, " + amount(done) + " of about " + amount(Math.max(size, done)) + rest();
    }

    /** The size may be an estimate: it is not all done before it ends. */
    private long percent() {
        return size <= 0 ? 0 : Math.min(WHOLE - 1, done * WHOLE / size);
    }

    private String rest() {
        long passed = nanoseconds.getAsLong() - began;
        if (done == 0 || done >= size || passed < EVERY_ON_A_TERMINAL.toNanos()) {
            return "";
        }
        long seconds = Math.round(passed / 1e9 * (size - done) / done);
        return ", " + (seconds < 120 ? seconds + " s" : Math.round(seconds / 60.0) + " min") + " to go";
    }

    private String amount(long amount) {
        return switch (unit) {
            case BYTES -> bytes(amount);
            case ROWS -> String.format(Locale.ROOT, "%,d rows", amount);
            case STEPS -> String.format(Locale.ROOT, "%,d", amount);
        };
    }

    /** Decimal, as disks are sold. */
    static String bytes(long amount) {
        if (amount < 1_000) {
            return amount + " bytes";
        }
        double shown = amount;
        int step = -1;
        while (shown >= 999.95) {
            shown /= 1_000;
            step++;
        }
        return String.format(Locale.ROOT, "%.1f %cB", shown, "kMGTPE".charAt(step));
    }
}
