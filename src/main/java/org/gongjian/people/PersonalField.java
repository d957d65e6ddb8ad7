package org.gongjian.people;

import java.util.Locale;
import org.gongjian.district.Reason;

/** The fields that are encrypted; the name is part of what the cipher binds, so it never changes. */
public enum PersonalField {
    PHONE,
    ID_NUMBER,
    ADDRESS;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** As audit lines name it. */
    public String field() {
        return code().replace('_', '-');
    }

    public Reason label() {
        return Reason.of("field.person." + field());
    }
}
