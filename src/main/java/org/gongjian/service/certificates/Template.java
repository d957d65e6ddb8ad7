package org.gongjian.service.certificates;

import java.util.Locale;
import org.gongjian.district.Reason;

/** What a certificate says. The message {@code service.certificates.template.TEMPLATE} names it. */
public enum Template {
    /** Hours, content and recording unit: all that the measures of 2021 ask for (Order 67, article 15). */
    BRIEF,
    /** Every service with its day, place and who confirmed it, as the measures of 2015 had it; on request. */
    FULL;

    public Reason label() {
        return Reason.of("service.certificates.template." + stored());
    }

    String stored() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Template ofStored(String stored) {
        return valueOf(stored.toUpperCase(Locale.ROOT));
    }
}
