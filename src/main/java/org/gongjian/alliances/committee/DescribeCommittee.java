package org.gongjian.alliances.committee;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.gongjian.alliances.AllianceId;
import org.gongjian.district.Localized;
import org.gongjian.district.Longest;
import org.gongjian.district.Reason;
import org.gongjian.district.Verdict;
import org.gongjian.identity.UnitId;
import org.gongjian.organizations.PostId;
import org.jspecify.annotations.Nullable;

/**
 * A committee, the whole of it, whether new or changed.
 *
 * @param host the community or other unit that keeps it
 * @param alliance whose committee it is, where it is an alliance's
 * @param members at least one, each post once at a time
 */
public record DescribeCommittee(
        CommitteeId id,
        @Longest(200) Localized name,
        @Longest(1_000) @Nullable Localized purpose,
        UnitId host,
        @Nullable AllianceId alliance,
        List<Member> members) {

    private static final int MOST = 100;

    public DescribeCommittee {
        members = List.copyOf(members);
        Verdict.require(!members.isEmpty(), Reason.of("alliances.committee.members.none"))
                .orRefuse("members[0].post");
        Verdict.require(members.size() <= MOST, Reason.of("alliances.committee.members.many", MOST))
                .orRefuse("members[0].post");
        Set<PostId> open = new HashSet<>();
        for (int i = 0; i < members.size(); i++) {
            Member member = members.get(i);
            Verdict.require(
                            member.until() != null || open.add(member.post()),
                            Reason.of("alliances.committee.members.twice"))
                    .orRefuse("members[" + i + "].post");
        }
    }
}
