package org.gongjian.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.gongjian.RoomTest;
import org.gongjian.TestClock;
import org.gongjian.activities.checkin.TestRolls;
import org.gongjian.activities.shifts.Shift;
import org.gongjian.activities.shifts.ShiftDesk;
import org.gongjian.activities.shifts.ShiftDetails;
import org.gongjian.activities.shifts.Shifts;
import org.gongjian.audit.AuditLine;
import org.gongjian.audit.AuditLog;
import org.gongjian.district.Refused;
import org.gongjian.identity.Actor;
import org.gongjian.identity.Role;
import org.gongjian.identity.TestAccounts;
import org.gongjian.identity.TestDistrict;
import org.gongjian.people.PersonId;
import org.gongjian.service.policy.ServicePolicies;
import org.gongjian.service.policy.ServicePolicy;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@RoomTest
class ServiceDeskTests {

    private static final Span MORNING = new Span(Morning.NINE, Morning.ELEVEN);

    @Autowired
    private ServiceDesk desk;

    @Autowired
    private ServiceChanges changes;

    @Autowired
    private ShiftDesk shiftDesk;

    @Autowired
    private Shifts shifts;

    @Autowired
    private ServiceSheets sheets;

    @Autowired
    private ServiceLedger ledger;

    @Autowired
    private ServicePolicies policies;

    @Autowired
    private Morning morning;

    @Autowired
    private TestRolls rolls;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private AuditLog audit;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private TestDistrict here;
    private TestRolls.Rolled shift;
    private Actor second;

    @BeforeEach
    void aMorning() {
        here = accounts.aDistrict();
        shift = morning.begins(here);
        second = accounts.account(here.district(), Role.COORDINATOR, null, here.communityUnit())
                .actor();
    }

    @Test
    void manyAreConfirmedAtOnceAsTheRollSays() {
        ServiceId wang = served("王芳", 0, 120);
        ServiceId li = served("李雷", 10, 100);
        ServiceId open = morning.signUp(here, shift, "韩梅");
        morning.came(here, shift, open, Morning.NINE);
        ServiceId absent = morning.signUp(here, shift, "赵勇");
        clock.set(Morning.NOON);

        List<Confirmation> outcomes = confirm(wang, li, open, absent, ServiceId.next());

        assertThat(outcomes)
                .extracting(
                        outcome -> outcome.why() == null ? "" : outcome.why().code())
                .containsExactly("", "", "service.refused.open", "service.refused.absent", "service.refused.unknown");
        assertThat(record(wang).minutes()).isEqualTo(120);
        assertThat(record(li).minutes())
                .as("90 minutes are one hour and a half")
                .isEqualTo(90);
        assertThat(record(wang).unit()).isEqualTo(here.communityUnit());
        assertThat(record(wang).late()).isFalse();
        assertThat(here.within(() -> audit.historyOf(wang.ref())))
                .extracting(AuditLine::verb)
                .containsExactly("confirmed");
    }

    @Test
    void aShiftOfWhoseHoursSomethingWasSaidKeepsItsTime() {
        ServiceId wang = served("王芳", 0, 120);
        Shift before = here.within(() -> shifts.require(shift.shift()));
        ShiftDetails later = new ShiftDetails(
                before.details().name(),
                before.details().startsAt(),
                before.details().endsAt().plusSeconds(3_600),
                true,
                before.details().capacity(),
                before.terms());
        confirm(wang);
        refused(
                Refused.Kind.CONFLICT,
                () -> here.run(() -> shiftDesk.change(
                        here.coordinator(), shift.activity(), shift.shift(), before.version(), later)));
    }

    @Test
    void whoServedRegistersFirst() {
        ServiceId guest = morning.unregistered(here, shift, "访客");
        morning.served(here, shift, guest, Morning.NINE, Morning.ELEVEN);
        assertThat(Objects.requireNonNull(confirm(guest).getFirst().why()).code())
                .isEqualTo("service.refused.unregistered");
        refused(Refused.Kind.CONFLICT, () -> say(new ConfirmHours(guest, MORNING, "她在", false)));
    }

    @Test
    void confirmingAgainChangesNothing() {
        ServiceId wang = served("王芳", 0, 120);
        confirm(wang);
        assertThat(confirm(wang).getFirst().why()).isNotNull();
        assertThat(total(wang)).isEqualTo(new ServiceLedger.Total(new Hours(120), 1));
    }

