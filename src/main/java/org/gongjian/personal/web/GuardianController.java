package org.gongjian.personal.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gongjian.frame.Choice;
import org.gongjian.frame.Form;
import org.gongjian.frame.PageFrame;
import org.gongjian.frame.SeeOther;
import org.gongjian.frame.Wording;
import org.gongjian.identity.CurrentActor;
import org.gongjian.people.People;
import org.gongjian.people.PersonEntry;
import org.gongjian.people.PersonId;
import org.gongjian.people.guardians.AddGuardian;
import org.gongjian.people.guardians.GuardianId;
import org.gongjian.people.guardians.Relation;
import org.gongjian.personal.ConsentDesk;
import org.gongjian.personal.PersonFiles;
import org.gongjian.personal.PersonFilter;
import org.gongjian.personal.PersonList;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Notes a minor’s guardian, who is looked up first, and ends it. */
@Controller
@RequestMapping("/{district}/persons")
class GuardianController {

    private static final int OFFERED = 10;

    private final PersonFiles files;
    private final PersonList list;
    private final ConsentDesk desk;
    private final People people;
    private final CurrentActor actor;

    GuardianController(PersonFiles files, PersonList list, ConsentDesk desk, People people, CurrentActor actor) {
        this.files = files;
        this.list = list;
        this.desk = desk;
        this.people = people;
        this.actor = actor;
    }

    @GetMapping("/{id}/guardians")
    ModelAndView form(@PathVariable UUID id, Form typed, @ModelAttribute("w") Wording w) {
        PersonEntry minor = files.entry(actor.current(), new PersonId(id));
        Form form = Form.blank().with("q", typed.value("q")).with("from", people.today());
        return page(form, minor, w);
    }

    @PostMapping("/{id}/guardians")
    ModelAndView add(
            @PathVariable UUID id,
            Form form,
            @ModelAttribute("w") Wording w,
            @ModelAttribute("frame") PageFrame frame) {
        PersonEntry minor = files.entry(actor.current(), new PersonId(id));
        Optional<GuardianId> link = form.id("id", GuardianId::new);
        Optional<PersonId> guardian = form.id("guardian", PersonId::new);
        Optional<Relation> relation = form.choice("relation", Relation.class);
        Optional<LocalDate> from = form.date("from", people.today());
        return form.submit(() -> {
                    desk.addGuardian(
                            actor.current(),
                            new AddGuardian(
                                    link.orElseThrow(),
                                    minor.id(),
                                    guardian.orElseThrow(),
                                    relation.orElseThrow(),
                                    from.orElseThrow()));
                    return SeeOther.at(frame.at("persons/" + id + "#guardians"));
                })
                .orElseGet(() -> page(form, minor, w));
    }

    @PostMapping("/guardians/{guardian}/end")
    ModelAndView end(@PathVariable UUID guardian, Form form, @ModelAttribute("frame") PageFrame frame) {
        PersonId minor = desk.endGuardian(actor.current(), new GuardianId(guardian), form.version());
        return SeeOther.at(frame.at("persons/" + minor.value() + "#guardians"));
    }

    private ModelAndView page(Form form, PersonEntry minor, Wording w) {
        return form.on("personal/guardian")
                .addObject("person", minor)
                .addObject("candidates", candidates(form, minor, w))
                .addObject(
                        "relations",
                        Arrays.stream(Relation.values())
                                .map(relation -> new Choice(relation.name(), w.reason(relation.label())))
                                .toList());
    }

    /** Those the typed name finds. */
    private List<Choice> candidates(Form form, PersonEntry minor, Wording w) {
        return form.isBlank("q")
                ? List.of()
                : list.find(actor.current(), new PersonFilter(form.value("q"), false), null, OFFERED).persons().stream()
                        .filter(person -> !person.id().equals(minor.id()))
                        .map(person -> PersonFields.choice(person, w))
                        .toList();
    }
}
