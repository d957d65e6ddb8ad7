package org.gongjian.imports.web;

import java.util.List;
import org.gongjian.frame.OfficePages;
import org.gongjian.identity.CurrentActor;
import org.gongjian.imports.ImportDesk;
import org.springframework.stereotype.Component;

/** The list of imports, for whoever may import something. */
@Component
class ImportsOfficePage implements OfficePages {

    private final ImportDesk desk;
    private final CurrentActor actors;

    ImportsOfficePage(ImportDesk desk, CurrentActor actors) {
        this.desk = desk;
        this.actors = actors;
    }

    @Override
    public List<Entry> forReader() {
        return desk.mayImportSome(actors.current()).isAllowed()
                ? List.of(new Entry("imports", "imports", 60))
                : List.of();
    }
}
