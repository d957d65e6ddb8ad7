package org.gongjian.custody.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gongjian.custody.Custody;
import org.gongjian.custody.Holder;
import org.gongjian.custody.LotId;
import org.gongjian.custody.StockLine;
import org.gongjian.custody.shelves.ShelfDesk;
import org.gongjian.custody.shelves.ShelfStep;
import org.gongjian.custody.shelves.ShelfWork;
import org.gongjian.frame.Choice;
import org.gongjian.frame.Form;
import org.gongjian.frame.PageFrame;
import org.gongjian.frame.SeeOther;
import org.gongjian.frame.Wording;
import org.gongjian.identity.CurrentActor;
import org.gongjian.places.Place;
import org.gongjian.places.PlaceId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Before a shelf with a phone: a scan of a label opens it with that title filled in. */
@Controller
@RequestMapping("/{district}/desk/shelves/{place}")
class ShelfController {

    private static final int EXPLANATION = 500;

    private final ShelfDesk desk;
    private final Custody custody;
    private final CurrentActor actor;

    ShelfController(ShelfDesk desk, Custody custody, CurrentActor actor) {
        this.desk = desk;
        this.custody = custody;
        this.actor = actor;
    }

    @GetMapping
    ModelAndView open(
            @PathVariable UUID place,
            @RequestParam(required = false) @Nullable UUID lot,
            @ModelAttribute("w") Wording w) {
        Place shelf = shelf(place);
        Form form = Form.blank();
        StockFields.fill(form, stock(shelf), lot, false);
        return page(form, shelf, w);
    }

    @PostMapping
    ModelAndView work(
            @PathVariable UUID place,
            Form form,
            @ModelAttribute("w") Wording w,
            @ModelAttribute("frame") PageFrame frame) {
        Place shelf = shelf(place);
        Optional<UUID> id = form.id("id", value -> value);
        Optional<ShelfStep> step = form.choice("step", ShelfStep.class).filter(ShelfStep.HERE::contains);
        Optional<PlaceId> to = form.optionalId("to", PlaceId::new);
        Optional<String> explanation = form.optionalText("why", EXPLANATION);
        Map<LotId, Integer> quantities = StockFields.read(form);
        return form.submit(() -> {
                    desk.work(
                            actor.current(),
                            new ShelfWork(
                                    id.orElseThrow(),
                                    step.orElseThrow(),
                                    shelf.id(),
                                    to.orElse(null),
                                    quantities,
                                    explanation.orElse(null)));
                    return SeeOther.at(frame.at("places/" + shelf.id().value()));
                })
                .orElseGet(() -> page(form, shelf, w));
    }

    @GetMapping("/found")
    ModelAndView openLost(@PathVariable UUID place) {
        Place shelf = shelf(place);
        Form form = Form.blank();
        StockFields.fill(form, desk.lostFrom(shelf.id()), null, false);
        return lostPage(form, shelf);
    }

    @PostMapping("/found")
    ModelAndView found(@PathVariable UUID place, Form form, @ModelAttribute("frame") PageFrame frame) {
        Place shelf = shelf(place);
        Optional<UUID> id = form.id("id", value -> value);
        Optional<String> explanation = form.text("why", EXPLANATION);
        Map<LotId, Integer> quantities = StockFields.read(form);
        return form.submit(() -> {
                    desk.work(
                            actor.current(),
                            new ShelfWork(
                                    id.orElseThrow(),
                                    ShelfStep.FOUND,
                                    shelf.id(),
                                    null,
                                    quantities,
                                    explanation.orElseThrow()));
                    return SeeOther.at(frame.at("places/" + shelf.id().value()));
                })
                .orElseGet(() -> lostPage(form, shelf));
    }

    private ModelAndView page(Form form, Place shelf, Wording w) {
        return form.on("custody/shelf")
                .addObject("place", shelf)
                .addObject("offered", StockFields.offered(form, stock(shelf)))
                .addObject(
                        "steps",
                        ShelfStep.HERE.stream()
                                .map(step -> new Choice(step.name(), w.reason(step.label())))
                                .toList())
                .addObject(
                        "others",
                        desk.othersThan(shelf).stream()
                                .map(other -> Choice.of(other.id().value(), w.plain(other.name())))
                                .toList())
                .addObject("lost", !desk.lostFrom(shelf.id()).isEmpty());
    }

    private ModelAndView lostPage(Form form, Place shelf) {
        return form.on("custody/found")
                .addObject("place", shelf)
                .addObject("offered", StockFields.offered(form, desk.lostFrom(shelf.id())));
    }

    private List<StockLine> stock(Place shelf) {
        return StockFields.movable(
                custody.stockOf(new Holder(Holder.Kind.PLACE, shelf.id().value())));
    }

    private Place shelf(UUID id) {
        return desk.require(actor.current(), new PlaceId(id));
    }
}
