package org.gongjian.alliances.committee;

import java.time.LocalDate;
import java.util.List;
import org.gongjian.alliances.AllianceId;
import org.gongjian.district.Localized;
import org.gongjian.identity.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * A coordination committee (协调委员会) of a community or of an alliance.
 *
 * @param version counts the editions; a change needs the one it was made on
 * @param host the unit that keeps it
 * @param members in the order they are named, those who left among them
 */
public record Committee(
        CommitteeId id,
        int version,
        Localized name,
        @Nullable Localized purpose,
        UnitId host,
        @Nullable AllianceId alliance,
        List<Member> members) {

    public Committee {
        members = List.copyOf(members);
    }

    public List<Member> membersOn(LocalDate day) {
        return members.stream().filter(member -> member.isOn(day)).toList();
    }
}
