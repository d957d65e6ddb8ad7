package org.gongjian.publishing.contributors;

import java.util.Locale;
import org.gongjian.district.Reason;

/** What a by-line names somebody as: 通讯员, 记者, 摄影, 编辑, 审核. The message {@code publishing.credit.CREDIT} names it. */
public enum Credit {
    CORRESPONDENT,
    REPORTER,
    PHOTOGRAPHER,
    EDITOR,
    REVIEWER;

    public Reason label() {
        return Reason.of("publishing.credit." + stored());
    }

    public String stored() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Credit ofStored(String stored) {
        return valueOf(stored.toUpperCase(Locale.ROOT));
    }
}
