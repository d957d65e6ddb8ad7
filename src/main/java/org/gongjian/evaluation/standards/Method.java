package org.gongjian.evaluation.standards;

import java.util.Locale;

/** How a leaf is looked at. */
public enum Method {
    DOCUMENTS,
    ON_SITE,
    QUESTIONNAIRE,
    /** By a formula over records of this district. */
    MEASURED;

    public String stored() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Method of(String stored) {
        return valueOf(stored.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
