package org.gongjian.giving.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gongjian.audit.RecordRef;
import org.gongjian.claims.register.Case;
import org.gongjian.claims.register.CaseId;
import org.gongjian.claims.register.Cases;
import org.gongjian.district.Localized;
import org.gongjian.district.Reason;
import org.gongjian.frame.RelatedRecords;
import org.gongjian.giving.Pledge;
import org.gongjian.giving.Pledges;
import org.gongjian.programmes.ProgrammeId;
import org.springframework.stereotype.Component;

/** Hangs what was pledged on the programme it was pledged for. */
@Component
class PledgePanels implements RelatedRecords {

    private static final int LATEST = 20;
    private static final int ORDER = 28;

    private final Pledges pledges;
    private final Cases cases;

    PledgePanels(Pledges pledges, Cases cases) {
        this.pledges = pledges;
        this.cases = cases;
    }

    @Override
    public List<Group> relatedTo(RecordRef record) {
        if (!record.kind().equals("programme")) {
            return List.of();
        }
        List<Pledge> found = pledges.page(new ProgrammeId(record.id()), null, LATEST).stream()
                .filter(pledge -> !pledge.isVoid())
                .toList();
        Map<UUID, Localized> titles = cases
                .all(found.stream().map(pledge -> new CaseId(pledge.id())).toList())
                .stream()
                .collect(Collectors.toMap(about -> about.id().value(), Case::title));
        return List.of(new Group(
                "giving.related.pledges",
                ORDER,
                found.stream()
                        .filter(pledge -> titles.containsKey(pledge.id()))
                        .map(pledge -> new Related(
                                new CaseId(pledge.id()).ref(),
                                pledge.path(),
                                Objects.requireNonNull(titles.get(pledge.id())),
                                Reason.of(
                                        "giving.related.pledge",
                                        pledge.yuan(),
                                        pledge.basis().label())))
                        .toList()));
    }
}
