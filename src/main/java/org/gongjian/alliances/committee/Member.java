package org.gongjian.alliances.committee;

import java.time.LocalDate;
import java.util.Locale;
import org.gongjian.district.Reason;
import org.gongjian.district.Verdict;
import org.gongjian.organizations.PostId;
import org.jspecify.annotations.Nullable;

/**
 * A post belongs to a committee for a while, whoever holds it.
 *
 * @param until its last day, or null while it lasts
 */
public record Member(
        PostId post, Role role, LocalDate since, @Nullable LocalDate until) {

    /** What a member does there. */
    public enum Role {
        CHAIR,
        SECRETARY,
        MEMBER;

        public Reason label() {
            return Reason.of("alliances.committee.role." + name().toLowerCase(Locale.ROOT));
        }
    }

    public Member {
        Verdict.require(until == null || !until.isBefore(since), Reason.of("alliances.member.backwards"))
                .orRefuse("until");
    }

    public boolean isOn(LocalDate day) {
        return !since.isAfter(day) && (until == null || !until.isBefore(day));
    }
}
