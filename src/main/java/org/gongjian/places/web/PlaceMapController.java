package org.gongjian.places.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gongjian.district.AreaId;
import org.gongjian.district.LargeAnswers;
import org.gongjian.district.Localized;
import org.gongjian.district.Refused;
import org.gongjian.frame.Form;
import org.gongjian.frame.PageFrame;
import org.gongjian.frame.Wording;
import org.gongjian.places.Coordinates;
import org.gongjian.places.FindPlaces;
import org.gongjian.places.Place;
import org.gongjian.places.PlaceId;
import org.gongjian.places.PlacePage;
import org.gongjian.places.Places;
import org.gongjian.places.map.Draughtsman;
import org.gongjian.places.map.Drawing;
import org.gongjian.places.map.MapPoint;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;

/** What the script of the resource map draws. Programs ask {@code /api/v1/{district}/places/map} instead. */
@Controller
class PlaceMapController {

    /** A drawing of so many marks is the same for everybody for half a minute. */
    private static final int LARGE = 1_000;

    private static final int MOST_REMEMBERED = 30;

    private final Places places;
    private final PlaceChoices choices;
    private final Draughtsman draughtsman;
    private final LargeAnswers drawings = new LargeAnswers(LARGE, MOST_REMEMBERED);

    PlaceMapController(Places places, PlaceChoices choices, Draughtsman draughtsman) {
        this.places = places;
        this.choices = choices;
        this.draughtsman = draughtsman;
    }

    @GetMapping("/{district}/places/points")
    @ResponseBody
    Drawing points(Form form, @ModelAttribute("w") Wording w, @ModelAttribute("frame") PageFrame frame) {
        return drawings.answer(
                new Asked(PlaceFilters.wanted(form), frame.lang()),
                asked -> draw(places.located(asked.wanted(), Drawing.MOST), w, frame),
                drawing -> drawing.marks().size());
    }

    /** What is drawn, and in which language. */
    private record Asked(FindPlaces wanted, String lang) {}

    private Drawing draw(PlacePage located, Wording w, PageFrame frame) {
        return draughtsman.draw(
                located.places().stream().map(PlaceMapController::point).toList(),
                located.count(),
                areas(located.places()),
                w,
                frame);
    }

    /** The one place of a place's own page. */
    @GetMapping("/{district}/places/{id}/point")
    @ResponseBody
    Drawing point(@PathVariable UUID id, @ModelAttribute("w") Wording w, @ModelAttribute("frame") PageFrame frame) {
        List<Place> located = places.byId(new PlaceId(id))
                .filter(place -> place.coordinates() != null)
                .map(List::of)
                .orElseThrow(Refused::missing);
        return draughtsman.draw(located.stream().map(PlaceMapController::point).toList(), 1, areas(located), w, frame);
    }

    private static MapPoint point(Place place) {
        return new MapPoint(
                Objects.requireNonNull(place.coordinates()),
                place.name(),
                place.kind().label(),
                place.kind().symbol(),
                place.path(),
                1);
    }

    private Map<Localized, List<Coordinates>> areas(List<Place> located) {
        Map<AreaId, Localized> names = choices.ownAreaNames();
        Map<AreaId, List<Coordinates>> inside = located.stream()
                .filter(place -> place.area() != null)
                .collect(Collectors.groupingBy(
                        place -> Objects.requireNonNull(place.area()),
                        LinkedHashMap::new,
                        Collectors.mapping(place -> Objects.requireNonNull(place.coordinates()), Collectors.toList())));
        Map<Localized, List<Coordinates>> named = new LinkedHashMap<>();
        inside.forEach((area, points) -> {
            if (names.containsKey(area)) {
                named.put(Objects.requireNonNull(names.get(area)), points);
            }
        });
        return named;
    }
}
