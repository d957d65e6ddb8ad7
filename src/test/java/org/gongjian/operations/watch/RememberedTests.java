package org.gongjian.operations.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RememberedTests {

    @Test
    void aQuestionIsAskedAgainOnlyAfterAWhile() {
        var nanos = new AtomicLong();
        var asked = new AtomicInteger();
        var remembered = new Remembered<>(asked::incrementAndGet, Duration.ofSeconds(3), nanos::get);

        assertThat(remembered.get()).isEqualTo(1);
        nanos.set(Duration.ofSeconds(3).toNanos() - 1);
        assertThat(remembered.get()).isEqualTo(1);
        nanos.set(Duration.ofSeconds(3).toNanos());
        assertThat(remembered.get()).isEqualTo(2);
    }
}
