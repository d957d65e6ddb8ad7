package org.gongjian.people.guardians;

import java.util.Locale;
import org.gongjian.district.Reason;

/** What a guardian is to the minor (Civil Code, articles 27 and 31). The message {@code people.relation.RELATION} names it. */
public enum Relation {
    MOTHER,
    FATHER,
    GRANDPARENT,
    SIBLING,
    RELATIVE,
    /** Appointed by the residents' committee, the civil affairs department or a court. */
    APPOINTED;

    public Reason label() {
        return Reason.of("people.relation." + stored());
    }

    String stored() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Relation ofStored(String stored) {
        return valueOf(stored.toUpperCase(Locale.ROOT));
    }
}
