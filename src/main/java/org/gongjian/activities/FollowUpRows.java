package org.gongjian.activities;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gongjian.district.Localized;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is to follow activities, and what it was turned into: the activity planned from it points back. */
@Repository
class FollowUpRows {

    private final JdbcClient jdbc;

    FollowUpRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False where the id is there already. */
    boolean add(ActivityId activity, FollowUpId id, Localized what) {
        return jdbc.sql("""
                insert into activity_follow_up (id, activity_id, what) values (:id, :activity, :what::jsonb)
                on conflict do nothing
                """)
                        .param("id", id.value())
                        .param("activity", activity.value())
                        .param("what", what.json())
                        .update()
                == 1;
    }

    /** The activity a follow-up belongs to. */
    Optional<ActivityId> activityOf(FollowUpId id) {
        return jdbc.sql("select activity_id from activity_follow_up where id = :id")
                .param("id", id.value())
                .query((row, number) -> new ActivityId(row.getObject("activity_id", UUID.class)))
                .optional();
    }

    /** By activity, in the order they were noted. */
    Map<ActivityId, List<FollowUp>> of(Collection<UUID> activities) {
        Map<ActivityId, List<FollowUp>> found = new HashMap<>();
        jdbc.sql("""
                select f.id, f.activity_id, f.what, planned.id as planned_id
                  from activity_follow_up f
                  left join activity planned on planned.follow_up_id = f.id and planned.state <> 'cancelled'
                 where f.activity_id in (:ids)
                 order by f.id
                """).param("ids", activities).query(row -> {
            found.computeIfAbsent(new ActivityId(row.getObject("activity_id", UUID.class)), none -> new ArrayList<>())
                    .add(new FollowUp(
                            new FollowUpId(row.getObject("id", UUID.class)),
                            Localized.from(row, "what"),
                            ActivityRows.nullable(row.getObject("planned_id", UUID.class), ActivityId::new)));
        });
        return found;
    }

    /** By follow-up, the activity it belongs to. */
    Map<FollowUpId, ActivityId> origins(Collection<UUID> followUps) {
        Map<FollowUpId, ActivityId> found = new HashMap<>();
        if (!followUps.isEmpty()) {
            jdbc.sql("select id, activity_id from activity_follow_up where id in (:ids)")
                    .param("ids", followUps)
                    .query(row -> {
                        found.put(
                                new FollowUpId(row.getObject("id", UUID.class)),
                                new ActivityId(row.getObject("activity_id", UUID.class)));
                    });
        }
        return found;
    }
}
