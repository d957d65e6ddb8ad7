package org.gongjian.operations.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.gongjian.operations.backup.file.Watcher.Unit;
import org.junit.jupiter.api.Test;

class MeterTests {

    private final StringWriter said = new StringWriter();
    private final AtomicLong now = new AtomicLong();

    @Test
    void onATerminalABarMovesInItsLineAndSaysHowLongItWillTake() {
        Meter meter = meter(true);
        meter.begins("Copying", 4_000_000, Unit.ROWS);
        now.addAndGet(TimeUnit.SECONDS.toNanos(30));
        meter.advances(1_000_000);
        assertThat(said.toString())
                .endsWith("\r\u001b[2KCopying [######------------------] 25 %, 1,000,000 rows of about 4,000,000 rows,"
                        + " 90 s to go")
                .doesNotContain("\n");
        meter.advances(3_100_000);
        meter.ends();
        assertThat(said.toString()).endsWith("\r\u001b[2KCopying … 4,100,000 rows, 30.0 s\n");
    }

    @Test
    void elsewhereItSaysALineNowAndThen() {
        Meter meter = meter(false);
        meter.begins("Checking", 200_000_000, Unit.BYTES);
        for (int second = 1; second <= 12; second++) {
            now.addAndGet(TimeUnit.SECONDS.toNanos(1));
            meter.advances(5_000_000);
        }
        meter.ends();
        assertThat(said)
                .hasToString("Checking: 25 %, 50.0 MB of about 200.0 MB, 30 s to go\nChecking … 60.0 MB, 12.0 s\n");
    }

    @Test
    void anEstimateThatWasTooLowIsNotDoneBeforeTheEnd() {
        Meter meter = meter(true);
        meter.begins("Copying", 10, Unit.ROWS);
        now.addAndGet(TimeUnit.SECONDS.toNanos(1));
        meter.advances(1_000);
        assertThat(said.toString()).endsWith("99 %, 1,000 rows of about 1,000 rows");
    }

    @Test
    void sizesAreReadable() {
        assertThat(Meter.bytes(999)).isEqualTo("999 bytes");
        assertThat(Meter.bytes(1_000)).isEqualTo("1.0 kB");
        assertThat(Meter.bytes(999_999)).isEqualTo("1.0 MB");
        assertThat(Meter.bytes(1_234_000_000_000L)).isEqualTo("1.2 TB");
    }

    private Meter meter(boolean terminal) {
        return new Meter(new PrintWriter(said), terminal, now::get);
    }
}
