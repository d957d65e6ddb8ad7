package org.gongjian.publishing.panels;

import java.util.List;
import java.util.Optional;
import org.gongjian.activities.Activities;
import org.gongjian.activities.ActivityFilter;
import org.gongjian.activities.ActivityId;
import org.gongjian.activities.ActivityView;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.Reason;
import org.gongjian.frame.RelatedRecords;
import org.gongjian.giving.GiftId;
import org.gongjian.giving.Gifts;
import org.gongjian.identity.CurrentActor;
import org.gongjian.identity.UnitId;
import org.gongjian.publishing.BulletinId;
import org.gongjian.publishing.BulletinView;
import org.gongjian.publishing.Bulletins;
import org.springframework.stereotype.Component;

/** Bulletins on the pages of the activities they tell of, of the gifts given there, and of the units that hosted. */
@Component
class BulletinsOfOthers implements RelatedRecords {

    private static final int ORDER = 90;
    private static final int LATEST = 50;

    private final Bulletins bulletins;
    private final Activities activities;
    private final Gifts gifts;
    private final CurrentActor actor;

    BulletinsOfOthers(Bulletins bulletins, Activities activities, Gifts gifts, CurrentActor actor) {
        this.bulletins = bulletins;
        this.activities = activities;
        this.gifts = gifts;
        this.actor = actor;
    }

    @Override
    public List<Group> relatedTo(RecordRef record) {
        List<ActivityId> about = switch (record.kind()) {
            case ActivityId.KIND -> List.of(new ActivityId(record.id()));
            case GiftId.KIND ->
                gifts
                        .byId(actor.current(), new GiftId(record.id()))
                        .flatMap(gift -> Optional.ofNullable(gift.activity()))
                        .stream()
                        .toList();
            case "unit" ->
                activities.page(ActivityFilter.hostedBy(new UnitId(record.id())), null, LATEST).activities().stream()
                        .map(ActivityView::id)
                        .toList();
            default -> List.of();
        };
        List<BulletinView> found = bulletins.about(actor.current(), about);
        return List.of(new Group(
                "publishing.related",
                ORDER,
                found.stream().map(BulletinsOfOthers::related).toList()));
    }

    private static Related related(BulletinView bulletin) {
        Reason detail = bulletin.publishedOn() == null
                ? bulletin.state().label()
                : Reason.of("publishing.related.detail", bulletin.publishedOn());
        return new Related(
                new RecordRef(BulletinId.KIND, bulletin.id().value()), bulletin.path(), bulletin.headline(), detail);
    }
}
