package org.gongjian.volunteers;

import java.util.Locale;
import org.gongjian.district.Reason;
import org.gongjian.district.Verdict;
import org.gongjian.people.ResidentIdNumber;

/** As the law wants it registered. The message {@code volunteers.sex.SEX} names it. */
public enum Sex {
    FEMALE,
    MALE;

    private static final int SEQUENCE_END = 16;

    /** What an ID number says: the last digit of its sequence is odd for men (GB 11643). */
    static Sex of(ResidentIdNumber number) {
        return (number.value().charAt(SEQUENCE_END) - '0') % 2 == 1 ? MALE : FEMALE;
    }

    Verdict agreesWith(ResidentIdNumber number) {
        return Verdict.require(of(number) == this, Reason.of("volunteers.refused.sex-differs"));
    }

    public Reason label() {
        return Reason.of("volunteers.sex." + stored());
    }

    String stored() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Sex ofStored(String stored) {
        return valueOf(stored.toUpperCase(Locale.ROOT));
    }
}
