package org.gongjian.activities.training.web;

import java.util.List;
import org.gongjian.activities.training.TrainingDesk;
import org.gongjian.frame.OfficePages;
import org.gongjian.identity.CurrentActor;
import org.springframework.stereotype.Component;

/** The trainings, for whoever keeps them. */
@Component
class TrainingsOfficePage implements OfficePages {

    private static final int ORDER = 65;

    private final TrainingDesk desk;
    private final CurrentActor actor;

    TrainingsOfficePage(TrainingDesk desk, CurrentActor actor) {
        this.desk = desk;
        this.actor = actor;
    }

    @Override
    public List<Entry> forReader() {
        return desk.mayKeep(actor.current()).isAllowed()
                ? List.of(new Entry("trainings", "trainings", ORDER))
                : List.of();
    }
}
