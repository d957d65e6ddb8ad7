package org.gongjian.voices;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongjian.district.Localized;
import org.gongjian.district.Reason;
import org.gongjian.district.Refused;
import org.gongjian.identity.UnitId;
import org.gongjian.organizations.Organizations;
import org.gongjian.organizations.Post;
import org.gongjian.organizations.PostId;
import org.gongjian.organizations.Posts;
import org.gongjian.people.People;
import org.gongjian.people.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What pages call those who speak. */
@Component
class SpeakerNames {

    private static final Localized NOBODY = Localized.of("—", "—");

    private final Posts posts;
    private final Organizations organizations;
    private final People people;

    SpeakerNames(Posts posts, Organizations organizations, People people) {
        this.posts = posts;
        this.organizations = organizations;
        this.people = people;
    }

    /** Refuses a speaker who is not in this district. */
    void check(Speaker speaker) {
        Known known = of(List.of(speaker));
        boolean there = switch (speaker) {
            case Speaker.InPost(var post) -> known.titles.containsKey(post);
            case Speaker.Named(var person, var unit) -> known.persons.containsKey(person) && known.has(unit);
            case Speaker.Resident(var community) -> known.has(community);
        };
        if (!there) {
            throw Refused.invalid("speaker", Reason.of("frame.fault.unknown"));
        }
    }

    /** Names of several speakers, one question to each room. */
    Known of(Collection<Speaker> speakers) {
        Set<PostId> spokenFrom = new HashSet<>();
        Set<PersonId> named = new HashSet<>();
        Set<UnitId> units = new HashSet<>();
        for (Speaker speaker : speakers) {
            switch (speaker) {
                case Speaker.InPost(var post) -> spokenFrom.add(post);
                case Speaker.Named(var person, var unit) -> {
                    named.add(person);
                    Optional.ofNullable(unit).ifPresent(units::add);
                }
                case Speaker.Resident(var community) ->
                    Optional.ofNullable(community).ifPresent(units::add);
            }
        }
        Map<PostId, PersonId> holders = holders(spokenFrom);
        named.addAll(holders.values());
        return new Known(posts.titles(spokenFrom), holders, people.names(named), organizations.shortNames(units));
    }

    private Map<PostId, PersonId> holders(Set<PostId> ids) {
        return ids.stream()
                .flatMap(id -> posts.byId(id).stream())
                .filter(post -> post.holder() != null)
                .collect(Collectors.toUnmodifiableMap(
                        Post::id, post -> Optional.ofNullable(post.holder()).orElseThrow()));
    }

    /** The names that were found. */
    record Known(
            Map<PostId, Localized> titles,
            Map<PostId, PersonId> holders,
            Map<PersonId, String> persons,
            Map<UnitId, Localized> units) {

        boolean has(@Nullable UnitId unit) {
            return unit == null || units.containsKey(unit);
        }

        Reason name(Speaker speaker) {
            return switch (speaker) {
                case Speaker.InPost(var post) -> ofPost(post);
                case Speaker.Named(var person, var unit) ->
                    unit == null
                            ? Reason.of("voices.who.person", nameOf(person))
                            : Reason.of("voices.who.person-of", nameOf(person), units.getOrDefault(unit, NOBODY));
                case Speaker.Resident(var community) ->
                    community == null
                            ? Reason.of("voices.who.resident")
                            : Reason.of("voices.who.resident-of", units.getOrDefault(community, NOBODY));
            };
        }

        private Reason ofPost(PostId post) {
            PersonId holder = holders.get(post);
            return holder == null
                    ? Reason.of("voices.who.post", titles.getOrDefault(post, NOBODY))
                    : Reason.of("voices.who.holder", nameOf(holder), titles.getOrDefault(post, NOBODY));
        }

        private String nameOf(PersonId person) {
            return persons.getOrDefault(person, "—");
        }
    }
}
