package org.gongjian.activities.checkin;

import org.gongjian.activities.signup.SignUpId;
import org.gongjian.people.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody with a place in a shift.
 *
 * @param presence null as long as they are not there
 */
public record Expected(
        SignUpId signUp,
        PersonId person,
        String name,
        @Nullable Presence presence) {

    public PassCode code() {
        return PassCode.of(signUp);
    }
}
