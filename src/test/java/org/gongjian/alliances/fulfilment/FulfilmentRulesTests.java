package org.gongjian.alliances.fulfilment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.gongjian.alliances.FulfilmentRow;
import org.gongjian.alliances.Measure;
import org.gongjian.alliances.Period;
import org.gongjian.alliances.Target;
import org.gongjian.alliances.Term;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.Localized;
import org.gongjian.district.NewId;
import org.gongjian.district.Reason;
import org.gongjian.frame.Light;
import org.junit.jupiter.api.Test;

class FulfilmentRulesTests {

    private static final LocalDate START = LocalDate.parse("2021-06-08");
    private static final LocalDate END = LocalDate.parse("2022-06-07");
    private static final LocalDate SPRING = LocalDate.parse("2022-03-30");

    @Test
    void asManyAsPlannedIsGreen() {
        assertThat(judged(4, 3, SPRING)).isEqualTo(judgement(Light.GREEN, "alliances.light.onplan", sessions(3)));
    }

    @Test
    void moreThanPlannedIsGreenAndSaysHowManyMore() {
        assertThat(judged(12, 10, SPRING))
                .isEqualTo(judgement(Light.GREEN, "alliances.light.ahead", sessions(9), session()));
    }

    @Test
    void earlyInThePeriodNothingIsDue() {
        assertThat(judged(2, 0, START.plusDays(30))).isEqualTo(judgement(Light.GREEN, "alliances.light.notdue"));
    }

    @Test
    void oneShortIsALittleBehind() {
        assertThat(judged(12, 8, SPRING))
                .isEqualTo(judgement(Light.AMBER, "alliances.light.behind", sessions(9), session()));
    }

    @Test
    void threeQuartersOfThePlanIsALittleBehindAndLessIsNot() {
        assertThat(judged(200, 122, SPRING).light()).as("122 of 162").isEqualTo(Light.AMBER);
        assertThat(judged(200, 121, SPRING).light()).as("121 of 162").isEqualTo(Light.RED);
    }

    @Test
    void nothingDoneWhereSomethingIsDueIsWellBehind() {
        assertThat(judged(2, 0, SPRING)).isEqualTo(judgement(Light.RED, "alliances.light.nothing", session()));
    }

    @Test
    void theTargetReachedIsDoneAndSaysWhen() {
        assertThat(judged(6, 7, SPRING)).isEqualTo(judgement(Light.DONE, "alliances.light.kept", START.plusDays(6)));
    }

    @Test
    void beforeThePeriodBeginsThereIsNoLight() {
        assertThat(judged(6, 0, START.minusDays(1)))
                .isEqualTo(judgement(Light.NONE, "alliances.light.notbegun", START));
    }

    @Test
    void afterTheEndTheReasonSpeaksOfTheEnd() {
        assertThat(judged(4, 3, END.plusDays(90)))
                .isEqualTo(judgement(Light.AMBER, "alliances.light.over.behind", sessions(4), session()));
        assertThat(judged(4, 0, END)).isEqualTo(judgement(Light.RED, "alliances.light.over.nothing", sessions(4)));
    }

    @Test
    void aRemainderTooShortForOneHasNoLight() {
        Term term = new Term(START, END.plusDays(10));
        Period remainder = term.periods(Target.Per.YEAR).getLast();
        Reckoning reckoning = new Reckoning(target(6), remainder, List.of(), END.plusDays(2));

        assertThat(FulfilmentRules.judge(reckoning).reason().code()).isEqualTo("alliances.light.tooshort");
    }

    @Test
    void rowsOfOtherPeriodsAndOfDaysToComeDoNotCount() {
        List<FulfilmentRow> rows = List.of(row(START.minusDays(1)), row(START), row(SPRING), row(SPRING.plusDays(1)));

        assertThat(reckoning(4, rows, SPRING).done()).isEqualTo(2);
    }

    @Test
    void aSeedIsDoneLateOrOpen() {
        assertThat(reckoning(12, rows(8), SPRING).seeds().stream().map(Seed::kind))
                .containsExactly(
                        Seed.Kind.DONE,
                        Seed.Kind.DONE,
                        Seed.Kind.DONE,
                        Seed.Kind.DONE,
                        Seed.Kind.DONE,
                        Seed.Kind.DONE,
                        Seed.Kind.DONE,
                        Seed.Kind.DONE,
                        Seed.Kind.LATE,
                        Seed.Kind.OPEN,
                        Seed.Kind.OPEN,
                        Seed.Kind.OPEN);
    }

    @Test
    void moreThanTwentyFourAreABar() {
        assertThat(reckoning(24, rows(0), SPRING).isCountable()).isTrue();
        assertThat(reckoning(25, rows(0), SPRING).isCountable()).isFalse();
        assertThat(reckoning(200, rows(168), SPRING).percentDone()).isEqualTo(84);
        assertThat(reckoning(200, rows(168), SPRING).percentDue()).isEqualTo(81);
        assertThat(reckoning(200, rows(300), SPRING).percentDone()).isEqualTo(100);
    }

    @Test
    void aLineNotCountedYetMakesTheSumALowerBound() {
        FulfilmentRow uncounted = new FulfilmentRow(
                new RecordRef("gift", NewId.uuid()), "gifts/1", Localized.en("Gift"), START, 0, true, null);

        assertThat(reckoning(4, List.of(uncounted), SPRING).isAtLeast()).isTrue();
        assertThat(reckoning(4, rows(1), SPRING).isAtLeast()).isFalse();
    }

    private static Judgement judged(long target, int done, LocalDate asOf) {
        return FulfilmentRules.judge(reckoning(target, rows(done), asOf));
    }

    private static Reckoning reckoning(long target, List<FulfilmentRow> rows, LocalDate asOf) {
        return new Reckoning(
                target(target), new Term(START, END).periods(Target.Per.YEAR).getFirst(), rows, asOf);
    }

    private static Target target(long quantity) {
        return new Target(Measure.JOINT_ACTIVITIES, quantity, Target.Per.YEAR);
    }

    /** One a day from the first day on. */
    private static List<FulfilmentRow> rows(int count) {
        List<FulfilmentRow> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            rows.add(row(START.plusDays(Math.min(i + 1, 200))));
        }
        return rows;
    }

    private static FulfilmentRow row(LocalDate on) {
        return new FulfilmentRow(
                new RecordRef("activity", NewId.uuid()), "activities/1", Localized.en("Visit"), on, 1, false, null);
    }

    private static Judgement judgement(Light light, String code, Object... arguments) {
        return new Judgement(light, Reason.of(code, arguments));
    }

    private static Reason session() {
        return Reason.of("alliances.quantity.joint_activities.one", 1L);
    }

    private static Reason sessions(long count) {
        return Reason.of("alliances.quantity.joint_activities", count);
    }
}
