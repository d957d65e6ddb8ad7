package org.gongjian.service.certificates;

import java.util.UUID;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.NewId;

/** A certificate of service. */
public record CertificateId(UUID value) {

    public static final String KIND = "service-certificate";

    public static CertificateId next() {
        return new CertificateId(NewId.uuid());
    }

    public RecordRef ref() {
        return new RecordRef(KIND, value);
    }

    /** Where its page is, below the district; for the volunteer and those who keep their record. */
    public String path() {
        return "certificates/" + value;
    }
}
