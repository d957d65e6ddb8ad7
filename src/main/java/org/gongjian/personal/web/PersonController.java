package org.gongjian.personal.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gongjian.frame.Form;
import org.gongjian.frame.History;
import org.gongjian.frame.Offers;
import org.gongjian.frame.PageFrame;
import org.gongjian.frame.Panels;
import org.gongjian.frame.SeeOther;
import org.gongjian.frame.Wording;
import org.gongjian.identity.Actor;
import org.gongjian.identity.CurrentActor;
import org.gongjian.identity.UnitId;
import org.gongjian.organizations.UnitOffers;
import org.gongjian.people.People;
import org.gongjian.people.PersonEntry;
import org.gongjian.people.PersonId;
import org.gongjian.personal.PersonDesk;
import org.gongjian.personal.PersonFiles;
import org.gongjian.personal.PersonList;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** A person’s record: registered, shown with its masked fields, corrected. */
@Controller
@RequestMapping("/{district}/persons")
class PersonController {

    private final PersonFiles files;
    private final PersonDesk desk;
    private final PersonList list;
    private final People people;
    private final UnitOffers offers;
    private final Panels panels;
    private final History history;
    private final CurrentActor actor;

    PersonController(
            PersonFiles files,
            PersonDesk desk,
            PersonList list,
            People people,
            UnitOffers offers,
            Panels panels,
            History history,
            CurrentActor actor) {
        this.files = files;
        this.desk = desk;
        this.list = list;
        this.people = people;
        this.offers = offers;
        this.panels = panels;
        this.history = history;
        this.actor = actor;
    }

    @GetMapping("/{id}")
    ModelAndView show(@PathVariable UUID id, @ModelAttribute("w") Wording w, @ModelAttribute("frame") PageFrame frame) {
        PersonId person = new PersonId(id);
        PersonEntry entry = files.entry(actor.current(), person);
        if (entry.mergedInto() != null) {
            return SeeOther.at(frame.at("persons/" + entry.mergedInto().value()));
        }
        String name = entry.name();
        return new ModelAndView("personal/person")
                .addObject("title", name == null ? w.t("people.erased") : name)
                .addObject("file", files.of(actor.current(), person))
                .addObject("actions", panels.actionsOn(person.ref()))
                .addObject("related", panels.relatedTo(person.ref()))
                .addObject("history", history.of(person.ref()));
    }

    @GetMapping("/new")
    ModelAndView open(@ModelAttribute("w") Wording w) {
        list.mayList(actor.current()).orForbid();
        return registration(Form.blank(), w);
    }

    @PostMapping
    ModelAndView register(Form form, @ModelAttribute("w") Wording w, @ModelAttribute("frame") PageFrame frame) {
        list.mayList(actor.current()).orForbid();
        Optional<PersonId> id = form.id("id", PersonId::new);
        PersonFields fields = PersonFields.read(form, people.today());
        Optional<UnitId> unit = form.optionalId("unit", UnitId::new);
        return form.submit(() -> desk.register(actor.current(), fields.register(id.orElseThrow()), unit.orElse(null)))
                .map(person -> SeeOther.at(frame.at("persons/" + person.value())))
                .orElseGet(() -> registration(form, w));
    }

    @GetMapping("/{id}/correct")
    ModelAndView correct(@PathVariable UUID id) {
        PersonEntry entry = files.entry(actor.current(), new PersonId(id));
        return correction(PersonFields.showing(entry), entry);
    }

    @PostMapping("/{id}/correct")
    ModelAndView correct(@PathVariable UUID id, Form form, @ModelAttribute("frame") PageFrame frame) {
        PersonEntry entry = files.entry(actor.current(), new PersonId(id));
        PersonFields fields = PersonFields.read(form, people.today());
        return form.submit(() -> {
                    desk.correct(actor.current(), fields.correct(entry.id(), form.version()));
                    return SeeOther.at(frame.at("persons/" + id));
                })
                .orElseGet(() -> correction(form, entry));
    }

    private ModelAndView registration(Form form, Wording w) {
        Actor by = actor.current();
        return form.on("personal/form")
                .addObject("person", null)
                .addObject("units", units(by, w))
                .addObject("unitOptional", by.isDistrictOfficer());
    }

    private ModelAndView correction(Form form, PersonEntry entry) {
        return form.on("personal/form")
                .addObject("person", entry)
                .addObject("units", List.of())
                .addObject("unitOptional", true);
    }

    /** The units whose persons one keeps; a district officer may choose any community. */
    private Offers units(Actor by, Wording w) {
        return by.isDistrictOfficer() ? offers.communities(w) : offers.of(desk.unitsOf(by), w);
    }
}
