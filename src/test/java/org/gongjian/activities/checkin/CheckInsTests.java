package org.gongjian.activities.checkin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gongjian.RoomTest;
import org.gongjian.TestClock;
import org.gongjian.activities.ActivityId;
import org.gongjian.activities.checkin.CheckInOutcome.Result;
import org.gongjian.activities.shifts.Shift;
import org.gongjian.activities.shifts.ShiftId;
import org.gongjian.activities.signup.SignUpId;
import org.gongjian.audit.AuditLine;
import org.gongjian.audit.AuditLog;
import org.gongjian.district.Reason;
import org.gongjian.district.Refused;
import org.gongjian.identity.Role;
import org.gongjian.identity.TestAccounts;
import org.gongjian.identity.TestDistrict;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RoomTest
class CheckInsTests {

    @Autowired
    private CheckIns checkIns;

    @Autowired
    private TestRolls rolls;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private AuditLog audit;

    @Autowired
    private TestClock clock;

    private TestDistrict here;
    private ActivityId activity;
    private ShiftId shift;
    private SignUpId wang;
    private SignUpId li;

    @BeforeEach
    void aShiftThatBeginsSoon() {
        clock.set(TestClock.STORY);
        here = accounts.aDistrict();
        TestRolls.Rolled rolled = rolls.shift(here, 3);
        activity = rolled.activity();
        shift = rolled.shift();
        wang = rolls.signUp(here, rolled, "王芳");
        li = rolls.signUp(here, rolled, "李雷");
    }

    @Test
    void theRollSaysWhoIsExpectedAndWhoIsThere() {
        take(came(wang));
        clock.advance(Duration.ofHours(1));
        take(left(wang), came(li));

        Roll roll = roll();
        assertThat(roll.expected()).extracting(Expected::name).containsExactlyInAnyOrder("王芳", "李雷");
        assertThat(roll.came()).isEqualTo(2);
        assertThat(roll.there()).isEqualTo(1);
        assertThat(roll.byCode(PassCode.of(wang)))
                .hasValueSatisfying(one -> assertThat(one.name()).isEqualTo("王芳"));
        assertThat(here.within(() -> checkIns.counted(activity))).isEqualTo(new CountedPersons(2, 0));
    }

    @Test
    void aBatchThatIsToldAgainChangesNothing() {
        List<CheckIn> batch = List.of(came(wang), came(li), CheckIn.walkedIn(CheckInId.next(), clock.instant()));

        assertThat(results(batch)).containsOnly(Result.DONE);
        assertThat(results(batch)).containsOnly(Result.ALREADY);

        assertThat(roll().came()).isEqualTo(3);
        assertThat(here.within(() -> checkIns.counted(activity))).isEqualTo(new CountedPersons(2, 1));
    }

    @Test
    void ofABatchOnlyWhatCannotBeIsRefused() {
        List<CheckInOutcome> outcomes = take(
                came(SignUpId.next()),
                came(wang),
                left(li),
                CheckIn.walkedIn(CheckInId.next(), clock.instant()),
                CheckIn.walkedIn(CheckInId.next(), clock.instant()));

        assertThat(outcomes)
                .extracting(CheckInOutcome::result)
                .containsExactly(Result.REFUSED, Result.DONE, Result.REFUSED, Result.DONE, Result.REFUSED);
        assertThat(roll().came()).isEqualTo(2);
    }

    @Test
    void stepsAreTakenDownInTheOrderTheyHappened() {
        Instant nine = clock.instant();
        clock.advance(Duration.ofHours(2));

        List<CheckInOutcome> outcomes = take(
                CheckIn.left(CheckInId.next(), CheckIn.Way.ROLL_CALL, wang, nine.plusSeconds(600)),
                CheckIn.came(CheckInId.next(), CheckIn.Way.ROLL_CALL, wang, nine));

        assertThat(outcomes).extracting(CheckInOutcome::result).containsOnly(Result.DONE);
    }

    @Test
    void everyStepHasItsLineInTheLog() {
        take(came(wang));
        take(left(wang));
        take(new CheckIn(
                CheckInId.next(), CheckIn.Kind.UNDO, CheckIn.Way.ROLL_CALL, wang, null, clock.instant(), "看错了人"));

        PresenceId presence = roll().expected().stream()
                .filter(one -> one.signUp().equals(wang))
                .map(Expected::presence)
                .filter(Objects::nonNull)
                .map(Presence::id)
                .findFirst()
                .orElseThrow();
        assertThat(here.within(() -> audit.historyOf(presence.ref())))
                .extracting(AuditLine::verb)
                .containsExactly("arrived", "left", "taken-back");
    }

