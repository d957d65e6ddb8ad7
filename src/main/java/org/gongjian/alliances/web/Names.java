package org.gongjian.alliances.web;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongjian.alliances.Agreement;
import org.gongjian.alliances.Alliance;
import org.gongjian.alliances.Confirmation;
import org.gongjian.alliances.Membership;
import org.gongjian.district.Localized;
import org.gongjian.identity.UnitId;
import org.gongjian.organizations.Organizations;
import org.gongjian.organizations.Post;
import org.gongjian.organizations.PostId;
import org.gongjian.organizations.Posts;
import org.gongjian.people.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What to call the units and posts that alliances and agreements name. */
@Component
class Names {

    private final Organizations organizations;
    private final Posts posts;

    Names(Organizations organizations, Posts posts) {
        this.organizations = organizations;
        this.posts = posts;
    }

    Map<UnitId, Localized> ofUnits(Collection<UnitId> units) {
        return organizations.names(units);
    }

    Map<UnitId, Localized> ofPartiesOf(List<Agreement> agreements) {
        return ofUnits(agreements.stream()
                .flatMap(agreement -> agreement.text().units().stream())
                .collect(Collectors.toSet()));
    }

    Map<UnitId, Localized> ofMembersOf(List<Alliance> alliances) {
        return ofUnits(alliances.stream()
                .flatMap(alliance -> Stream.concat(
                        Stream.of(alliance.founder()),
                        alliance.members().stream().map(Membership::unit)))
                .collect(Collectors.toSet()));
    }

    /** Titles of the posts of an agreement, without the unit: they stand under its name. */
    Map<PostId, Localized> ofPostsOf(Agreement agreement) {
        Set<PostId> named = Stream.concat(
                        agreement.text().parties().stream()
                                .flatMap(party -> Stream.of(party.representative(), party.liaison())),
                        agreement.confirmations().stream().map(Confirmation::signer))
                .flatMap(Names::ifNamed)
                .collect(Collectors.toSet());
        List<Post> all = agreement.text().units().stream()
                .flatMap(unit -> posts.of(unit).stream())
                .filter(post -> named.contains(post.id()))
                .toList();
        Map<PersonId, String> holders = posts.holders(all);
        return all.stream()
                .collect(Collectors.toUnmodifiableMap(
                        Post::id, post -> held(post, post.holder() == null ? null : holders.get(post.holder()))));
    }

    /** The title, with the name of whoever holds the post. */
    private static Localized held(Post post, @Nullable String holder) {
        Localized title = post.title();
        return holder == null
                ? title
                : new Localized(
                        title.zh() == null ? null : title.zh() + " " + holder,
                        title.en() == null ? null : title.en() + " " + holder);
    }

    /** What to call posts of any units, each with its unit. */
    Map<PostId, Localized> ofPosts(Collection<PostId> ids) {
        return posts.titles(ids);
    }

    /** Every post there is, called by its unit and its title. */
    Map<Post, Localized> ofEveryPost() {
        return called(posts.all());
    }

    /** The posts of some units, called likewise. */
    Map<Post, Localized> ofPostsOf(Collection<UnitId> units) {
        return called(posts.ofAll(units));
    }

    private Map<Post, Localized> called(List<Post> all) {
        Map<PostId, Localized> titles = posts.titles(all.stream().map(Post::id).toList());
        return all.stream()
                .collect(Collectors.toMap(Function.identity(), post -> titles.getOrDefault(post.id(), post.title())));
    }

    private static Stream<PostId> ifNamed(@Nullable PostId post) {
        return Stream.ofNullable(post);
    }
}
