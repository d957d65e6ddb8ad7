package org.gongjian.places.web;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gongjian.district.Localized;
import org.gongjian.district.Refused;
import org.gongjian.frame.Form;
import org.gongjian.frame.PageFrame;
import org.gongjian.frame.SeeOther;
import org.gongjian.identity.CurrentActor;
import org.gongjian.places.Place;
import org.gongjian.places.PlaceId;
import org.gongjian.places.Places;
import org.gongjian.places.openings.OpeningTimes;
import org.gongjian.places.openings.Span;
import org.gongjian.places.openings.Week;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Says when a place is open: a line for each day of the week. */
@Controller
class OpeningTimesController {

    private static final int NOTE = 300;

    private final OpeningTimes openings;
    private final Places places;
    private final CurrentActor actor;

    OpeningTimesController(OpeningTimes openings, Places places, CurrentActor actor) {
        this.openings = openings;
        this.places = places;
        this.actor = actor;
    }

    @GetMapping("/{district}/places/{id}/opening")
    ModelAndView open(@PathVariable UUID id) {
        Place place = mine(id);
        Week week = openings.of(place.id());
        Form form =
                Form.blank().with("id", null).with("version", week.version()).with("note", week.note());
        for (DayOfWeek day : DayOfWeek.values()) {
            form.with(field(day), week.said(day));
        }
        return page(form, place);
    }

    @PostMapping("/{district}/places/{id}/opening")
    ModelAndView say(@PathVariable UUID id, Form form, @ModelAttribute("frame") PageFrame frame) {
        Place place = mine(id);
        List<Span> spans = new ArrayList<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            form.submit(() -> Week.typed(day, form.value(field(day)))).ifPresent(spans::addAll);
        }
        Optional<Localized> note = form.optionalLocalized("note", NOTE);
        Optional<Boolean> said = form.submit(() -> {
            openings.say(actor.current(), new Week(place.id(), spans, note.orElse(null), form.version()));
            return true;
        });
        if (said.isPresent()) {
            return SeeOther.at(frame.at(place.path()));
        }
        return page(
                form.isStale() ? form.with("version", openings.of(place.id()).version()) : form, place);
    }

    private Place mine(UUID id) {
        Place place = places.byId(new PlaceId(id)).orElseThrow(Refused::missing);
        places.mayChange(actor.current(), place).orForbid();
        return place;
    }

    private static ModelAndView page(Form form, Place place) {
        return form.on("places/opening").addObject("place", place).addObject("days", DayOfWeek.values());
    }

    private static String field(DayOfWeek day) {
        return "day" + day.getValue();
    }
}
