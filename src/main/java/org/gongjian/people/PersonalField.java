package org.gongjian.people;

import java.util.Locale;

/** The fields that are encrypted; the name is part of what the cipher binds, so it never changes. */
enum PersonalField {
    PHONE,
    ID_NUMBER,
    ADDRESS;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
