package org.gongjian.service;

import java.util.UUID;
import org.gongjian.activities.signup.SignUpId;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.NewId;

/** One person's service in one shift. It bears the id of the sign-up; one that is entered afterwards without any has its own. */
public record ServiceId(UUID value) {

    public static final String KIND = "service";

    public static ServiceId next() {
        return new ServiceId(NewId.uuid());
    }

    public static ServiceId of(SignUpId signUp) {
        return new ServiceId(signUp.value());
    }

    public SignUpId signUp() {
        return new SignUpId(value);
    }

    public RecordRef ref() {
        return new RecordRef(KIND, value);
    }

    /** Where its page is, below the district. */
    public String path() {
        return "service/" + value;
    }
}
