package org.gongjian.identity.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LockOutTests {

    private static final Instant NOW = Instant.parse("2024-06-05T00:30:00Z");

    @Test
    void fourFailuresCloseNothing() {
        assertThat(LockOut.after(4, NOW)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"5, PT15M", "6, PT30M", "7, PT1H", "11, PT16H", "12, P1D", "1000, P1D"})
    void eachFurtherFailureClosesForTwiceAsLongUpToADay(int failures, Duration closed) {
        assertThat(LockOut.after(failures, NOW)).contains(NOW.plus(closed));
    }
}
