package org.gongjian.claims.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.gongjian.district.Localized;
import org.gongjian.district.Refused;
import org.gongjian.district.Verdict;
import org.gongjian.identity.UnitId;
import org.gongjian.listings.ListingId;
import org.junit.jupiter.api.Test;

/** Every sequence of events up to a length is played: none reaches a state the domain forbids. */
class CaseTests {

    private static final LocalDate DAY = LocalDate.of(2024, 6, 5);
    private static final int LENGTH = 9;

    /** What may happen to a case, and what the domain says may come of it. */
    @SuppressWarnings("ImmutableEnumChecker")
    private enum Event {
        BEGIN(Case::begun),
        PLAN(about -> about.planned(Localized.zh("周工"), List.of())),
        REPORT(about -> about.progressed(80, List.of())),
        SUBMIT(about -> about.submitted(DAY)),
        ACCEPT(about -> about.accepted(DAY)),
        RETURN(about -> about.returned(60, DAY.plusDays(9))),
        REOPEN(Case::reopened),
        EXTEND(about -> about.extended(DAY.plusDays(20))),
        CLOSE(about -> about.closed(DAY)),
        VOID(Case::madeVoid);

        private final UnaryOperator<Case> happens;

        Event(UnaryOperator<Case> happens) {
            this.happens = happens;
        }
    }

    private static final Map<CaseState, Set<CaseState>> ALLOWED = new EnumMap<>(Map.of(
            CaseState.OPENED, EnumSet.of(CaseState.OPENED, CaseState.IN_PROGRESS, CaseState.VOID),
            CaseState.IN_PROGRESS, EnumSet.of(CaseState.IN_PROGRESS, CaseState.SUBMITTED, CaseState.VOID),
            CaseState.SUBMITTED, EnumSet.of(CaseState.SUBMITTED, CaseState.ACCEPTED, CaseState.RETURNED),
            CaseState.RETURNED, EnumSet.of(CaseState.RETURNED, CaseState.SUBMITTED, CaseState.VOID),
            CaseState.ACCEPTED, EnumSet.of(CaseState.ACCEPTED, CaseState.CLOSED, CaseState.REOPENED),
            CaseState.REOPENED, EnumSet.of(CaseState.REOPENED, CaseState.SUBMITTED, CaseState.VOID),
            CaseState.CLOSED, EnumSet.noneOf(CaseState.class),
            CaseState.VOID, EnumSet.noneOf(CaseState.class)));

    private final Set<CaseState> seen = EnumSet.noneOf(CaseState.class);
    private int played;

    @Test
    void noSequenceOfEventsReachesAStateTheDomainForbids() {
        play(opened(), new ArrayList<>());
        assertThat(seen).containsExactlyInAnyOrder(CaseState.values());
        assertThat(played).isGreaterThan(1_000);
    }

    private void play(Case about, List<Event> so) {
        seen.add(about.state());
        if (so.size() == LENGTH) {
            return;
        }
        for (Event event : Event.values()) {
            if (so.size() > 3 && (event == Event.PLAN || event == Event.EXTEND || event == Event.REPORT)) {
                continue;
            }
            try {
                Case next = event.happens.apply(about);
                played++;
                holds(about, event, next, so);
                so.add(event);
                play(next, so);
                so.removeLast();
            } catch (Refused refused) {
                assertThat(refused.kind()).isEqualTo(Refused.Kind.CONFLICT);
                assertThat(refused.reason().code()).startsWith("claims.case.refused.");
            }
        }
    }

    private static void holds(Case before, Event event, Case after, List<Event> so) {
        assertThat(ALLOWED.get(before.state())).as("%s after %s", event, so).contains(after.state());
        assertThat(after.number()).isEqualTo(before.number());
        assertThat(after.closedOn() != null).isEqualTo(after.state() == CaseState.CLOSED);
        if (after.state() == CaseState.SUBMITTED) {
            assertThat(after.submittedOn()).isNotNull();
        }
        if (after.state() == CaseState.ACCEPTED || after.state() == CaseState.CLOSED) {
            assertThat(after.acceptedOn()).isNotNull();
            assertThat(after.round()).isPositive();
        }
        assertThat(after.round()).isBetween(before.round(), before.round() + 1);
        assertThat(after.reopenings()).isLessThanOrEqualTo(after.round());
        assertThat(after.worked()).isBetween(0, 100);
        assertThat(after.firstDeadline()).isEqualTo(before.firstDeadline());
        if (after.state() == CaseState.CLOSED) {
            assertThat(before.state()).isEqualTo(CaseState.ACCEPTED);
            assertThat(so).contains(Event.SUBMIT, Event.ACCEPT);
        }
    }

    @Test
    void whatIsNotInTouchIsNotSubmittedAndSaysSo() {
        assertThat(opened().mayBeSubmitted().reason().orElseThrow().code())
                .isEqualTo("claims.case.refused.submit.contact");
    }

    @Test
    void aReopenedCaseIsNeverAllDone() {
        Case reopened = opened().begun()
                .progressed(100, List.of())
                .submitted(DAY)
                .accepted(DAY)
                .reopened();
        assertThat(reopened.progress()).isEqualTo(99);
        assertThat(reopened.reopenings()).isEqualTo(1);
        assertThat(reopened.submitted(DAY).progress()).isEqualTo(100);
    }

    @Test
    void aClosedCaseStaysClosed() {
        Case closed = opened().begun().submitted(DAY).accepted(DAY).closed(DAY);
        for (Verdict verdict : List.of(
                closed.mayBegin(),
                closed.mayBePlanned(),
                closed.mayBeSubmitted(),
                closed.mayBeAccepted(),
                closed.mayBeReturned(),
                closed.mayBeReopened(),
                closed.mayBeExtended(),
                closed.mayBeRated(),
                closed.mayBeClosed(),
                closed.mayBecomeVoid())) {
            assertThat(verdict.isAllowed()).isFalse();
        }
        assertThatExceptionOfType(Refused.class).isThrownBy(closed::reopened);
    }

    private static Case opened() {
        return Case.opened(
                new CaseId(UUID.randomUUID()),
                new CaseNumber(2024, 1),
                new OpenCase(
                        new CaseId(UUID.randomUUID()),
                        Localized.zh("公益凉亭"),
                        new ListingId(UUID.randomUUID()),
                        new UnitId(UUID.randomUUID()),
                        new UnitId(UUID.randomUUID()),
                        Localized.zh("周工"),
                        Raters.MANY,
                        DAY.plusDays(40)),
                DAY);
    }
}
