package org.gongjian.activities;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongjian.alliances.plan.JointPlans;
import org.gongjian.audit.AuditLog;
import org.gongjian.audit.Author;
import org.gongjian.district.Localized;
import org.gongjian.district.Reason;
import org.gongjian.district.Refused;
import org.gongjian.district.Today;
import org.gongjian.district.Verdict;
import org.gongjian.identity.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Plans activities, changes them, and says what became of them. */
@Service
@Transactional
public class ActivityDesk {

    private final ActivityRows rows;
    private final FollowUpRows followUps;
    private final Activities activities;
    private final ActivityChoices choices;
    private final ActivityPermissions permissions;
    private final JointPlans plans;
    private final Postponements postponements;
    private final Clashes clashes;
    private final CountedOtherwise countedOtherwise;
    private final ActivityNews news;
    private final ObjectProvider<BelongsToActivity> belongings;
    private final Today today;
    private final AuditLog audit;

    ActivityDesk(
            ActivityRows rows,
            FollowUpRows followUps,
            Activities activities,
            ActivityChoices choices,
            ActivityPermissions permissions,
            JointPlans plans,
            Postponements postponements,
            Clashes clashes,
            CountedOtherwise countedOtherwise,
            ActivityNews news,
            ObjectProvider<BelongsToActivity> belongings,
            Today today,
            AuditLog audit) {
        this.rows = rows;
        this.followUps = followUps;
        this.activities = activities;
        this.choices = choices;
        this.permissions = permissions;
        this.plans = plans;
        this.postponements = postponements;
        this.clashes = clashes;
        this.countedOtherwise = countedOtherwise;
        this.news = news;
        this.belongings = belongings;
        this.today = today;
        this.audit = audit;
    }

    /** Planning the same id again changes nothing. */
    public ActivityId plan(Actor by, PlanActivity plan) {
        choices.check(plan.id(), plan.details(), null);
        permissions.mayKeep(by, plan.details().hosts()).orForbid();
        if (plan.followsUp() != null && followUps.activityOf(plan.followsUp()).isEmpty()) {
            throw Refused.missing();
        }
        Author author = permissions.author(by, plan.details().hosts());
        Activity activity = Activity.planned(plan, author.account());
        if (!rows.add(activity)) {
            Activity there = rows.byId(plan.id())
                    .orElseThrow(() -> Refused.conflict(Reason.of("activities.refused.follow-up-planned")));
            Verdict.require(
                            Objects.equals(there.enteredBy(), author.account()),
                            Reason.of("activities.refused.id-taken"))
                    .orConflict();
            return there.id();
        }
        audit.write(author, "planned", plan.id().ref());
        if (plan.planItem() != null) {
            plans.became(by, plan.planItem(), plan.id().ref());
        }
        return plan.id();
    }

    /**
     * Plans it unless it clashes with another one, at the same place or of the same host.
     *
     * @param despite why it is to be planned all the same; null to be told of a clash
     */
    public ActivityId plan(Actor by, PlanActivity plan, @Nullable String despite) {
        List<ActivityId> others = clashes.accepted(plan.details(), plan.id(), despite);
        ActivityId id = plan(by, plan);
        clashes.keep(by, id, others, despite);
        return id;
    }

    /** As {@link #change(Actor, ActivityId, int, ActivityDetails)}; a clash that the change makes is told of. */
    public void change(Actor by, ActivityId id, int version, ActivityDetails details, @Nullable String despite) {
        Activity before = require(id);
        boolean moves = !before.details().time().equals(details.time())
                || !before.details().place().equals(details.place())
                || !before.details().hosts().equals(details.hosts());
        List<ActivityId> others = moves ? clashes.accepted(details, id, despite) : List.of();
        change(by, id, version, details);
        clashes.keep(by, id, others, despite);
    }

    /**
     * Changes planned activities together, all or none, and tells whoever is concerned; each as
     * {@link #change(Actor, ActivityId, int, ActivityDetails, String)} does.
     */
    public void changeTogether(Actor by, Map<ActivityView, ActivityDetails> changes, @Nullable String despite) {
        List<Activity> changed = new ArrayList<>();
        changes.forEach((before, details) -> {
            Verdict.require(before.isPlanned(), Reason.of("activities.series.not-planned"))
                    .orConflict();
            change(by, before.id(), before.version(), details, despite);
            Activity now = require(before.id());
            if (now.version() != before.version()) {
                changed.add(now);
            }
        });
        if (!changed.isEmpty()) {
            news.changed(
                    changed, permissions.author(by, changed.getFirst().details().hosts()));
        }
    }

    /** Changes a planned activity, or mends one that was held; the audit line names the fields that differ. */
    public void change(Actor by, ActivityId id, int version, ActivityDetails details) {
        Activity activity = require(id);
        permissions.mayKeep(by, activity.details().hosts()).orForbid();
        choices.check(id, details, activity.details());
        Activity changed = activity.changed(details, activities.today());
        permissions.mayKeep(by, details.hosts()).reason().ifPresent(why -> {
            throw Refused.invalid("hosts[0].unit", Reason.of("activities.refused.hosts-without-you"));
        });
        save(
                by,
                version,
                changed,
                isHeld(activity) ? "corrected" : "changed",
                activity.details().differencesTo(details));
        if (!isHeld(activity)) {
            follow(by, activity, changed);
        }
    }

