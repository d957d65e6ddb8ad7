package org.gongjian.giving.money.web;

import java.util.List;
import java.util.Set;
import org.gongjian.audit.RecordRef;
import org.gongjian.claims.ClaimId;
import org.gongjian.district.Reason;
import org.gongjian.frame.RelatedRecords;
import org.gongjian.giving.money.Figures;
import org.gongjian.giving.money.Fund;
import org.gongjian.giving.money.Funds;
import org.gongjian.identity.UnitId;
import org.springframework.stereotype.Component;

/** Hangs what became of promised money on the case it was promised in and on the unit that holds it. */
@Component
class FundPanels implements RelatedRecords {

    private static final int ORDER = 29;
    private static final int LATEST = 20;

    private final Funds funds;

    FundPanels(Funds funds) {
        this.funds = funds;
    }

    @Override
    public List<Group> relatedTo(RecordRef record) {
        List<Fund> found = switch (record.kind()) {
            case "case" -> funds.ofClaim(new ClaimId(record.id())).stream().toList();
            case "unit" ->
                funds.heldBy(Set.of(new UnitId(record.id()))).reversed().stream()
                        .limit(LATEST)
                        .toList();
            default -> List.of();
        };
        return List.of(new Group(
                "giving.money.related",
                ORDER,
                found.stream()
                        .map(fund -> new Related(fund.ref(), fund.path(), fund.purpose(), detail(fund.figures())))
                        .toList()));
    }

    private static Reason detail(Figures figures) {
        return Reason.of("giving.money.related.detail", figures.promised(), figures.kept(), figures.used());
    }
}
