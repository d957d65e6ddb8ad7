package org.gongjian.alliances.web;

import java.util.Optional;
import java.util.UUID;
import org.gongjian.alliances.AgreementDesk;
import org.gongjian.alliances.Alliance;
import org.gongjian.alliances.AllianceId;
import org.gongjian.alliances.Alliances;
import org.gongjian.frame.Form;
import org.gongjian.frame.PageFrame;
import org.gongjian.frame.Wording;
import org.gongjian.identity.Actor;
import org.gongjian.identity.CurrentActor;
import org.gongjian.organizations.UnitOffers;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Founds an alliance, and changes what it is called and who belongs to it. */
@Controller
class AllianceFormController {

    private final Alliances alliances;
    private final AgreementDesk desk;
    private final UnitOffers offers;
    private final CurrentActor actor;

    AllianceFormController(Alliances alliances, AgreementDesk desk, UnitOffers offers, CurrentActor actor) {
        this.alliances = alliances;
        this.desk = desk;
        this.offers = offers;
        this.actor = actor;
    }

    @GetMapping("/{district}/alliances/new")
    ModelAndView open(@ModelAttribute("w") Wording w) {
        Actor by = actor.current();
        desk.mayDraftSome(by).orForbid();
        Form form = Form.blank();
        by.units().stream().findFirst().ifPresent(own -> form.with("founder", own.value()));
        return page(form, w, null);
    }

    @PostMapping("/{district}/alliances")
    ModelAndView found(Form form, @ModelAttribute("w") Wording w, @ModelAttribute("frame") PageFrame frame) {
        desk.mayDraftSome(actor.current()).orForbid();
        AllianceFields.closeGaps(form);
        if (!form.isTicked("add")) {
            Optional<AllianceId> founded = form.id("id", AllianceId::new)
                    .flatMap(id -> AllianceFields.read(form, id, alliances.today()))
                    .flatMap(alliance -> form.submit(() -> alliances.found(actor.current(), alliance)));
            if (founded.isPresent()) {
                return Paths.to(frame.at(Paths.of(founded.get())));
            }
        }
        return page(form, w, null);
    }

    @GetMapping("/{district}/alliances/{id}/edit")
    ModelAndView edit(@PathVariable UUID id, @ModelAttribute("w") Wording w) {
        Alliance alliance = alliances.require(new AllianceId(id));
        alliances.mayKeep(actor.current(), alliance.founder()).orForbid();
        return page(AllianceFields.filled(alliance), w, alliance);
    }

    @PostMapping("/{district}/alliances/{id}")
    ModelAndView change(
            @PathVariable UUID id,
            Form form,
            @ModelAttribute("w") Wording w,
            @ModelAttribute("frame") PageFrame frame) {
        Alliance alliance = alliances.require(new AllianceId(id));
        alliances.mayKeep(actor.current(), alliance.founder()).orForbid();
        AllianceFields.closeGaps(form);
        if (!form.isTicked("add")) {
            Optional<Boolean> changed = AllianceFields.read(form, alliance.id(), alliances.today())
                    .flatMap(written -> form.submit(() -> {
                        alliances.change(actor.current(), written, form.version());
                        return true;
                    }));
            if (changed.isPresent()) {
                return Paths.to(frame.at(Paths.of(alliance.id())));
            }
        }
        return page(form.isStale() ? form.with("version", alliance.version()) : form, w, alliance);
    }

    private ModelAndView page(Form form, Wording w, @Nullable Alliance alliance) {
        ModelAndView page = form.on("alliances/alliance-form");
        page.addObject("alliance", alliance);
        page.addObject("lines", Math.max(1, form.groups("members") + (form.isTicked("add") ? 1 : 0)));
        page.addObject("units", offers.called(w));
        return page;
    }
}
