package org.gongjian.notices;

import java.time.LocalTime;
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

/** The current district's rule for its notices; its officers change it. */
@Service
@Transactional
public class NoticePolicies {

    private final JdbcClient jdbc;
    private final Authority authority;
    private final AuditLog audit;

    NoticePolicies(JdbcClient jdbc, Authority authority, AuditLog audit) {
        this.jdbc = jdbc;
        this.authority = authority;
        this.audit = audit;
    }

    @Transactional(readOnly = true)
    public NoticePolicy current() {
        return jdbc.sql("select digest_at, keep_days, version from notice_policy")
                .query((row, number) -> new NoticePolicy(
                        row.getObject("digest_at", LocalTime.class), row.getInt("keep_days"), row.getInt("version")))
                .optional()
                .orElse(NoticePolicy.USUAL);
    }

    /** @param policy with the version it was opened on */
    public void change(Actor by, NoticePolicy policy) {
        authority.mayKeepOffice(by).orForbid();
        boolean changed = jdbc.sql("""
                insert into notice_policy (digest_at, keep_days, version) values (:digestAt, :keepDays, 1)
                on conflict (district_id) do update
                   set digest_at = excluded.digest_at, keep_days = excluded.keep_days,
                       version = notice_policy.version + 1
                 where notice_policy.version = :version
                """)
                        .param("digestAt", policy.digestAt())
                        .param("keepDays", policy.keepDays())
                        .param("version", policy.version())
                        .update()
                == 1;
        if (!changed) {
            throw Refused.stale();
        }
        DistrictId district = CurrentDistrict.id().orElseThrow();
        audit.write(by.author(), "changed", new RecordRef("notice-policy", district.value()), "digest-at", "keep-days");
    }
}
