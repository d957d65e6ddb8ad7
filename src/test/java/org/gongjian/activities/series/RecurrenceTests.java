package org.gongjian.activities.series;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.assertj.core.api.Assertions;
import org.gongjian.activities.series.Recurrence.Rhythm;
import org.gongjian.district.Refused;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RecurrenceTests {

    /** A Saturday, the second of its month. */
    private static final LocalDate FIRST = LocalDate.of(2024, 6, 8);

    @Test
    void everyOtherWeekEndsWithItsCount() {
        Recurrence rule = counted(Rhythm.WEEKLY, 2, 3);
        assertThat(rule.dates(FIRST, day -> false))
                .containsExactly(FIRST, LocalDate.of(2024, 6, 22), LocalDate.of(2024, 7, 6));
        assertThat(rule.rule(FIRST)).isEqualTo("FREQ=WEEKLY;INTERVAL=2;COUNT=3");
    }

    @Test
    void theLastDayItMayBeIsADate() {
        Recurrence rule = new Recurrence(Rhythm.WEEKLY, 1, LocalDate.of(2024, 6, 22), null, false);
        assertThat(rule.dates(FIRST, day -> false)).hasSize(3).endsWith(LocalDate.of(2024, 6, 22));
        assertThat(rule.rule(FIRST)).isEqualTo("FREQ=WEEKLY;INTERVAL=1;UNTIL=20240622");
    }

    @Test
    void monthsWithoutThatDayAreLeftOut() {
        LocalDate thirtyFirst = LocalDate.of(2024, 1, 31);
        Recurrence rule = counted(Rhythm.MONTHLY_BY_DAY, 1, 3);
        assertThat(rule.dates(thirtyFirst, day -> false))
                .containsExactly(thirtyFirst, LocalDate.of(2024, 3, 31), LocalDate.of(2024, 5, 31));
        assertThat(rule.rule(thirtyFirst)).isEqualTo("FREQ=MONTHLY;INTERVAL=1;BYMONTHDAY=31;COUNT=3");
    }

    @Test
    void theSecondSaturdayOfEachMonth() {
        Recurrence rule = counted(Rhythm.MONTHLY_BY_WEEKDAY, 1, 3);
        assertThat(rule.dates(FIRST, day -> false))
                .containsExactly(FIRST, LocalDate.of(2024, 7, 13), LocalDate.of(2024, 8, 10));
        assertThat(rule.rule(FIRST)).isEqualTo("FREQ=MONTHLY;INTERVAL=1;BYDAY=2SA;COUNT=3");
    }

    @Test
    void aFifthWeekdayIsTheLastOne() {
        LocalDate fifth = LocalDate.of(2024, 6, 29);
        Recurrence rule = counted(Rhythm.MONTHLY_BY_WEEKDAY, 1, 3);
        assertThat(rule.dates(fifth, day -> false))
                .containsExactly(fifth, LocalDate.of(2024, 7, 27), LocalDate.of(2024, 8, 31));
        assertThat(rule.rule(fifth)).contains("BYDAY=-1SA");
    }

    @Test
    void holidaysAreLeftOutByChoiceAndNotMadeUp() {
        LocalDate holiday = FIRST.plusWeeks(1);
        assertThat(new Recurrence(Rhythm.WEEKLY, 1, null, 3, true).dates(FIRST, holiday::equals))
                .containsExactly(FIRST, FIRST.plusWeeks(2));
        assertThat(counted(Rhythm.WEEKLY, 1, 3).dates(FIRST, holiday::equals)).hasSize(3);
    }

    @Test
    void whatHasNoEndOrTwoOrOnlyOneDateIsRefused() {
        assertThat(refused(1, null, null).field("count")).isPresent();
        assertThat(refused(1, FIRST, 3).field("count")).isPresent();
        assertThat(refused(0, null, 3).field("every")).isPresent();
        assertThat(refused(1, null, 1).field("count")).isPresent();
        assertThat(refused(1, FIRST.plusDays(3), null).field("until")).isPresent();
        assertThat(refused(1, FIRST.plusYears(3), null).field("until")).isPresent();
    }

    private static Recurrence counted(Rhythm rhythm, int every, int count) {
        return new Recurrence(rhythm, every, null, count, false);
    }

    private static Refused refused(int every, @Nullable LocalDate until, @Nullable Integer count) {
        return Assertions.catchThrowableOfType(
                Refused.class,
                () -> new Recurrence(Rhythm.WEEKLY, every, until, count, false).dates(FIRST, day -> false));
    }
}
