package org.gongjian.claims.web;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gongjian.claims.ClaimDesk;
import org.gongjian.claims.LegalBasis;
import org.gongjian.district.Localized;
import org.gongjian.frame.Choice;
import org.gongjian.frame.Offers;
import org.gongjian.frame.Wording;
import org.gongjian.identity.Actor;
import org.gongjian.identity.UnitId;
import org.gongjian.listings.Listing;
import org.gongjian.listings.ListingFilter;
import org.gongjian.listings.ListingKind;
import org.gongjian.listings.Listings;
import org.gongjian.organizations.Organization;
import org.gongjian.organizations.Organizations;
import org.gongjian.organizations.UnitOffers;
import org.springframework.stereotype.Component;

/** What forms of claims offer to choose from. */
@Component
class ClaimChoices {

    private static final int MOST_RESOURCES = 200;
    private static final ListingFilter OFFERED = ListingFilter.of(ListingKind.RESOURCE);

    private final Organizations organizations;
    private final ClaimDesk desk;
    private final Listings listings;
    private final UnitOffers units;

    ClaimChoices(Organizations organizations, ClaimDesk desk, Listings listings, UnitOffers units) {
        this.organizations = organizations;
        this.desk = desk;
        this.listings = listings;
        this.units = units;
    }

    /** The units somebody may claim for: their own, or every one where they enter claims for whoever asks. */
    Offers leads(Actor by, UnitId asker, Wording w) {
        if (desk.mayEnterFor(by, asker).isAllowed()) {
            return others(asker, w);
        }
        List<Choice> own = choices(
                organizations.byIds(by.units()).stream()
                        .filter(unit -> !unit.id().equals(asker)),
                w);
        return (form, field) -> form.offer(field, own);
    }

    /** Every unit but whoever asks. */
    Offers others(UnitId asker, Wording w) {
        return units.named(w).without(asker.value().toString());
    }

    /** What the units somebody may claim for offer now, each with its unit and what is left of it; the newest. */
    List<Choice> resources(Actor by, UnitId asker, Wording w) {
        if (desk.mayEnterFor(by, asker).isAllowed()) {
            return resourcesOfAll(by, asker, w);
        }
        return choices(
                by.units().stream()
                        .flatMap(unit -> listings.find(by, OFFERED.by(unit), null, MOST_RESOURCES).listings().stream())
                        .toList(),
                asker,
                w);
    }

    /** What every unit but whoever asks offers now; for those who enter claims for units. */
    List<Choice> resourcesOfAll(Actor by, UnitId asker, Wording w) {
        return choices(listings.find(by, OFFERED, null, MOST_RESOURCES).listings(), asker, w);
    }

    private List<Choice> choices(List<Listing> found, UnitId asker, Wording w) {
        Map<UnitId, Localized> names = organizations.shortNames(
                found.stream().map(Listing::owner).distinct().toList());
        return found.stream()
                .filter(resource -> !resource.owner().equals(asker) && names.containsKey(resource.owner()))
                .map(resource -> Choice.of(
                        resource.id().value(),
                        w.t(
                                "claims.resource.choice",
                                names.get(resource.owner()),
                                resource.title(),
                                w.number(resource.left()),
                                resource.details().amount().unit())))
                .toList();
    }

    List<Choice> bases(Wording w) {
        return Stream.of(LegalBasis.values())
                .map(basis -> new Choice(basis.code(), w.reason(basis.label())))
                .toList();
    }

    private static List<Choice> choices(Stream<Organization> units, Wording w) {
        return units.map(unit -> Choice.of(unit.id().value(), w.plain(unit.name())))
                .sorted(Comparator.comparing(Choice::label))
                .toList();
    }
}
