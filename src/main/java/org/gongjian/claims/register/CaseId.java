package org.gongjian.claims.register;

import java.util.UUID;
import org.gongjian.audit.RecordRef;

/** A case of the close-out register. It bears the id of the claim that opened it. */
public record CaseId(UUID value) {

    public static final String KIND = "case";

    public RecordRef ref() {
        return new RecordRef(KIND, value);
    }

    /** The case's page, below the district. */
    public String path() {
        return "cases/" + value;
    }
}
