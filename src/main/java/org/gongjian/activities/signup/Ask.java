package org.gongjian.activities.signup;

import java.time.Instant;
import java.util.List;
import org.gongjian.activities.shifts.ShiftId;
import org.gongjian.audit.Author;
import org.gongjian.identity.AccountId;
import org.gongjian.people.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody asks for places in a shift, all of them or none.
 *
 * @param id of the first person's sign-up
 * @param account who asks for themselves; their person is looked up when it is decided. Null where {@code others} are all
 * @param others persons the places are for, besides who asks
 * @param override whether a clash with another shift is known and accepted
 * @param byKeeper whether who keeps the activity asks: they may before sign-up opens and after it closed
 * @param list what the list says on which they all stand, null where there is none
 * @param codeHash of the code a guest got, null for others
 * @param arrivedAt when the server got it
 */
@SuppressWarnings("ArrayRecordComponent")
record Ask(
        SignUpId id,
        ShiftId shift,
        Author author,
        @Nullable AccountId account,
        List<PersonId> others,
        boolean override,
        boolean byKeeper,
        @Nullable OnList list,
        byte @Nullable [] codeHash,
        Instant arrivedAt) {

    /** @param consent whether it has the consent of those who speak for the minors among them */
    record OnList(boolean consent) {}

    Ask {
        others = List.copyOf(others);
    }

    /** Whether the ages of all of them were looked at, line by line. */
    boolean isAgeKnown() {
        return list != null;
    }

    boolean hasConsentByList() {
        return list != null && list.consent();
    }

    int largest() {
        return list == null ? SignUpRules.LARGEST_PARTY : SignUpRules.LARGEST_LIST;
    }

    static Ask forOneself(SignUpId id, ShiftId shift, AccountId account, boolean override, Instant arrivedAt) {
        return new Ask(
                id,
                shift,
                new Author(account.value(), null),
                account,
                List.of(),
                override,
                false,
                null,
                null,
                arrivedAt);
    }
}
