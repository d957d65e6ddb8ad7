package org.gongjian.organizations;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.gongjian.district.Localized;
import org.gongjian.frame.Choice;
import org.gongjian.frame.Form;
import org.gongjian.frame.Offer;
import org.gongjian.frame.Offers;
import org.gongjian.frame.Wording;
import org.gongjian.identity.Actor;
import org.gongjian.identity.Authority;
import org.gongjian.identity.NamedUnits;
import org.gongjian.identity.UnitId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The units of the district, and their posts, as choices of a field: found by a part of a unit's name where there are many. */
@Component
public class UnitOffers implements NamedUnits {

    private static final String POST = "post:";
    private static final String UNIT = "unit:";
    private static final String ID = "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";

    private final Organizations organizations;
    private final Posts posts;
    private final Authority authority;

    UnitOffers(Organizations organizations, Posts posts, Authority authority) {
        this.organizations = organizations;
        this.posts = posts;
        this.authority = authority;
    }

    @Override
    public Offers named(Wording w) {
        return units("", Organization::name, w);
    }

    /** Those somebody may act for, by their full names: for officers of the district every one. */
    public Offers actedFor(Actor by, Wording w) {
        if (by.isDistrictOfficer()) {
            return named(w);
        }
        return (form, field) -> form.offer(
                field,
                organizations.byIds(authority.unitsOf(by)).stream()
                        .map(unit -> Choice.of(unit.id().value(), w.plain(unit.name())))
                        .toList());
    }

    /**
     * Those whose places or posts a form offers beside {@link #actedFor}: all of them, as long as they are not many; for an
     * officer of a district that has many, the chosen one.
     *
     * @param field in which one is chosen
     */
    public List<UnitId> beside(Form form, String field, Actor by) {
        if (!by.isDistrictOfficer()) {
            return List.copyOf(authority.unitsOf(by));
        }
        return areMany()
                ? organizations
                        .byIds(ids(form.values(field), "").stream()
                                .map(UnitId::new)
                                .toList())
                        .stream()
                        .map(Organization::id)
                        .toList()
                : organizations.all().stream().map(Organization::id).toList();
    }

    /** By their short names, where there are any. */
    public Offers called(Wording w) {
        return units("", Organization::called, w);
    }

    /** The communities, by their short names where there are any. */
    public Offers communities(Wording w) {
        return Offers.found(
                organizations::countCommunities,
                part -> called(
                        found(
                                Organization.Kind.COMMUNITY,
                                part,
                                organizations.countCommunities() > Offer.MOST ? Offer.FOUND : Offer.MOST),
                        w),
                values -> called(
                        organizations.byIds(
                                ids(values, "").stream().map(UnitId::new).toList()),
                        w));
    }

    /**
     * Whoever may have spoken: {@code post:ID}, and for each community a choice of its own.
     *
     * @param prefix of the community's id in that choice
     */
    public Offers postsAndCommunities(String prefix, Function<Organization, String> label, Wording w) {
        Function<List<Organization>, List<Choice>> choices = communities -> communities.stream()
                .map(one -> new Choice(prefix + one.id().value(), label.apply(one)))
                .toList();
        Offers communities = Offers.found(
                organizations::countCommunities,
                part -> choices.apply(found(
                        Organization.Kind.COMMUNITY,
                        part,
                        organizations.countCommunities() > Offer.MOST ? Offer.FOUND : Offer.MOST)),
                values -> choices.apply(organizations.byIds(
                        ids(values, prefix).stream().map(UnitId::new).toList())));
        return (form, field) -> together(posts(POST, w).of(form, field), communities.of(form, field));
    }

    private static Offer together(Offer some, Offer others) {
        return new Offer(
                Stream.concat(some.choices().stream(), others.choices().stream())
                        .toList(),
                some.of() + others.of());
    }

    /** Some units, by their short names where there are any. */
    public Offers of(Collection<UnitId> some, Wording w) {
        return (form, field) -> form.offer(field, called(organizations.byIds(some), w));
    }

    private static List<Choice> called(List<Organization> units, Wording w) {
        return units.stream()
                .map(unit -> Choice.of(unit.id().value(), w.plain(unit.called())))
                .sorted(Comparator.comparing(Choice::label))
                .toList();
    }

    /** Their posts. */
    public Offers posts(Wording w) {
        return posts("", w);
    }

    /** Whoever may speak: {@code post:ID} and {@code unit:ID}. */
    public Offers speakers(Wording w) {
        Offers units = units(UNIT, Organization::called, w);
        return (form, field) -> together(posts(POST, w).of(form, field), units.of(form, field));
    }

    /** Whether there are more than anybody reads from a list. */
    public boolean areMany() {
        return organizations.count() > Offer.MOST;
    }

    private Offers units(String prefix, Function<Organization, Localized> name, Wording w) {
        Function<List<Organization>, List<Choice>> choices = units -> units.stream()
                .map(unit -> new Choice(prefix + unit.id().value(), w.plain(name.apply(unit))))
                .toList();
        return Offers.found(
                organizations::count,
                part -> choices.apply(found(part)),
                values -> choices.apply(organizations.byIds(
                        ids(values, prefix).stream().map(UnitId::new).toList())));
    }

    private Offers posts(String prefix, Wording w) {
        Function<List<Post>, List<Choice>> choices = all -> {
            Map<PostId, Localized> titles =
                    posts.titles(all.stream().map(Post::id).toList());
            return all.stream()
                    .map(post -> new Choice(
                            prefix + post.id().value(), w.plain(titles.getOrDefault(post.id(), post.title()))))
                    .toList();
        };
        return Offers.found(
                organizations::count,
                part -> choices.apply(
                        posts.ofAll(found(part).stream().map(Organization::id).toList())),
                values -> choices.apply(posts.byIds(
                        ids(values, prefix).stream().map(PostId::new).toList())));
    }

    private List<Organization> found(String part) {
        return found(null, part, areMany() ? Offer.FOUND : Offer.MOST);
    }

    private List<Organization> found(Organization.@Nullable Kind kind, String part, int atMost) {
        return organizations
                .find(new FindOrganizations(kind, null, part.isEmpty() ? null : part), null, atMost)
                .organizations();
    }

    private static List<UUID> ids(List<String> values, String prefix) {
        return values.stream()
                .filter(value -> value.startsWith(prefix))
                .map(value -> value.substring(prefix.length()))
                .filter(value -> value.matches(ID))
                .map(UUID::fromString)
                .toList();
    }
}
