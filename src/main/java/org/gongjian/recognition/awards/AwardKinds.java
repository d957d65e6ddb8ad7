package org.gongjian.recognition.awards;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongjian.audit.AuditLog;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.CurrentDistrict;
import org.gongjian.district.DistrictId;
import org.gongjian.district.Localized;
import org.gongjian.district.Reason;
import org.gongjian.district.Refused;
import org.gongjian.district.Verdict;
import org.gongjian.identity.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The kinds of award of the current district: those every district begins with, as its officers changed and added to them. */
@Service
@Transactional
public class AwardKinds {

    private final JdbcClient jdbc;
    private final AwardPermissions permissions;
    private final AuditLog audit;

    AwardKinds(JdbcClient jdbc, AwardPermissions permissions, AuditLog audit) {
        this.jdbc = jdbc;
        this.permissions = permissions;
        this.audit = audit;
    }

    /** All of them, those that are not offered any more too. */
    @Transactional(readOnly = true)
    public List<AwardKind> all() {
        Map<String, AwardKind> kinds = new LinkedHashMap<>();
        AwardKind.DEFAULTS.forEach(kind -> kinds.put(kind.code(), kind));
        jdbc.sql("""
                select code, name, form, letters, term_years, review_months, by_office, for_minors, offered, version
                  from award_kind order by code
                """)
                .query((row, number) -> new AwardKind(
                        row.getString("code"),
                        Localized.from(row, "name"),
                        AwardForm.ofStored(row.getString("form")),
                        row.getString("letters"),
                        row.getObject("term_years", Integer.class),
                        row.getObject("review_months", Integer.class),
                        row.getBoolean("by_office"),
                        row.getBoolean("for_minors"),
                        row.getBoolean("offered"),
                        row.getInt("version")))
                .list()
                .forEach(kind -> kinds.put(kind.code(), kind));
        return List.copyOf(kinds.values());
    }

    @Transactional(readOnly = true)
    public Optional<AwardKind> byCode(String code) {
        return all().stream().filter(kind -> kind.code().equals(code)).findFirst();
    }

    /** One that is not here is a fault of the address: 404. */
    @Transactional(readOnly = true)
    public AwardKind require(String code) {
        return byCode(code).orElseThrow(Refused::missing);
    }

    /** District officers. */
    @Transactional(readOnly = true)
    public Verdict mayKeep(Actor by) {
        return permissions.mayKeepKinds(by);
    }

    /**
     * Adds a kind or changes one; what was awarded stays as it was.
     *
     * @param kind with the version it was opened on, 0 for a new one
     */
    public void keep(Actor by, AwardKind kind) {
        permissions.mayKeepKinds(by).orForbid();
        Verdict.require(
                        all().stream()
                                .noneMatch(other -> other.letters().equals(kind.letters())
                                        && !other.code().equals(kind.code())),
                        Reason.of("recognition.awards.kinds.taken"))
                .orRefuse("letters");
        int changed = jdbc.sql("""
                insert into award_kind (code, name, form, letters, term_years, review_months, by_office, for_minors, offered,
                       version)
                values (:code, :name::jsonb, :form, :letters, :years, :months, :byOffice, :forMinors, :offered, 1)
                on conflict (district_id, code) do update
                   set name = excluded.name, form = excluded.form, letters = excluded.letters, term_years = excluded.term_years,
                       review_months = excluded.review_months, by_office = excluded.by_office,
                       for_minors = excluded.for_minors, offered = excluded.offered, version = award_kind.version + 1
                 where award_kind.version = :version
                """)
                .param("code", kind.code())
                .param("name", kind.name().json())
                .param("form", kind.form().stored())
                .param("letters", kind.letters())
                .param("years", kind.termYears())
                .param("months", kind.reviewMonths())
                .param("byOffice", kind.byOffice())
                .param("forMinors", kind.forMinors())
                .param("offered", kind.offered())
                .param("version", kind.version())
                .update();
        if (changed == 0) {
            throw Refused.stale();
        }
        DistrictId district = CurrentDistrict.id().orElseThrow(Refused::missing);
        audit.write(by.author(), "changed", new RecordRef("award-kinds", district.value()), "kind");
    }
}
