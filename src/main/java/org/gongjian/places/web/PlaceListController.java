package org.gongjian.places.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongjian.frame.Form;
import org.gongjian.frame.Wording;
import org.gongjian.identity.CurrentActor;
import org.gongjian.places.FindPlaces;
import org.gongjian.places.Place;
import org.gongjian.places.PlacePage;
import org.gongjian.places.Places;
import org.gongjian.places.layouts.Layout;
import org.gongjian.places.layouts.Layouts;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.ModelAndView;

/** The places as a list and on the map, under one address and with the same filters. */
@Controller
class PlaceListController {

    private static final int SIZE = 20;

    private final Places places;
    private final Layouts layouts;
    private final PlaceChoices choices;
    private final CurrentActor actor;

    PlaceListController(Places places, Layouts layouts, PlaceChoices choices, CurrentActor actor) {
        this.places = places;
        this.layouts = layouts;
        this.choices = choices;
        this.actor = actor;
    }

    /** How many there are of a kind. */
    record Figure(Place.Kind kind, long count) {}

    /** A saying, what it counts, and whether the reader keeps it. */
    record Saying(Layout layout, List<Layouts.Counted> counted, boolean mayKeep) {}

    @GetMapping("/{district}/places")
    ModelAndView list(Form form, @ModelAttribute("w") Wording w) {
        FindPlaces wanted = PlaceFilters.wanted(form);
        boolean map = PlaceFilters.isMap(form);
        PlacePage found = places.find(wanted, PlaceFilters.after(form), SIZE);
        ModelAndView page = new ModelAndView("places/list", "form", form);
        page.addObject("found", found);
        page.addObject("filtered", !wanted.equals(FindPlaces.all()));
        page.addObject("map", map);
        page.addObject("asList", PlaceFilters.seenAs(form, false));
        page.addObject("asMap", PlaceFilters.seenAs(form, true));
        page.addObject("points", PlaceFilters.points(form));
        page.addObject("offMap", map && wanted.onMap() == null ? places.count(offMap(wanted)) : 0L);
        page.addObject("sayings", sayings(wanted));
        page.addObject("figures", figures(wanted));
        page.addObject("kinds", choices.kinds(w));
        page.addObject("areas", choices.areas(w));
        page.addObject("areaNames", choices.areaNames());
        page.addObject(
                "keepers",
                choices.keepers(found.places().stream()
                        .map(Place::keptBy)
                        .filter(Objects::nonNull)
                        .toList()));
        page.addObject(
                "next",
                Optional.ofNullable(found.next())
                        .map(last -> PlaceFilters.after(form, last))
                        .orElse(null));
        page.addObject("mayAdd", places.mayAddSomewhere(actor.current()).isAllowed());
        page.addObject("mayAddLayout", layouts.mayAddSome(actor.current()).isAllowed());
        return page;
    }

    private static FindPlaces offMap(FindPlaces wanted) {
        return new FindPlaces(wanted.kind(), wanted.area(), wanted.words(), false);
    }

    /** Those of the area that is looked at; of all areas where none is. */
    private List<Saying> sayings(FindPlaces wanted) {
        return layouts.all().stream()
                .filter(layout -> wanted.area() == null || wanted.area().equals(layout.area()))
                .map(layout -> new Saying(
                        layout,
                        layouts.counted(layout),
                        layouts.mayKeep(actor.current(), layout.area()).isAllowed()))
                .toList();
    }

    private List<Figure> figures(FindPlaces wanted) {
        Map<Place.Kind, Long> counts =
                wanted.area() == null ? places.countByKind() : places.countByKindIn(wanted.area());
        return Stream.of(Place.Kind.values())
                .filter(counts::containsKey)
                .map(kind -> new Figure(kind, counts.getOrDefault(kind, 0L)))
                .toList();
    }
}
