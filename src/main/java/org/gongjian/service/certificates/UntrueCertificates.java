package org.gongjian.service.certificates;

import org.gongjian.audit.AuditLog;
import org.gongjian.audit.Author;
import org.gongjian.audit.RecordTouched;
import org.gongjian.district.Localized;
import org.gongjian.district.Reason;
import org.gongjian.frame.Wordings;
import org.gongjian.recognition.CredentialDesk;
import org.gongjian.service.ServiceId;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A certificate is revoked in the same transaction in which hours in it stop counting, or count otherwise. */
@Component
class UntrueCertificates {

    private final CertificateRows rows;
    private final CredentialDesk credentials;
    private final Wordings wordings;
    private final AuditLog audit;

    UntrueCertificates(CertificateRows rows, CredentialDesk credentials, Wordings wordings, AuditLog audit) {
        this.rows = rows;
        this.credentials = credentials;
        this.wordings = wordings;
        this.audit = audit;
    }

    /** Safe to hear again: what is revoked is not looked at. */
    @EventListener(condition = "#touched.record().kind() == 'service'")
    void on(RecordTouched touched) {
        for (Certificate certificate :
                rows.untrue(new ServiceId(touched.record().id()))) {
            credentials.revoke(Author.SYSTEM, certificate.credential(), reason());
            audit.write(Author.SYSTEM, "revoked", certificate.id().ref());
        }
    }

    /** Kept as it is said now, in both languages, for those who keep the records. */
    private String reason() {
        Localized said = wordings.both(Reason.of("service.certificates.revoked.reason"));
        return said.zh() + " / " + said.en();
    }
}
