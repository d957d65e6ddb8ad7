package org.gongjian.identity.cards.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gongjian.frame.Choice;
import org.gongjian.frame.Form;
import org.gongjian.frame.PageFrame;
import org.gongjian.frame.SeeOther;
import org.gongjian.frame.Wording;
import org.gongjian.identity.Actor;
import org.gongjian.identity.CardId;
import org.gongjian.identity.CurrentActor;
import org.gongjian.identity.UnitId;
import org.gongjian.identity.cards.PrintedCard;
import org.gongjian.identity.cards.VolunteerCard;
import org.gongjian.identity.cards.VolunteerCards;
import org.gongjian.identity.web.MandateWords;
import org.gongjian.identity.web.PhoneField;
import org.gongjian.papers.PaperAnswer;
import org.gongjian.papers.Papers;
import org.gongjian.people.People;
import org.gongjian.people.PersonId;
import org.gongjian.people.PhoneNumber;
import org.gongjian.people.RegisterPerson;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/** The cards of a unit's volunteers: the list, a new one, and what is printed. */
@Controller
@RequestMapping("/{district}/desk/cards")
class CardDeskController {

    private static final int PAGE = 30;

    private final VolunteerCards cards;
    private final CardPaper paper;
    private final Papers papers;
    private final People people;
    private final CurrentActor actors;
    private final MandateWords words;

    CardDeskController(
            VolunteerCards cards,
            CardPaper paper,
            Papers papers,
            People people,
            CurrentActor actors,
            MandateWords words) {
        this.cards = cards;
        this.paper = paper;
        this.papers = papers;
        this.people = people;
        this.actors = actors;
        this.words = words;
    }

    @GetMapping
    ModelAndView list(Form form, @ModelAttribute("w") Wording w, @ModelAttribute("frame") PageFrame frame) {
        Actor by = actors.current();
        UnitId unit = form.optionalId("unit", UnitId::new).orElse(null);
        boolean all = form.isTicked("all");
        CardId before = form.optionalId("before", CardId::new).orElse(null);
        List<VolunteerCard> found = cards.page(by, unit, !all, before, PAGE + 1);
        List<VolunteerCard> shown = found.size() > PAGE ? found.subList(0, PAGE) : found;
        Map<PersonId, String> names = people.names(
                shown.stream().map(VolunteerCard::person).distinct().toList());
        return new ModelAndView("identity/cards")
                .addObject("form", form)
                .addObject("units", units(by, w))
                .addObject("cards", shown)
                .addObject("names", names)
                .addObject(
                        "unitNames",
                        words.unitNames(shown.stream().map(VolunteerCard::unit).toList()))
                .addObject("standing", paper.standings(shown))
                .addObject(
                        "next",
                        found.size() > PAGE
                                ? next(frame, unit, all, shown.getLast().id())
                                : null);
    }

    @GetMapping("/new")
    ModelAndView issue(@ModelAttribute("w") Wording w) {
        return blank(Form.blank(), w);
    }

    @PostMapping
    ModelAndView issue(Form form, @ModelAttribute("w") Wording w, @ModelAttribute("frame") PageFrame frame) {
        Actor by = actors.current();
        cards.mayKeepSome(by).orForbid();
        Optional<CardId> id = form.id("id", CardId::new);
        Optional<UnitId> unit = form.id("unit", UnitId::new);
        Optional<String> name = form.text("name", 100);
        Optional<PhoneNumber> phone = PhoneField.read(form);
        Optional<Optional<PrintedCard>> issued = form.submit(() -> cards.issue(
                by,
                RegisterPerson.named(new PersonId(id.orElseThrow().value()), name.orElseThrow(), phone.orElse(null)),
                id.orElseThrow(),
                unit.orElseThrow()));
        return issued.map(printed -> shown(printed, by, frame)).orElseGet(() -> blank(form, w));
    }

    /** The old card is revoked in the same step. */
    @PostMapping("/{card}/reissue")
    ModelAndView reissue(@PathVariable UUID card, Form form, @ModelAttribute("frame") PageFrame frame) {
        Actor by = actors.current();
        cards.require(by, new CardId(card));
        CardId fresh = form.id("id", CardId::new).orElseGet(CardId::next);
        return shown(cards.reissue(by, new CardId(card), fresh), by, frame);
    }

    @PostMapping("/{card}/revoke")
    ModelAndView revoke(@PathVariable UUID card, @ModelAttribute("frame") PageFrame frame) {
        cards.revoke(actors.current(), new CardId(card));
        return SeeOther.at(frame.at("desk/cards"));
    }

    /** What the answer to issuing showed, as a PDF; its code and PIN are proved, for they are kept nowhere. */
    @PostMapping("/{card}/paper")
    ResponseEntity<byte[]> paper(
            @PathVariable UUID card,
            Form form,
            @ModelAttribute("w") Wording w,
            @ModelAttribute("frame") PageFrame frame) {
        Actor by = actors.current();
        PrintedCard printed = cards.printed(by, new CardId(card), form.value("code"), form.value("pin"));
        CardPaper.Shown shown = paper.of(printed, cards.require(by, printed.id()), frame);
        return PaperAnswer.pdf(
                papers.pdf("identity/card-paper", Map.of("card", shown), w), w.t("identity.card.file", shown.name()));
    }

    private ModelAndView shown(Optional<PrintedCard> printed, Actor by, PageFrame frame) {
        return printed.map(card -> new ModelAndView("identity/card-printed")
                        .addObject("card", paper.of(card, cards.require(by, card.id()), frame))
                        .addObject("mayMake", papers.mayMake()))
                .orElseGet(() -> SeeOther.at(frame.at("desk/cards")));
    }

    private ModelAndView blank(Form form, Wording w) {
        Actor by = actors.current();
        cards.mayKeepSome(by).orForbid();
        List<Choice> units = units(by, w);
        if (units.size() == 1 && form.isBlank("unit")) {
            form.with("unit", units.getFirst().value());
        }
        return form.on("identity/card-new").addObject("units", units);
    }

    private List<Choice> units(Actor by, Wording w) {
        return words.unitNames(cards.units(by)).entrySet().stream()
                .map(entry -> Choice.of(entry.getKey().value(), w.plain(entry.getValue())))
                .sorted((one, other) -> one.label().compareTo(other.label()))
                .toList();
    }

    private static String next(PageFrame frame, @Nullable UnitId unit, boolean all, CardId last) {
        UriComponentsBuilder next = UriComponentsBuilder.fromPath(frame.at("desk/cards"));
        if (unit != null) {
            next.queryParam("unit", unit.value());
        }
        if (all) {
            next.queryParam("all", "true");
        }
        return next.queryParam("before", last.value()).toUriString();
    }
}
