package org.gongjian.alliances;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.LongStream;
import org.gongjian.district.Refused;
import org.junit.jupiter.api.Test;

class PeriodTests {

    private static final Term YEAR = term("2021-06-08", "2022-06-07");

    @Test
    void thePlanOfTheMockStandsWhereItIsDrawn() {
        Period year = YEAR.periods(Target.Per.YEAR).getFirst();
        LocalDate sixtyNineDaysBeforeTheEnd = LocalDate.parse("2022-03-30");

        assertThat(LongStream.of(4, 12, 200, 2).map(target -> year.due(target, sixtyNineDaysBeforeTheEnd)))
                .containsExactly(3L, 9L, 162L, 1L);
    }

    @Test
    void nothingIsDueBeforeTheFirstDayAndAllOfItOnTheLast() {
        Period year = YEAR.periods(Target.Per.YEAR).getFirst();

        assertThat(year.due(6, LocalDate.parse("2021-06-07"))).isZero();
        assertThat(year.due(6, LocalDate.parse("2021-06-08"))).isZero();
        assertThat(year.due(6, LocalDate.parse("2022-06-06"))).isEqualTo(5);
        assertThat(year.due(6, LocalDate.parse("2022-06-07"))).isEqualTo(6);
        assertThat(year.due(6, LocalDate.parse("2030-01-01"))).isEqualTo(6);
    }

    @Test
    void aLeapYearHasOneDayMore() {
        Term leap = term("2024-01-01", "2024-12-31");
        Period year = leap.periods(Target.Per.YEAR).getFirst();

        assertThat(year.wholeDays()).isEqualTo(366);
        assertThat(year.due(366, LocalDate.parse("2024-02-29"))).isEqualTo(60);
        assertThat(year.isWhole()).isTrue();
    }

    @Test
    void yearsThatStartOnALeapDayStartOnThe28thInOtherYears() {
        assertThat(starts(term("2024-02-29", "2028-03-01"), Target.Per.YEAR))
                .containsExactly("2024-02-29", "2025-02-28", "2026-02-28", "2027-02-28", "2028-02-29");
    }

    @Test
    void monthsThatStartOnThe31stDoNotDrift() {
        assertThat(starts(term("2023-10-31", "2024-04-15"), Target.Per.MONTH))
                .containsExactly("2023-10-31", "2023-11-30", "2023-12-31", "2024-01-31", "2024-02-29", "2024-03-31");
    }

    @Test
    void periodsFollowEachOtherWithoutGapAndEndWithTheTerm() {
        Term term = term("2023-01-31", "2024-12-30");
        List<Period> months = term.periods(Target.Per.MONTH);

        for (int i = 1; i < months.size(); i++) {
            assertThat(months.get(i).from()).isEqualTo(months.get(i - 1).until().plusDays(1));
        }
        assertThat(months.getFirst().from()).isEqualTo(term.startsOn());
        assertThat(months.getLast().until()).isEqualTo(term.endsOn());
    }

    @Test
    void aYearCutShortByTheTermHasItsShareOfTheTarget() {
        List<Period> years = term("2023-01-01", "2024-06-30").periods(Target.Per.YEAR);

        assertThat(years).hasSize(2);
        assertThat(years.get(0).share(6)).isEqualTo(6);
        assertThat(years.get(1).isWhole()).isFalse();
        assertThat(years.get(1).share(6)).as("182 of 366 days").isEqualTo(2);
    }

    @Test
    void theWholeTermIsOnePeriod() {
        assertThat(term("2023-01-01", "2025-12-31").periods(Target.Per.TERM)).hasSize(1);
        assertThat(term("2024-06-05", "2024-06-05")
                        .periods(Target.Per.YEAR)
                        .getFirst()
                        .share(1))
                .as("one day of a year")
                .isZero();
    }

    @Test
    void aTermRunsForwardsAndNotForAHundredYears() {
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> term("2024-06-05", "2024-06-04"));
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> term("2024-01-01", "2124-01-01"));
    }

    private static List<String> starts(Term term, Target.Per per) {
        return term.periods(per).stream()
                .map(period -> period.from().toString())
                .toList();
    }

    private static Term term(String from, String until) {
        return new Term(LocalDate.parse(from), LocalDate.parse(until));
    }
}
