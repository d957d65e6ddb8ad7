package org.gongjian.programmes.pillars;

import org.gongjian.district.Localized;
import org.gongjian.district.Reason;
import org.gongjian.district.Refused;
import org.gongjian.programmes.ProgrammeId;
import org.jspecify.annotations.Nullable;

/**
 * One of the things a brand is built on (抓手), such as “gathering resources”.
 *
 * @param position 1 to 20: in this order on the page
 * @param version rises with every change
 */
public record Pillar(
        PillarId id,
        ProgrammeId programme,
        int position,
        Localized name,
        @Nullable Localized aim,
        int version) {

    static final int MOST = 20;

    public Pillar {
        if (position < 1 || position > MOST) {
            throw Refused.invalid("position", Reason.of("programmes.pillar.position.range", MOST));
        }
    }
}
