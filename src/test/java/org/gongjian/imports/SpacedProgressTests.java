package org.gongjian.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.gongjian.TestClock;
import org.junit.jupiter.api.Test;

class SpacedProgressTests {

    private final TestClock clock = new TestClock();
    private final List<Integer> told = new ArrayList<>();
    private final SpacedProgress progress = new SpacedProgress(clock, told::add);

    @Test
    void theFirstRowsAreToldAtOnceAndThoseAfterThemWhenTimeHasGone() {
        progress.accept(2_000);
        progress.accept(4_000);
        clock.advance(SpacedProgress.EVERY.minus(Duration.ofMillis(1)));
        progress.accept(6_000);
        clock.advance(Duration.ofMillis(1));
        progress.accept(8_000);
        progress.accept(10_000);

        assertThat(told).containsExactly(2_000, 8_000);
    }
}
