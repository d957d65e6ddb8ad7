package org.gongjian.recognition.awards;

import java.util.Locale;
import org.gongjian.district.Reason;

/** Three different acts: 授牌 it is handed over, 揭牌 it is unveiled, 挂牌 it is put up. */
public enum ActKind {
    AWARDED,
    UNVEILED,
    PUT_UP;

    public Reason label() {
        return Reason.of("recognition.awards.act." + stored());
    }

    public String stored() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
