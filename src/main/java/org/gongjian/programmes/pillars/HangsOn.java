package org.gongjian.programmes.pillars;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.Localized;
import org.gongjian.district.Reason;
import org.gongjian.frame.RelatedRecords;
import org.gongjian.programmes.ProgrammeId;
import org.gongjian.programmes.Programmes;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** On a record's page: the programmes it hangs on, each with the pillar. */
@Component
@Transactional(readOnly = true)
class HangsOn implements RelatedRecords {

    private static final int ORDER = 80;

    private final HungRows rows;
    private final PillarRows pillars;
    private final Programmes programmes;

    HangsOn(HungRows rows, PillarRows pillars, Programmes programmes) {
        this.rows = rows;
        this.pillars = pillars;
        this.programmes = programmes;
    }

    @Override
    public List<Group> relatedTo(RecordRef record) {
        if (!Hung.KINDS.contains(record.kind())) {
            return List.of();
        }
        List<Hung> hung = rows.of(record);
        Map<ProgrammeId, Localized> names =
                programmes.names(hung.stream().map(Hung::programme).collect(Collectors.toSet()));
        return List.of(new Group(
                "programmes.hangs-on",
                ORDER,
                hung.stream()
                        .flatMap(one -> Optional.ofNullable(names.get(one.programme())).stream()
                                .map(name -> related(one, name)))
                        .toList()));
    }

    private Related related(Hung hung, Localized name) {
        Reason detail = Optional.ofNullable(hung.pillar())
                .flatMap(pillars::byId)
                .map(pillar -> Reason.of("programmes.hangs-on.pillar", pillar.name()))
                .orElseGet(() -> Reason.of("programmes.hangs-on.programme"));
        return new Related(hung.programme().ref(), hung.programme().path(), name, detail);
    }
}
