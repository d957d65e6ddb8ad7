package org.gongjian.personal.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gongjian.files.FileId;
import org.gongjian.files.FileView;
import org.gongjian.frame.Choice;
import org.gongjian.frame.Form;
import org.gongjian.frame.PageFrame;
import org.gongjian.frame.SeeOther;
import org.gongjian.frame.Wording;
import org.gongjian.identity.CurrentActor;
import org.gongjian.people.PersonId;
import org.gongjian.personal.PersonFilter;
import org.gongjian.personal.PersonList;
import org.gongjian.personal.ShownDesk;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Whom a photo shows: looked up among those one keeps, and named. */
@Controller
@RequestMapping("/{district}/files/{id}/persons")
class ShownController {

    private static final int OFFERED = 10;

    private final ShownDesk desk;
    private final PersonList list;
    private final CurrentActor actor;

    ShownController(ShownDesk desk, PersonList list, CurrentActor actor) {
        this.desk = desk;
        this.list = list;
        this.actor = actor;
    }

    @GetMapping
    ModelAndView show(@PathVariable UUID id, Form typed, @ModelAttribute("w") Wording w) {
        return page(Form.blank().with("q", typed.value("q")), desk.photo(actor.current(), new FileId(id)), w);
    }

    @PostMapping
    ModelAndView name(
            @PathVariable UUID id,
            Form form,
            @ModelAttribute("w") Wording w,
            @ModelAttribute("frame") PageFrame frame) {
        FileView photo = desk.photo(actor.current(), new FileId(id));
        Optional<PersonId> person = form.id("person", PersonId::new);
        return form.submit(() -> {
                    desk.name(actor.current(), photo.id(), person.orElseThrow());
                    return SeeOther.at(frame.at(photo.path() + "/persons"));
                })
                .orElseGet(() -> page(form, photo, w));
    }

    @PostMapping("/{person}/remove")
    ModelAndView remove(@PathVariable UUID id, @PathVariable UUID person, @ModelAttribute("frame") PageFrame frame) {
        FileView photo = desk.photo(actor.current(), new FileId(id));
        desk.unname(actor.current(), photo.id(), new PersonId(person));
        return SeeOther.at(frame.at(photo.path() + "/persons"));
    }

    private ModelAndView page(Form form, FileView photo, Wording w) {
        return form.on("personal/shown")
                .addObject("photo", photo)
                .addObject("shown", desk.on(actor.current(), photo.id()))
                .addObject("candidates", candidates(form, w));
    }

    private List<Choice> candidates(Form form, Wording w) {
        return form.isBlank("q")
                ? List.of()
                : list.find(actor.current(), new PersonFilter(form.value("q"), false), null, OFFERED).persons().stream()
                        .map(person -> PersonFields.choice(person, w))
                        .toList();
    }
}
