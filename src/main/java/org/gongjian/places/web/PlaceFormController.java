package org.gongjian.places.web;

import java.util.Optional;
import java.util.UUID;
import org.gongjian.district.Refused;
import org.gongjian.frame.Form;
import org.gongjian.frame.PageFrame;
import org.gongjian.frame.SeeOther;
import org.gongjian.frame.Wording;
import org.gongjian.identity.Actor;
import org.gongjian.identity.CurrentActor;
import org.gongjian.places.AddPlace;
import org.gongjian.places.Place;
import org.gongjian.places.PlaceId;
import org.gongjian.places.Places;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Adds places and changes them. */
@Controller
class PlaceFormController {

    private final Places places;
    private final PlaceChoices choices;
    private final CurrentActor actor;

    PlaceFormController(Places places, PlaceChoices choices, CurrentActor actor) {
        this.places = places;
        this.choices = choices;
        this.actor = actor;
    }

    @GetMapping("/{district}/places/new")
    ModelAndView open(@ModelAttribute("w") Wording w) {
        Actor by = actor.current();
        places.mayAddSomewhere(by).orForbid();
        Form form = Form.blank();
        by.onlyUnit().ifPresent(own -> form.with("keptBy", own.value()));
        return page(form, null, w);
    }

    @PostMapping("/{district}/places")
    ModelAndView add(Form form, @ModelAttribute("w") Wording w, @ModelAttribute("frame") PageFrame frame) {
        places.mayAddSomewhere(actor.current()).orForbid();
        Optional<PlaceId> id = form.id("id", PlaceId::new);
        return id.flatMap(own -> PlaceFields.read(form, own))
                .flatMap(typed -> form.submit(() -> places.add(actor.current(), command(typed))))
                .map(added -> SeeOther.at(frame.at("places/" + added.value())))
                .orElseGet(() -> page(form, null, w));
    }

    @GetMapping("/{district}/places/{id}/edit")
    ModelAndView edit(@PathVariable UUID id, @ModelAttribute("w") Wording w) {
        Place place = place(id);
        places.mayChange(actor.current(), place).orForbid();
        return page(PlaceFields.filled(place), place, w);
    }

    @PostMapping("/{district}/places/{id}")
    ModelAndView change(
            @PathVariable UUID id,
            Form form,
            @ModelAttribute("w") Wording w,
            @ModelAttribute("frame") PageFrame frame) {
        Place place = place(id);
        places.mayChange(actor.current(), place).orForbid();
        Optional<Boolean> changed = PlaceFields.read(form, place.id())
                .flatMap(typed -> form.submit(() -> {
                    places.change(actor.current(), typed);
                    return true;
                }));
        if (changed.isPresent()) {
            return SeeOther.at(frame.at(place.path()));
        }
        return page(form.isStale() ? form.with("version", place.version()) : form, place, w);
    }

    private ModelAndView page(Form form, @Nullable Place place, Wording w) {
        ModelAndView page = form.on("places/form");
        page.addObject("place", place);
        page.addObject("kinds", choices.kinds(w));
        page.addObject("areas", choices.areas(w));
        page.addObject("units", choices.units(w));
        page.addObject("datums", choices.datums(w));
        return page;
    }

    private Place place(UUID id) {
        return places.byId(new PlaceId(id)).orElseThrow(Refused::missing);
    }

    private static AddPlace command(Place typed) {
        return new AddPlace(
                typed.id(),
                typed.kind(),
                typed.name(),
                typed.otherName(),
                typed.area(),
                typed.keptBy(),
                typed.address(),
                typed.coordinates());
    }
}
