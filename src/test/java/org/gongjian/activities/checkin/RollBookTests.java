package org.gongjian.activities.checkin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.gongjian.activities.ActivityId;
import org.gongjian.activities.checkin.CheckInOutcome.Result;
import org.gongjian.activities.shifts.Shift;
import org.gongjian.activities.shifts.ShiftDetails;
import org.gongjian.activities.shifts.ShiftId;
import org.gongjian.activities.shifts.SignUpTerms;
import org.gongjian.activities.signup.SignUpId;
import org.gongjian.activities.signup.SignUpState;
import org.gongjian.district.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RollBookTests {

    private static final Instant NINE = Instant.parse("2026-06-05T01:00:00Z");
    private static final Instant ELEVEN = NINE.plus(Duration.ofHours(2));
    private static final SignUpId WANG = SignUpId.next();
    private static final SignUpId LI = SignUpId.next();

    private final Map<SignUpId, SignUpState> signedUp =
            new HashMap<>(Map.of(WANG, SignUpState.PLACED, LI, SignUpState.PLACED));

    @Test
    void whoHasAPlaceComesAndLeaves() {
        RollBook book = book(ELEVEN, 0);

        assertThat(book.take(came(WANG, NINE)).result()).isEqualTo(Result.DONE);
        assertThat(book.take(left(WANG, ELEVEN)).result()).isEqualTo(Result.DONE);

        assertThat(book.added()).singleElement().satisfies(presence -> {
            assertThat(presence.arrivedAt()).isEqualTo(NINE);
            assertThat(presence.leftAt()).isEqualTo(ELEVEN);
        });
        assertThat(book.taken()).hasSize(2);
    }

    @Test
    void aStepToldTwiceChangesNothing() {
        RollBook book = book(ELEVEN, 0);
        CheckIn step = came(WANG, NINE);

        assertThat(book.take(step).result()).isEqualTo(Result.DONE);
        assertThat(book.take(step).result()).isEqualTo(Result.ALREADY);

        assertThat(book.added()).hasSize(1);
        assertThat(book.taken()).hasSize(1);
    }

    @Test
    void ofTwoDevicesTheOneThatSawItFirstIsRight() {
        RollBook book = book(ELEVEN, 0);
        Instant sooner = NINE.minus(Duration.ofMinutes(7));

        assertThat(book.take(came(WANG, NINE)).result()).isEqualTo(Result.DONE);
        assertThat(book.take(came(WANG, sooner)).result()).isEqualTo(Result.DONE);
        assertThat(book.take(came(WANG, NINE.plusSeconds(60))).result()).isEqualTo(Result.ALREADY);

        assertThat(book.added()).singleElement().extracting(Presence::arrivedAt).isEqualTo(sooner);
    }

    @ParameterizedTest
    @EnumSource(value = SignUpState.class, names = "PLACED", mode = EnumSource.Mode.EXCLUDE)
    void whoHasNoPlaceIsToldWhy(SignUpState state) {
        signedUp.put(WANG, state);

        CheckInOutcome outcome = book(NINE, 0).take(came(WANG, NINE));

        assertThat(outcome.result()).isEqualTo(Result.REFUSED);
        assertThat(code(outcome))
                .isEqualTo("activities.check-in.refused."
                        + state.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    @Test
    void whoDidNotSignUpForTheShiftIsUnknown() {
        assertThat(why(book(NINE, 0), came(SignUpId.next(), NINE))).isEqualTo("activities.check-in.refused.unknown");
    }

    @Test
    void nobodyLeavesWhoDidNotComeOrBeforeTheyCame() {
        RollBook book = book(ELEVEN, 0);
        assertThat(why(book, left(WANG, NINE))).isEqualTo("activities.check-in.refused.not-in");

        book.take(came(WANG, NINE));
        assertThat(why(book, left(WANG, NINE.minusSeconds(1)))).isEqualTo("activities.check-in.refused.before");

        book.take(left(WANG, ELEVEN));
        assertThat(code(book.take(left(WANG, ELEVEN)))).isEqualTo("activities.check-in.already.out");
    }

    @Test
    void aStepBelongsToItsShiftAndToThePast() {
        assertThat(why(book(NINE, 0), came(WANG, NINE.plus(Duration.ofMinutes(6)))))
                .isEqualTo("activities.check-in.refused.clock");
        assertThat(why(book(NINE, 0), came(WANG, NINE.minus(Duration.ofHours(7)))))
                .isEqualTo("activities.check-in.refused.early");
        Instant nextDay = ELEVEN.plus(Duration.ofHours(13));
        assertThat(why(book(nextDay, 0), came(WANG, nextDay))).isEqualTo("activities.check-in.refused.late");
    }

    @Test
    void whatAFastClockTellsHappensNow() {
        RollBook book = book(NINE, 0);

        book.take(came(WANG, NINE.plus(Duration.ofMinutes(4))));

        assertThat(book.added()).singleElement().extracting(Presence::arrivedAt).isEqualTo(NINE);
    }

    @Test
    void theLastStepIsTakenBack() {
        RollBook book = book(ELEVEN, 0);
        book.take(came(WANG, NINE));
        book.take(left(WANG, ELEVEN));

        assertThat(book.take(undo(WANG)).result()).isEqualTo(Result.DONE);
        assertThat(book.added())
                .singleElement()
                .satisfies(presence -> assertThat(presence.isOpen()).isTrue());
        assertThat(book.undone()).isEmpty();

        assertThat(book.take(undo(WANG)).result()).isEqualTo(Result.DONE);
        assertThat(book.undone()).hasSize(1);
        assertThat(why(book, undo(WANG))).isEqualTo("activities.check-in.refused.not-in");

        assertThat(book.take(came(WANG, ELEVEN)).result()).isEqualTo(Result.DONE);
        assertThat(book.added()).hasSize(2);
    }

    @Test
    void takingBackNeedsAReason() {
        assertThatThrownBy(() ->
                        new CheckIn(CheckInId.next(), CheckIn.Kind.UNDO, CheckIn.Way.ROLL_CALL, WANG, null, NINE, "  "))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.field("reason")).isPresent());
    }

    @Test
    void whoDidNotSignUpComesInAsLongAsThereAreFreePlaces() {
        RollBook book = book(NINE, 1);

        assertThat(book.take(CheckIn.walkedIn(CheckInId.next(), NINE)).result()).isEqualTo(Result.DONE);
        assertThat(why(book, CheckIn.walkedIn(CheckInId.next(), NINE))).isEqualTo("activities.check-in.refused.full");
        assertThat(why(book, CheckIn.walkedIn(CheckInId.next(), NINE.minus(Duration.ofHours(2)))))
                .isEqualTo("activities.check-in.refused.sign-up");
    }

    @Test
    void aPlaceThatAVisitorGaveBackIsFreeAgain() {
        RollBook book = book(NINE, 1);
        book.take(CheckIn.walkedIn(CheckInId.next(), NINE));
        Presence visitor = book.added().getFirst();

        book.take(new CheckIn(
                CheckInId.next(), CheckIn.Kind.UNDO, CheckIn.Way.WALK_IN, null, visitor.id(), NINE, "counted twice"));

        assertThat(book.take(CheckIn.walkedIn(CheckInId.next(), NINE)).result()).isEqualTo(Result.DONE);
    }

    /** Against a model that knows nothing but who is in and how many places there are. */
    @Test
    void noHistoryDoublesAnybodyOrExceedsThePlaces() {
        for (int run = 0; run < 400; run++) {
            int seed = run;
            var random = new Random(seed);
            RollBook book = book(ELEVEN, 2);
            Map<SignUpId, Boolean> in = new HashMap<>();
            List<CheckIn> told = new ArrayList<>();
            int visitors = 0;
            for (int step = 0; step < 60; step++) {
                SignUpId who = random.nextBoolean() ? WANG : LI;
                Instant at = NINE.plusSeconds(step);
                CheckIn next = switch (random.nextInt(5)) {
                    case 0 -> came(who, at);
                    case 1 -> left(who, at);
                    case 2 -> undo(who);
                    case 3 -> CheckIn.walkedIn(CheckInId.next(), at);
                    default -> told.isEmpty() ? came(who, at) : told.get(random.nextInt(told.size()));
                };
                boolean again = told.contains(next);
                Result result = book.take(next).result();
                Result expected;
                if (again) {
                    expected = Result.ALREADY;
                } else if (next.way() == CheckIn.Way.WALK_IN) {
                    expected = visitors < 2 ? Result.DONE : Result.REFUSED;
                    visitors += expected == Result.DONE ? 1 : 0;
                } else {
                    expected = model(in, next);
                }
                assertThat(result).as("seed %d, step %d: %s", seed, step, next).isEqualTo(expected);
                if (result != Result.REFUSED) {
                    told.add(next);
                }
            }
            Set<SignUpId> once = new HashSet<>();
            book.added().stream()
                    .filter(presence ->
                            presence.signUp() != null && !book.undone().contains(presence.id()))
                    .forEach(presence -> assertThat(once.add(presence.signUp()))
                            .as("seed %d", seed)
                            .isTrue());
            assertThat(once).as("seed %d", seed).isEqualTo(in.keySet());
        }
    }

    @Test
    void codesOfPassesAreReadAsPeopleTypeThem() {
        PassCode code = PassCode.of(WANG);

        assertThat(code).isEqualTo(PassCode.of(WANG));
        assertThat(PassCode.typed(" " + code.shown().toLowerCase(Locale.ROOT) + " "))
                .contains(code);
        assertThat(PassCode.typed("https://example.org/d/activities/1/shifts/2/roll?code=" + code.value()))
                .contains(code);
        assertThat(PassCode.typed("12345")).isEmpty();
        assertThat(PassCode.typed("UUUUUU")).isEmpty();
        assertThat(IntStream.range(0, 2_000)
                        .mapToObj(one -> PassCode.of(SignUpId.next()))
                        .distinct())
                .hasSizeGreaterThan(1_990);
    }

    /** Who is in maps to true, who left to false. */
    private static Result model(Map<SignUpId, Boolean> in, CheckIn step) {
        Boolean there = in.get(step.signUp());
        return switch (step.kind()) {
            case IN -> {
                in.putIfAbsent(step.signUp(), true);
                yield there == null ? Result.DONE : Result.ALREADY;
            }
            case OUT -> {
                if (there == null) {
                    yield Result.REFUSED;
                }
                in.put(step.signUp(), false);
                yield there ? Result.DONE : Result.ALREADY;
            }
            case UNDO -> {
                if (there == null) {
                    yield Result.REFUSED;
                }
                if (there) {
                    in.remove(step.signUp());
                } else {
                    in.put(step.signUp(), true);
                }
                yield Result.DONE;
            }
        };
    }

    private static String code(CheckInOutcome outcome) {
        return Objects.requireNonNull(outcome.why()).code();
    }

    private static String why(RollBook book, CheckIn step) {
        CheckInOutcome outcome = book.take(step);
        assertThat(outcome.result()).isEqualTo(Result.REFUSED);
        return code(outcome);
    }

    private RollBook book(Instant now, int freePlaces) {
        int taken =
                (int) signedUp.values().stream().filter(SignUpState::holdsPlace).count();
        SignUpTerms terms = SignUpTerms.open(NINE.minus(Duration.ofDays(7)), NINE.minus(Duration.ofHours(1)));
        Shift shift = new Shift(
                ShiftId.next(),
                ActivityId.next(),
                new ShiftDetails(null, NINE, ELEVEN, true, Math.max(1, taken + freePlaces), terms),
                taken,
                0,
                null,
                null,
                null,
                false,
                false,
                0);
        return new RollBook(shift, signedUp, List.of(), 0, List.of(), now);
    }

    private static CheckIn came(SignUpId who, Instant at) {
        return CheckIn.came(CheckInId.next(), CheckIn.Way.ROLL_CALL, who, at);
    }

    private static CheckIn left(SignUpId who, Instant at) {
        return CheckIn.left(CheckInId.next(), CheckIn.Way.ROLL_CALL, who, at);
    }

    private static CheckIn undo(SignUpId who) {
        return new CheckIn(CheckInId.next(), CheckIn.Kind.UNDO, CheckIn.Way.ROLL_CALL, who, null, NINE, "a slip");
    }
}
