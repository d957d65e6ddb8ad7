package org.gongjian.activities.preparing;

import java.util.List;
import org.gongjian.activities.Activities;
import org.gongjian.activities.ActivityDesk;
import org.gongjian.activities.ActivityId;
import org.gongjian.activities.ActivityView;
import org.gongjian.audit.AuditLog;
import org.gongjian.district.Localized;
import org.gongjian.district.Refused;
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
    private final AuditLog audit;

    Preparations(JdbcClient jdbc, Activities activities, ActivityDesk desk, AuditLog audit) {
        this.jdbc = jdbc;
        this.activities = activities;
        this.desk = desk;
        this.audit = audit;
    }

    @Transactional(readOnly = true)
    public Preparation of(ActivityId id) {
        return jdbc.sql("""
                select risks, insurance, bring, version from activity_preparation where activity_id = :activity
                """)
                .param("activity", id.value())
                .query((row, number) -> new Preparation(
                        Localized.fromNullable(row, "risks"),
                        Localized.fromNullable(row, "insurance"),
                        Localized.fromNullable(row, "bring"),
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
        int written = jdbc.sql("""
                insert into activity_preparation (activity_id, risks, insurance, bring, version)
                values (:activity, :risks::jsonb, :insurance::jsonb, :bring::jsonb, 1)
                on conflict (district_id, activity_id) do update
                   set risks = excluded.risks, insurance = excluded.insurance, bring = excluded.bring,
                       version = activity_preparation.version + 1
                 where activity_preparation.version = :version
                """)
                .param("activity", id.value())
                .param("risks", Localized.jsonOf(preparation.risks()))
                .param("insurance", Localized.jsonOf(preparation.insurance()))
                .param("bring", Localized.jsonOf(preparation.bring()))
                .param("version", preparation.version())
                .update();
        if (written == 0) {
            throw Refused.stale();
        }
        audit.write(desk.author(by, activity), "prepared", id.ref(), fields.toArray(String[]::new));
    }
}
