package org.gongjian.recognition;

import java.util.UUID;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.NewId;

/** A credential: one signed statement about one record. */
public record CredentialId(UUID value) {

    public static final String KIND = "credential";

    public static CredentialId next() {
        return new CredentialId(NewId.uuid());
    }

    public RecordRef ref() {
        return new RecordRef(KIND, value);
    }

    /** Where its page is, below the district; for the office only. */
    public String path() {
        return "office/credentials/" + value;
    }

    String urn() {
        return "urn:uuid:" + value;
    }
}
