package org.gongjian.operations.backup.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RetentionTests {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    /** 02:30 of a Thursday in Shanghai, which is still Wednesday in Greenwich. */
    private static final Instant FIRST = Instant.parse("2026-01-07T18:30:00Z");

    @Test
    void aYearOfDaysLeavesAWeekOfDaysAMonthOfWeeksAndAYearOfMonths() {
        List<Instant> daily = days(365);
        assertThat(Retention.DEFAULT.kept(daily, SHANGHAI).stream()
                        .sorted()
                        .map(at -> at.atZone(SHANGHAI).toLocalDate().toString()))
                .containsExactly(
                        "2026-02-28",
                        "2026-03-31",
                        "2026-04-30",
                        "2026-05-31",
                        "2026-06-30",
                        "2026-07-31",
                        "2026-08-31",
                        "2026-09-30",
                        "2026-10-31",
                        "2026-11-30",
                        "2026-12-20",
                        "2026-12-27",
                        "2026-12-31",
                        "2027-01-01",
                        "2027-01-02",
                        "2027-01-03",
                        "2027-01-04",
                        "2027-01-05",
                        "2027-01-06",
                        "2027-01-07");
    }

    @Test
    void aPauseEmptiesNothing() {
        List<Instant> old = days(3);
        assertThat(new Retention(2, 0, 0).kept(old, SHANGHAI)).containsExactlyInAnyOrder(old.get(1), old.get(2));
    }

    @Test
    void theNewestIsKeptWhateverElseIsNot() {
        Instant second = FIRST.plus(Duration.ofHours(1));
        assertThat(new Retention(0, 0, 1).kept(List.of(FIRST, second), SHANGHAI))
                .containsExactly(second);
        assertThat(new Retention(1, 0, 0).kept(List.of(), SHANGHAI)).isEmpty();
    }

    @Test
    void whatIsNotNamedIsNotKept() {
        assertThat(Retention.parse("daily=3, monthly=2")).isEqualTo(new Retention(3, 0, 2));
        assertThat(Retention.parse(Retention.DEFAULT.text())).isEqualTo(Retention.DEFAULT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "7", "daily", "daily=-1", "daily=0", "hourly=3", "daily=1;weekly=2", "daily=1,,weekly=1"})
    void somethingElseIsRefusedWithAnExample(String text) {
        assertThatThrownBy(() -> Retention.parse(text)).hasMessageContaining("daily=7,weekly=4,monthly=12");
    }

    private static List<Instant> days(int count) {
        return IntStream.range(0, count)
                .mapToObj(day -> FIRST.plus(Duration.ofDays(day)))
                .toList();
    }
}