    @Test
    void manyDevicesAtOncePutEachPersonInOnce() throws Exception {
        List<Callable<List<CheckInOutcome>>> devices = IntStream.range(0, 12)
                .mapToObj(device -> (Callable<List<CheckInOutcome>>)
                        () -> take(came(wang), came(li), CheckIn.walkedIn(CheckInId.next(), clock.instant())))
                .toList();
        List<CheckInOutcome> all = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<List<CheckInOutcome>> told : threads.invokeAll(devices)) {
                all.addAll(told.get());
            }
        }

        assertThat(all.stream().filter(outcome -> outcome.result() == Result.DONE))
                .hasSize(3);
        assertThat(all.stream().filter(outcome -> outcome.result() == Result.ALREADY))
                .hasSize(22);
        assertThat(all.stream().filter(outcome -> outcome.result() == Result.REFUSED))
                .hasSize(11);
        assertThat(roll().came()).isEqualTo(3);
    }

    @Test
    void whoWasNotSeenToLeaveIsAskedAboutTwoHoursAfterTheEnd() {
        take(came(wang), came(li));
        take(left(li));
        assertThat(forgotten()).isEmpty();

        clock.set(TestRolls.ELEVEN.plus(Duration.ofHours(3)));
        assertThat(forgotten()).extracting(Shift::id).containsExactly(shift);

        take(CheckIn.left(CheckInId.next(), CheckIn.Way.ROLL_CALL, wang, TestRolls.ELEVEN));
        assertThat(forgotten()).isEmpty();
    }

    @Test
    void aPassIsGoodAsLongAsThereIsAPlace() {
        Pass pass = here.within(() -> checkIns.pass(wang));
        assertThat(pass.isGood()).isTrue();
        assertThat(pass.door()).endsWith("/roll?code=" + PassCode.of(wang).value());

        rolls.cancel(here, wang);
        assertThat(here.within(() -> checkIns.pass(wang)).isGood()).isFalse();
        assertThat(take(came(wang)).getFirst().why()).isEqualTo(Reason.of("activities.check-in.refused.cancelled"));
    }

    @Test
    void onlyWhoKeepsTheActivityTakesItsRoll() {
        for (Role other : List.of(Role.VOLUNTEER, Role.UNIT_CONTACT, Role.EDITOR)) {
            assertThatThrownBy(() -> here.within(() -> checkIns.open(here.actor(other), activity, shift)))
                    .as("%s", other)
                    .isInstanceOfSatisfying(
                            Refused.class, refused -> assertThat(refused.kind()).isEqualTo(Refused.Kind.FORBIDDEN));
        }
        TestDistrict elsewhere = accounts.aDistrict();
        assertThatThrownBy(() -> elsewhere.within(() -> checkIns.open(elsewhere.coordinator(), activity, shift)))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.kind()).isEqualTo(Refused.Kind.MISSING));
        assertThatThrownBy(() -> here.within(() -> checkIns.open(here.coordinator(), ActivityId.next(), shift)))
                .isInstanceOf(Refused.class);
    }

    @Test
    void tooManyStepsAtOnceAreRefusedWhole() {
        List<CheckIn> many =
                Stream.generate(() -> came(wang)).limit(CheckIns.MOST + 1).toList();

        assertThatThrownBy(() -> take(many.toArray(CheckIn[]::new)))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.field("steps")).isPresent());
        assertThat(roll().came()).isZero();
    }

    private List<Result> results(List<CheckIn> steps) {
        return take(steps.toArray(CheckIn[]::new)).stream()
                .map(CheckInOutcome::result)
                .toList();
    }

    private List<CheckInOutcome> take(CheckIn... steps) {
        return here.within(() -> checkIns.take(here.coordinator(), activity, shift, List.of(steps)));
    }

    private Roll roll() {
        return here.within(() -> checkIns.open(here.coordinator(), activity, shift));
    }

    private List<Shift> forgotten() {
        return List.copyOf(here.within(() -> checkIns.forgotten(List.of(here.communityUnit())))
                .keySet());
    }

    private CheckIn came(SignUpId who) {
        return CheckIn.came(CheckInId.next(), CheckIn.Way.ROLL_CALL, who, clock.instant());
    }

    private CheckIn left(SignUpId who) {
        return CheckIn.left(CheckInId.next(), CheckIn.Way.ROLL_CALL, who, clock.instant());
    }
}
