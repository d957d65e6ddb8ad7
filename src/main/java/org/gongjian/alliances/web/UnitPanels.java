package org.gongjian.alliances.web;

import java.time.LocalDate;
import java.util.List;
import org.gongjian.alliances.Agreement;
import org.gongjian.alliances.Agreements;
import org.gongjian.alliances.Alliance;
import org.gongjian.alliances.Alliances;
import org.gongjian.alliances.Membership;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.Reason;
import org.gongjian.frame.RelatedRecords;
import org.gongjian.identity.UnitId;
import org.springframework.stereotype.Component;

/** On a unit's page: the alliances it stands in and the agreements it made. */
@Component
class UnitPanels implements RelatedRecords {

    private static final String UNIT = "unit";

    private final Alliances alliances;
    private final Agreements agreements;

    UnitPanels(Alliances alliances, Agreements agreements) {
        this.alliances = alliances;
        this.agreements = agreements;
    }

    @Override
    public List<Group> relatedTo(RecordRef record) {
        if (!record.kind().equals(UNIT)) {
            return List.of();
        }
        UnitId unit = new UnitId(record.id());
        LocalDate today = agreements.today();
        return List.of(
                new Group(
                        "alliances.related.alliances",
                        20,
                        alliances.of(unit).stream()
                                .map(alliance -> related(alliance, unit))
                                .toList()),
                new Group(
                        "alliances.related.agreements",
                        30,
                        agreements.of(unit).stream()
                                .map(agreement -> related(agreement, today))
                                .toList()));
    }

    private static Related related(Alliance alliance, UnitId unit) {
        Reason detail = alliance.members().stream()
                .filter(member -> member.unit().equals(unit))
                .reduce((earlier, later) -> later)
                .map(UnitPanels::detail)
                .orElseGet(() -> Reason.of("alliances.founder.detail"));
        return new Related(Alliances.ref(alliance.id()), Paths.of(alliance.id()), alliance.name(), detail);
    }

    private static Reason detail(Membership member) {
        return member.until() == null
                ? Reason.of("alliances.member.detail", member.standing(), member.since())
                : Reason.of("alliances.member.detail.left", member.standing(), member.since(), member.until());
    }

    private static Related related(Agreement agreement, LocalDate today) {
        return new Related(
                Agreements.ref(agreement.id()),
                Paths.of(agreement.id()),
                agreement.text().title(),
                Reason.of(
                        "alliances.related.agreement",
                        agreement.number() == null ? "" : agreement.number().label(),
                        agreement.state(today).label(),
                        agreement.text().term().startsOn(),
                        agreement.text().term().endsOn()));
    }
}
