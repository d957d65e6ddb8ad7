package org.gongjian.programmes;

import java.util.List;
import org.gongjian.audit.RecordRef;
import org.gongjian.frame.RelatedRecords;
import org.gongjian.identity.UnitId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** On a unit's page: the programmes it runs. */
@Component
@Transactional(readOnly = true)
class ProgrammesOfUnit implements RelatedRecords {

    private final ProgrammeRows rows;

    ProgrammesOfUnit(ProgrammeRows rows) {
        this.rows = rows;
    }

    @Override
    public List<Group> relatedTo(RecordRef record) {
        if (!record.kind().equals("unit")) {
            return List.of();
        }
        List<Related> run = rows.of(new UnitId(record.id())).stream()
                .map(programme -> new Related(
                        programme.ref(),
                        programme.path(),
                        programme.name(),
                        programme.kind().label()))
                .toList();
        return List.of(new Group("programmes.of-unit", 65, run));
    }
}
