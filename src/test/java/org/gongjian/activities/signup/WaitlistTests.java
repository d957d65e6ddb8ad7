package org.gongjian.activities.signup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.gongjian.RoomTest;
import org.gongjian.TestClock;
import org.gongjian.activities.ActivityId;
import org.gongjian.activities.TestActivities;
import org.gongjian.activities.shifts.Shift;
import org.gongjian.activities.shifts.ShiftDesk;
import org.gongjian.activities.shifts.ShiftDetails;
import org.gongjian.activities.shifts.ShiftId;
import org.gongjian.activities.shifts.Shifts;
import org.gongjian.activities.shifts.SignUpTerms;
import org.gongjian.district.Refused;
import org.gongjian.identity.Actor;
import org.gongjian.people.PersonId;
import org.gongjian.people.PhoneNumber;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Who waits is next in turn, parties are not split, offers pass on, and lots can be drawn again by anybody. */
@RoomTest
class WaitlistTests {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private TestActivities activities;

    @Autowired
    private Shifts shifts;

    @Autowired
    private ShiftDesk shiftDesk;

    @Autowired
    private SignUpDesk desk;

    @Autowired
    private SignUps signUps;

    @Autowired
    private SignUpWatch watch;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private TestClock clock;

    private TestActivities.Hunchun hunchun;
    private ActivityId activity;
    private List<Crowd.Member> crowd;

    @BeforeEach
    void anActivityAndTwelvePeople() {
        hunchun = activities.hunchun();
        activity = activities.planned(hunchun);
        crowd = hunchun.within(() -> Crowd.gather(context, hunchun.district().id(), 12));
    }

    @AfterEach
    void theMorningOfTheStory() {
        clock.set(TestClock.STORY);
    }

    @Test
    void whoIsNextHasThePlaceThatSomebodyGaveUp() {
        ShiftId shift = shift(2, terms -> terms);
        List<SignUpId> ids =
                IntStream.range(0, 4).mapToObj(number -> signUp(number, shift)).toList();
        run(() -> desk.cancel(crowd.get(0).actor(), ids.get(0)));
        assertThat(states(shift)).containsExactly("cancelled", "placed", "placed", "waiting");
        assertThat(hunchun.within(() -> signUps.byId(ids.get(3)).orElseThrow().position()))
                .isEqualTo(1);
        run(() -> desk.cancel(crowd.get(0).actor(), ids.get(0)));
        assertThat(states(shift)).containsExactly("cancelled", "placed", "placed", "waiting");
        ledger(shift);
    }

    @Test
    void aPlaceIsHeldForWhoIsNextAndThenForTheOneAfterThem() {
        ShiftId shift = shift(1, terms -> Crowd.waiting(terms, false, 24));
        List<SignUpId> ids =
                IntStream.range(0, 3).mapToObj(number -> signUp(number, shift)).toList();
        run(() -> desk.cancel(crowd.get(0).actor(), ids.get(0)));
        assertThat(states(shift)).containsExactly("cancelled", "offered", "waiting");
        assertThatThrownBy(() -> run(() -> desk.accept(crowd.get(2).actor(), ids.get(1))))
                .isInstanceOf(Refused.class);
        clock.advance(Duration.ofHours(25));
        assertThatThrownBy(() -> run(() -> desk.accept(crowd.get(1).actor(), ids.get(1))))
                .isInstanceOf(Refused.class);
        run(watch::look);
        run(watch::look);
        assertThat(states(shift)).containsExactly("cancelled", "lapsed", "offered");
        run(() -> desk.accept(crowd.get(2).actor(), ids.get(2)));
        assertThat(states(shift)).containsExactly("cancelled", "lapsed", "placed");
        assertThat(ledger(shift).taken()).isEqualTo(1);
    }

