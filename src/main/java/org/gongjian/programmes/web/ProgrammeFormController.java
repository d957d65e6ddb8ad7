package org.gongjian.programmes.web;

import java.util.Optional;
import java.util.UUID;
import org.gongjian.district.Refused;
import org.gongjian.frame.Form;
import org.gongjian.frame.PageFrame;
import org.gongjian.frame.SeeOther;
import org.gongjian.frame.Wording;
import org.gongjian.identity.Actor;
import org.gongjian.identity.CurrentActor;
import org.gongjian.programmes.AddProgramme;
import org.gongjian.programmes.Programme;
import org.gongjian.programmes.ProgrammeId;
import org.gongjian.programmes.Programmes;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Adds programmes and changes them. */
@Controller
class ProgrammeFormController {

    private final Programmes programmes;
    private final ProgrammeChoices choices;
    private final CurrentActor actor;

    ProgrammeFormController(Programmes programmes, ProgrammeChoices choices, CurrentActor actor) {
        this.programmes = programmes;
        this.choices = choices;
        this.actor = actor;
    }

    @GetMapping("/{district}/programmes/new")
    ModelAndView open(@ModelAttribute("w") Wording w) {
        Actor by = actor.current();
        programmes.mayAddSome(by).orForbid();
        Form form = Form.blank();
        by.units().stream().findFirst().ifPresent(own -> form.with("owner", own.value()));
        return page(form, null, w);
    }

    @PostMapping("/{district}/programmes")
    ModelAndView add(Form form, @ModelAttribute("w") Wording w, @ModelAttribute("frame") PageFrame frame) {
        programmes.mayAddSome(actor.current()).orForbid();
        Optional<ProgrammeId> id = form.id("id", ProgrammeId::new);
        return id.flatMap(own -> ProgrammeFields.read(form, own))
                .flatMap(typed -> form.submit(() -> programmes.add(actor.current(), command(typed))))
                .map(added -> SeeOther.at(frame.at("programmes/" + added.value())))
                .orElseGet(() -> page(form, null, w));
    }

    @GetMapping("/{district}/programmes/{id}/edit")
    ModelAndView edit(@PathVariable UUID id, @ModelAttribute("w") Wording w) {
        Programme programme = programme(id);
        programmes.mayChange(actor.current(), programme).orForbid();
        return page(ProgrammeFields.filled(programme), programme, w);
    }

    @PostMapping("/{district}/programmes/{id}")
    ModelAndView change(
            @PathVariable UUID id,
            Form form,
            @ModelAttribute("w") Wording w,
            @ModelAttribute("frame") PageFrame frame) {
        Programme programme = programme(id);
        programmes.mayChange(actor.current(), programme).orForbid();
        Optional<Boolean> changed = ProgrammeFields.read(form, programme.id())
                .flatMap(typed -> form.submit(() -> {
                    programmes.change(actor.current(), typed);
                    return true;
                }));
        if (changed.isPresent()) {
            return SeeOther.at(frame.at(programme.path()));
        }
        return page(form.isStale() ? form.with("version", programme.version()) : form, programme, w);
    }

    private ModelAndView page(Form form, @Nullable Programme programme, Wording w) {
        ModelAndView page = form.on("programmes/form");
        page.addObject("programme", programme);
        page.addObject("kinds", choices.kinds(w));
        page.addObject("stars", choices.stars(w));
        page.addObject("owners", choices.owners(w));
        page.addObject("parents", choices.parents(programme, w));
        return page;
    }

    private Programme programme(UUID id) {
        return programmes.byId(new ProgrammeId(id)).orElseThrow(Refused::missing);
    }

    private static AddProgramme command(Programme typed) {
        return new AddProgramme(
                typed.id(),
                typed.kind(),
                typed.name(),
                typed.otherName(),
                typed.aim(),
                typed.motto(),
                typed.stars(),
                typed.owner(),
                typed.parent());
    }
}
