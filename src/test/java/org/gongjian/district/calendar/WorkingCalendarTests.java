package org.gongjian.district.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.LocalDate;
import java.util.List;
import org.gongjian.district.Localized;
import org.gongjian.district.Reason;
import org.junit.jupiter.api.Test;

class WorkingCalendarTests {

    /** Dragon Boat Festival 2024: Saturday 8 to Monday 10 June; nothing is worked instead. */
    private static final LocalDate MONDAY_OF_THE_FESTIVAL = LocalDate.of(2024, 6, 10);

    private final WorkingCalendar calendar = WorkingCalendar.of(new PublicHolidays("").days(), List.of());

    @Test
    void theFestivalIsFreeAndTheDayAfterIsWorked() {
        assertThat(calendar.isWorkingDay(MONDAY_OF_THE_FESTIVAL)).isFalse();
        assertThat(calendar.isWorkingDay(MONDAY_OF_THE_FESTIVAL.plusDays(1))).isTrue();
        assertThat(calendar.special(MONDAY_OF_THE_FESTIVAL).orElseThrow().name())
                .isEqualTo(Localized.of("端午", "Dragon Boat Festival"));
    }

    @Test
    void aWeekendDayMadeUpForAHolidayIsWorked() {
        LocalDate sunday = LocalDate.of(2024, 9, 29);
        assertThat(calendar.isWorkingDay(sunday)).isTrue();
        assertThat(calendar.isWorkingDay(sunday.minusDays(7))).isFalse();
    }

    @Test
    void tenWorkingDaysAfterAnActivityLeaveOutTheFestival() {
        assertThat(calendar.plus(LocalDate.of(2024, 6, 5), 10)).isEqualTo(LocalDate.of(2024, 6, 20));
        assertThat(calendar.workingDays(LocalDate.of(2024, 6, 5), LocalDate.of(2024, 6, 20)))
                .isEqualTo(10);
        assertThat(calendar.workingDays(LocalDate.of(2024, 6, 20), LocalDate.of(2024, 6, 5)))
                .isEqualTo(-10);
    }

    @Test
    void aDistrictsOwnDayCountsBeforeThePublicOne() {
        LocalDate market = LocalDate.of(2024, 6, 12);
        WorkingCalendar own = WorkingCalendar.of(
                new PublicHolidays("").days(),
                List.of(
                        new SpecialDay(market, false, Localized.zh("开渔节")),
                        new SpecialDay(MONDAY_OF_THE_FESTIVAL, true, Localized.zh("值班"))));
        assertThat(own.isWorkingDay(market)).isFalse();
        assertThat(own.isWorkingDay(MONDAY_OF_THE_FESTIVAL)).isTrue();
    }

    @Test
    void aYearWithoutHolidaysIsSaidToBeUnknownAndOnlyWeekendsAreFree() {
        LocalDate nationalDay = LocalDate.of(2031, 10, 1);
        assertThat(calendar.isWorkingDay(nationalDay)).isTrue();
        assertThat(calendar.unknown(LocalDate.of(2024, 1, 1), LocalDate.of(2026, 12, 31)))
                .isEmpty();
        assertThat(calendar.unknown(nationalDay, nationalDay)).contains(Reason.of("district.calendar.unknown", "2031"));
        assertThat(calendar.unknown(LocalDate.of(2026, 12, 1), LocalDate.of(2028, 1, 31)))
                .contains(Reason.of("district.calendar.unknown", "2027–2028"));
    }

    @Test
    void ownDaysDoNotMakeAYearKnown() {
        WorkingCalendar own = WorkingCalendar.of(
                new PublicHolidays("").days(),
                List.of(new SpecialDay(LocalDate.of(2031, 5, 4), false, Localized.zh("庙会"))));
        assertThat(own.unknownYears(LocalDate.of(2031, 1, 1), LocalDate.of(2031, 12, 31)))
                .containsExactly(2031);
    }

    @Test
    void allOfTheStateCouncilsYearsAreThere() {
        assertThat(calendar.knownYears()).contains(2022, 2023, 2024, 2025, 2026);
    }

    @Test
    void aFileThatCannotBeReadSaysWhichLine() {
        assertThatIllegalStateException()
                .isThrownBy(() -> PublicHolidays.read("date,day,zh,en\n2024-06-31,off,端午节,Dragon Boat Festival"))
                .withMessageContaining("2024-06-31");
        assertThatIllegalStateException()
                .isThrownBy(() -> PublicHolidays.read("2024-06-10,free,端午节,Dragon Boat Festival"))
                .withMessageContaining("off|work");
        assertThatIllegalStateException()
                .isThrownBy(() -> new PublicHolidays("/nowhere/holidays.csv"))
                .withMessageContaining("gongjian.calendar.holidays");
    }
}
