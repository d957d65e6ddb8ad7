package org.gongjian.alliances.committee;

import java.util.Set;
import java.util.stream.Collectors;
import org.gongjian.district.Reason;
import org.gongjian.district.Verdict;
import org.gongjian.identity.Actor;
import org.gongjian.identity.Authority;
import org.gongjian.identity.UnitId;
import org.gongjian.organizations.Post;
import org.gongjian.organizations.PostId;
import org.gongjian.organizations.Posts;
import org.springframework.stereotype.Component;

/** Who may do what with a committee. */
@Component
class CommitteePermissions {

    private final Authority authority;
    private final Posts posts;

    CommitteePermissions(Authority authority, Posts posts) {
        this.authority = authority;
        this.posts = posts;
    }

    /** Whoever may act for the unit that keeps it. */
    Verdict mayKeep(Actor actor, UnitId host) {
        return authority.mayActFor(actor, host).isAllowed()
                ? Verdict.allowed()
                : Verdict.refused(refusal(actor, "alliances.refused.committee"));
    }

    /** The keepers, and the people of the units whose posts belong to it, read what is not public yet. */
    boolean readsAll(Actor actor, Committee committee) {
        return mayKeep(actor, committee.host()).isAllowed()
                || unitsOf(committee).stream().anyMatch(actor::actsFor);
    }

    /** The owner's own people. */
    Verdict mayReport(Actor actor, UnitId owner) {
        return authority.mayAnswerFor(actor, owner);
    }

    /** The units whose posts belong to it. */
    Set<UnitId> unitsOf(Committee committee) {
        Set<PostId> members = committee.members().stream().map(Member::post).collect(Collectors.toUnmodifiableSet());
        return members.stream()
                .flatMap(post -> posts.byId(post).stream())
                .map(Post::unit)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Reason refusal(Actor actor, String code) {
        return Reason.of(actor.kind() == Actor.Kind.VISITOR ? code + ".visitor" : code);
    }
}
