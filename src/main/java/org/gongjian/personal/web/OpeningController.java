package org.gongjian.personal.web;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gongjian.frame.Choice;
import org.gongjian.frame.Form;
import org.gongjian.frame.PageFrame;
import org.gongjian.frame.SeeOther;
import org.gongjian.frame.Wording;
import org.gongjian.identity.CurrentActor;
import org.gongjian.people.PersonId;
import org.gongjian.people.PersonalField;
import org.gongjian.people.openings.Because;
import org.gongjian.people.openings.PermissionId;
import org.gongjian.people.openings.Purpose;
import org.gongjian.personal.PersonDesk;
import org.gongjian.personal.PersonFile;
import org.gongjian.personal.PersonFiles;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Opens masked fields, or asks to open a minor’s. What was opened stands on the answer to the form and nowhere else. */
@Controller
@RequestMapping("/{district}/persons")
class OpeningController {

    private final PersonFiles files;
    private final PersonDesk desk;
    private final CurrentActor actor;

    OpeningController(PersonFiles files, PersonDesk desk, CurrentActor actor) {
        this.files = files;
        this.desk = desk;
        this.actor = actor;
    }

    @GetMapping("/{id}/open")
    ModelAndView form(@PathVariable UUID id, @ModelAttribute("w") Wording w) {
        PersonFile file = file(id);
        return page(Form.blank().withAll("fields", present(file)), file, w);
    }

    @PostMapping("/{id}/open")
    ModelAndView open(@PathVariable UUID id, Form form, @ModelAttribute("w") Wording w) {
        PersonFile file = file(id);
        Set<PersonalField> fields = Arrays.stream(PersonalField.values())
                .filter(field -> form.has("fields", field.name()))
                .collect(Collectors.toUnmodifiableSet());
        Optional<Because> because = because(form);
        return form.submit(() -> desk.open(actor.current(), file.person().id(), fields, because.orElseThrow()))
                .map(opened -> page(form, file, w).addObject("opened", opened))
                .orElseGet(() -> page(form, file, w));
    }

    @PostMapping("/{id}/permission")
    ModelAndView ask(
            @PathVariable UUID id,
            Form form,
            @ModelAttribute("w") Wording w,
            @ModelAttribute("frame") PageFrame frame) {
        PersonFile file = file(id);
        Optional<PermissionId> asked = form.id("id", PermissionId::new);
        Optional<Because> because = because(form);
        return form.submit(() -> {
                    desk.askToOpen(
                            actor.current(), asked.orElseThrow(), file.person().id(), because.orElseThrow());
                    return SeeOther.at(frame.at("persons/" + id + "/open"));
                })
                .orElseGet(() -> page(form, file, w));
    }

    @PostMapping("/permissions/{permission}/{answer:grant|refuse}")
    ModelAndView decide(
            @PathVariable UUID permission,
            @PathVariable String answer,
            Form form,
            @ModelAttribute("frame") PageFrame frame) {
        desk.permit(actor.current(), new PermissionId(permission), answer.equals("grant"), form.version());
        return SeeOther.at(frame.at("persons/requests"));
    }

    private PersonFile file(UUID id) {
        return files.of(actor.current(), new PersonId(id));
    }

    private static Optional<Because> because(Form form) {
        Optional<Purpose> purpose = form.choice("purpose", Purpose.class);
        String note = form.optionalText("note", Because.NOTE).orElse(null);
        return purpose.flatMap(chosen -> form.submit(() -> new Because(chosen, note)));
    }

    private static List<String> present(PersonFile file) {
        return Arrays.stream(PersonalField.values())
                .filter(field -> switch (field) {
                    case PHONE -> file.person().phone() != null;
                    case ID_NUMBER -> file.person().idNumber() != null;
                    case ADDRESS -> file.person().hasAddress();
                })
                .map(PersonalField::name)
                .toList();
    }

    private static ModelAndView page(Form form, PersonFile file, Wording w) {
        List<String> present = present(file);
        return form.on("personal/open")
                .addObject("file", file)
                .addObject("opened", null)
                .addObject(
                        "fields",
                        Arrays.stream(PersonalField.values())
                                .filter(field -> present.contains(field.name()))
                                .map(field -> new Choice(field.name(), w.reason(field.label())))
                                .toList())
                .addObject(
                        "purposes",
                        Arrays.stream(Purpose.values())
                                .map(purpose -> new Choice(purpose.name(), w.reason(purpose.label())))
                                .toList());
    }
}
