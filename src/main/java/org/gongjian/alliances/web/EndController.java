package org.gongjian.alliances.web;

import java.util.Optional;
import java.util.UUID;
import org.gongjian.alliances.Agreement;
import org.gongjian.alliances.AgreementDesk;
import org.gongjian.alliances.AgreementId;
import org.gongjian.alliances.Agreements;
import org.gongjian.district.Localized;
import org.gongjian.frame.Form;
import org.gongjian.frame.PageFrame;
import org.gongjian.identity.CurrentActor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Ends an agreement, or gives a draft up; asks once more, for it cannot be undone. */
@Controller
class EndController {

    private static final int REASON = 500;

    private final Agreements agreements;
    private final AgreementDesk desk;
    private final CurrentActor actor;

    EndController(Agreements agreements, AgreementDesk desk, CurrentActor actor) {
        this.agreements = agreements;
        this.desk = desk;
        this.actor = actor;
    }

    @GetMapping("/{district}/alliances/agreements/{id}/end")
    ModelAndView open(@PathVariable UUID id) {
        Agreement agreement = mine(id);
        return page(Form.blank().with("id", null).with("version", agreement.version()), agreement);
    }

    @PostMapping("/{district}/alliances/agreements/{id}/end")
    ModelAndView end(@PathVariable UUID id, Form form, @ModelAttribute("frame") PageFrame frame) {
        Agreement agreement = mine(id);
        Optional<Localized> reason = form.localized("reason", REASON);
        Optional<Boolean> ended = form.submit(() -> {
            desk.terminate(actor.current(), agreement.id(), reason.orElseThrow(), form.version());
            return true;
        });
        return ended.isPresent()
                ? Paths.to(frame.at(Paths.of(agreement.id())))
                : page(Paths.onNewest(form, agreement), agreement);
    }

    private Agreement mine(UUID id) {
        Agreement agreement = agreements.open(actor.current(), new AgreementId(id));
        desk.mayKeep(actor.current(), agreement).orForbid();
        agreement.mayTerminate(agreements.today()).orConflict();
        return agreement;
    }

    private static ModelAndView page(Form form, Agreement agreement) {
        ModelAndView page = form.on("alliances/end-form");
        page.addObject("agreement", agreement);
        return page;
    }
}
