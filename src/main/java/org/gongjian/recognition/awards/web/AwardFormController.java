package org.gongjian.recognition.awards.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.gongjian.district.Today;
import org.gongjian.frame.Choice;
import org.gongjian.frame.Form;
import org.gongjian.frame.PageFrame;
import org.gongjian.frame.Panels;
import org.gongjian.frame.SeeOther;
import org.gongjian.frame.Wording;
import org.gongjian.identity.Actor;
import org.gongjian.identity.CurrentActor;
import org.gongjian.organizations.UnitOffers;
import org.gongjian.places.PlaceOffers;
import org.gongjian.recognition.awards.ActKind;
import org.gongjian.recognition.awards.AwardDesk;
import org.gongjian.recognition.awards.AwardKind;
import org.gongjian.recognition.awards.AwardKinds;
import org.gongjian.recognition.awards.Awards;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Awards something to one holder or several. */
@Controller
class AwardFormController {

    private final Awards awards;
    private final AwardDesk desk;
    private final AwardKinds kinds;
    private final UnitOffers units;
    private final PlaceOffers places;
    private final Panels panels;
    private final Today today;
    private final CurrentActor actor;

    AwardFormController(
            Awards awards,
            AwardDesk desk,
            AwardKinds kinds,
            UnitOffers units,
            PlaceOffers places,
            Panels panels,
            Today today,
            CurrentActor actor) {
        this.awards = awards;
        this.desk = desk;
        this.kinds = kinds;
        this.units = units;
        this.places = places;
        this.panels = panels;
        this.today = today;
        this.actor = actor;
    }

    /**
     * @param origin the record that led to it, {@code kind:id}
     * @param place where it is to hang
     */
    @GetMapping("/{district}/honours/new")
    ModelAndView open(
            @RequestParam(required = false) @Nullable String origin,
            @RequestParam(required = false) @Nullable UUID holder,
            @RequestParam(required = false) @Nullable UUID place,
            @ModelAttribute("w") Wording w) {
        Actor by = actor.current();
        awards.mayAwardSomewhere(by).orForbid();
        Form form = AwardFields.blank()
                .with("origin", origin)
                .with("holders[0].unit", holder)
                .with("place", place)
                .with("bodies[0].unit", by.onlyUnit().map(unit -> unit.value()).orElse(null));
        return page(form, w);
    }

    @PostMapping("/{district}/honours")
    ModelAndView award(Form form, @ModelAttribute("w") Wording w, @ModelAttribute("frame") PageFrame frame) {
        awards.mayAwardSomewhere(actor.current()).orForbid();
        return AwardFields.read(form, today.date())
                .flatMap(command -> form.submit(() -> desk.award(actor.current(), command)))
                .map(made -> SeeOther.at(frame.at(made.getFirst().path())))
                .orElseGet(() -> page(form, w));
    }

    private ModelAndView page(Form form, Wording w) {
        return form.on("recognition/awards/new")
                .addObject("lines", AwardFields.LINES)
                .addObject("kinds", kinds(w))
                .addObject("units", units.named(w))
                .addObject("places", places.named(w))
                .addObject("posts", units.posts(w))
                .addObject(
                        "acts", Stream.of(ActKind.values()).map(ActKind::stored).toList())
                .addObject(
                        "led",
                        Optional.ofNullable(AwardFields.origin(form.value("origin")))
                                .flatMap(panels::titleOf)
                                .orElse(null));
    }

    private List<Choice> kinds(Wording w) {
        return kinds.all().stream()
                .filter(AwardKind::offered)
                .map(kind -> new Choice(kind.code(), w.plain(kind.name())))
                .toList();
    }
}
