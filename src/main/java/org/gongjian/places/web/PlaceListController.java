package org.gongjian.places.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.gongjian.district.AreaId;
import org.gongjian.frame.Form;
import org.gongjian.frame.Wording;
import org.gongjian.identity.CurrentActor;
import org.gongjian.places.FindPlaces;
import org.gongjian.places.Place;
import org.gongjian.places.PlaceId;
import org.gongjian.places.PlacePage;
import org.gongjian.places.Places;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/** The list of places; its filters live in the address, and one that means nothing is left aside. */
@Controller
class PlaceListController {

    private static final int SIZE = 20;

    private final Places places;
    private final PlaceChoices choices;
    private final CurrentActor actor;

    PlaceListController(Places places, PlaceChoices choices, CurrentActor actor) {
        this.places = places;
        this.choices = choices;
        this.actor = actor;
    }

    /** How many there are of a kind. */
    record Figure(Place.Kind kind, long count) {}

    @GetMapping("/{district}/places")
    ModelAndView list(Form form, @ModelAttribute("w") Wording w) {
        FindPlaces wanted = wanted(form);
        PlacePage found =
                places.find(wanted, uuid(form, "after").map(PlaceId::new).orElse(null), SIZE);
        ModelAndView page = new ModelAndView("places/list", "form", form);
        page.addObject("found", found);
        page.addObject("filtered", !wanted.equals(FindPlaces.all()));
        page.addObject("figures", figures());
        page.addObject("kinds", choices.kinds(w));
        page.addObject("areas", choices.areas(w));
        page.addObject("areaNames", choices.areaNames());
        page.addObject(
                "keepers",
                choices.keepers(found.places().stream()
                        .map(Place::keptBy)
                        .filter(Objects::nonNull)
                        .toList()));
        page.addObject("next", next(form, found.next()));
        page.addObject("mayAdd", places.mayAddSomewhere(actor.current()).isAllowed());
        return page;
    }

    private List<Figure> figures() {
        Map<Place.Kind, Long> counts = places.countByKind();
        return Stream.of(Place.Kind.values())
                .filter(counts::containsKey)
                .map(kind -> new Figure(kind, counts.getOrDefault(kind, 0L)))
                .toList();
    }

    private static FindPlaces wanted(Form form) {
        return new FindPlaces(
                Stream.of(Place.Kind.values())
                        .filter(kind -> kind.code().equals(form.value("kind")))
                        .findFirst()
                        .orElse(null),
                uuid(form, "area").map(AreaId::new).orElse(null),
                form.isBlank("q") ? null : form.value("q").strip());
    }

    private static @Nullable String next(Form form, @Nullable PlaceId after) {
        if (after == null) {
            return null;
        }
        UriComponentsBuilder query = UriComponentsBuilder.newInstance();
        List.of("q", "kind", "area").forEach(name -> {
            if (!form.isBlank(name)) {
                query.queryParam(name, form.value(name));
            }
        });
        return query.queryParam("after", after.value()).encode().build().toUriString();
    }

    private static Optional<UUID> uuid(Form form, String name) {
        try {
            return form.isBlank(name) ? Optional.empty() : Optional.of(UUID.fromString(form.value(name)));
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }
}
