package org.gongjian.workbench.tasks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.gongjian.activities.Activities;
import org.gongjian.activities.ActivityId;
import org.gongjian.activities.ActivityView;
import org.gongjian.district.CurrentDistrict;
import org.gongjian.district.Districts;
import org.gongjian.district.Reason;
import org.gongjian.district.Refused;
import org.gongjian.identity.Actor;
import org.gongjian.publishing.BulletinDesk;
import org.gongjian.publishing.BulletinOptions;
import org.gongjian.publishing.BulletinView;
import org.gongjian.publishing.Bulletins;
import org.gongjian.workbench.Task;
import org.gongjian.workbench.Tasks;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Activities of the last month that nobody has told of, and bulletins that wait for a second look or to be published. */
@Component
@Order(30)
class BulletinTasks implements Tasks {

    private static final int MOST = 50;
    private static final int NEWS_FOR_DAYS = 30;

    private final Activities activities;
    private final Bulletins bulletins;
    private final BulletinDesk desk;
    private final Districts districts;

    BulletinTasks(Activities activities, Bulletins bulletins, BulletinDesk desk, Districts districts) {
        this.activities = activities;
        this.bulletins = bulletins;
        this.desk = desk;
        this.districts = districts;
    }

    @Override
    public List<Task> of(Actor actor, LocalDate today) {
        List<Task> tasks = new ArrayList<>(untold(actor, today));
        if (desk.mayPublish(actor).isAllowed()) {
            bulletins.unpublished(actor).stream()
                    .flatMap(bulletin -> waiting(actor, bulletin, today))
                    .forEach(tasks::add);
        }
        return tasks;
    }

    private List<Task> untold(Actor actor, LocalDate today) {
        List<ActivityView> held = activities.held(MOST).stream()
                .filter(activity -> activity.day().isAfter(today.minusDays(NEWS_FOR_DAYS)))
                .filter(activity -> desk.mayDraft(actor, activity).isAllowed())
                .toList();
        Set<ActivityId> told =
                bulletins.reported(held.stream().map(ActivityView::id).toList());
        return held.stream()
                .filter(activity -> !told.contains(activity.id()))
                .map(activity -> Task.waiting(
                        activity.title(),
                        activity.path(),
                        Reason.of("workbench.bulletin.untold", activity.day()),
                        activity.day(),
                        today,
                        "workbench.do.draft",
                        "bulletins/new?activity=" + activity.id().value()))
                .toList();
    }

    private Stream<Task> waiting(Actor actor, BulletinView bulletin, LocalDate today) {
        BulletinOptions options = desk.optionsFor(actor, bulletin.id());
        if (options.review().isAllowed()) {
            return Stream.of(task(bulletin, "review", today));
        }
        return options.publish().isAllowed() ? Stream.of(task(bulletin, "publish", today)) : Stream.empty();
    }

    private Task task(BulletinView bulletin, String what, LocalDate today) {
        LocalDate since = CurrentDistrict.id()
                .flatMap(districts::byId)
                .map(district -> LocalDate.ofInstant(bulletin.changedAt(), district.zone()))
                .orElseThrow(Refused::missing);
        return Task.waiting(
                bulletin.headline(),
                bulletin.path(),
                Reason.of("workbench.bulletin." + what),
                since,
                today,
                "workbench.do." + what,
                bulletin.path());
    }
}
