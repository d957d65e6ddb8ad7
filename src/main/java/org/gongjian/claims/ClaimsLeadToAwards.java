package org.gongjian.claims;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongjian.district.Reason;
import org.gongjian.district.Verdict;
import org.gongjian.identity.UnitId;
import org.gongjian.recognition.awards.AwardOrigins;
import org.springframework.stereotype.Component;

/** An award comes from a claim whose case is closed, and goes to the units that made it together. */
@Component
class ClaimsLeadToAwards implements AwardOrigins {

    private final Claims claims;

    ClaimsLeadToAwards(Claims claims) {
        this.claims = claims;
    }

    @Override
    public String kind() {
        return ClaimId.KIND;
    }

    @Override
    public Verdict mayLeadTo(UUID record, Set<UnitId> holders) {
        return claims.byId(new ClaimId(record))
                .map(claim -> Verdict.require(
                                claim.state() == ClaimState.FINISHED,
                                Reason.of("claims.origin.claim", claim.state().label()))
                        .and(Verdict.require(madeBy(claim).containsAll(holders), AwardOrigins.OTHER_HOLDER)))
                .orElse(Verdict.refused(AwardOrigins.NOT_HERE));
    }

    private static Set<UnitId> madeBy(Claim claim) {
        return Stream.concat(
                        Stream.of(claim.lead()),
                        claim.joined().stream()
                                .filter(one -> one.state() == Joined.State.CONFIRMED)
                                .map(Joined::unit))
                .collect(Collectors.toUnmodifiableSet());
    }
}