    /**
     * Says that it took place and what came of it; where that was said before, mends what came of it.
     *
     * @param otherwise why it is counted otherwise than by its rolls; null to be told where it is
     */
    public void report(Actor by, ActivityId id, int version, ActivityResult result, @Nullable String otherwise) {
        ActivityView before = activities.require(id);
        permissions.mayKeep(by, before.hosts()).orForbid();
        Optional<Integer> counted = countedOtherwise.accepted(before, result.attendance(), otherwise);
        if (before.isHeld()) {
            mendResult(by, id, version, result);
        } else {
            hold(by, id, version, result);
        }
        counted.ifPresent(atRolls -> countedOtherwise.keep(
                permissions.author(by, before.hosts()),
                id,
                atRolls,
                Objects.requireNonNull(result.attendance()).persons(),
                otherwise));
    }

    /** Says that it took place, and what is known of its result. */
    public void hold(Actor by, ActivityId id, int version, ActivityResult result) {
        Activity activity = require(id);
        permissions.mayKeep(by, activity.details().hosts()).orForbid();
        Activity held = activity.held(result, activities.today());
        save(by, version, held, "held", with("state", activity.result().differencesTo(result)));
    }

    /** Mends attendance or outcome of one that was held. */
    void mendResult(Actor by, ActivityId id, int version, ActivityResult result) {
        Activity activity = require(id);
        permissions.mayKeep(by, activity.details().hosts()).orForbid();
        Activity mended = activity.withResult(result);
        save(by, version, mended, "corrected", activity.result().differencesTo(result));
    }

    public void cancel(Actor by, ActivityId id, int version, Localized because) {
        Activity activity = require(id);
        permissions.mayKeep(by, activity.details().hosts()).orForbid();
        Activity cancelled = activity.cancelled(because);
        save(by, version, cancelled, "cancelled", List.of("state", "reason"));
        news.cancelled(cancelled, permissions.author(by, activity.details().hosts()));
    }

    /**
     * To another day or hour; whoever is concerned is told, and the page says from when and why.
     *
     * @param despite why it goes there although it clashes with another one; null to be told of a clash
     */
    public void postpone(
            Actor by, ActivityId id, int version, ActivityTime to, Localized because, @Nullable String despite) {
        Activity activity = require(id);
        permissions.mayKeep(by, activity.details().hosts()).orForbid();
        Activity postponed = activity.postponed(to);
        List<ActivityId> others = clashes.accepted(postponed.details(), id, despite);
        save(by, version, postponed, "postponed", List.of("time", "reason"));
        Author author = permissions.author(by, activity.details().hosts());
        postponements.add(id, activity.details().time(), to, because, author);
        follow(by, activity, postponed);
        clashes.keep(by, id, others, despite);
        news.postponed(postponed, version + 1, author);
    }

    /** Notes what is to follow; noting the same id again changes nothing. */
    public void addFollowUp(Actor by, ActivityId id, FollowUpId followUp, Localized what) {
        Activity activity = require(id);
        permissions.mayKeep(by, activity.details().hosts()).orForbid();
        activity.mayChange().orConflict();
        if (followUps.add(id, followUp, what)) {
            audit.write(permissions.author(by, activity.details().hosts()), "follow-up-noted", id.ref());
        }
    }

    // What the page may offer

    public Verdict mayPlan(Actor by) {
        return permissions.mayPlan(by);
    }

    public Verdict mayKeep(Actor by, ActivityView activity) {
        return permissions.mayKeep(by, activity.hosts());
    }

    public Verdict mayChange(ActivityView activity) {
        return require(activity.id()).mayChange();
    }

    /** Whether it can be said that it was held, or what came of it mended. */
    public Verdict mayHaveResult(ActivityView activity) {
        Activity now = require(activity.id());
        return isHeld(now) ? now.mayMendResult() : now.mayHold(activities.today());
    }

    /** What its parts counted while it took place. */
    @Transactional(readOnly = true)
    public List<ActivityCounts.Count> counted(ActivityView activity) {
        return countedOtherwise.at(activity);
    }

    /** Why its figure is another than the one counted, where it is. */
    @Transactional(readOnly = true)
    public Optional<Reason> countedOtherwise(ActivityView activity) {
        return countedOtherwise.lastOf(activity.id());
    }

    /** In whose name somebody does what belongs to an activity: that of the host they act for. */
    public Author author(Actor by, ActivityView activity) {
        return permissions.author(by, activity.hosts());
    }

    private void save(Actor by, int version, Activity changed, String verb, List<String> fields) {
        if (fields.isEmpty()) {
            return;
        }
        if (version != changed.version() || !rows.update(changed)) {
            throw Refused.stale();
        }
        rows.updateParts(changed);
        audit.write(
                permissions.author(by, changed.details().hosts()),
                verb,
                changed.id().ref(),
                fields.toArray(String[]::new));
    }

    private void follow(Actor by, Activity before, Activity after) {
        TimeShift shift =
                TimeShift.between(before.details().time(), after.details().time(), today.zone());
        if (!shift.isNone()) {
            Author author = permissions.author(by, after.details().hosts());
            belongings.orderedStream().forEach(one -> one.moved(author, after.id(), shift));
        }
    }

    private Activity require(ActivityId id) {
        return rows.byId(id).orElseThrow(Refused::missing);
    }

    private static boolean isHeld(Activity activity) {
        return activity.state() == ActivityState.HELD;
    }

    private static List<String> with(String first, List<String> more) {
        return Stream.concat(Stream.of(first), more.stream()).toList();
    }
}
