package org.gongjian.personal.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gongjian.district.Localized;
import org.gongjian.frame.Choice;
import org.gongjian.frame.Form;
import org.gongjian.frame.History;
import org.gongjian.frame.PageFrame;
import org.gongjian.frame.Panels;
import org.gongjian.frame.SeeOther;
import org.gongjian.frame.Wording;
import org.gongjian.identity.Actor;
import org.gongjian.identity.CurrentActor;
import org.gongjian.identity.UnitId;
import org.gongjian.organizations.Organizations;
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
    private final Organizations organizations;
    private final Panels panels;
    private final History history;
    private final CurrentActor actor;

    PersonController(
            PersonFiles files,
            PersonDesk desk,
            PersonList list,
            People people,
            Organizations organizations,
            Panels panels,
            History history,
            CurrentActor actor) {
        this.files = files;
        this.desk = desk;
        this.list = list;
        this.people = people;
        this.organizations = organizations;
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
    private List<Choice> units(Actor by, Wording w) {
        Set<UnitId> own = by.isDistrictOfficer()
                ? organizations.communities().stream().map(unit -> unit.id()).collect(Collectors.toUnmodifiableSet())
                : desk.unitsOf(by);
        Map<UnitId, Localized> names = organizations.shortNames(new ArrayList<>(own));
        return names.entrySet().stream()
                .map(entry -> Choice.of(entry.getKey().value(), w.plain(entry.getValue())))
                .sorted(Comparator.comparing(Choice::label))
                .toList();
    }
}
