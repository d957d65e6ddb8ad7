package org.gongjian.alliances.fulfilment;

import java.util.Locale;
import org.gongjian.district.Reason;
import org.gongjian.frame.Light;

/** A light and why it is lit. */
public record Judgement(Light light, Reason reason) {

    /** The light in one word. */
    public Reason word() {
        return Reason.of("alliances.light." + light.name().toLowerCase(Locale.ROOT));
    }
}
