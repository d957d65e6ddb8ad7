package org.gongjian.places.web;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongjian.district.Refused;
import org.gongjian.files.RecordFiles;
import org.gongjian.frame.History;
import org.gongjian.frame.PageFrame;
import org.gongjian.frame.Panels;
import org.gongjian.frame.RecordActions.Action;
import org.gongjian.frame.Wording;
import org.gongjian.identity.Actor;
import org.gongjian.identity.CurrentActor;
import org.gongjian.places.Place;
import org.gongjian.places.PlaceId;
import org.gongjian.places.Places;
import org.gongjian.places.openings.OpeningTimes;
import org.gongjian.places.openings.Week;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The page of one place. */
@Controller
class PlaceController {

    private final Places places;
    private final PlaceChoices choices;
    private final OpeningTimes openings;
    private final RecordFiles files;
    private final Panels panels;
    private final History history;
    private final CurrentActor actor;
    private final Clock clock;

    PlaceController(
            Places places,
            PlaceChoices choices,
            OpeningTimes openings,
            RecordFiles files,
            Panels panels,
            History history,
            CurrentActor actor,
            Clock clock) {
        this.places = places;
        this.choices = choices;
        this.openings = openings;
        this.files = files;
        this.clock = clock;
        this.panels = panels;
        this.history = history;
        this.actor = actor;
    }

    @GetMapping("/{district}/places/{id}")
    ModelAndView show(@PathVariable UUID id, @ModelAttribute("w") Wording w, @ModelAttribute("frame") PageFrame frame) {
        Place place = places.byId(new PlaceId(id)).orElseThrow(Refused::missing);
        ModelAndView page = new ModelAndView("places/place", "place", place);
        page.addObject("area", place.area() == null ? null : choices.areaNames().get(place.area()));
        page.addObject(
                "keeper",
                place.keptBy() == null
                        ? null
                        : choices.keepers(List.of(place.keptBy())).get(place.keptBy()));
        Week week = openings.of(place.id());
        page.addObject("week", week);
        page.addObject("days", DayOfWeek.values());
        page.addObject("open", week.isOpen(LocalDateTime.ofInstant(clock.instant(), w.zone())));
        page.addObject("files", files.of(place.ref(), actor.current().author()));
        page.addObject("copy", chatText(place, w, frame));
        page.addObject("actions", actions(place));
        page.addObject("related", panels.relatedTo(place.ref()));
        page.addObject("history", history.of(place.ref()));
        return page;
    }

    private static String chatText(Place place, Wording w, PageFrame frame) {
        Stream<String> words = Stream.of(place.name(), place.address())
                .filter(Objects::nonNull)
                .map(w::plain);
        String address = ServletUriComponentsBuilder.fromCurrentContextPath()
                .path(frame.at(place.path()))
                .toUriString();
        return Stream.concat(words, Stream.of(address)).collect(Collectors.joining("\n"));
    }

    private List<Action> actions(Place place) {
        Actor by = actor.current();
        Stream<Action> own = places.mayAddSomewhere(by).isAllowed()
                ? Stream.of(
                        Action.link("places.do.edit", place.path() + "/edit", 50, places.mayChange(by, place)),
                        Action.link("places.do.opening", place.path() + "/opening", 52, places.mayChange(by, place)))
                : Stream.empty();
        return Stream.concat(own, panels.actionsOn(place.ref()).stream())
                .sorted(Comparator.comparingInt(Action::order))
                .toList();
    }
}
