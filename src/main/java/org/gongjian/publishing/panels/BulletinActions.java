package org.gongjian.publishing.panels;

import java.util.ArrayList;
import java.util.List;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.Verdict;
import org.gongjian.frame.RecordActions;
import org.gongjian.identity.Actor;
import org.gongjian.identity.CurrentActor;
import org.gongjian.publishing.BulletinDesk;
import org.gongjian.publishing.BulletinId;
import org.gongjian.publishing.BulletinOptions;
import org.gongjian.publishing.BulletinView;
import org.gongjian.publishing.Bulletins;
import org.springframework.stereotype.Component;

/** What one can do with a bulletin next; those who work on it see why they cannot take a step. */
@Component
class BulletinActions implements RecordActions {

    private static final int NEXT = 10;
    private static final int CHANGE = 20;
    private static final int PLACE = 30;
    private static final int WITHDRAW = 90;

    private final Bulletins bulletins;
    private final BulletinDesk desk;
    private final CurrentActor actor;

    BulletinActions(Bulletins bulletins, BulletinDesk desk, CurrentActor actor) {
        this.bulletins = bulletins;
        this.desk = desk;
        this.actor = actor;
    }

    @Override
    public List<Action> on(RecordRef record) {
        Actor by = actor.current();
        if (!record.kind().equals(BulletinId.KIND) || by.mandates().isEmpty()) {
            return List.of();
        }
        return bulletins
                .byId(by, new BulletinId(record.id()))
                .map(bulletin -> on(by, bulletin, desk.optionsFor(by, bulletin.id())))
                .orElse(List.of());
    }

    private List<Action> on(Actor by, BulletinView bulletin, BulletinOptions options) {
        boolean editor = desk.mayPublish(by).isAllowed();
        List<Action> actions = new ArrayList<>();
        if (bulletin.isDraft()) {
            actions.add(asNext(post(bulletin, "review", options.review())));
        } else if (bulletin.isReviewed()) {
            actions.add(asNext(post(bulletin, "publish", options.publish())));
        }
        if (bulletin.isDraft() || bulletin.isReviewed()) {
            actions.add(link(bulletin, "edit", CHANGE, options.change()));
        }
        if (bulletin.isPublished() && editor) {
            actions.add(link(bulletin, "correct", CHANGE, options.correct()));
            actions.add(link(bulletin, "placements/new", PLACE, options.correct()));
        }
        if (!bulletin.isWithdrawn() && editor) {
            actions.add(link(bulletin, "withdraw", WITHDRAW, options.withdraw()));
        }
        return actions;
    }

    private static Action asNext(Action action) {
        return action.verdict().isAllowed() ? action.asPrimary() : action;
    }

    private static Action post(BulletinView bulletin, String verb, Verdict verdict) {
        return Action.post(
                "publishing.do." + verb,
                bulletin.path() + "/" + verb + "?version=" + bulletin.version(),
                NEXT,
                verdict);
    }

    private static Action link(BulletinView bulletin, String step, int order, Verdict verdict) {
        return Action.link("publishing.do." + step.replace("/new", ""), bulletin.path() + "/" + step, order, verdict);
    }
}
