package org.gongjian.alliances;

import java.util.List;
import org.gongjian.district.Localized;
import org.gongjian.district.Longest;
import org.gongjian.district.Reason;
import org.gongjian.district.Verdict;
import org.gongjian.identity.UnitId;
import org.jspecify.annotations.Nullable;

/** What an alliance is called, who founded it and who belongs to it: the whole of it, whether new or changed. */
public record DescribeAlliance(
        AllianceId id,
        Localized name,
        @Longest(500) @Nullable Localized meaning,
        UnitId founder,
        List<Membership> members) {

    public DescribeAlliance {
        members = List.copyOf(members);
        for (int i = 0; i < members.size(); i++) {
            List<Membership> others = members.subList(0, i);
            Verdict.require(others.stream().noneMatch(members.get(i)::overlaps), Reason.of("alliances.member.twice"))
                    .orRefuse("members[" + i + "].unit");
        }
    }
}
