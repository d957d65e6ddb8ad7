package org.gongjian.claims;

import java.util.UUID;
import org.gongjian.audit.RecordRef;
import org.gongjian.claims.register.CaseId;
import org.gongjian.district.NewId;

/** A claim. The case it opens bears the same id. */
public record ClaimId(UUID value) {

    public static final String KIND = "claim";

    public static ClaimId next() {
        return new ClaimId(NewId.uuid());
    }

    public RecordRef ref() {
        return new RecordRef(KIND, value);
    }

    public CaseId caseId() {
        return new CaseId(value);
    }
}
