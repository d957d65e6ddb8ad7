package org.gongjian.publishing.panels;

import java.util.List;
import java.util.Optional;
import org.gongjian.activities.Activities;
import org.gongjian.activities.ActivityId;
import org.gongjian.activities.ActivityView;
import org.gongjian.audit.RecordRef;
import org.gongjian.frame.RecordActions;
import org.gongjian.identity.Actor;
import org.gongjian.identity.CurrentActor;
import org.gongjian.publishing.BulletinDesk;
import org.gongjian.publishing.BulletinView;
import org.gongjian.publishing.Bulletins;
import org.springframework.stereotype.Component;

/** From an activity's page one drafts the bulletin, with all that the records know filled in; or opens the one there is. */
@Component
class DraftAction implements RecordActions {

    private static final int ORDER = 50;

    private final Activities activities;
    private final Bulletins bulletins;
    private final BulletinDesk desk;
    private final CurrentActor actor;

    DraftAction(Activities activities, Bulletins bulletins, BulletinDesk desk, CurrentActor actor) {
        this.activities = activities;
        this.bulletins = bulletins;
        this.desk = desk;
        this.actor = actor;
    }

    @Override
    public List<Action> on(RecordRef record) {
        Actor by = actor.current();
        if (!record.kind().equals(ActivityId.KIND) || by.mandates().isEmpty()) {
            return List.of();
        }
        Optional<ActivityView> activity = activities.byId(new ActivityId(record.id()));
        Optional<BulletinView> there = bulletins.about(by, List.of(new ActivityId(record.id()))).stream()
                .findFirst();
        return activity
                .filter(one -> !one.isCancelled() && there.isEmpty())
                .map(one -> Action.link(
                        "publishing.do.draft",
                        "bulletins/new?activity=" + record.id(),
                        ORDER,
                        desk.mayDraft(by, one).and(desk.hasHappened(one))))
                .stream()
                .toList();
    }
}