    @Test
    void aTeamThatDoesNotFitKeepsItsTurnAndNobodyBehindItJumps() {
        ShiftId shift = shift(4, terms -> terms);
        List<SignUpId> first = List.of(signUp(0, shift), signUp(1, shift));
        together(shift, 2, 3, 4);
        signUp(5, shift);
        assertThat(states(shift)).containsExactly("placed", "placed", "waiting", "waiting", "waiting", "waiting");
        run(() -> desk.cancel(crowd.get(0).actor(), first.get(0)));
        assertThat(states(shift)).containsExactly("cancelled", "placed", "placed", "placed", "placed", "waiting");
        ledger(shift);
    }

    @Test
    void aSmallerPartyPassesOnlyWhereThePolicySaysSo() {
        ShiftId shift = shift(4, terms -> Crowd.waiting(terms, true, null));
        signUp(0, shift);
        signUp(1, shift);
        together(shift, 2, 3, 4);
        signUp(5, shift);
        assertThat(states(shift)).containsExactly("placed", "placed", "waiting", "waiting", "waiting", "placed");
        ledger(shift);
    }

    @Test
    void morePlacesGoToWhoWaitsAndThoseThatAreTakenStay() {
        ShiftId shift = shift(1, terms -> terms);
        IntStream.range(0, 3).forEach(number -> signUp(number, shift));
        change(shift, 2);
        assertThat(states(shift)).containsExactly("placed", "placed", "waiting");
        assertThatThrownBy(() -> change(shift, 1)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> run(() -> shiftDesk.remove(
                        hunchun.coordinator(),
                        activity,
                        shift,
                        shifts.require(shift).version())))
                .isInstanceOf(Refused.class);
        ledger(shift);
    }

    @Test
    void aGuestHasACodeThatShowsAndCancelsWhatTheySignedUpFor() {
        ShiftId shift = shift(3, Crowd::forGuests);
        var command = new SignUpTogether(
                SignUpId.next(),
                shift,
                false,
                List.of(),
                List.of(
                        new SignUpTogether.Guest("王小明", PhoneNumber.of("13800001234")),
                        new SignUpTogether.Guest("王小红", null)),
                false);
        SignUpDesk.Booked booked = hunchun.within(() -> desk.signUpTogether(Actor.visitor(), activity, command));
        GuestCode code = Objects.requireNonNull(booked.code());
        assertThat(hunchun.within(() -> signUps.byCode(code)))
                .hasSize(2)
                .allMatch(line -> line.state() == SignUpState.PLACED);
        var again = new SignUpTogether(
                SignUpId.next(), shift, false, List.of(), command.guests().subList(0, 1), false);
        assertThat(ledger(shift).live()).isEqualTo(2);
        SignUpDesk.Booked repeated = hunchun.within(() -> desk.signUpTogether(Actor.visitor(), activity, again));
        assertThat(repeated.code()).isNull();
        assertThat(ledger(shift).live()).isEqualTo(2);
        run(() -> desk.cancel(code));
        assertThat(ledger(shift).live()).isZero();
    }

