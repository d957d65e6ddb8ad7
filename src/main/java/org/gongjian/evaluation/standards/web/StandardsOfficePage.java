package org.gongjian.evaluation.standards.web;

import java.util.List;
import org.gongjian.evaluation.standards.StandardDesk;
import org.gongjian.frame.OfficePages;
import org.gongjian.identity.CurrentActor;
import org.springframework.stereotype.Component;

/** Standards, for whoever writes them. */
@Component
class StandardsOfficePage implements OfficePages {

    private final StandardDesk desk;
    private final CurrentActor actors;

    StandardsOfficePage(StandardDesk desk, CurrentActor actors) {
        this.desk = desk;
        this.actors = actors;
    }

    @Override
    public List<Entry> forReader() {
        return desk.mayWrite(actors.current()).isAllowed()
                ? List.of(new Entry("standards", "standards", 65))
                : List.of();
    }
}
