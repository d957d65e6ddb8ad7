package org.gongjian.alliances;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gongjian.district.Reason;
import org.gongjian.district.Verdict;
import org.gongjian.identity.UnitId;
import org.gongjian.recognition.awards.AwardOrigins;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** An award comes from an agreement all parties agreed to, and goes to its parties. */
@Component
@Transactional(readOnly = true)
class AgreementsLeadToAwards implements AwardOrigins {

    private final Agreements agreements;

    AgreementsLeadToAwards(Agreements agreements) {
        this.agreements = agreements;
    }

    @Override
    public String kind() {
        return Agreements.KIND;
    }

    @Override
    public Verdict mayLeadTo(UUID record, Set<UnitId> holders) {
        return agreements
                .byId(new AgreementId(record))
                .map(agreement -> Verdict.require(agreement.isAgreed(), Reason.of("alliances.origin.draft"))
                        .and(Verdict.require(parties(agreement).containsAll(holders), AwardOrigins.OTHER_HOLDER)))
                .orElse(Verdict.refused(AwardOrigins.NOT_HERE));
    }

    private static Set<UnitId> parties(Agreement agreement) {
        return agreement.text().parties().stream().map(Party::unit).collect(Collectors.toUnmodifiableSet());
    }
}