    @Test
    void hoursAreConfirmedAfterTheShiftAndForServiceOnly() {
        ServiceId wang = morning.signUp(here, shift, "王芳");
        refused(Refused.Kind.CONFLICT, () -> confirm(wang));

        TestRolls.Rolled visit = morning.shift(
                here, shift, Morning.NINE.plus(Duration.ofHours(4)), Morning.NINE.plus(Duration.ofHours(5)), false);
        clock.set(Morning.NINE.plus(Duration.ofHours(6)));
        refused(
                Refused.Kind.CONFLICT,
                () -> here.within(
                        () -> desk.confirmAll(here.coordinator(), visit.activity(), visit.shift(), List.of())));
    }

    @Test
    void whenNobodySawThemLeaveTheCoordinatorSaysWhenAndWhy() {
        ServiceId wang = morning.signUp(here, shift, "王芳");
        morning.came(here, shift, wang, Morning.NINE);
        clock.set(Morning.NOON);
        Span hour = new Span(Morning.NINE, Morning.NINE.plus(Duration.ofHours(1)));

        refused(Refused.Kind.CONFLICT, () -> say(ConfirmHours.asTheRollSays(wang)));
        refused(Refused.Kind.INVALID, () -> say(new ConfirmHours(wang, hour, " ", false)));
        refused(
                Refused.Kind.CONFLICT,
                () -> say(
                        new ConfirmHours(wang, new Span(Morning.NINE, Morning.ELEVEN.plusSeconds(60)), "一直在", false)));

        say(new ConfirmHours(wang, hour, "书记看到她十点离开", false));
        assertThat(record(wang).minutes()).isEqualTo(60);
        assertThat(record(wang).byHand()).isTrue();
    }

    @Test
    void nobodyConfirmsTheirOwnHours() {
        PersonId own = Objects.requireNonNull(here.coordinator().personId());
        ServiceId mine = morning.signUp(here, shift, own);
        morning.served(here, shift, mine, Morning.NINE, Morning.ELEVEN);

        assertThat(Objects.requireNonNull(confirm(mine).getFirst().why()).code())
                .isEqualTo("service.refused.own");
        here.run(() -> desk.confirmAll(second, shift.activity(), shift.shift(), List.of(mine)));
        assertThat(record(mine).counts()).isTrue();
    }

    @Test
    void onePersonIsInOnePlace() {
        PersonId person = volunteer();
        ServiceId first = morning.signUp(here, shift, person);
        TestRolls.Rolled other = morning.shift(
                here, shift, Morning.NINE.plus(Duration.ofHours(1)), Morning.ELEVEN.plus(Duration.ofHours(1)), true);
        ServiceId again = morning.signUp(here, other, person);
        morning.served(here, shift, first, Morning.NINE, Morning.ELEVEN);
        morning.served(here, other, again, Morning.NINE.plus(Duration.ofHours(1)), Morning.NOON);
        confirm(first);

        List<Confirmation> outcome =
                here.within(() -> desk.confirmAll(here.coordinator(), other.activity(), other.shift(), List.of(again)));
        assertThat(Objects.requireNonNull(outcome.getFirst().why()).code()).isEqualTo("service.refused.overlap");

        // What lies outside the other counts beside it.
        here.run(() -> desk.confirm(
                here.coordinator(),
                other.activity(),
                other.shift(),
                new ConfirmHours(again, new Span(Morning.ELEVEN, Morning.NOON), "前一小时在另一班", false)));
        assertThat(total(first)).isEqualTo(new ServiceLedger.Total(new Hours(180), 2));
    }

