package org.gongjian.giving.disclosure;

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

/** The current district's rule for disclosures; its officers change it. */
@Service
@Transactional
public class DisclosurePolicies {

    private final JdbcClient jdbc;
    private final Authority authority;
    private final AuditLog audit;

    DisclosurePolicies(JdbcClient jdbc, Authority authority, AuditLog audit) {
        this.jdbc = jdbc;
        this.authority = authority;
        this.audit = audit;
    }

    @Transactional(readOnly = true)
    public DisclosurePolicy current() {
        return jdbc.sql("select months, end_months, version from disclosure_policy")
                .query((row, number) ->
                        new DisclosurePolicy(row.getInt("months"), row.getInt("end_months"), row.getInt("version")))
                .optional()
                .orElse(DisclosurePolicy.LAW);
    }

    /** @param policy with the version it was opened on */
    public void change(Actor by, DisclosurePolicy policy) {
        authority.mayKeepOffice(by).orForbid();
        int changed = jdbc.sql("""
                insert into disclosure_policy (months, end_months, version) values (:months, :endMonths, 1)
                on conflict (district_id) do update
                   set months = excluded.months, end_months = excluded.end_months, version = disclosure_policy.version + 1
                 where disclosure_policy.version = :version
                """)
                .param("months", policy.months())
                .param("endMonths", policy.endMonths())
                .param("version", policy.version())
                .update();
        if (changed == 0) {
            throw Refused.stale();
        }
        DistrictId district = CurrentDistrict.id().orElseThrow(Refused::missing);
        audit.write(by.author(), "changed", new RecordRef("disclosure-policy", district.value()));
    }
}
