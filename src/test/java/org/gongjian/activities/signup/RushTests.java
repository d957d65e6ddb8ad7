package org.gongjian.activities.signup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.gongjian.RoomTest;
import org.gongjian.Statements;
import org.gongjian.TestClock;
import org.gongjian.activities.ActivityId;
import org.gongjian.activities.TestActivities;
import org.gongjian.activities.shifts.ShiftDesk;
import org.gongjian.activities.shifts.ShiftId;
import org.gongjian.activities.shifts.Shifts;
import org.gongjian.district.CurrentDistrict;
import org.gongjian.district.NewId;
import org.gongjian.district.PlannedAnew;
import org.gongjian.district.Refused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Many people, few places, all at once: never one place too many, never a person twice, and the first who came are in. */
@RoomTest
class RushTests {

    private static final int PLACES = 50;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private TestActivities activities;

    @Autowired
    private ShiftDesk shifts;

    @Autowired
    private SignUpDesk desk;

    @Autowired
    private Decider decider;

    @Autowired
    private Shifts activityShifts;

    @Autowired
    private SignUpRehearsal rehearsal;

    @Autowired
    private PlannedAnew planned;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private TestClock clock;

    private TestActivities.Hunchun hunchun;
    private ActivityId activity;

    @BeforeEach
    void anActivity() {
        hunchun = activities.hunchun();
        activity = activities.planned(hunchun);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 10, 100, 1_000})
    void howeverManyPressAtOnceFiftyAreInAndTheOthersAreToldThatItIsFull(int atOnce) throws Exception {
        int people = Math.max(120, atOnce);
        List<Crowd.Member> crowd = gather(people);
        ShiftId shift = shift(true);
        List<SignUpDecision> decisions =
                press(atOnce, crowd.stream().map(member -> ask(member, shift, SignUpId.next())));
        assertThat(taken(decisions)).hasSize(PLACES).allMatch(each -> each.state() == SignUpState.PLACED);
        assertThat(taken(decisions)).extracting(SignUpDecision.Taken::number).doesNotHaveDuplicates();
        assertThat(decisions)
                .filteredOn(each -> each instanceof SignUpDecision.Declined)
                .hasSize(people - PLACES)
                .allMatch(
                        each -> ((SignUpDecision.Declined) each).reason().code().endsWith(".full"));
        Ledger ledger = ledger(shift);
        assertThat(ledger.placed()).isEqualTo(PLACES);
        assertThat(ledger.live()).isEqualTo(PLACES);
    }

    @Test
    void whoComesTooLateWaitsInTheOrderOfArrival() throws Exception {
        List<Crowd.Member> crowd = gather(400);
        ShiftId shift = shift(false);
        List<SignUpDecision.Taken> taken =
                taken(press(100, crowd.stream().map(member -> ask(member, shift, SignUpId.next()))));
        assertThat(taken).hasSize(400);
        assertThat(taken).allSatisfy(each -> {
            assertThat(each.state()).isEqualTo(each.number() <= PLACES ? SignUpState.PLACED : SignUpState.WAITING);
            assertThat(each.position()).isEqualTo(each.number() <= PLACES ? null : (int) each.number() - PLACES);
        });
        assertThat(taken.stream().map(SignUpDecision.Taken::number).sorted().toList())
                .isEqualTo(Stream.iterate(1L, number -> number + 1).limit(400).toList());
        assertThat(ledger(shift).waiting()).isEqualTo(350);
    }

    @Test
    void whoPressesAgainAndAgainHasOnePlaceAndOneAnswer() throws Exception {
        List<Crowd.Member> crowd = gather(20);
        ShiftId shift = shift(false);
        List<SignUpDecision> decisions = press(100, crowd.stream().flatMap(member -> {
            SignUpId same = SignUpId.next();
            return Stream.of(
                    ask(member, shift, same),
                    ask(member, shift, same),
                    ask(member, shift, SignUpId.next()),
                    ask(member, shift, SignUpId.next()));
        }));
        assertThat(taken(decisions)).hasSize(80);
        assertThat(taken(decisions).stream().map(SignUpDecision.Taken::number).distinct())
                .hasSize(20);
        assertThat(ledger(shift).live()).isEqualTo(20);
    }

    /** Nobody looks beforehand whether an id was used; that one was must spoil it for nobody. */
    @Test
    void anIdThatWasUsedBeforeIsSaidToWhoSentItAndTheOthersAreIn() throws Exception {
        List<Crowd.Member> crowd = gather(40);
        ShiftId shift = shift(false);
        SignUpId used = SignUpId.next();
        Crowd.Member gone = crowd.getFirst();
        press(1, Stream.of(ask(gone, shift, used)));
        CurrentDistrict.run(hunchun.district().id(), () -> desk.cancel(gone.actor(), used));
        List<SignUpDecision> decisions = press(
                40, crowd.stream().map(member -> ask(member, shift, member.number() < 2 ? used : SignUpId.next())));
        assertThat(((SignUpDecision.Taken) decisions.get(0)).state()).isEqualTo(SignUpState.CANCELLED);
        assertThat(((SignUpDecision.Declined) decisions.get(1)).reason().code()).endsWith(".id-taken");
        assertThat(taken(decisions.subList(2, 40))).hasSize(38).allMatch(each -> each.state() == SignUpState.PLACED);
        assertThat(ledger(shift).live()).isEqualTo(38);
    }

    /** Processes share the database and nothing else: each has lanes of its own. */
    @Test
    void lanesOfSeveralProcessesGiveNoPlaceTwice() throws Exception {
        List<Crowd.Member> crowd = gather(300);
        ShiftId shift = shift(false);
        List<Lanes> processes = List.of(new Lanes(decider), new Lanes(decider), new Lanes(decider));
        List<SignUpDecision> decisions = press(
                150,
                crowd.stream()
                        .flatMap(member -> processes.stream()
                                .map(process -> (Callable<SignUpDecision>) () -> CurrentDistrict.within(
                                        hunchun.district().id(),
                                        () -> process.enter(activity, ask(member, shift))
                                                .join()))));
        assertThat(taken(decisions)).hasSize(900);
        assertThat(taken(decisions).stream().map(SignUpDecision.Taken::number).distinct())
                .hasSize(300);
        Ledger ledger = ledger(shift);
        assertThat(ledger.placed()).isEqualTo(PLACES);
        assertThat(ledger.waiting()).isEqualTo(250);
    }

    @Test
    void manyShiftsOfOneActivityAreDecidedTogether() throws Exception {
        List<Crowd.Member> crowd = gather(200);
        ShiftId morning = shift(true);
        ShiftId evening = hunchun.within(() -> Crowd.shift(
                shifts, hunchun.coordinator(), activity, clock.instant().minusSeconds(60), 30, Crowd::withoutWaitlist));
        press(
                100,
                crowd.stream()
                        .map(member -> ask(member, member.number() % 2 == 0 ? morning : evening, SignUpId.next())));
        assertThat(ledger(morning).placed()).isEqualTo(PLACES);
        assertThat(ledger(evening).placed()).isEqualTo(30);
    }

    /** Whoever comes while the row is locked is not kept waiting for a batch more. */
    @Test
    void whoCameUntilABatchHadTheLockIsInIt() {
        List<Crowd.Member> crowd = gather(150);
        ShiftId shift = shift(false);
        var lanes = new Lanes(decider);
        List<CompletableFuture<SignUpDecision>> answers = new ArrayList<>();
        hunchun.run(() -> transaction.executeWithoutResult(status -> {
            activityShifts.lock(activity);
            crowd.forEach(member -> answers.add(lanes.enter(activity, ask(member, shift))));
        }));
        List<SignUpDecision> decisions =
                answers.stream().map(CompletableFuture::join).toList();
        assertThat(taken(decisions).stream().map(SignUpDecision.Taken::number))
                .isEqualTo(Stream.iterate(1L, number -> number + 1).limit(150).toList());
        assertThat(batches(shift)).isEqualTo(1);
    }

    @Test
    void moreThanABatchHoldsAreDecidedInTheNextInTheirOrder() {
        List<Crowd.Member> crowd = gather(Lanes.MOST_AT_ONCE + 50);
        ShiftId shift = shift(false);
        var lanes = new Lanes(decider);
        List<CompletableFuture<SignUpDecision>> answers = new ArrayList<>();
        hunchun.run(() -> transaction.executeWithoutResult(status -> {
            activityShifts.lock(activity);
            crowd.forEach(member -> answers.add(lanes.enter(activity, ask(member, shift))));
        }));
        assertThat(taken(answers.stream().map(CompletableFuture::join).toList()).stream()
                        .map(SignUpDecision.Taken::number))
                .isEqualTo(Stream.iterate(1L, number -> number + 1)
                        .limit(crowd.size())
                        .toList());
        assertThat(batches(shift)).isEqualTo(2);
    }

    /** The shifts are read by a statement of its own: one with the lock would see them as they stood when it began to wait. */
    @Test
    void aBatchKnowsTheShiftThatWasAddedWhileItStoodAtTheLock() {
        Crowd.Member member = gather(1).getFirst();
        var lanes = new Lanes(decider);
        CompletableFuture<SignUpDecision> answer = hunchun.within(() -> transaction.execute(status -> {
            activityShifts.lock(activity);
            ShiftId added = shift(false);
            CompletableFuture<SignUpDecision> waiting = lanes.enter(activity, ask(member, added));
            somebodyWaitsForALock();
            return waiting;
        }));
        assertThat(((SignUpDecision.Taken) Objects.requireNonNull(answer).join()).state())
                .isEqualTo(SignUpState.PLACED);
    }

    private void somebodyWaitsForALock() {
        assertThat(Stream.generate(() -> jdbc.sql("select exists (select from pg_locks where not granted)")
                                .query(Boolean.class)
                                .single())
                        .peek(waits -> LockSupport.parkNanos(10_000_000))
                        .limit(1_000)
                        .anyMatch(waits -> waits))
                .isTrue();
    }

    @Test
    void nobodyIsLeftWaitingForAnActivityThatIsNotThere() {
        Crowd.Member member = gather(1).getFirst();
        ShiftId shift = shift(false);
        var lanes = new Lanes(decider);
        CompletableFuture<SignUpDecision> answer =
                hunchun.within(() -> lanes.enter(new ActivityId(NewId.uuid()), ask(member, shift)));
        assertThat(answer)
                .failsWithin(Duration.ofSeconds(20))
                .withThrowableThat()
                .withCauseInstanceOf(Refused.class);
    }

    /** The office merges no two accounts; should the database ever say so, it is one person all the same. */
    @Test
    void twoAccountsOfOnePersonInABatchAreOnePlace() {
        List<Crowd.Member> crowd = gather(2);
        Crowd.Member kept = crowd.getFirst();
        Crowd.Member gone = crowd.getLast();
        hunchun.run(() -> transaction.executeWithoutResult(
                status -> jdbc.sql("update person set merged_into = :kept where id = :gone")
                        .param("kept", kept.person().value())
                        .param("gone", gone.person().value())
                        .update()));
        ShiftId earlier = shift(false);
        hunchun.run(() -> decider.decide(activity, List.of(ask(kept, earlier))));
        ShiftId shift = shift(false);
        List<SignUpDecision.Taken> both = taken(hunchun.within(() ->
                decider.decideNew(activity, () -> List.of(ask(kept, shift), ask(gone, shift)))));
        assertThat(both).hasSize(2);
        assertThat(both.getFirst().id()).isEqualTo(both.getLast().id());
        assertThat(ledger(shift).live()).isEqualTo(1);
    }

    /**
     * The planner believes a table that fills within a minute to be as small as it was; every sign-up of the shift would be read
     * for each who asks.
     */
    @Test
    void whoAsksIsLookedUpByPersonWhateverThePlannerBelieves() throws Exception {
        List<Crowd.Member> crowd = gather(1_000);
        ShiftId shift = shift(false);
        press(200, crowd.stream().map(member -> ask(member, shift, SignUpId.next())));
        UUID[] accounts = crowd.stream()
                .limit(150)
                .map(member -> member.account().value())
                .toArray(UUID[]::new);
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        String plan = hunchun.within(() -> transaction.execute(status -> String.join(
                "\n",
                planned.sql("explain " + SignUpRows.ASKERS)
                        .param("accounts", accounts)
                        .param("earliest", now.minusDays(7))
                        .param("from", now)
                        .param("until", now.plusDays(90))
                        .query(String.class)
                        .list())));
        assertThat(plan).contains("using sign_up_of_person on sign_up").doesNotContain("Seq Scan on sign_up");
    }

    @Test
    void aRehearsalOfABatchWritesNothing() {
        List<String> statements = Statements.of(() -> hunchun.run(() -> rehearsal.rehearse()));
        assertThat(statements).anyMatch(sql -> sql.contains("insert into sign_up"));
        Integer rows = hunchun.within(() ->
                transaction.execute(status -> jdbc.sql("""
                        select (select count(*) from sign_up) + (select count(*) from audit_line where subject_kind = 'sign-up')
                        """).query(Integer.class).single()));
        assertThat(rows).isZero();
    }

    /** In how many transactions the sign-ups of a shift were written. */
    private int batches(ShiftId shift) {
        return hunchun.within(() -> transaction.execute(status ->
                jdbc.sql("""
                        select count(distinct line.tx)
                          from sign_up one join audit_line line on line.subject_id = one.id
                         where one.shift_id = :shift
                        """).param("shift", shift.value()).query(Integer.class).single()));
    }

    private Ask ask(Crowd.Member member, ShiftId shift) {
        return Ask.forOneself(SignUpId.next(), shift, member.account(), true, clock.instant());
    }

    private Callable<SignUpDecision> ask(Crowd.Member member, ShiftId shift, SignUpId id) {
        return () -> CurrentDistrict.within(
                hunchun.district().id(), () -> desk.signUp(member.account(), activity, new SignUp(id, shift, true)));
    }

    private static List<SignUpDecision> press(int atOnce, Stream<Callable<SignUpDecision>> asks) throws Exception {
        try (ExecutorService threads =
                Executors.newFixedThreadPool(atOnce, Thread.ofVirtual().factory())) {
            List<Future<SignUpDecision>> answers = threads.invokeAll(asks.toList());
            return answers.stream().map(Future::resultNow).toList();
        }
    }

    private static List<SignUpDecision.Taken> taken(List<SignUpDecision> decisions) {
        return decisions.stream()
                .filter(SignUpDecision.Taken.class::isInstance)
                .map(SignUpDecision.Taken.class::cast)
                .toList();
    }

    private List<Crowd.Member> gather(int people) {
        return hunchun.within(() -> Crowd.gather(context, hunchun.district().id(), people));
    }

    private ShiftId shift(boolean fullIsFull) {
        return hunchun.within(() -> Crowd.shift(
                shifts,
                hunchun.coordinator(),
                activity,
                clock.instant().minusSeconds(60),
                PLACES,
                terms -> fullIsFull ? Crowd.withoutWaitlist(terms) : terms));
    }

    private Ledger ledger(ShiftId shift) {
        return hunchun.within(() -> Ledger.of(jdbc, transaction, shift)).adds();
    }
}