    @Test
    void whatOneUnitCountedNoOtherUnitCountsAgain() {
        PersonId person = volunteer();
        ServiceId first = morning.signUp(here, shift, person);
        morning.served(here, shift, first, Morning.NINE, Morning.ELEVEN);
        clock.set(TestClock.STORY);
        TestRolls.Rolled other = rolls.ofThePartner(here, shift, Morning.NINE, Morning.ELEVEN);
        clock.set(Morning.NOON);
        confirm(first);
        assertThat(record(first).unit()).isEqualTo(here.communityUnit());

        assertThatThrownBy(() -> here.run(() -> desk.enter(
                        here.officer(),
                        other.activity(),
                        other.shift(),
                        new EnterHours(
                                ServiceId.next(),
                                person,
                                new Span(Morning.NINE.plus(Duration.ofHours(1)), Morning.ELEVEN),
                                "对方名单上也有"))))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.reason().code()).isEqualTo("service.refused.overlap"));
        assertThat(total(first)).isEqualTo(new ServiceLedger.Total(new Hours(120), 1));
    }

    @Test
    void theCoordinatorChoosesWhichCounts() {
        PersonId person = volunteer();
        ServiceId first = morning.signUp(here, shift, person);
        TestRolls.Rolled other = morning.shift(here, shift, Morning.NINE, Morning.ELEVEN, true);
        ServiceId again = morning.signUp(here, other, person);
        morning.served(here, shift, first, Morning.NINE, Morning.ELEVEN);
        morning.served(here, other, again, Morning.NINE, Morning.ELEVEN);
        confirm(first);

        here.run(() -> desk.confirm(
                here.coordinator(), other.activity(), other.shift(), new ConfirmHours(again, null, "她在二班", true)));

        assertThat(record(first).state()).isEqualTo(ServiceState.REVOKED);
        assertThat(record(again).state()).isEqualTo(ServiceState.COUNTED);
        assertThat(total(first)).isEqualTo(new ServiceLedger.Total(new Hours(120), 1));
    }

    @Test
    void moreThanADayHoldsIsRefusedWithTheReason() {
        here.run(() -> policies.change(here.officer(), new ServicePolicy(30, 1, 10, 8, 40, List.of(100), 0)));
        ServiceId wang = served("王芳", 0, 120);

        assertThat(Objects.requireNonNull(confirm(wang).getFirst().why()).code())
                .isEqualTo("service.refused.excess");
        say(new ConfirmHours(wang, new Span(Morning.NINE, Morning.NINE.plus(Duration.ofHours(1))), "每日上限", false));
        assertThat(record(wang).minutes()).isEqualTo(60);
    }

    @Test
    void aLargeDistrictKnowsWhichShiftsWaitSinceItWasLookedThrough() {
        ServiceId wang = served("王芳", 0, 120);
        clock.set(Morning.NOON);
        List<ServiceLedger.Awaiting> all = here.within(() -> ledger.awaiting(List.of(), true, 10));
        assertThat(all).singleElement().returns(shift.shift(), ServiceLedger.Awaiting::shift);

        here.run(ledger::lookForWaiting);
        TestRolls.Rolled later = morning.shift(here, shift, Morning.NOON, Morning.NOON.plus(Duration.ofHours(1)), true);
        ServiceId li = morning.signUp(here, later, "李雷");
        morning.served(here, later, li, Morning.NOON, Morning.NOON.plus(Duration.ofHours(1)));
        clock.set(Morning.NOON.plus(Duration.ofHours(2)));
        here.run(() -> transaction.executeWithoutResult(status ->
                jdbc.sql("update service_waiting_look set shifts = 2000").update()));
        assertThat(here.within(() -> ledger.awaiting(List.of(), true, 10)))
                .extracting(ServiceLedger.Awaiting::shift)
                .containsExactly(shift.shift(), later.shift());

        confirm(wang);
        assertThat(here.within(() -> ledger.awaiting(List.of(), true, 10)))
                .extracting(ServiceLedger.Awaiting::shift)
                .containsExactly(later.shift());
    }

    @Test
    void whatIsEnteredAfterTenWorkingDaysIsMarkedAsLate() {
        ServiceId wang = served("王芳", 0, 120);
        ServiceId li = served("李雷", 0, 120);
        // Ten working days after Wednesday, 5 June 2024, with the Dragon Boat Festival on the 10th, is the 20th.
        clock.set(Instant.parse("2024-06-20T08:00:00Z"));
        assertThat(here.within(() -> ledger.awaiting(List.of(here.communityUnit()), false, 10)))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.persons()).isEqualTo(2);
                    assertThat(one.dueBy()).isEqualTo(LocalDate.of(2024, 6, 20));
                    assertThat(one.isLate(LocalDate.of(2024, 6, 20))).isFalse();
                });
        confirm(wang);
        clock.set(Instant.parse("2024-06-21T08:00:00Z"));
        confirm(li);
        assertThat(record(wang).late()).isFalse();
        assertThat(record(li).late()).isTrue();
        assertThat(here.within(() -> ledger.awaiting(List.of(here.communityUnit()), false, 10)))
                .isEmpty();
    }

    @Test
    void aCorrectionTakesTwo() {
        ServiceId wang = served("王芳", 0, 120);
        confirm(wang);
        Span hour = new Span(Morning.NINE, Morning.NINE.plus(Duration.ofHours(1)));
        here.run(() -> changes.askCorrection(here.coordinator(), wang, 1, hour, "提前离开"));
        assertThat(record(wang).minutes()).as("counts as before").isEqualTo(120);

        refused(
                Refused.Kind.FORBIDDEN,
                () -> here.run(() -> changes.decide(here.coordinator(), wang, 2, true, null, null)));
        refused(Refused.Kind.STALE, () -> here.run(() -> changes.decide(second, wang, 1, true, null, null)));
        here.run(() -> changes.decide(second, wang, 2, true, null, null));
        assertThat(record(wang).minutes()).isEqualTo(60);
        assertThat(total(wang)).isEqualTo(new ServiceLedger.Total(new Hours(60), 1));
    }

    @Test
    void aNoNeedsAReasonAndLeavesEverythingAsItWas() {
        ServiceId wang = served("王芳", 0, 120);
        confirm(wang);
        Span hour = new Span(Morning.NINE, Morning.NINE.plus(Duration.ofHours(1)));
        here.run(() -> changes.askCorrection(here.coordinator(), wang, 1, hour, "提前离开"));

        refused(Refused.Kind.INVALID, () -> here.run(() -> changes.decide(second, wang, 2, false, null, "")));
        here.run(() -> changes.decide(second, wang, 2, false, null, "签退记录无误"));
        assertThat(record(wang)).returns(120, ServiceRecord::minutes).returns(MORNING, ServiceRecord::span);
    }

    @Test
    void whoRevokedDoesNotDecideTheAppeal() {
        PersonId person = volunteer();
        ServiceId mine = morning.signUp(here, shift, person);
        morning.served(here, shift, mine, Morning.NINE, Morning.ELEVEN);
        confirm(mine);
        here.run(() -> changes.revoke(here.coordinator(), mine, 1, "认错了人"));
        assertThat(total(mine)).isEqualTo(new ServiceLedger.Total(new Hours(0), 0));

        refused(Refused.Kind.FORBIDDEN, () -> here.run(() -> changes.appeal(second, mine, 2, "他在")));
        here.run(() -> changes.appeal(here.volunteer(), mine, 2, "我在，有照片"));
        refused(
                Refused.Kind.FORBIDDEN,
                () -> here.run(() -> changes.decide(here.coordinator(), mine, 3, true, null, "是的")));
        refused(Refused.Kind.INVALID, () -> here.run(() -> changes.decide(second, mine, 3, true, null, null)));
        here.run(() -> changes.decide(second, mine, 3, true, null, "照片属实"));
        assertThat(record(mine).state()).isEqualTo(ServiceState.COUNTED);
        assertThat(total(mine)).isEqualTo(new ServiceLedger.Total(new Hours(120), 1));
    }

    @Test
    void anAppealIsDecidedOnce() {
        PersonId person = volunteer();
        ServiceId mine = morning.signUp(here, shift, person);
        morning.came(here, shift, mine, Morning.NINE);
        clock.set(Morning.NOON);
        here.run(() -> desk.decline(here.coordinator(), shift.activity(), shift.shift(), mine, "只是路过"));
        assertThat(record(mine).state()).isEqualTo(ServiceState.NOT_COUNTED);
        here.run(() -> changes.appeal(here.volunteer(), mine, 1, "我在"));

        refused(
                Refused.Kind.INVALID,
                () -> here.run(() -> changes.decide(here.streetOfficer(), mine, 2, true, null, "是的")));
        here.run(() -> changes.decide(here.streetOfficer(), mine, 2, false, null, "没有证据"));
        assertThat(record(mine).state()).isEqualTo(ServiceState.FINAL);
        refused(Refused.Kind.CONFLICT, () -> here.run(() -> changes.appeal(here.volunteer(), mine, 3, "我真的在")));
    }

    @Test
    void aBackfillTakesTwoAndStaysMarked() {
        ServiceId wang = morning.signUp(here, shift, "王芳");
        clock.set(Morning.NOON);
        ServiceSheets.Line line = line(wang);
        here.run(() -> desk.enter(
                here.coordinator(),
                shift.activity(),
                shift.shift(),
                new EnterHours(wang, line.person(), MORNING, "照片里有她")));
        assertThat(total(wang).services()).isZero();

        refused(
                Refused.Kind.FORBIDDEN,
                () -> here.run(() -> changes.decide(here.coordinator(), wang, 1, true, null, null)));
        assertThat(here.within(() -> ledger.toDecide(List.of(here.communityUnit()), false, 10)))
                .extracting(ServiceRecord::id)
                .containsExactly(wang);
        here.run(() -> changes.decide(second, wang, 1, true, null, null));
        assertThat(record(wang).backfilled()).isTrue();
        assertThat(total(wang)).isEqualTo(new ServiceLedger.Total(new Hours(120), 1));
        assertThat(line(wang).why().code()).isEqualTo("service.told.backfilled");
    }

    @Test
    void twoWhoConfirmTheSameAtOnceConfirmItOnce() throws Exception {
        ServiceId wang = served("王芳", 0, 120);
        List<Callable<List<Confirmation>>> both = List.of(
                () -> confirm(wang),
                () -> here.within(() -> desk.confirmAll(second, shift.activity(), shift.shift(), List.of(wang))));
        long done = 0;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<List<Confirmation>> one : threads.invokeAll(both)) {
                done += one.get().stream().filter(Confirmation::isDone).count();
            }
        }
        assertThat(done).isEqualTo(1);
        assertThat(total(wang)).isEqualTo(new ServiceLedger.Total(new Hours(120), 1));
    }

    @Test
    void aStepIsWrittenOnce() {
        ServiceId wang = served("王芳", 0, 120);
        confirm(wang);
        for (String statement :
                List.of("update service_step set minutes = 600", "delete from service_step", "delete from service")) {
            assertThatThrownBy(() -> here.run(() -> transaction.executeWithoutResult(
                            status -> jdbc.sql(statement).update())))
                    .as(statement)
                    .isInstanceOf(DataAccessException.class);
        }
    }

    @Test
    void othersMayNotAndOtherDistrictsHaveNothing() {
        ServiceId wang = served("王芳", 0, 120);
        confirm(wang);
        for (Role other : List.of(Role.VOLUNTEER, Role.UNIT_CONTACT, Role.EDITOR)) {
            refused(
                    Refused.Kind.FORBIDDEN,
                    () -> here.within(() -> sheets.open(here.actor(other), shift.activity(), shift.shift())));
            refused(Refused.Kind.FORBIDDEN, () -> here.run(() -> changes.revoke(here.actor(other), wang, 1, "不可以")));
        }
        TestDistrict elsewhere = accounts.aDistrict();
        refused(Refused.Kind.MISSING, () -> elsewhere.run(() -> changes.revoke(elsewhere.officer(), wang, 1, "不可以")));
    }

    @Test
    void aCertificateFindsWhatTheLawAsks() {
        ServiceId wang = served("王芳", 0, 120);
        confirm(wang);
        PersonId person = record(wang).person();

        assertThat(here.within(() -> ledger.confirmed(person, LocalDate.of(2024, 1, 1), LocalDate.of(2024, 12, 31))))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.hours().value()).hasToString("2");
                    assertThat(entry.organizer()).isEqualTo(here.communityUnit());
                    assertThat(entry.organizerName().zh()).contains("文化社区");
                    assertThat(entry.content().zh()).isEqualTo("整理图书");
                    assertThat(entry.date()).isEqualTo(LocalDate.of(2024, 6, 5));
                    assertThat(entry.personInCharge()).isNotEmpty();
                });
        assertThat(here.within(
                        () -> ledger.given(here.communityUnit(), LocalDate.of(2024, 1, 1), LocalDate.of(2024, 12, 31))))
                .isEqualTo(new ServiceLedger.Given(new Hours(120), 1, 1));
    }

    private PersonId volunteer() {
        return Objects.requireNonNull(here.volunteer().personId());
    }

    private ServiceId served(String name, int fromMinute, int untilMinute) {
        ServiceId id = morning.signUp(here, shift, name);
        morning.served(
                here,
                shift,
                id,
                Morning.NINE.plus(Duration.ofMinutes(fromMinute)),
                Morning.NINE.plus(Duration.ofMinutes(untilMinute)));
        if (clock.instant().isBefore(Morning.ELEVEN)) {
            clock.set(Morning.ELEVEN);
        }
        return id;
    }

    private List<Confirmation> confirm(ServiceId... ids) {
        return here.within(() -> desk.confirmAll(here.coordinator(), shift.activity(), shift.shift(), List.of(ids)));
    }

    private void say(ConfirmHours command) {
        here.run(() -> desk.confirm(here.coordinator(), shift.activity(), shift.shift(), command));
    }

    private ServiceRecord record(ServiceId id) {
        return here.within(() -> ledger.require(id));
    }

    private ServiceSheets.Line line(ServiceId id) {
        return here.within(() -> sheets.open(here.coordinator(), shift.activity(), shift.shift()))
                .line(id)
                .orElseThrow();
    }

    private ServiceLedger.Total total(ServiceId id) {
        return here.within(() -> ledger.total(ledger.require(id).person()));
    }

    private static void refused(Refused.Kind kind, ThrowingCallable work) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.kind()).isEqualTo(kind));
    }
}
