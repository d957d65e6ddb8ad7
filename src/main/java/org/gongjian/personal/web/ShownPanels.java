package org.gongjian.personal.web;

import java.util.List;
import java.util.Optional;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.Verdict;
import org.gongjian.files.FileId;
import org.gongjian.files.RecordFiles;
import org.gongjian.frame.RecordActions;
import org.gongjian.identity.Actor;
import org.gongjian.identity.CurrentActor;
import org.gongjian.personal.ShownDesk;
import org.springframework.stereotype.Component;

/** From the page of a photo to those it shows, for whoever keeps both. */
@Component
class ShownPanels implements RecordActions {

    private static final int ORDER = 50;

    private final ShownDesk desk;
    private final RecordFiles files;
    private final CurrentActor actor;

    ShownPanels(ShownDesk desk, RecordFiles files, CurrentActor actor) {
        this.desk = desk;
        this.files = files;
        this.actor = actor;
    }

    @Override
    public List<Action> on(RecordRef record) {
        if (!record.kind().equals(FileId.KIND)) {
            return List.of();
        }
        Actor by = actor.current();
        return Optional.of(new FileId(record.id()))
                .flatMap(id -> files.byId(id, by.author()))
                .filter(file -> desk.mayName(by, file).isAllowed())
                .map(file -> List.of(
                        Action.link("personal.shown.title", file.path() + "/persons", ORDER, Verdict.allowed())))
                .orElse(List.of());
    }
}
