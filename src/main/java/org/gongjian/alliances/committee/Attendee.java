package org.gongjian.alliances.committee;

import java.util.Locale;
import org.gongjian.district.Localized;
import org.gongjian.district.Reason;
import org.gongjian.district.Verdict;
import org.gongjian.organizations.PostId;
import org.jspecify.annotations.Nullable;

/**
 * Whether a member took part in a meeting.
 *
 * @param substitute who came instead, by post; only where somebody did
 */
public record Attendee(PostId post, Manner manner, @Nullable Localized substitute) {

    /** How a member took part. */
    public enum Manner {
        PRESENT,
        EXCUSED,
        SUBSTITUTE,
        ABSENT;

        public Reason label() {
            return Reason.of("alliances.attendance." + code());
        }

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Attendee {
        Verdict.require((manner == Manner.SUBSTITUTE) == (substitute != null), Reason.of("alliances.attendance.who"))
                .orRefuse("substitute");
    }

    /** Whether the post was there, in person or by somebody else. */
    public boolean isThere() {
        return manner == Manner.PRESENT || manner == Manner.SUBSTITUTE;
    }
}
