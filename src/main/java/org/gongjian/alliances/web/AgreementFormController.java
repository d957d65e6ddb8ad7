package org.gongjian.alliances.web;

import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gongjian.alliances.Agreement;
import org.gongjian.alliances.AgreementDesk;
import org.gongjian.alliances.AgreementId;
import org.gongjian.alliances.Agreements;
import org.gongjian.alliances.AllianceId;
import org.gongjian.alliances.Alliances;
import org.gongjian.alliances.Party;
import org.gongjian.frame.Form;
import org.gongjian.frame.PageFrame;
import org.gongjian.frame.Wording;
import org.gongjian.identity.Actor;
import org.gongjian.identity.CurrentActor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Draws up an agreement, and changes a draft. */
@Controller
class AgreementFormController {

    private final Agreements agreements;
    private final AgreementDesk desk;
    private final Alliances alliances;
    private final AgreementChoices choices;
    private final CurrentActor actor;

    AgreementFormController(
            Agreements agreements,
            AgreementDesk desk,
            Alliances alliances,
            AgreementChoices choices,
            CurrentActor actor) {
        this.agreements = agreements;
        this.desk = desk;
        this.alliances = alliances;
        this.choices = choices;
        this.actor = actor;
    }

    /**
     * @param alliance whose members become the parties
     * @param from an agreement whose next term it is to be
     */
    @GetMapping("/{district}/alliances/agreements/new")
    ModelAndView open(
            @RequestParam(required = false) @Nullable UUID alliance,
            @RequestParam(required = false) @Nullable UUID from,
            @ModelAttribute("w") Wording w) {
        Actor by = actor.current();
        desk.mayDraftSome(by).orForbid();
        Form form = Form.blank();
        if (from != null) {
            AgreementFields.renewed(form, agreements.open(by, new AgreementId(from)));
        } else if (alliance != null) {
            AgreementFields.among(form, alliances.require(new AllianceId(alliance)), alliances.today());
        } else {
            by.units().stream().findFirst().ifPresent(own -> form.with("parties[0].unit", own.value()));
        }
        return page(form, w, null);
    }

    @PostMapping("/{district}/alliances/agreements")
    ModelAndView draft(Form form, @ModelAttribute("w") Wording w, @ModelAttribute("frame") PageFrame frame) {
        desk.mayDraftSome(actor.current()).orForbid();
        AgreementFields.closeGaps(form);
        if (!form.isTicked("add")) {
            Optional<AgreementId> drafted = form.id("id", AgreementId::new)
                    .flatMap(id -> AgreementFields.read(form, id, agreements.today()))
                    .flatMap(agreement -> form.submit(() -> desk.draft(actor.current(), agreement)));
            if (drafted.isPresent()) {
                return Paths.to(frame.at(Paths.of(drafted.get())));
            }
        }
        return page(form, w, null);
    }

    @GetMapping("/{district}/alliances/agreements/{id}/edit")
    ModelAndView edit(@PathVariable UUID id, @ModelAttribute("w") Wording w) {
        Agreement agreement = agreements.open(actor.current(), new AgreementId(id));
        desk.mayKeep(actor.current(), agreement).orForbid();
        agreement.mayChange().orConflict();
        return page(AgreementFields.filled(agreement), w, agreement);
    }

    @PostMapping("/{district}/alliances/agreements/{id}")
    ModelAndView change(
            @PathVariable UUID id,
            Form form,
            @ModelAttribute("w") Wording w,
            @ModelAttribute("frame") PageFrame frame) {
        Agreement agreement = agreements.open(actor.current(), new AgreementId(id));
        desk.mayKeep(actor.current(), agreement).orForbid();
        AgreementFields.closeGaps(form);
        if (!form.isTicked("add")) {
            Optional<Boolean> changed = AgreementFields.read(form, agreement.id(), agreements.today())
                    .flatMap(written -> form.submit(() -> {
                        desk.change(actor.current(), written, form.version(), form.isTicked("clearing"));
                        return true;
                    }));
            if (changed.isPresent()) {
                return Paths.to(frame.at(Paths.of(agreement.id())));
            }
        }
        return page(Paths.onNewest(form, agreement), w, agreement);
    }

    private ModelAndView page(Form form, Wording w, @Nullable Agreement agreement) {
        ModelAndView page = form.on("alliances/agreement-form");
        page.addObject("agreement", agreement);
        page.addObject("confirmed", agreement == null ? "" : confirmed(agreement, w));
        choices.offerOn(page, form, w);
        return page;
    }

    /** The parties whose confirmation a change would clear. */
    private String confirmed(Agreement agreement, Wording w) {
        return agreement.text().parties().stream()
                .map(Party::unit)
                .filter(unit -> agreement.confirmationOf(unit).isPresent())
                .map(unit -> choices.nameOf(unit, w))
                .collect(Collectors.joining(w.t("alliances.and")));
    }
}
