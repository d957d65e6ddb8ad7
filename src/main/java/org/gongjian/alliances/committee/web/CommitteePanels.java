package org.gongjian.alliances.committee.web;

import java.util.List;
import java.util.Map;
import org.gongjian.alliances.AllianceId;
import org.gongjian.alliances.Alliances;
import org.gongjian.alliances.committee.Committee;
import org.gongjian.alliances.committee.CommitteeAction;
import org.gongjian.alliances.committee.Committees;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.Localized;
import org.gongjian.district.Reason;
import org.gongjian.frame.RelatedRecords;
import org.gongjian.identity.UnitId;
import org.springframework.stereotype.Component;

/** Committees on the pages of their units and alliances, and on a unit's page what published minutes gave it to do. */
@Component
class CommitteePanels implements RelatedRecords {

    private static final Localized UNKNOWN = Localized.of("?", "?");

    private final Committees committees;
    private final CommitteeNames names;

    CommitteePanels(Committees committees, CommitteeNames names) {
        this.committees = committees;
        this.names = names;
    }

    @Override
    public List<Group> relatedTo(RecordRef record) {
        if (record.kind().equals(Alliances.KIND)) {
            return List.of(group(committees.of(new AllianceId(record.id()))));
        }
        if (!record.kind().equals("unit")) {
            return List.of();
        }
        UnitId unit = new UnitId(record.id());
        return List.of(
                group(committees.of(unit)),
                new Group(
                        "alliances.related.actions",
                        36,
                        committees.publicOf(unit).stream()
                                .map(CommitteePanels::related)
                                .toList()));
    }

    private Group group(List<Committee> all) {
        Map<UnitId, Localized> hosts =
                names.units(all.stream().map(Committee::host).distinct().toList());
        return new Group(
                "alliances.related.committees",
                35,
                all.stream()
                        .map(committee -> new Related(
                                committee.id().ref(),
                                committee.id().path(),
                                committee.name(),
                                Reason.of(
                                        "alliances.related.committee", hosts.getOrDefault(committee.host(), UNKNOWN))))
                        .toList());
    }

    private static Related related(CommitteeAction action) {
        return new Related(
                action.id().ref(),
                action.id().path(),
                action.wording(),
                Reason.of("alliances.related.action", action.state().label(), action.dueOn()));
    }
}