    @Test
    void onlyWhoItConcernsMayCancelAndOnlyTheHostsSignUpAnybody() {
        ShiftId shift = shift(3, terms -> terms);
        SignUpId own = signUp(0, shift);
        assertThatThrownBy(() -> run(() -> desk.cancel(crowd.get(1).actor(), own)))
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.kind()).isEqualTo(Refused.Kind.FORBIDDEN));
        var others = new SignUpTogether(
                SignUpId.next(), shift, false, List.of(crowd.get(2).person()), List.of(), false);
        assertThatThrownBy(() -> run(() -> desk.signUpTogether(crowd.get(1).actor(), activity, others)))
                .isInstanceOf(Refused.class);
        run(() -> desk.signUpTogether(hunchun.coordinator(), activity, others));
        run(() -> desk.cancel(hunchun.coordinator(), own));
        assertThat(states(shift)).containsExactly("cancelled", "placed");
    }

    @Test
    void whoIsTooYoungOrHasAPlaceAtTheSameTimeIsToldSoAndMayOverrideTheLatter() {
        ShiftId grown = shift(3, terms -> Crowd.from(terms, 18, false));
        ShiftId minors = shift(3, terms -> Crowd.from(terms, null, true));
        ShiftId any = shift(3, terms -> terms);
        ShiftId sameTime = shift(3, terms -> terms);
        born(0, LocalDate.of(2012, 1, 1));
        assertThat(reason(0, grown)).isEqualTo("activities.sign-up.refused.young");
        assertThat(reason(1, grown)).isEqualTo("activities.sign-up.refused.age-unknown");
        assertThat(reason(0, minors)).isEqualTo("activities.sign-up.refused.consent");
        signUp(0, any);
        SignUpDecision clash = ask(0, sameTime, false);
        assertThat(clash).isInstanceOfSatisfying(SignUpDecision.Declined.class, no -> {
            assertThat(no.reason().code()).isEqualTo("activities.sign-up.refused.clash");
            assertThat(no.mayOverride()).isTrue();
        });
        assertThat(ask(0, sameTime, true)).isInstanceOf(SignUpDecision.Taken.class);
    }

    @Test
    void nobodySignsUpBeforeItOpensOrAfterItClosed() {
        ShiftId shift = shift(3, terms -> terms);
        clock.advance(Duration.ofDays(-2));
        assertThat(reason(0, shift)).isEqualTo("activities.sign-up.refused.early");
        clock.advance(Duration.ofDays(40));
        assertThat(reason(0, shift)).isEqualTo("activities.sign-up.refused.closed");
    }

    @Test
    void anybodyCanDrawTheLotteryAgain() throws Exception {
        ShiftId shift = shift(3, Crowd::byLot);
        IntStream.range(0, 10).forEach(number -> signUp(number, shift));
        String hash = Objects.requireNonNull(
                hunchun.within(() -> shifts.require(shift)).seedHash());
        assertThat(states(shift)).hasSize(10).containsOnly("entered");
        run(watch::look);
        assertThat(hunchun.within(() -> shifts.require(shift)).seed()).isNull();
        clock.advance(Duration.ofDays(31));
        run(watch::look);
        run(watch::look);
        Shift drawn = hunchun.within(() -> shifts.require(shift));
        String seed = Objects.requireNonNull(drawn.seed());
        MessageDigest sha = MessageDigest.getInstance("SHA-256");
        assertThat(HexFormat.of().formatHex(sha.digest(HexFormat.of().parseHex(seed))))
                .isEqualTo(hash);
        List<Integer> lots = IntStream.rangeClosed(1, 10)
                .boxed()
                .sorted(Comparator.comparing(number -> HexFormat.of()
                        .formatHex(sha.digest((seed + ":" + number).getBytes(StandardCharsets.US_ASCII)))))
                .toList();
        List<SignUps.DrawnEntry> published = hunchun.within(() -> signUps.draw(drawn));
        assertThat(published).extracting(entry -> (int) entry.number()).isEqualTo(lots);
        assertThat(published.subList(0, 3)).allMatch(SignUps.DrawnEntry::placed);
        List<SignUpLine> lines =
                hunchun.within(() -> signUps.page(drawn, null, 50)).lines();
        assertThat(lines).extracting(line -> (int) line.number()).isEqualTo(lots);
        assertThat(lines.subList(0, 3)).allMatch(line -> line.state() == SignUpState.PLACED);
        assertThat(lines.get(3).position()).isEqualTo(1);
        ledger(shift);
    }

    /** Histories made by chance, each step compared with a model that knows no rows: only people, parties and places. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void aHistoryEndsAsTheModelSays(long seed) {
        var chance = new Random(seed);
        boolean pass = chance.nextBoolean();
        var model = new WaitlistModel(2 + chance.nextInt(4), pass);
        ShiftId shift = shift(model.places(), terms -> Crowd.waiting(terms, pass, null));
        Map<Integer, SignUpId> ids = new TreeMap<>();
        for (int step = 0; step < 25; step++) {
            int person = chance.nextInt(crowd.size());
            if (model.isIn(person)) {
                run(() -> desk.cancel(crowd.get(person).actor(), Objects.requireNonNull(ids.get(person))));
                model.cancel(person);
            } else if (chance.nextInt(8) == 0) {
                change(shift, model.morePlaces());
            } else {
                List<Integer> party = new ArrayList<>(List.of(person));
                int size = 1 + chance.nextInt(3);
                IntStream.range(0, crowd.size())
                        .filter(other -> other != person && !model.isIn(other))
                        .limit(size - 1L)
                        .forEach(party::add);
                if (party.size() <= model.places()) {
                    together(shift, party.stream().mapToInt(Integer::intValue).toArray());
                    model.ask(party);
                }
            }
            Map<Integer, String> found = found(shift, ids);
            assertThat(found).as("seed " + seed + ", step " + step).isEqualTo(model.states());
            ledger(shift);
        }
    }

    private Map<Integer, String> found(ShiftId shift, Map<Integer, SignUpId> ids) {
        Map<Integer, String> found = new TreeMap<>();
        hunchun.within(() -> signUps.page(shifts.require(shift), null, 100))
                .lines()
                .forEach(line -> {
                    int person = number(line.person());
                    found.put(person, line.state().name());
                    ids.put(person, line.id());
                });
        return found;
    }

    private int number(PersonId person) {
        return crowd.stream()
                .filter(member -> member.person().equals(person))
                .findFirst()
                .orElseThrow()
                .number();
    }

    private void together(ShiftId shift, int... numbers) {
        List<PersonId> persons = IntStream.of(numbers)
                .mapToObj(number -> crowd.get(number).person())
                .toList();
        run(() -> desk.signUpTogether(
                hunchun.coordinator(),
                activity,
                new SignUpTogether(SignUpId.next(), shift, false, persons, List.of(), true)));
    }

    private SignUpId signUp(int number, ShiftId shift) {
        return ask(number, shift, false) instanceof SignUpDecision.Taken taken ? taken.id() : SignUpId.next();
    }

    private SignUpDecision ask(int number, ShiftId shift, boolean override) {
        return hunchun.within(
                () -> desk.signUp(crowd.get(number).account(), activity, new SignUp(SignUpId.next(), shift, override)));
    }

    private @Nullable String reason(int number, ShiftId shift) {
        return ask(number, shift, false) instanceof SignUpDecision.Declined no
                ? no.reason().code()
                : null;
    }

    private void born(int number, LocalDate day) {
        run(() -> transaction.executeWithoutResult(
                status -> jdbc.sql("update person set birth_date = :day where id = :id")
                        .param("day", day)
                        .param("id", crowd.get(number).person().value())
                        .update()));
    }

    private void change(ShiftId shift, int places) {
        run(() -> {
            Shift now = shifts.require(shift);
            ShiftDetails details = now.details();
            shiftDesk.change(
                    hunchun.coordinator(),
                    activity,
                    shift,
                    now.version(),
                    new ShiftDetails(
                            details.name(),
                            details.startsAt(),
                            details.endsAt(),
                            details.volunteerService(),
                            places,
                            details.terms()));
        });
    }

    private ShiftId shift(int places, UnaryOperator<SignUpTerms> terms) {
        return hunchun.within(() -> Crowd.shift(
                shiftDesk, hunchun.coordinator(), activity, clock.instant().minusSeconds(60), places, terms));
    }

    private List<String> states(ShiftId shift) {
        return hunchun.within(() -> transaction.execute(
                status -> jdbc.sql("select state from sign_up where shift_id = :shift order by arrival, id")
                        .param("shift", shift.value())
                        .query(String.class)
                        .list()));
    }

    private void run(Runnable work) {
        hunchun.run(work);
    }

    private Ledger ledger(ShiftId shift) {
        return hunchun.within(() -> Ledger.of(jdbc, transaction, shift)).adds();
    }
}
