package org.gongjian.recognition.web;

import java.util.List;
import java.util.UUID;
import org.gongjian.district.Refused;
import org.gongjian.frame.Form;
import org.gongjian.frame.History;
import org.gongjian.frame.PageFrame;
import org.gongjian.frame.SeeOther;
import org.gongjian.identity.CurrentActor;
import org.gongjian.recognition.CredentialDesk;
import org.gongjian.recognition.CredentialId;
import org.gongjian.recognition.CredentialView;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What the district signed; its officers see it and revoke. */
@Controller
class CredentialsController {

    private final CredentialDesk desk;
    private final History history;
    private final CurrentActor actor;

    CredentialsController(CredentialDesk desk, History history, CurrentActor actor) {
        this.desk = desk;
        this.history = history;
        this.actor = actor;
    }

    @GetMapping("/{district}/office/credentials")
    ModelAndView list(@RequestParam(required = false) @Nullable UUID before) {
        List<CredentialView> found = desk.latest(actor.current(), before);
        boolean more = found.size() > CredentialDesk.PAGE;
        List<CredentialView> shown = more ? found.subList(0, CredentialDesk.PAGE) : found;
        return new ModelAndView("recognition/list")
                .addObject("credentials", shown)
                .addObject("next", more ? shown.getLast().id().value() : null);
    }

    @GetMapping("/{district}/office/credentials/{id}")
    ModelAndView show(@PathVariable UUID id) {
        return page(require(id), Form.blank());
    }

    @PostMapping("/{district}/office/credentials/{id}/revoke")
    ModelAndView revoke(@PathVariable UUID id, Form form, @ModelAttribute("frame") PageFrame frame) {
        CredentialView credential = require(id);
        var reason = form.text("reason", CredentialDesk.REASON);
        return form.submit(() -> {
                    desk.revoke(actor.current(), credential.id(), reason.orElseThrow());
                    return SeeOther.at(frame.at(credential.id().path()));
                })
                .orElseGet(() -> page(require(id), form));
    }

    private CredentialView require(UUID id) {
        desk.mayKeep(actor.current()).orForbid();
        return desk.byId(new CredentialId(id)).orElseThrow(Refused::missing);
    }

    private ModelAndView page(CredentialView credential, Form form) {
        return form.on("recognition/credential")
                .addObject("credential", credential)
                .addObject("mayRevoke", desk.mayRevoke(actor.current(), credential))
                .addObject("link", desk.link(credential))
                .addObject("history", history.of(credential.id().ref()));
    }
}
