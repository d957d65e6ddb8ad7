package org.gongjian.alliances.committee.web;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongjian.alliances.committee.Attendee;
import org.gongjian.alliances.committee.Committee;
import org.gongjian.alliances.committee.CommitteeAction;
import org.gongjian.alliances.committee.Meeting;
import org.gongjian.alliances.committee.Member;
import org.gongjian.district.Localized;
import org.gongjian.frame.Offers;
import org.gongjian.frame.Wording;
import org.gongjian.identity.UnitId;
import org.gongjian.organizations.Organizations;
import org.gongjian.organizations.Post;
import org.gongjian.organizations.PostId;
import org.gongjian.organizations.Posts;
import org.gongjian.organizations.UnitOffers;
import org.gongjian.people.PersonId;
import org.springframework.stereotype.Component;

/** What to call the posts and units that committees name, and what a form offers of them. */
@Component
class CommitteeNames {

    private final Organizations organizations;
    private final Posts posts;
    private final UnitOffers offers;

    CommitteeNames(Organizations organizations, Posts posts, UnitOffers offers) {
        this.organizations = organizations;
        this.posts = posts;
        this.offers = offers;
    }

    Map<UnitId, Localized> units(Collection<UnitId> units) {
        return organizations.names(units);
    }

    Map<PostId, Localized> posts(Collection<PostId> ids) {
        return posts.titles(ids);
    }

    Map<PostId, Localized> postsOf(Committee committee) {
        return posts(committee.members().stream().map(Member::post).distinct().toList());
    }

    /** Every post a meeting names: members that took part, presenters, owners. */
    Map<PostId, Localized> postsOf(Committee committee, Meeting meeting) {
        return posts(Stream.of(
                        committee.members().stream().map(Member::post),
                        meeting.attendance().stream().map(Attendee::post),
                        meeting.agenda().stream().flatMap(item -> Stream.ofNullable(item.presenter())),
                        meeting.resolutions().stream()
                                .flatMap(resolution -> resolution.actions().stream())
                                .flatMap(action -> Stream.ofNullable(action.ownerPost())))
                .flatMap(ids -> ids)
                .distinct()
                .toList());
    }

    Map<UnitId, Localized> ownersOf(Collection<CommitteeAction> actions) {
        return units(actions.stream().map(CommitteeAction::owner).collect(Collectors.toSet()));
    }

    /** The names of those who hold the posts, where somebody does. */
    Map<PostId, String> holders(Collection<PostId> ids) {
        List<Post> named = ids.stream().flatMap(id -> posts.byId(id).stream()).toList();
        Map<PersonId, String> people = posts.holders(named);
        Map<PostId, String> holders = new HashMap<>();
        for (Post post : named) {
            PersonId holder = post.holder();
            String name = holder == null ? null : people.get(holder);
            if (name != null) {
                holders.put(post.id(), name);
            }
        }
        return holders;
    }

    Offers everyPost(Wording w) {
        return offers.posts(w);
    }

    Offers everyUnit(Wording w) {
        return offers.called(w);
    }
}
