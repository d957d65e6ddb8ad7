package org.gongjian.giving;

import java.util.Objects;
import org.gongjian.district.Longest;
import org.gongjian.district.Reason;
import org.gongjian.district.Verdict;
import org.gongjian.people.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A person who gives: somebody who is registered here, somebody named this once, or somebody nobody knows.
 *
 * @param registered null where the person is not
 * @param name of one who is not registered; of a registered one as the register has it, whatever is stated
 * @param named whether the person agreed to be named in public
 */
public record PersonDonor(
        @Nullable PersonId registered,
        @Nullable @Longest(PersonDonor.LONGEST) String name,
        boolean named) {

    /** The longest name. */
    public static final int LONGEST = 100;

    /** Somebody nobody knows. */
    public static final PersonDonor NOBODY = new PersonDonor(null, null, false);

    public PersonDonor {
        name = name == null || name.isBlank() ? null : name.strip();
        Verdict.require(registered != null || name == null || named, Reason.of("giving.rule.person.consent"))
                .orRefuse("person.named");
        named = named && (registered != null || name != null);
    }

    public static PersonDonor registered(PersonId person, boolean named) {
        return new PersonDonor(person, null, named);
    }

    /** Somebody without a record here, who agreed to be named. */
    public static PersonDonor once(String name) {
        return new PersonDonor(null, name, true);
    }

    /** Whether anything says who it is. */
    public boolean isKnown() {
        return registered != null || name != null;
    }

    /** As everybody may see it. */
    PersonDonor shownToAll() {
        return named ? new PersonDonor(null, name, true) : NOBODY;
    }

    /** What a row says of one who is not registered. */
    @Nullable
    String nameOnce() {
        return registered == null ? name : null;
    }

    /** Whether both state the same: the name of a registered person is the register’s. */
    static boolean same(@Nullable PersonDonor one, @Nullable PersonDonor other) {
        if (one == null || other == null) {
            return one == null && other == null;
        }
        return Objects.equals(one.registered, other.registered)
                && Objects.equals(one.nameOnce(), other.nameOnce())
                && one.named == other.named;
    }
}
