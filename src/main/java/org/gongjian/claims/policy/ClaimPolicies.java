package org.gongjian.claims.policy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
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

/** The current district's rule for claims and cases; its officers change it. */
@Service
@Transactional
public class ClaimPolicies {

    private final JdbcClient jdbc;
    private final Authority authority;
    private final AuditLog audit;

    ClaimPolicies(JdbcClient jdbc, Authority authority, AuditLog audit) {
        this.jdbc = jdbc;
        this.authority = authority;
        this.audit = audit;
    }

    @Transactional(readOnly = true)
    public ClaimPolicy current() {
        Optional<ClaimPolicy> chosen =
                jdbc.sql("""
                select contact_days, remind_days, accept_days, rating_days, ratings_needed, unsatisfied_stars,
                       reopen_percent, most_reopenings, amber_points, red_points, late_days, paired_hours, version
                  from claim_policy
                """).query(ClaimPolicies::policy).optional();
        return chosen.orElse(ClaimPolicy.USUAL);
    }

    /** @param policy with the version it was opened on */
    public void change(Actor by, ClaimPolicy policy) {
        authority.mayKeepOffice(by).orForbid();
        int changed = jdbc.sql("""
                insert into claim_policy (contact_days, remind_days, accept_days, rating_days, ratings_needed,
                       unsatisfied_stars, reopen_percent, most_reopenings, amber_points, red_points, late_days,
                       paired_hours, version)
                values (:contactDays, :remindDays, :acceptDays, :ratingDays, :ratingsNeeded, :unsatisfiedStars,
                       :reopenPercent, :mostReopenings, :amberPoints, :redPoints, :lateDays, :pairedHours, 1)
                on conflict (district_id) do update
                   set contact_days = excluded.contact_days, remind_days = excluded.remind_days,
                       accept_days = excluded.accept_days, rating_days = excluded.rating_days,
                       ratings_needed = excluded.ratings_needed, unsatisfied_stars = excluded.unsatisfied_stars,
                       reopen_percent = excluded.reopen_percent, most_reopenings = excluded.most_reopenings,
                       amber_points = excluded.amber_points, red_points = excluded.red_points,
                       late_days = excluded.late_days, paired_hours = excluded.paired_hours,
                       version = claim_policy.version + 1
                 where claim_policy.version = :version
                """).paramSource(policy).update();
        if (changed != 1) {
            throw Refused.stale();
        }
        DistrictId district = CurrentDistrict.id().orElseThrow();
        audit.write(by.author(), "changed", new RecordRef("claim-policy", district.value()));
    }

    private static ClaimPolicy policy(ResultSet row, int number) throws SQLException {
        return new ClaimPolicy(
                row.getInt("contact_days"),
                row.getInt("remind_days"),
                row.getInt("accept_days"),
                row.getInt("rating_days"),
                row.getInt("ratings_needed"),
                row.getInt("unsatisfied_stars"),
                row.getInt("reopen_percent"),
                row.getInt("most_reopenings"),
                row.getInt("amber_points"),
                row.getInt("red_points"),
                row.getInt("late_days"),
                row.getInt("paired_hours"),
                row.getInt("version"));
    }
}
