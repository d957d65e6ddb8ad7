package org.gongjian.activities.signup;

import java.util.UUID;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.NewId;

/** One person's sign-up for one shift; made by who asks, so that asking again with it changes nothing. */
public record SignUpId(UUID value) {

    public static final String KIND = "sign-up";

    public static SignUpId next() {
        return new SignUpId(NewId.uuid());
    }

    /** Leads to where it is seen, below the district. */
    public String path() {
        return "sign-ups/" + value;
    }

    public RecordRef ref() {
        return new RecordRef(KIND, value);
    }
}
