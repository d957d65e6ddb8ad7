package org.gongjian.activities.stalls;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.gongjian.activities.Activities;
import org.gongjian.activities.ActivityDesk;
import org.gongjian.activities.ActivityId;
import org.gongjian.activities.ActivityView;
import org.gongjian.audit.AuditLog;
import org.gongjian.district.Reason;
import org.gongjian.district.Refused;
import org.gongjian.district.Verdict;
import org.gongjian.identity.Actor;
import org.gongjian.identity.Authority;
import org.gongjian.identity.UnitId;
import org.gongjian.organizations.Organizations;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sets up stalls, hands out their codes, and enters what people at the desk know of how many came. */
@Service
@Transactional
public class StallDesk {

    private final StallRows rows;
    private final EntryRows entries;
    private final StallCodes codes;
    private final Activities activities;
    private final ActivityDesk desk;
    private final Authority authority;
    private final Organizations organizations;
    private final AuditLog audit;
    private final Clock clock;

    StallDesk(
            StallRows rows,
            EntryRows entries,
            StallCodes codes,
            Activities activities,
            ActivityDesk desk,
            Authority authority,
            Organizations organizations,
            AuditLog audit,
            Clock clock) {
        this.rows = rows;
        this.entries = entries;
        this.codes = codes;
        this.activities = activities;
        this.desk = desk;
        this.authority = authority;
        this.organizations = organizations;
        this.audit = audit;
        this.clock = clock;
    }

    /** Adding the same id again changes nothing. */
    public void add(Actor by, ActivityId id, WriteStall write) {
        ActivityView activity = kept(by, id);
        Stall stall = Stall.of(id, known(write));
        if (rows.add(stall)) {
            audit.write(desk.author(by, activity), "added", stall.id().ref());
            audit.write(desk.author(by, activity), "stall-added", id.ref());
            return;
        }
        Verdict.require(
                        rows.byId(stall.id())
                                .filter(there -> there.activity().equals(id))
                                .isPresent(),
                        taken(stall))
                .orRefuse("number");
    }

    public void change(Actor by, StallId id, int version, WriteStall write) {
        Stall stall = require(id);
        ActivityView activity = kept(by, stall.activity());
        Stall changed = stall.with(known(write));
        List<String> fields = stall.differencesTo(changed);
        if (fields.isEmpty()) {
            return;
        }
        Verdict.require(!rows.isTaken(changed), taken(changed)).orRefuse("number");
        if (stall.version() != version || !rows.update(changed)) {
            throw Refused.stale();
        }
        audit.write(desk.author(by, activity), "changed", id.ref(), fields.toArray(String[]::new));
    }

    /** Makes a new code; one made before opens nothing any more. Nobody can show it again. */
    public StallCode makeCode(Actor by, StallId id) {
        Stall stall = require(id);
        ActivityView activity = kept(by, stall.activity());
        StallCode code = StallCode.next();
        byte[] hash = codes.hash(code);
        codes.add(hash);
        rows.setCode(id, hash);
        audit.write(desk.author(by, activity), "code-made", id.ref());
        return code;
    }

    public void withdrawCode(Actor by, StallId id) {
        Stall stall = require(id);
        ActivityView activity = kept(by, stall.activity());
        if (stall.hasCode()) {
            rows.setCode(id, null);
            audit.write(desk.author(by, activity), "code-withdrawn", id.ref());
        }
    }

    /** Says how many were served, as a guess; the newest guess stands, earlier ones are kept. */
    public void estimate(Actor by, StallId id, UUID key, int served) {
        enter(
                by,
                id,
                new Entry(
                        key,
                        id,
                        Entry.How.ESTIMATE,
                        served,
                        null,
                        clock.instant(),
                        by.author().account()));
    }

    /** Mends what was counted one by one. */
    public void correct(Actor by, StallId id, UUID key, int change, String why) {
        Verdict.require(change != 0, Reason.of("activities.stalls.correction.zero"))
                .orRefuse("change");
        enter(
                by,
                id,
                new Entry(
                        key,
                        id,
                        Entry.How.CORRECTION,
                        change,
                        why,
                        clock.instant(),
                        by.author().account()));
    }

    private void enter(Actor by, StallId id, Entry entry) {
        Stall stall = rows.lock(id).orElseThrow(Refused::missing);
        ActivityView activity = activities.require(stall.activity());
        mayEnter(by, stall).orForbid();
        StallRules.mayEnter(activity, activities.today()).orConflict();
        Verdict.require(
                        Math.abs((long) entry.served()) <= Entry.MOST
                                && (entry.how() != Entry.How.ESTIMATE || entry.served() > 0),
                        Reason.of("activities.stalls.range", Entry.MOST))
                .orRefuse("served");
        if (entries.isThere(entry.id())) {
            return;
        }
        if (entry.how() == Entry.How.CORRECTION) {
            Served served = entries.served(List.of(id)).getOrDefault(id, Served.NOTHING);
            StallRules.staysAboveZero(served.tapped(), entry.served()).orRefuse("change");
        }
        entries.add(entry);
        audit.write(
                desk.author(by, activity),
                entry.how() == Entry.How.ESTIMATE ? "estimated" : "corrected",
                id.ref(),
                "served");
    }

    // What the page may offer

    public Verdict mayKeep(Actor by, ActivityView activity) {
        return desk.mayKeep(by, activity).and(StallRules.mayChange(activity));
    }

    /** Whoever keeps the activity, and the people of the unit whose stall it is. */
    public Verdict mayEnter(Actor by, Stall stall) {
        UnitId unit = stall.unit();
        return unit != null && authority.mayActFor(by, unit).isAllowed()
                ? Verdict.allowed()
                : desk.mayKeep(by, activities.require(stall.activity()));
    }

    /** Whether the day has come. */
    public Verdict mayEnterNow(ActivityView activity) {
        return StallRules.mayEnter(activity, activities.today());
    }

    private ActivityView kept(Actor by, ActivityId id) {
        ActivityView activity = activities.require(id);
        desk.mayKeep(by, activity).orForbid();
        StallRules.mayChange(activity).orConflict();
        return activity;
    }

    private WriteStall known(WriteStall write) {
        UnitId unit = write.unit();
        Verdict.require(
                        unit == null || organizations.names(List.of(unit)).containsKey(unit),
                        Reason.of("frame.fault.unknown"))
                .orRefuse("unit");
        return write;
    }

    private Stall require(StallId id) {
        return rows.byId(id).orElseThrow(Refused::missing);
    }

    private static Reason taken(Stall stall) {
        return Reason.of("activities.stalls.number.taken", stall.number());
    }
}
