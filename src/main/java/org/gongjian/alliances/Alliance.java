package org.gongjian.alliances;

import java.time.LocalDate;
import java.util.List;
import org.gongjian.district.Localized;
import org.gongjian.identity.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * Units that stand together under one name.
 *
 * @param version counts the editions; a change needs the one it was made on
 * @param meaning why it is called so, where somebody said it
 * @param members in the order they joined, those who left among them
 */
public record Alliance(
        AllianceId id,
        int version,
        Localized name,
        @Nullable Localized meaning,
        UnitId founder,
        List<Membership> members) {

    public Alliance {
        members = List.copyOf(members);
    }

    public List<Membership> membersOn(LocalDate day) {
        return members.stream().filter(member -> member.isOn(day)).toList();
    }

    public List<Membership> formerMembersOn(LocalDate day) {
        return members.stream().filter(member -> member.hasLeftBy(day)).toList();
    }
}
