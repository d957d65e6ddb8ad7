package org.gongjian.activities.shifts;

import java.time.Clock;
import java.util.List;
import org.gongjian.activities.Activities;
import org.gongjian.activities.ActivityDesk;
import org.gongjian.activities.ActivityId;
import org.gongjian.activities.ActivityView;
import org.gongjian.audit.AuditLog;
import org.gongjian.audit.Author;
import org.gongjian.district.Reason;
import org.gongjian.district.Refused;
import org.gongjian.district.Verdict;
import org.gongjian.identity.Actor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Adds, changes and removes the shifts of an activity; who keeps the activity may. */
@Service
@Transactional
public class ShiftDesk {

    private static final int MOST = 200;

    private final ShiftRows rows;
    private final Activities activities;
    private final ActivityDesk desk;
    private final ObjectProvider<ShiftEffects> effects;
    private final AuditLog audit;
    private final Clock clock;

    ShiftDesk(
            ShiftRows rows,
            Activities activities,
            ActivityDesk desk,
            ObjectProvider<ShiftEffects> effects,
            AuditLog audit,
            Clock clock) {
        this.rows = rows;
        this.activities = activities;
        this.desk = desk;
        this.effects = effects;
        this.audit = audit;
        this.clock = clock;
    }

    /** Adding the same id again changes nothing. */
    public ShiftId add(Actor by, ActivityId activity, ShiftId id, ShiftDetails details) {
        ActivityView kept = kept(by, activity);
        if (rows.byId(id).filter(there -> there.activity().equals(activity)).isPresent()) {
            return id;
        }
        mayHaveMore(kept).orConflict();
        if (!rows.add(id, activity, details)) {
            throw Refused.conflict(Reason.of("activities.refused.id-taken"));
        }
        audit.write(author(by, kept), "added", id.ref());
        return id;
    }

    /** More places go to who waits for them; fewer than are taken are refused. */
    public void change(Actor by, ActivityId activity, ShiftId id, int version, ShiftDetails details) {
        ActivityView kept = kept(by, activity);
        Shift before = require(activity, id);
        desk.mayChange(kept).orConflict();
        List<String> fields = before.details().differencesTo(details);
        if (fields.isEmpty()) {
            return;
        }
        ShiftRules.mayHaveCapacity(before, details.capacity()).orRefuse("capacity");
        effects.orderedStream()
                .forEach(effect -> effect.mayChange(before, details).orConflict());
        if (!rows.change(id, details, version)) {
            throw Refused.stale();
        }
        Author author = author(by, kept);
        audit.write(author, "changed", id.ref(), fields.toArray(String[]::new));
        Shift now = require(activity, id);
        effects.orderedStream().forEach(effect -> effect.changed(author, now));
    }

    /** One that somebody signed up for stays until they were cancelled. */
    public void remove(Actor by, ActivityId activity, ShiftId id, int version) {
        ActivityView kept = kept(by, activity);
        Shift shift = require(activity, id);
        effects.orderedStream().forEach(effect -> effect.mayRemove(shift).orConflict());
        if (!rows.remove(id, clock.instant(), version)) {
            throw Refused.stale();
        }
        audit.write(author(by, kept), "removed", id.ref());
    }

    /** Also where it was held already: who served is noted by shift. */
    public Verdict mayHaveMore(ActivityView activity) {
        return desk.mayChange(activity)
                .and(Verdict.require(
                        rows.of(activity.id()).size() < MOST, Reason.of("activities.shift.refused.many", MOST)));
    }

    private ActivityView kept(Actor by, ActivityId activity) {
        ActivityView kept = activities.require(activity);
        desk.mayKeep(by, kept).orForbid();
        if (rows.lock(activity).isEmpty()) {
            throw Refused.missing();
        }
        return kept;
    }

    private Shift require(ActivityId activity, ShiftId id) {
        return rows.byId(id).filter(shift -> shift.activity().equals(activity)).orElseThrow(Refused::missing);
    }

    /** In the name of the host the person acts for. */
    private static Author author(Actor by, ActivityView activity) {
        return activity.hosts().answering().stream()
                .filter(by::actsFor)
                .findFirst()
                .map(by::authorFor)
                .orElseGet(by::author);
    }
}
