package org.gongjian.service.policy;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import org.gongjian.audit.AuditLog;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.CurrentDistrict;
import org.gongjian.district.DistrictId;
import org.gongjian.district.Refused;
import org.gongjian.identity.Actor;
import org.gongjian.identity.Authority;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The current district's rule for hours; its officers change it. What was confirmed before keeps what it counted. */
@Service
@Transactional
public class ServicePolicies {

    private final JdbcClient jdbc;
    private final Authority authority;
    private final AuditLog audit;

    ServicePolicies(JdbcClient jdbc, Authority authority, AuditLog audit) {
        this.jdbc = jdbc;
        this.authority = authority;
        this.audit = audit;
    }

    @Transactional(readOnly = true)
    public ServicePolicy current() {
        return jdbc.sql("""
                select step_minutes, day_hours, entry_days, long_hours, week_hours, stars, version from service_policy
                """).query(ServicePolicies::policy).optional().orElse(ServicePolicy.USUAL);
    }

    /** @param policy with the version it was opened on */
    public void change(Actor by, ServicePolicy policy) {
        authority.mayKeepOffice(by).orForbid();
        int changed = jdbc.sql("""
                insert into service_policy (step_minutes, day_hours, entry_days, long_hours, week_hours, stars, version)
                values (:stepMinutes, :dayHours, :entryDays, :longHours, :weekHours, :stars, 1)
                on conflict (district_id) do update
                   set step_minutes = excluded.step_minutes, day_hours = excluded.day_hours,
                       entry_days = excluded.entry_days, long_hours = excluded.long_hours,
                       week_hours = excluded.week_hours, stars = excluded.stars, version = service_policy.version + 1
                 where service_policy.version = :version
                """)
                .param("stepMinutes", policy.stepMinutes())
                .param("dayHours", policy.dayHours())
                .param("entryDays", policy.entryDays())
                .param("longHours", policy.longHours())
                .param("weekHours", policy.weekHours())
                .param("stars", policy.stars().toArray(Integer[]::new))
                .param("version", policy.version())
                .update();
        if (changed == 0) {
            throw Refused.stale();
        }
        DistrictId district = CurrentDistrict.id().orElseThrow(Refused::missing);
        audit.write(by.author(), "changed", new RecordRef("service-policy", district.value()));
    }

    private static ServicePolicy policy(ResultSet row, int number) throws SQLException {
        Array stars = row.getArray("stars");
        return new ServicePolicy(
                row.getInt("step_minutes"),
                row.getInt("day_hours"),
                row.getInt("entry_days"),
                row.getInt("long_hours"),
                row.getInt("week_hours"),
                Arrays.asList((Integer[]) stars.getArray()),
                row.getInt("version"));
    }
}
