package org.gongjian.publishing.web;

import java.util.Optional;
import java.util.UUID;
import org.gongjian.district.Localized;
import org.gongjian.frame.Form;
import org.gongjian.frame.PageFrame;
import org.gongjian.frame.Wording;
import org.gongjian.identity.CurrentActor;
import org.gongjian.publishing.BulletinDesk;
import org.gongjian.publishing.BulletinId;
import org.gongjian.publishing.BulletinText;
import org.gongjian.publishing.BulletinView;
import org.gongjian.publishing.Bulletins;
import org.gongjian.publishing.Correction;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Corrects a published bulletin for everybody to see, or takes it back. */
@Controller
class CorrectionController {

    private final Bulletins bulletins;
    private final BulletinDesk desk;
    private final ByLineFields byLines;
    private final CurrentActor actor;

    CorrectionController(Bulletins bulletins, BulletinDesk desk, ByLineFields byLines, CurrentActor actor) {
        this.bulletins = bulletins;
        this.desk = desk;
        this.byLines = byLines;
        this.actor = actor;
    }

    @GetMapping("/{district}/bulletins/{id}/correct")
    ModelAndView openCorrection(@PathVariable UUID id, @ModelAttribute("w") Wording w) {
        BulletinView bulletin = kept(id);
        desk.optionsFor(actor.current(), bulletin.id()).correct().orConflict();
        Form form = TextFields.filled(Form.blank().with("id", null), bulletin.text())
                .with("version", bulletin.version());
        return correctionPage(form, w, bulletin);
    }

    @PostMapping("/{district}/bulletins/{id}/correct")
    ModelAndView correct(
            @PathVariable UUID id,
            Form form,
            @ModelAttribute("w") Wording w,
            @ModelAttribute("frame") PageFrame frame) {
        BulletinView bulletin = kept(id);
        Optional<Localized> what = form.localized("what", Form.LINE);
        Optional<Localized> why = form.localized("why", Form.LINE);
        Optional<BulletinText> corrected = TextFields.read(form)
                .flatMap(text -> form.submit(() -> {
                    Correction correction = new Correction(what.orElseThrow(), why.orElseThrow());
                    desk.correct(actor.current(), bulletin.id(), form.version(), text, correction);
                    return text;
                }));
        return corrected.isPresent()
                ? Pages.to(frame.at(bulletin.path()))
                : correctionPage(Pages.opened(form, bulletin.version()), w, bulletin);
    }

    @GetMapping("/{district}/bulletins/{id}/withdraw")
    ModelAndView openWithdrawal(@PathVariable UUID id) {
        BulletinView bulletin = kept(id);
        desk.optionsFor(actor.current(), bulletin.id()).withdraw().orConflict();
        return withdrawalPage(Form.blank().with("id", null).with("version", bulletin.version()), bulletin);
    }

    @PostMapping("/{district}/bulletins/{id}/withdraw")
    ModelAndView withdraw(@PathVariable UUID id, Form form, @ModelAttribute("frame") PageFrame frame) {
        BulletinView bulletin = kept(id);
        Optional<Localized> because = form.localized("because", Form.LINE);
        Optional<Localized> withdrawn = form.submit(() -> {
            desk.withdraw(actor.current(), bulletin.id(), form.version(), because.orElseThrow());
            return because.orElseThrow();
        });
        return withdrawn.isPresent()
                ? Pages.to(frame.at(bulletin.path()))
                : withdrawalPage(Pages.opened(form, bulletin.version()), bulletin);
    }

    private BulletinView kept(UUID id) {
        BulletinView bulletin = bulletins.require(actor.current(), new BulletinId(id));
        desk.mayPublish(actor.current()).orForbid();
        return bulletin;
    }

    private ModelAndView correctionPage(Form form, Wording w, BulletinView bulletin) {
        return form.on("publishing/correct").addObject("bulletin", bulletin).addObject("byLines", byLines.choices(w));
    }

    private static ModelAndView withdrawalPage(Form form, BulletinView bulletin) {
        return form.on("publishing/withdraw").addObject("bulletin", bulletin);
    }
}
