package org.gongjian.claims.lights;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.gongjian.claims.policy.ClaimPolicy;
import org.gongjian.district.Localized;
import org.gongjian.district.Reason;
import org.gongjian.district.calendar.SpecialDay;
import org.gongjian.district.calendar.WorkingCalendar;
import org.gongjian.frame.Light;
import org.junit.jupiter.api.Test;

class LightsTests {

    private static final LocalDate MONDAY = LocalDate.of(2024, 7, 1);
    private static final WorkingCalendar CALENDAR =
            WorkingCalendar.of(List.of(new SpecialDay(LocalDate.of(2024, 1, 1), false, Localized.zh("元旦"))), List.of());

    /** Ten working days: Monday 1 to Monday 15 July. */
    private final Plan plan = new Plan(MONDAY, LocalDate.of(2024, 7, 15), List.of());

    @Test
    void thePlanGoesEvenlyOverWorkingDays() {
        assertThat(plan.plannedBy(MONDAY, CALENDAR)).isZero();
        assertThat(plan.plannedBy(LocalDate.of(2024, 7, 5), CALENDAR)).isEqualTo(40);
        assertThat(plan.plannedBy(LocalDate.of(2024, 7, 7), CALENDAR)).isEqualTo(40);
        assertThat(plan.plannedBy(LocalDate.of(2024, 7, 8), CALENDAR)).isEqualTo(50);
        assertThat(plan.plannedBy(LocalDate.of(2024, 7, 15), CALENDAR)).isEqualTo(100);
    }

    @Test
    void eachStepIsAsLargeAsTheOthers() {
        Plan stepped = new Plan(
                MONDAY,
                LocalDate.of(2024, 7, 15),
                List.of(step(LocalDate.of(2024, 7, 3)), step(LocalDate.of(2024, 7, 15))));
        assertThat(stepped.plannedBy(LocalDate.of(2024, 7, 2), CALENDAR)).isEqualTo(25);
        assertThat(stepped.plannedBy(LocalDate.of(2024, 7, 3), CALENDAR)).isEqualTo(50);
        assertThat(stepped.plannedBy(LocalDate.of(2024, 7, 9), CALENDAR)).isEqualTo(75);
    }

    @Test
    void behindPlanByAsManyPointsAsPolicyHasItTurnsTheLight() {
        LocalDate half = LocalDate.of(2024, 7, 8);
        assertThat(read(half, 41)).isEqualTo(Light.GREEN);
        assertThat(read(half, 40)).isEqualTo(Light.AMBER);
        assertThat(read(half, 26)).isEqualTo(Light.AMBER);
        assertThat(read(half, 25)).isEqualTo(Light.RED);
        assertThat(Lights.read(plan, 32, half, CALENDAR, ClaimPolicy.USUAL).why())
                .isEqualTo(Reason.of("claims.light.behind", 18, 32, 50));
    }

    @Test
    void pastTheDeadlineItIsRedAndSaysForHowLong() {
        LightReading late = Lights.read(plan, 90, LocalDate.of(2024, 7, 17), CALENDAR, ClaimPolicy.USUAL);
        assertThat(late.light()).isEqualTo(Light.RED);
        assertThat(late.why()).isEqualTo(Reason.of("claims.light.late", 2, LocalDate.of(2024, 7, 15)));
    }

    @Test
    void onTheDayOfTheDeadlineItIsNotLateYet() {
        LightReading last = Lights.read(plan, 95, LocalDate.of(2024, 7, 15), CALENDAR, ClaimPolicy.USUAL);
        assertThat(last.light()).isEqualTo(Light.GREEN);
        assertThat(last.why()).isEqualTo(Reason.of("claims.light.on-plan", 95, 100, 0));
    }

    @Test
    void anUnknownYearIsSaidBesideTheLight() {
        Plan farAway = new Plan(LocalDate.of(2031, 3, 3), LocalDate.of(2031, 4, 3), List.of());
        assertThat(Lights.read(farAway, 0, LocalDate.of(2031, 3, 3), CALENDAR, ClaimPolicy.USUAL)
                        .note())
                .contains(Reason.of("district.calendar.unknown", "2031"));
        assertThat(Lights.read(plan, 0, MONDAY, CALENDAR, ClaimPolicy.USUAL).note())
                .isEmpty();
    }

    private Light read(LocalDate day, int progress) {
        return Lights.read(plan, progress, day, CALENDAR, ClaimPolicy.USUAL).light();
    }

    private static PlanStep step(LocalDate due) {
        return new PlanStep(Localized.zh("一步"), due, null);
    }
}
