package org.gongjian.activities.preparing;

import java.util.List;
import org.gongjian.activities.Activities;
import org.gongjian.activities.ActivityDesk;
import org.gongjian.activities.ActivityId;
import org.gongjian.activities.ActivityView;
import org.gongjian.activities.shifts.Shifts;
import org.gongjian.audit.AuditLog;
import org.gongjian.district.Localized;
import org.gongjian.district.Reason;
import org.gongjian.district.Refused;
import org.gongjian.district.Verdict;
import org.gongjian.identity.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What is to be known before an activity; whoever keeps the activity writes it. */
@Repository
@Transactional
public class Preparations {

    private final JdbcClient jdbc;
    private final Activities activities;
    private final ActivityDesk desk;
    private final Shifts shifts;
    private final AuditLog audit;

    Preparations(JdbcClient jdbc, Activities activities, ActivityDesk desk, Shifts shifts, AuditLog audit) {
        this.jdbc = jdbc;
        this.activities = activities;
        this.desk = desk;
        this.shifts = shifts;
        this.audit = audit;
    }

    @Transactional(readOnly = true)
    public Preparation of(ActivityId id) {
        return jdbc.sql("""
                select risks, insurance, bring, hazardous, version from activity_preparation where activity_id = :activity
                """)
                .param("activity", id.value())
                .query((row, number) -> new Preparation(
                        Localized.fromNullable(row, "risks"),
                        Localized.fromNullable(row, "insurance"),
                        Localized.fromNullable(row, "bring"),
                        row.getBoolean("hazardous"),
                        row.getInt("version")))
                .optional()
                .orElse(Preparation.NOTHING);
    }

    /** Refused where somebody wrote since the version that comes with it. */
    public void write(Actor by, ActivityId id, Preparation preparation) {
        ActivityView activity = activities.require(id);
        desk.mayKeep(by, activity).orForbid();
        desk.mayChange(activity).orConflict();
        Preparation before = of(id);
        List<String> fields = before.differencesTo(preparation);
        if (fields.isEmpty()) {
            return;
        }
        if (before.version() != preparation.version()) {
            throw Refused.stale();
        }
        if (preparation.hazardous() && fields.contains("hazardous")) {
            shifts.lock(id);
            int minors = notKnownToBeGrown(id);
            Verdict.require(minors == 0, Reason.of("activities.preparing.refused.minors", minors))
                    .orRefuse("hazardous");
        }
        int written = jdbc.sql("""
                insert into activity_preparation (activity_id, risks, insurance, bring, hazardous, version)
                values (:activity, :risks::jsonb, :insurance::jsonb, :bring::jsonb, :hazardous, 1)
                on conflict (district_id, activity_id) do update
                   set risks = excluded.risks, insurance = excluded.insurance, bring = excluded.bring,
                       hazardous = excluded.hazardous, version = activity_preparation.version + 1
                 where activity_preparation.version = :version
                """)
                .param("activity", id.value())
                .param("risks", Localized.jsonOf(preparation.risks()))
                .param("insurance", Localized.jsonOf(preparation.insurance()))
                .param("bring", Localized.jsonOf(preparation.bring()))
                .param("hazardous", preparation.hazardous())
                .param("version", preparation.version())
                .update();
        if (written == 0) {
            throw Refused.stale();
        }
        audit.write(desk.author(by, activity), "prepared", id.ref(), fields.toArray(String[]::new));
    }

    /** How many are signed up who are under 18 when their shift begins, or whose age nobody wrote down. */
    private int notKnownToBeGrown(ActivityId id) {
        return jdbc.sql("""
                select count(*)
                  from sign_up one
                  join activity_shift shift on shift.district_id = one.district_id and shift.id = one.shift_id
                  join person signed on signed.district_id = one.district_id and signed.id = one.person_id
                  join person now on now.district_id = signed.district_id and now.id = standing(signed.merged_into, signed.id)
                  join district on district.id = one.district_id
                 where shift.activity_id = :activity and one.state in ('entered', 'placed', 'waiting', 'offered')
                   and (now.birth_date is null
                        or now.birth_date > cast((shift.starts_at at time zone district.zone) - interval '18 years' as date))
                """).param("activity", id.value()).query(Integer.class).single();
    }
}
