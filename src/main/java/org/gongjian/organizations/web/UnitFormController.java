package org.gongjian.organizations.web;

import java.util.Optional;
import java.util.UUID;
import org.gongjian.district.Refused;
import org.gongjian.frame.Form;
import org.gongjian.frame.PageFrame;
import org.gongjian.frame.SeeOther;
import org.gongjian.frame.Wording;
import org.gongjian.identity.CurrentActor;
import org.gongjian.identity.UnitId;
import org.gongjian.organizations.Organization;
import org.gongjian.organizations.Organizations;
import org.gongjian.organizations.RegisterOrganization;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Registers units and changes their facts. */
@Controller
class UnitFormController {

    private final Organizations organizations;
    private final UnitChoices choices;
    private final CurrentActor actor;

    UnitFormController(Organizations organizations, UnitChoices choices, CurrentActor actor) {
        this.organizations = organizations;
        this.choices = choices;
        this.actor = actor;
    }

    @GetMapping("/{district}/units/new")
    ModelAndView open(@ModelAttribute("w") Wording w) {
        organizations.mayRegisterSome(actor.current()).orForbid();
        return page(Form.blank(), null, w);
    }

    @PostMapping("/{district}/units")
    ModelAndView register(Form form, @ModelAttribute("w") Wording w, @ModelAttribute("frame") PageFrame frame) {
        organizations.mayRegisterSome(actor.current()).orForbid();
        Optional<UnitId> id = form.id("id", UnitId::new);
        return id.flatMap(own -> UnitFields.read(form, own))
                .flatMap(typed -> form.submit(() -> organizations.register(actor.current(), command(typed))))
                .map(registered -> SeeOther.at(frame.at("units/" + registered.value())))
                .orElseGet(() -> page(form, null, w));
    }

    @GetMapping("/{district}/units/{id}/edit")
    ModelAndView edit(@PathVariable UUID id, @ModelAttribute("w") Wording w) {
        Organization unit = unit(id);
        organizations.mayChange(actor.current(), unit).orForbid();
        return page(UnitFields.filled(unit), unit, w);
    }

    @PostMapping("/{district}/units/{id}")
    ModelAndView change(
            @PathVariable UUID id,
            Form form,
            @ModelAttribute("w") Wording w,
            @ModelAttribute("frame") PageFrame frame) {
        Organization unit = unit(id);
        organizations.mayChange(actor.current(), unit).orForbid();
        Optional<Boolean> changed = UnitFields.read(form, unit.id())
                .flatMap(typed -> form.submit(() -> {
                    organizations.change(actor.current(), typed);
                    return true;
                }));
        if (changed.isPresent()) {
            return SeeOther.at(frame.at(unit.path()));
        }
        return page(form.isStale() ? form.with("version", unit.version()) : form, unit, w);
    }

    private ModelAndView page(Form form, @Nullable Organization unit, Wording w) {
        ModelAndView page = form.on("organizations/form");
        page.addObject("unit", unit);
        page.addObject("kinds", choices.kinds(w));
        page.addObject("areas", choices.areas(w));
        page.addObject("parents", choices.parents(unit, w));
        return page;
    }

    private Organization unit(UUID id) {
        return organizations.byId(new UnitId(id)).orElseThrow(Refused::missing);
    }

    private static RegisterOrganization command(Organization typed) {
        return new RegisterOrganization(
                typed.id(),
                typed.kind(),
                typed.name(),
                typed.shortName(),
                typed.otherName(),
                typed.code(),
                typed.area(),
                typed.parent());
    }
}
