package org.gongjian.places;

import java.util.List;
import java.util.UUID;
import org.gongjian.frame.Choice;
import org.gongjian.frame.Offer;
import org.gongjian.frame.Offers;
import org.gongjian.frame.Wording;
import org.springframework.stereotype.Component;

/** The places of the district as choices of a field: found by a part of their name where there are many. */
@Component
public class PlaceOffers {

    private static final String ID = "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";

    private final Places places;

    PlaceOffers(Places places) {
        this.places = places;
    }

    /** By their names. */
    public Offers named(Wording w) {
        return Offers.found(
                () -> places.count(FindPlaces.all()),
                part -> choices(
                        places.find(new FindPlaces(null, null, part.isEmpty() ? null : part, null), null, Offer.MOST)
                                .places(),
                        w),
                values -> choices(
                        places.byIds(values.stream()
                                .filter(value -> value.matches(ID))
                                .map(value -> new PlaceId(UUID.fromString(value)))
                                .toList()),
                        w));
    }

    private static List<Choice> choices(List<Place> found, Wording w) {
        return found.stream()
                .map(place -> Choice.of(place.id().value(), w.plain(place.name())))
                .toList();
    }
}
