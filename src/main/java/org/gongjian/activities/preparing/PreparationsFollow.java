package org.gongjian.activities.preparing;

import org.gongjian.activities.ActivityId;
import org.gongjian.activities.BelongsToActivity;
import org.gongjian.activities.TimeShift;
import org.gongjian.audit.AuditLog;
import org.gongjian.audit.Author;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is to be known before an activity holds for each of its dates until it is written anew for one. */
@Component
class PreparationsFollow implements BelongsToActivity {

    private final JdbcClient jdbc;
    private final AuditLog audit;

    PreparationsFollow(JdbcClient jdbc, AuditLog audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    @Override
    public void repeated(Author author, ActivityId activity, ActivityId again, TimeShift shift) {
        int written = jdbc.sql("""
                insert into activity_preparation (activity_id, risks, insurance, bring, hazardous, version)
                select :again, risks, insurance, bring, hazardous, 1
                  from activity_preparation where activity_id = :activity
                """)
                .param("again", again.value())
                .param("activity", activity.value())
                .update();
        if (written == 1) {
            audit.write(author, "prepared", again.ref());
        }
    }
}
