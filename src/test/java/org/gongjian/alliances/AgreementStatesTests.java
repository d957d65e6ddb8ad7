package org.gongjian.alliances;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.gongjian.district.Localized;
import org.gongjian.identity.UnitId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Every sequence of events up to a length, taken only where the agreement allows it; none ends in a forbidden state. */
class AgreementStatesTests {

    private static final LocalDate START = LocalDate.parse("2024-01-01");
    private static final LocalDate END = LocalDate.parse("2024-12-31");
    private static final UnitId ONE = UnitId.next();
    private static final UnitId OTHER = UnitId.next();
    private static final AgreementId NEXT = AgreementId.next();
    private static final int LONGEST = 7;

    private enum Event {
        ONE_CONFIRMS,
        OTHER_CONFIRMS,
        CHANGE,
        SIGN_SCAN,
        TERMINATE,
        RENEW,
        TIME_PASSES
    }

    private record Moment(Agreement agreement, LocalDate today) {}

    @Test
    void noSequenceOfEventsReachesAForbiddenState() {
        int[] sequences = {0};
        explore(
                new Moment(agreement(1, List.of(), null, null, null, null), START.minusDays(30)),
                new ArrayList<>(),
                sequences);
        assertThat(sequences[0]).isGreaterThan(1_000);
    }

    private static void explore(Moment now, List<Event> happened, int[] sequences) {
        sequences[0]++;
        isSound(now, happened);
        if (happened.size() == LONGEST) {
            return;
        }
        for (Event event : Event.values()) {
            Moment then = after(now, event);
            if (then == null) {
                continue;
            }
            neverGoesBack(now, then, event);
            happened.add(event);
            explore(then, happened, sequences);
            happened.removeLast();
        }
    }

    private static void isSound(Moment now, List<Event> happened) {
        Agreement agreement = now.agreement();
        AgreementState state = agreement.state(now.today());
        switch (state) {
            case DRAFT -> assertThat(agreement.number()).isNull();
            case CONFIRMED, SIGNED, IN_FORCE, EXPIRED, RENEWED -> {
                assertThat(agreement.unconfirmed()).as("%s", happened).isEmpty();
                assertThat(agreement.number()).as("%s", happened).isNotNull();
            }
            case TERMINATED -> assertThat(agreement.termination()).isNotNull();
        }
        assertThat(state == AgreementState.SIGNED)
                .isEqualTo(
                        agreement.signedOn() != null && now.today().isBefore(START) && agreement.termination() == null);
        assertThat(state == AgreementState.RENEWED && agreement.continuedBy() == null)
                .isFalse();
        assertThat(agreement.mayChange().isAllowed() && agreement.isAgreed()).isFalse();
    }

    private static void neverGoesBack(Moment now, Moment then, Event event) {
        AgreementState before = now.agreement().state(now.today());
        AgreementState after = then.agreement().state(then.today());
        if (before == AgreementState.TERMINATED || before == AgreementState.RENEWED) {
            assertThat(after).as("after %s", event).isEqualTo(before);
        }
        if (before != AgreementState.DRAFT) {
            assertThat(after).as("after %s", event).isNotEqualTo(AgreementState.DRAFT);
        }
    }

    /** Null where the agreement does not allow it. */
    private static @Nullable Moment after(Moment now, Event event) {
        Agreement was = now.agreement();
        LocalDate today = now.today();
        return switch (event) {
            case ONE_CONFIRMS -> was.mayConfirm(ONE).isAllowed() ? confirmed(was, ONE, today) : null;
            case OTHER_CONFIRMS -> was.mayConfirm(OTHER).isAllowed() ? confirmed(was, OTHER, today) : null;
            case CHANGE ->
                was.mayChange().isAllowed()
                        ? new Moment(agreement(was.version() + 1, was.confirmations(), null, null, null, null), today)
                        : null;
            case SIGN_SCAN ->
                was.mayHaveScan().isAllowed()
                        ? new Moment(with(was, was.termination(), was.continuedBy(), today), today)
                        : null;
            case TERMINATE ->
                was.mayTerminate(today).isAllowed()
                        ? new Moment(
                                with(
                                        was,
                                        new Agreement.Termination(today, Localized.zh("不办了")),
                                        was.continuedBy(),
                                        was.signedOn()),
                                today)
                        : null;
            case RENEW ->
                was.mayRenew(today).isAllowed()
                        ? new Moment(with(was, was.termination(), NEXT, was.signedOn()), today)
                        : null;
            case TIME_PASSES -> new Moment(was, today.plusDays(180));
        };
    }

    private static Moment confirmed(Agreement was, UnitId unit, LocalDate today) {
        List<Confirmation> confirmations = new ArrayList<>(was.confirmations());
        confirmations.add(new Confirmation(unit, was.version(), Confirmation.Manner.ACCOUNT, today, null));
        Agreement now = agreement(was.version(), confirmations, null, null, null, null);
        return new Moment(
                now.unconfirmed().isEmpty()
                        ? agreement(was.version(), confirmations, new AgreementNumber(2024, 1), null, null, null)
                        : now,
                today);
    }

    private static Agreement with(
            Agreement was,
            Agreement.@Nullable Termination termination,
            @Nullable AgreementId continuedBy,
            @Nullable LocalDate signedOn) {
        return agreement(was.version(), was.confirmations(), was.number(), termination, continuedBy, signedOn);
    }

    private static Agreement agreement(
            int version,
            List<Confirmation> confirmations,
            @Nullable AgreementNumber number,
            Agreement.@Nullable Termination termination,
            @Nullable AgreementId continuedBy,
            @Nullable LocalDate signedOn) {
        AgreementText text = new AgreementText(
                Localized.zh("协议"),
                new Term(START, END),
                List.of(new Party(ONE, null, null), new Party(OTHER, null, null)),
                List.of(),
                List.of(),
                List.of(),
                null,
                List.of());
        return new Agreement(
                AgreementId.next(),
                version,
                null,
                text,
                confirmations,
                number,
                number == null ? null : START,
                termination,
                null,
                continuedBy,
                signedOn,
                60);
    }
}
