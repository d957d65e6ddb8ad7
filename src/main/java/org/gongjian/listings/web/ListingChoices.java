package org.gongjian.listings.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gongjian.district.Areas;
import org.gongjian.district.Localized;
import org.gongjian.frame.Choice;
import org.gongjian.frame.Offers;
import org.gongjian.frame.Wording;
import org.gongjian.identity.Actor;
import org.gongjian.identity.Authority;
import org.gongjian.identity.UnitId;
import org.gongjian.listings.ListingFilter.Standing;
import org.gongjian.listings.ListingKind;
import org.gongjian.listings.Priority;
import org.gongjian.listings.Slot;
import org.gongjian.organizations.Organizations;
import org.gongjian.organizations.UnitOffers;
import org.gongjian.people.PersonEntry;
import org.gongjian.personal.PersonFilter;
import org.gongjian.personal.PersonList;
import org.gongjian.places.PlaceOffers;
import org.gongjian.programmes.Audiences;
import org.gongjian.programmes.Categories;
import org.gongjian.programmes.Programmes;
import org.springframework.stereotype.Component;

/** What the filters and forms of listings choose from. */
@Component
class ListingChoices {

    private static final int MOST_PERSONS = 200;

    private final Areas areas;
    private final Categories categories;
    private final Audiences audiences;
    private final Programmes programmes;
    private final Organizations organizations;
    private final Authority authority;
    private final PersonList persons;
    private final UnitOffers units;
    private final PlaceOffers placeOffers;

    ListingChoices(
            Areas areas,
            Categories categories,
            Audiences audiences,
            Programmes programmes,
            Organizations organizations,
            Authority authority,
            PersonList persons,
            UnitOffers units,
            PlaceOffers placeOffers) {
        this.areas = areas;
        this.categories = categories;
        this.audiences = audiences;
        this.programmes = programmes;
        this.organizations = organizations;
        this.authority = authority;
        this.persons = persons;
        this.units = units;
        this.placeOffers = placeOffers;
    }

    List<Choice> kindsOfNeed(Wording w) {
        return Stream.of(ListingKind.NEED, ListingKind.WISH)
                .map(kind -> choice(kind, w.reason(kind.label())))
                .toList();
    }

    /** @param own whether the reader has some that are not public */
    List<Choice> standings(Wording w, boolean own) {
        return Stream.of(Standing.values())
                .filter(standing -> standing != Standing.OPEN)
                .filter(standing -> own || (standing != Standing.DRAFT && standing != Standing.SUBMITTED))
                .map(standing -> choice(
                        standing, w.t("listings.standing." + standing.name().toLowerCase(Locale.ROOT))))
                .toList();
    }

    List<Choice> priorities(Wording w) {
        return Stream.of(Priority.values())
                .map(priority -> choice(priority, w.reason(priority.label())))
                .toList();
    }

    List<Choice> categories(Wording w) {
        return categories.tree().entries().stream()
                .map(entry -> Choice.of(entry.category().id().value(), w.plain(entry.path())))
                .toList();
    }

    List<Choice> audiences(Wording w) {
        return audiences.all().stream()
                .map(audience -> Choice.of(audience.id().value(), w.plain(audience.name())))
                .toList();
    }

    List<Choice> areas(Wording w) {
        return areas.paths().stream()
                .map(path -> Choice.of(path.area().id().value(), w.plain(path.path())))
                .toList();
    }

    Offers places(Wording w) {
        return placeOffers.named(w);
    }

    List<Choice> programmes(Wording w) {
        return programmes.all().stream()
                .map(programme -> Choice.of(programme.id().value(), w.plain(programme.name())))
                .toList();
    }

    /** The units somebody may list something for. */
    Offers owners(Actor by, Wording w) {
        if (by.isDistrictOfficer()) {
            return units.called(w);
        }
        Set<UnitId> own = authority.unitsOf(by);
        Map<UnitId, Localized> names = organizations.shortNames(own);
        List<Choice> choices = new ArrayList<>();
        names.forEach((unit, name) -> choices.add(Choice.of(unit.value(), w.plain(name))));
        return (form, field) -> form.offer(field, choices);
    }

    List<Choice> days(Wording w) {
        return IntStream.rangeClosed(1, 7)
                .mapToObj(day -> Choice.of(day, w.t("listings.day." + day)))
                .toList();
    }

    List<Choice> weeks(Wording w) {
        return Stream.of(Slot.Week.values())
                .map(week -> choice(week, w.reason(week.label())))
                .toList();
    }

    /** The persons somebody keeps; the first {@value MOST_PERSONS}. */
    List<Choice> persons(Actor by) {
        return persons.find(by, new PersonFilter("", false), null, MOST_PERSONS).persons().stream()
                .map(ListingChoices::person)
                .toList();
    }

    private static Choice person(PersonEntry entry) {
        return Choice.of(entry.id().value(), Objects.requireNonNullElse(entry.name(), ""));
    }

    private static Choice choice(Enum<?> value, String label) {
        return new Choice(value.name().toLowerCase(Locale.ROOT), label);
    }
}
