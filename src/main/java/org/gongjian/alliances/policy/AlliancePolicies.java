package org.gongjian.alliances.policy;

import org.gongjian.audit.AuditLog;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.CurrentDistrict;
import org.gongjian.district.Refused;
import org.gongjian.identity.Actor;
import org.gongjian.identity.Authority;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The current district's days; its officers change them. */
@Service
@Transactional
public class AlliancePolicies {

    private final JdbcClient jdbc;
    private final Authority authority;
    private final AuditLog audit;

    AlliancePolicies(JdbcClient jdbc, Authority authority, AuditLog audit) {
        this.jdbc = jdbc;
        this.authority = authority;
        this.audit = audit;
    }

    @Transactional(readOnly = true)
    public AlliancePolicy current() {
        return jdbc.sql("select renewal_days, call_days, version from alliance_policy")
                .query((row, number) ->
                        new AlliancePolicy(row.getInt("renewal_days"), row.getInt("call_days"), row.getInt("version")))
                .optional()
                .orElse(AlliancePolicy.USUAL);
    }

    /** @param policy with the version it was opened on */
    public void change(Actor by, AlliancePolicy policy) {
        authority.mayKeepOffice(by).orForbid();
        boolean changed = jdbc.sql("""
                insert into alliance_policy (renewal_days, call_days, version) values (:renewal, :call, 1)
                on conflict (district_id) do update
                   set renewal_days = excluded.renewal_days, call_days = excluded.call_days,
                       version = alliance_policy.version + 1
                 where alliance_policy.version = :version
                """)
                        .param("renewal", policy.renewalDays())
                        .param("call", policy.callDays())
                        .param("version", policy.version())
                        .update()
                == 1;
        if (!changed) {
            throw Refused.stale();
        }
        audit.write(
                by.author(),
                "changed",
                new RecordRef(
                        "alliance-policy", CurrentDistrict.id().orElseThrow().value()),
                "renewal-days",
                "call-days");
    }
}
