package org.gongjian.evaluation.evidence;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gongjian.audit.RecordRef;
import org.gongjian.claims.register.Case;
import org.gongjian.claims.register.CaseFilter;
import org.gongjian.claims.register.CaseId;
import org.gongjian.claims.register.CaseView;
import org.gongjian.claims.register.Cases;
import org.gongjian.files.RecordFiles;
import org.gongjian.identity.UnitId;
import org.gongjian.organizations.Organizations;
import org.springframework.stereotype.Component;

/** Cases that whoever asked has closed. */
@Component
class CasesToShow implements RecordSource {

    private static final int MOST = 20;

    private final Cases cases;
    private final RecordFiles files;
    private final Organizations organizations;

    CasesToShow(Cases cases, RecordFiles files, Organizations organizations) {
        this.cases = cases;
        this.files = files;
        this.organizations = organizations;
    }

    @Override
    public String kind() {
        return CaseId.KIND;
    }

    @Override
    public List<Suggestable> of(UnitId unit, LocalDate from, LocalDate until) {
        return cases.page(CaseFilter.of(CaseView.CLOSED).with(unit), null, MOST).cases().stream()
                .flatMap(one -> shown(one).stream())
                .filter(one -> !one.on().isBefore(from) && !one.on().isAfter(until))
                .toList();
    }

    @Override
    public Optional<Suggestable> find(RecordRef record, UnitId unit) {
        return cases.byId(new CaseId(record.id()))
                .filter(one -> one.asker().equals(unit) || one.units().contains(unit))
                .flatMap(this::shown);
    }

    private Optional<Suggestable> shown(Case one) {
        return Optional.ofNullable(one.closedOn())
                .map(day -> new Suggestable(
                        one.ref(),
                        one.title(),
                        one.path(),
                        day,
                        new Shown(
                                files.publicPhotosOf(one.ref()).size(),
                                0,
                                one.inCharge(),
                                new Caption(
                                        day,
                                        null,
                                        organizations.names(Set.of(one.lead())).get(one.lead()),
                                        one.title()),
                                false)));
    }
}
