package org.gongjian.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.gongjian.audit.Author;
import org.gongjian.district.Localized;
import org.gongjian.district.Refused;
import org.gongjian.identity.UnitId;
import org.gongjian.listings.ListingId;
import org.gongjian.listings.Quantity;
import org.junit.jupiter.api.Test;

/** Every sequence of events up to a length is played: none reaches a state the domain forbids. */
class ClaimTests {

    private static final LocalDate DAY = LocalDate.of(2024, 6, 5);
    private static final Instant AT = Instant.parse("2024-06-05T01:00:00Z");
    private static final int LENGTH = 7;

    @SuppressWarnings("ImmutableEnumChecker")
    private enum Event {
        NOTE(claim -> claim.inTouch(DAY, null, false)),
        KNOW(claim -> claim.inTouch(DAY, null, true)),
        CONFIRM(Claim::contactConfirmed),
        DENY(claim -> claim.contactDenied(DAY)),
        REMIND(claim -> claim.reminded(AT)),
        RELEASE_EARLY(claim -> claim.released(claim.contactBy(), AT)),
        RELEASE(claim -> claim.released(claim.contactBy().plusDays(1), AT)),
        WITHDRAW(claim -> claim.withdrawn(AT, "人手不够")),
        FINISH(claim -> claim.finished(AT));

        private final UnaryOperator<Claim> happens;

        Event(UnaryOperator<Claim> happens) {
            this.happens = happens;
        }
    }

    private static final Map<ClaimState, Set<ClaimState>> ALLOWED = new EnumMap<>(Map.of(
            ClaimState.CLAIMED,
            EnumSet.of(
                    ClaimState.CLAIMED,
                    ClaimState.NOTED,
                    ClaimState.IN_TOUCH,
                    ClaimState.RELEASED,
                    ClaimState.WITHDRAWN),
            ClaimState.NOTED,
            EnumSet.of(ClaimState.NOTED, ClaimState.IN_TOUCH, ClaimState.CLAIMED, ClaimState.WITHDRAWN),
            ClaimState.IN_TOUCH,
            EnumSet.of(ClaimState.IN_TOUCH, ClaimState.WITHDRAWN, ClaimState.FINISHED),
            ClaimState.RELEASED,
            EnumSet.of(ClaimState.RELEASED),
            ClaimState.WITHDRAWN,
            EnumSet.of(ClaimState.WITHDRAWN),
            ClaimState.FINISHED,
            EnumSet.of(ClaimState.FINISHED)));

    private final Set<ClaimState> seen = EnumSet.noneOf(ClaimState.class);

    @Test
    void noSequenceOfEventsReachesAStateTheDomainForbids() {
        play(claim(), new ArrayList<>());
        assertThat(seen).containsExactlyInAnyOrder(ClaimState.values());
    }

    private void play(Claim claim, List<Event> so) {
        seen.add(claim.state());
        if (so.size() == LENGTH) {
            return;
        }
        for (Event event : Event.values()) {
            try {
                Claim next = event.happens.apply(claim);
                assertThat(ALLOWED.get(claim.state()))
                        .as("%s after %s", event, so)
                        .contains(next.state());
                assertThat(event).isNotEqualTo(Event.RELEASE_EARLY);
                if (next.state() == ClaimState.IN_TOUCH || next.state() == ClaimState.NOTED) {
                    assertThat(next.contactOn()).as("contact after %s", so).isNotNull();
                }
                if (next.state() == ClaimState.RELEASED) {
                    assertThat(claim.state()).isEqualTo(ClaimState.CLAIMED);
                }
                if (event == Event.DENY) {
                    assertThat(next.contactBy()).isAfter(DAY);
                }
                so.add(event);
                play(next, so);
                so.removeLast();
            } catch (Refused refused) {
                assertThat(refused.kind()).isEqualTo(Refused.Kind.CONFLICT);
            }
        }
    }

    @Test
    void moneyHasALegalBasisAndACharityItsFilingNumber() {
        BigDecimal sum = BigDecimal.valueOf(36_000);
        assertThat(new MoneyPart(sum, LegalBasis.DIRECTED_PLEDGE, null, null).yuan())
                .isEqualByComparingTo(sum);
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> new MoneyPart(sum, LegalBasis.CHARITY_CO_OPERATION, null, "53100000A"))
                .satisfies(refused -> assertThat(refused.fields()).containsKey("charity.zh"));
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> new MoneyPart(sum, LegalBasis.CHARITY_CO_OPERATION, Localized.zh("慈善总会"), null))
                .satisfies(refused -> assertThat(refused.fields()).containsKey("filingNumber"));
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> new MoneyPart(sum, LegalBasis.FISCAL, Localized.zh("慈善总会"), null));
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> new MoneyPart(BigDecimal.ZERO, LegalBasis.FISCAL, null, null));
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> new MoneyPart(new BigDecimal("1.234"), LegalBasis.FISCAL, null, null));
    }

    @Test
    void aClaimBringsSomething() {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> new Brings(null, null, null))
                .satisfies(refused -> assertThat(refused.reason().code()).isEqualTo("claims.brings.nothing"));
    }

    private static Claim claim() {
        return new Claim(
                ClaimId.next(),
                1,
                new ListingId(UUID.randomUUID()),
                new UnitId(UUID.randomUUID()),
                new UnitId(UUID.randomUUID()),
                List.of(),
                Quantity.of(1),
                Localized.zh("条"),
                new Brings(Localized.zh("施工"), null, null),
                ClaimState.CLAIMED,
                Author.SYSTEM,
                false,
                AT,
                DAY.plusDays(7),
                null,
                null,
                null,
                null,
                null);
    }
}
