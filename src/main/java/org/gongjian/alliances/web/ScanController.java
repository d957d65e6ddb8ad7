package org.gongjian.alliances.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gongjian.alliances.Agreement;
import org.gongjian.alliances.AgreementId;
import org.gongjian.alliances.Agreements;
import org.gongjian.alliances.scans.SealedScan;
import org.gongjian.alliances.scans.SealedScans;
import org.gongjian.files.FileId;
import org.gongjian.frame.Choice;
import org.gongjian.frame.Form;
import org.gongjian.frame.PageFrame;
import org.gongjian.frame.Wording;
import org.gongjian.identity.CurrentActor;
import org.gongjian.identity.UnitId;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Says which file of an agreement is its sealed paper, and takes the parties' word that it is the text. */
@Controller
class ScanController {

    private final Agreements agreements;
    private final SealedScans scans;
    private final CurrentActor actor;

    ScanController(Agreements agreements, SealedScans scans, CurrentActor actor) {
        this.agreements = agreements;
        this.scans = scans;
        this.actor = actor;
    }

    @GetMapping("/{district}/alliances/agreements/{id}/scan")
    ModelAndView open(@PathVariable UUID id, @ModelAttribute("w") Wording w) {
        Agreement agreement = mine(id);
        Optional<SealedScan> now = scans.of(agreement.id());
        return page(
                Form.blank()
                        .with("version", now.map(SealedScan::round).orElse(0))
                        .with("file", now.map(scan -> scan.file().value()).orElse(null)),
                agreement,
                w);
    }

    @PostMapping("/{district}/alliances/agreements/{id}/scan")
    ModelAndView attach(
            @PathVariable UUID id,
            Form form,
            @ModelAttribute("w") Wording w,
            @ModelAttribute("frame") PageFrame frame) {
        Agreement agreement = mine(id);
        Optional<FileId> file = form.id("file", FileId::new);
        Optional<Boolean> attached = form.submit(() -> {
            scans.attach(actor.current(), agreement.id(), file.orElseThrow(), form.version());
            return true;
        });
        return attached.isPresent()
                ? Paths.to(frame.at(Paths.of(agreement.id())))
                : page(newest(form, agreement), agreement, w);
    }

    @PostMapping("/{district}/alliances/agreements/{id}/scan/confirm")
    ModelAndView confirm(
            @PathVariable UUID id,
            @RequestParam UUID party,
            @RequestParam int round,
            @ModelAttribute("frame") PageFrame frame) {
        AgreementId agreement = new AgreementId(id);
        scans.confirm(actor.current(), agreement, new UnitId(party), round);
        return Paths.to(frame.at(Paths.of(agreement)));
    }

    private Form newest(Form form, Agreement agreement) {
        return form.isStale()
                ? form.with(
                        "version",
                        scans.of(agreement.id()).map(SealedScan::round).orElse(0))
                : form;
    }

    private Agreement mine(UUID id) {
        Agreement agreement = agreements.open(actor.current(), new AgreementId(id));
        scans.mayAttach(actor.current(), agreement).orForbid();
        agreement.mayHaveScan().orConflict();
        return agreement;
    }

    private ModelAndView page(Form form, Agreement agreement, Wording w) {
        ModelAndView page = form.on("alliances/scan-form");
        page.addObject("agreement", agreement);
        List<Choice> candidates = scans.candidates(actor.current(), agreement.id()).stream()
                .map(file -> Choice.of(file.id().value(), w.plain(file.details().description())))
                .toList();
        page.addObject("candidates", candidates);
        return page;
    }
}
