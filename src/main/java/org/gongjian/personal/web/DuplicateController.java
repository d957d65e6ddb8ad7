package org.gongjian.personal.web;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gongjian.frame.Form;
import org.gongjian.frame.PageFrame;
import org.gongjian.frame.SeeOther;
import org.gongjian.identity.CurrentActor;
import org.gongjian.people.MergeId;
import org.gongjian.people.MergePersons;
import org.gongjian.people.MergePersons.Field;
import org.gongjian.people.PersonEntry;
import org.gongjian.people.PersonId;
import org.gongjian.personal.MergeDesk;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Records that may be one person: listed, compared, merged field by field, or said to be two. */
@Controller
@RequestMapping("/{district}/persons")
class DuplicateController {

    private final MergeDesk desk;
    private final CurrentActor actor;

    DuplicateController(MergeDesk desk, CurrentActor actor) {
        this.desk = desk;
        this.actor = actor;
    }

    @GetMapping("/duplicates")
    ModelAndView list() {
        return new ModelAndView("personal/duplicates").addObject("pairs", desk.likely(actor.current()));
    }

    @GetMapping("/duplicates/{one}/{other}")
    ModelAndView compare(@PathVariable UUID one, @PathVariable UUID other) {
        MergeDesk.Compared compared = compared(one, other);
        Form form = Form.blank()
                .with("oneVersion", compared.one().version())
                .with("otherVersion", compared.other().version());
        for (Field field : Field.values()) {
            form.with(field.code(), says(compared.one(), field) || !says(compared.other(), field) ? "one" : "other");
        }
        return page(form, compared);
    }

    @PostMapping("/duplicates/{one}/{other}/merge")
    ModelAndView merge(
            @PathVariable UUID one, @PathVariable UUID other, Form form, @ModelAttribute("frame") PageFrame frame) {
        MergeDesk.Compared compared = compared(one, other);
        Optional<MergeId> id = form.id("id", MergeId::new);
        Set<Field> taken = Arrays.stream(Field.values())
                .filter(field -> form.has(field.code(), "other"))
                .collect(Collectors.toUnmodifiableSet());
        return form.submit(() -> {
                    desk.merge(
                            actor.current(),
                            new MergePersons(
                                    id.orElseThrow(),
                                    compared.one().id(),
                                    version(form, "oneVersion"),
                                    compared.other().id(),
                                    version(form, "otherVersion"),
                                    taken));
                    return SeeOther.at(frame.at("persons/" + one));
                })
                .orElseGet(() -> page(form, compared));
    }

    @PostMapping("/duplicates/{one}/{other}/apart")
    ModelAndView apart(@PathVariable UUID one, @PathVariable UUID other, @ModelAttribute("frame") PageFrame frame) {
        desk.sayApart(actor.current(), new PersonId(one), new PersonId(other));
        return SeeOther.at(frame.at("persons/duplicates"));
    }

    @PostMapping("/merges/{merge}/undo")
    ModelAndView undo(@PathVariable UUID merge, @ModelAttribute("frame") PageFrame frame) {
        PersonId survivor = desk.undo(actor.current(), new MergeId(merge));
        return SeeOther.at(frame.at("persons/" + survivor.value()));
    }

    private MergeDesk.Compared compared(UUID one, UUID other) {
        return desk.compare(actor.current(), new PersonId(one), new PersonId(other));
    }

    private static boolean says(PersonEntry person, Field field) {
        return switch (field) {
            case NAME -> true;
            case BIRTH_DATE -> person.birthDate() != null;
            case PHONE -> person.phone() != null;
            case ID_NUMBER -> person.idNumber() != null;
            case ADDRESS -> person.hasAddress();
        };
    }

    private static int version(Form form, String field) {
        String text = form.value(field);
        return text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : -1;
    }

    private static ModelAndView page(Form form, MergeDesk.Compared compared) {
        return form.on("personal/compare").addObject("compared", compared).addObject("fields", Field.values());
    }
}
