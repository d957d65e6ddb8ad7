package org.gongjian.district.signals;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ShortMemoryTests {

    private final AtomicBoolean heard = new AtomicBoolean(true);
    private final AtomicInteger readings = new AtomicInteger();
    private final ShortMemory<Integer> memory = memory(Duration.ofHours(1));

    @Test
    void whatWasReadIsRememberedUntilItIsRevoked() {
        assertThat(read(memory)).contains(1);
        assertThat(read(memory)).contains(1);
        memory.heard("another");
        assertThat(read(memory)).contains(1);
        memory.heard("key");
        assertThat(read(memory)).contains(2);
    }

    @Test
    void whereSignalsMayHaveBeenMissedEverythingIsReadAnew() {
        read(memory);
        memory.missed();
        assertThat(read(memory)).contains(2);
    }

    @Test
    void whileSignalsAreNotHeardNothingIsKept() {
        read(memory);
        heard.set(false);
        assertThat(read(memory)).contains(2);
        assertThat(read(memory)).contains(3);
    }

    @Test
    void aLostSignalIsMadeGoodWhenTheLifeEnds() {
        ShortMemory<Integer> fleeting = memory(Duration.ofNanos(1));
        read(fleeting);
        assertThat(read(fleeting)).contains(2);
    }

    @Test
    void whatIsNotThereIsAskedForEachTime() {
        assertThat(memory.recall("none", key -> Optional.empty())).isEmpty();
        assertThat(memory.recall("none", key -> Optional.of(7))).contains(7);
    }

    @Test
    void whatWasReadByTheWayIsRememberedToo() {
        memory.bring("key", 7, memory.mark());
        assertThat(memory.has("key")).isTrue();
        assertThat(read(memory)).contains(7);
    }

    /** It may have been read before the change of which the signal told. */
    @Test
    void whatWasReadByTheWayBeforeSomethingWasRevokedIsNot() {
        long mark = memory.mark();
        memory.heard("another");
        memory.bring("key", 7, mark);
        assertThat(memory.has("key")).isFalse();
        long late = memory.mark();
        memory.missed();
        memory.bring("key", 7, late);
        assertThat(memory.has("key")).isFalse();
    }

    @Test
    void whileSignalsAreNotHeardNothingIsBrought() {
        heard.set(false);
        memory.bring("key", 7, memory.mark());
        heard.set(true);
        assertThat(memory.has("key")).isFalse();
    }

    private ShortMemory<Integer> memory(Duration life) {
        return new ShortMemory<>("topic", heard::get, 10, life);
    }

    private Optional<Integer> read(ShortMemory<Integer> from) {
        return from.recall("key", key -> Optional.of(readings.incrementAndGet()));
    }
}
