package org.gongjian.service.certificates;

import java.util.Collection;
import java.util.List;
import org.gongjian.audit.AuditLog;
import org.gongjian.audit.Author;
import org.gongjian.district.Reason;
import org.gongjian.people.HeldRecord;
import org.gongjian.people.PersonId;
import org.gongjian.people.PersonalRecords;
import org.springframework.stereotype.Component;

/** A person's certificates: shown to them; once they are erased nothing proves the name any more. */
@Component
class CertificatesOfPersons implements PersonalRecords {

    private final CertificateRows rows;
    private final AuditLog audit;

    CertificatesOfPersons(CertificateRows rows, AuditLog audit) {
        this.rows = rows;
        this.audit = audit;
    }

    @Override
    public String section() {
        return "service-certificates";
    }

    @Override
    public List<HeldRecord> of(Collection<PersonId> ids) {
        return rows.of(ids).stream()
                .map(one -> HeldRecord.of(
                                Reason.of("service.certificates.title"),
                                one.id().path())
                        .saying("service.certificates.number", one.number().shown())
                        .saying("service.certificates.made", one.madeAt()))
                .toList();
    }

    @Override
    public void erase(Author by, Collection<PersonId> ids) {
        rows.unname(ids).forEach(id -> audit.write(by, "unnamed", id.ref(), "seal"));
    }
}
