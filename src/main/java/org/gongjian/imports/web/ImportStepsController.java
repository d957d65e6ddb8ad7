package org.gongjian.imports.web;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gongjian.district.Refused;
import org.gongjian.frame.Form;
import org.gongjian.frame.PageFrame;
import org.gongjian.frame.SeeOther;
import org.gongjian.frame.Wording;
import org.gongjian.identity.CurrentActor;
import org.gongjian.imports.Field;
import org.gongjian.imports.Import;
import org.gongjian.imports.ImportDesk;
import org.gongjian.imports.ImportId;
import org.gongjian.imports.Mapping;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** What one does with an import: check it, run it, take it back, give it up. */
@Controller
class ImportStepsController {

    private final ImportDesk desk;
    private final ImportPages pages;
    private final CurrentActor actor;

    ImportStepsController(ImportDesk desk, ImportPages pages, CurrentActor actor) {
        this.desk = desk;
        this.pages = pages;
        this.actor = actor;
    }

    @PostMapping("/{district}/imports/{id}/check")
    ModelAndView check(
            @PathVariable UUID id,
            Form form,
            @ModelAttribute("w") Wording w,
            @ModelAttribute("frame") PageFrame frame) {
        Import one = desk.require(actor.current(), new ImportId(id));
        Mapping mapping = mapping(one, form);
        return form.submit(() -> {
                    desk.check(actor.current(), one.id(), mapping, form.version());
                    return true;
                })
                .map(begun -> SeeOther.at(frame.at(one.path())))
                .orElseGet(() -> again(one, mapping, form, w));
    }

    @PostMapping("/{district}/imports/{id}/run")
    ModelAndView run(
            @PathVariable UUID id,
            Form form,
            @ModelAttribute("w") Wording w,
            @ModelAttribute("frame") PageFrame frame) {
        Import one = desk.require(actor.current(), new ImportId(id));
        return step(
                one,
                form,
                frame,
                w,
                () -> desk.run(actor.current(), one.id(), form.isTicked("updates"), form.version()));
    }

    @PostMapping("/{district}/imports/{id}/undo")
    ModelAndView undo(
            @PathVariable UUID id,
            Form form,
            @ModelAttribute("w") Wording w,
            @ModelAttribute("frame") PageFrame frame) {
        Import one = desk.require(actor.current(), new ImportId(id));
        return step(one, form, frame, w, () -> desk.undo(actor.current(), one.id(), form.version()));
    }

    @PostMapping("/{district}/imports/{id}/discard")
    ModelAndView discard(@PathVariable UUID id, @ModelAttribute("frame") PageFrame frame) {
        desk.discard(actor.current(), new ImportId(id));
        return SeeOther.at(frame.at("imports"));
    }

    private ModelAndView step(Import one, Form form, PageFrame frame, Wording w, Runnable work) {
        return form.submit(() -> {
                    work.run();
                    return true;
                })
                .map(begun -> SeeOther.at(frame.at(one.path())))
                .orElseGet(() -> {
                    Import now = desk.require(actor.current(), one.id());
                    return pages.of(now, ImportPages.Look.plain(), w, form);
                });
    }

    private ModelAndView again(Import one, Mapping mapping, Form form, Wording w) {
        Import now = desk.require(actor.current(), one.id());
        if (form.isStale()) {
            form.with("version", now.version());
        }
        if (!now.state().isOpen()) {
            throw Refused.stale();
        }
        return pages.of(now, new ImportPages.Look(mapping.sheet(), mapping.header(), true, -1), w, form);
    }

    private static Mapping mapping(Import one, Form form) {
        Map<String, Integer> columns = new HashMap<>();
        for (Field field : one.kind().fields()) {
            number(form, "field." + field.code()).ifPresent(column -> columns.put(field.code(), column));
        }
        return new Mapping(
                number(form, "sheet").orElse(0), number(form, "header").orElse(1), columns);
    }

    private static Optional<Integer> number(Form form, String field) {
        String text = form.value(field).strip();
        return text.matches("[0-9]{1,6}") ? Optional.of(Integer.parseInt(text)) : Optional.empty();
    }
}
