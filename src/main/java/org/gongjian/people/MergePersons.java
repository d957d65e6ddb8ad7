package org.gongjian.people;

import java.util.Locale;
import java.util.Set;
import org.gongjian.district.Reason;

/**
 * Make two records of one person one.
 *
 * @param survivor who stays and speaks for both
 * @param survivorVersion as it was opened
 * @param mergedVersion as it was opened
 * @param taken the fields that come from the merged one; the others are the survivor's
 */
public record MergePersons(
        MergeId id, PersonId survivor, int survivorVersion, PersonId merged, int mergedVersion, Set<Field> taken) {

    /** What can be chosen. The message {@code field.person.FIELD} names it. */
    public enum Field {
        NAME,
        BIRTH_DATE,
        PHONE,
        ID_NUMBER,
        ADDRESS;

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        public Reason label() {
            return Reason.of("field.person." + code());
        }
    }

    public MergePersons {
        taken = Set.copyOf(taken);
    }
}
