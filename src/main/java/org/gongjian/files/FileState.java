package org.gongjian.files;

import java.util.Locale;

/** How a file stands: a withdrawn one is kept and served to nobody, an erased one has no content any more. */
public enum FileState {
    KEPT,
    WITHDRAWN,
    ERASED;

    String stored() {
        return name().toLowerCase(Locale.ROOT);
    }

    static FileState ofStored(String stored) {
        return valueOf(stored.toUpperCase(Locale.ROOT));
    }
}
