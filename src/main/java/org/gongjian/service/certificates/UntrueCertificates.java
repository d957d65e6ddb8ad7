package org.gongjian.service.certificates;

import org.gongjian.audit.AuditLog;
import org.gongjian.audit.Author;
import org.gongjian.audit.RecordTouched;
import org.gongjian.recognition.CredentialDesk;
import org.gongjian.service.ServiceId;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A certificate is revoked in the same transaction in which hours in it stop counting, or count otherwise. */
@Component
class UntrueCertificates {

    /** Kept beside the revocation, for those who keep the records; in the language of the law it follows from. */
    private static final String REASON = "所含志愿服务时长已更正或撤销";

    private final CertificateRows rows;
    private final CredentialDesk credentials;
    private final AuditLog audit;

    UntrueCertificates(CertificateRows rows, CredentialDesk credentials, AuditLog audit) {
        this.rows = rows;
        this.credentials = credentials;
        this.audit = audit;
    }

    /** Safe to hear again: what is revoked is not looked at. */
    @EventListener(condition = "#touched.record().kind() == 'service'")
    void on(RecordTouched touched) {
        for (Certificate certificate :
                rows.untrue(new ServiceId(touched.record().id()))) {
            credentials.revoke(Author.SYSTEM, certificate.credential(), REASON);
            audit.write(Author.SYSTEM, "revoked", certificate.id().ref());
        }
    }
}
