package org.gongjian.alliances.committee;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.gongjian.alliances.Alliances;
import org.gongjian.audit.AuditLog;
import org.gongjian.district.Reason;
import org.gongjian.district.Refused;
import org.gongjian.district.Verdict;
import org.gongjian.identity.Actor;
import org.gongjian.identity.Role;
import org.gongjian.identity.UnitId;
import org.gongjian.organizations.Organizations;
import org.gongjian.organizations.Posts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Founds committees, and changes what they are called and who belongs to them. */
@Service
@Transactional
public class CommitteeDesk {

    private final CommitteeRows rows;
    private final CommitteePermissions permissions;
    private final Organizations organizations;
    private final Posts posts;
    private final Alliances alliances;
    private final AuditLog audit;
    private final Clock clock;

    CommitteeDesk(
            CommitteeRows rows,
            CommitteePermissions permissions,
            Organizations organizations,
            Posts posts,
            Alliances alliances,
            AuditLog audit,
            Clock clock) {
        this.rows = rows;
        this.permissions = permissions;
        this.organizations = organizations;
        this.posts = posts;
        this.alliances = alliances;
        this.audit = audit;
        this.clock = clock;
    }

    /** Sent twice it is founded once. */
    public CommitteeId found(Actor by, DescribeCommittee committee) {
        permissions.mayKeep(by, hostOf(committee)).orForbid();
        isWellChosen(committee);
        if (rows.add(committee.id(), by.author(), clock.instant())) {
            rows.write(committee, 1);
            audit.write(by.author(), "founded", committee.id().ref());
        }
        return committee.id();
    }

    /** @param version the edition the change was made on; refused as stale where there is a newer one */
    public void change(Actor by, DescribeCommittee committee, int version) {
        Committee now = rows.byId(committee.id()).orElseThrow(Refused::missing);
        permissions.mayKeep(by, now.host()).orForbid();
        permissions.mayKeep(by, hostOf(committee)).orForbid();
        isWellChosen(committee);
        if (!rows.advance(committee.id(), version)) {
            throw Refused.stale();
        }
        rows.write(committee, version + 1);
        audit.write(by.author(), "changed", committee.id().ref(), changed(now, committee));
    }

    public Verdict mayKeep(Actor by, UnitId host) {
        return permissions.mayKeep(by, host);
    }

    /** Whether there is any unit the person could found one for. */
    public Verdict mayFoundSome(Actor by) {
        boolean may = by.isDistrictOfficer()
                || by.has(Role.STREET_OFFICER)
                || !by.units().isEmpty();
        String code = "alliances.refused.committee";
        return Verdict.require(may, Reason.of(by.kind() == Actor.Kind.VISITOR ? code + ".visitor" : code));
    }

    private UnitId hostOf(DescribeCommittee committee) {
        Verdict.require(
                        organizations.names(List.of(committee.host())).containsKey(committee.host()),
                        Reason.of("frame.fault.unknown"))
                .orRefuse("host");
        return committee.host();
    }

    private void isWellChosen(DescribeCommittee committee) {
        Reason unknown = Reason.of("frame.fault.unknown");
        Verdict.require(
                        committee.alliance() == null
                                || alliances.byId(committee.alliance()).isPresent(),
                        unknown)
                .orRefuse("alliance");
        for (int i = 0; i < committee.members().size(); i++) {
            Verdict.require(posts.byId(committee.members().get(i).post()).isPresent(), unknown)
                    .orRefuse("members[" + i + "].post");
        }
    }

    private static String[] changed(Committee now, DescribeCommittee then) {
        List<String> fields = new ArrayList<>();
        note(fields, "name", now.name(), then.name());
        note(fields, "purpose", now.purpose(), then.purpose());
        note(fields, "host", now.host(), then.host());
        note(fields, "alliance", now.alliance(), then.alliance());
        note(fields, "members", now.members(), then.members());
        return fields.toArray(String[]::new);
    }

    private static void note(List<String> fields, String name, @Nullable Object now, @Nullable Object then) {
        if (!Objects.equals(now, then)) {
            fields.add(name);
        }
    }
}
