package org.gongjian.evaluation.evidence.web;

import java.util.Optional;
import java.util.UUID;
import org.gongjian.district.Today;
import org.gongjian.district.Verdict;
import org.gongjian.evaluation.campaigns.EntryId;
import org.gongjian.evaluation.evidence.EvidenceDesk;
import org.gongjian.evaluation.evidence.EvidenceDetails;
import org.gongjian.evaluation.evidence.EvidenceFolders;
import org.gongjian.evaluation.evidence.EvidenceId;
import org.gongjian.evaluation.evidence.EvidenceSheet;
import org.gongjian.evaluation.evidence.EvidenceView;
import org.gongjian.evaluation.evidence.MeasuredRound;
import org.gongjian.frame.Form;
import org.gongjian.frame.PageFrame;
import org.gongjian.frame.SeeOther;
import org.gongjian.frame.Wording;
import org.gongjian.identity.CurrentActor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The form of an evidence; its files are added on its own page, before it is given. */
@Controller
class EvidenceFormController {

    private final EvidenceFolders folders;
    private final EvidenceDesk desk;
    private final Today today;
    private final CurrentActor actor;

    EvidenceFormController(EvidenceFolders folders, EvidenceDesk desk, Today today, CurrentActor actor) {
        this.folders = folders;
        this.desk = desk;
        this.today = today;
        this.actor = actor;
    }

    @GetMapping("/{district}/evidence/of/{entry}/new")
    ModelAndView open(
            @PathVariable UUID entry,
            @RequestParam(required = false) @Nullable Integer round,
            @RequestParam(required = false) @Nullable UUID leaf,
            @ModelAttribute("w") Wording w) {
        EvidenceSheet sheet = mayShow(entry, round);
        sheet.mayShow().orConflict();
        return page(
                Form.blank()
                        .with("round", sheet.round().number())
                        .with("on", today.date())
                        .with("leaves", leaf),
                sheet.round(),
                "evidence/of/" + entry + "/new",
                EvidenceController.path(sheet),
                w);
    }

    @PostMapping("/{district}/evidence/of/{entry}/new")
    ModelAndView begin(
            @PathVariable UUID entry,
            Form form,
            @ModelAttribute("w") Wording w,
            @ModelAttribute("frame") PageFrame frame) {
        EvidenceSheet sheet = mayShow(entry, form.count("round", 60).orElse(null));
        Optional<EvidenceId> id = form.id("id", EvidenceId::new);
        Optional<EvidenceDetails> details = EvidenceFields.read(form, today.date());
        return form.submit(() -> {
                    EvidenceId begun = desk.begin(
                            actor.current(),
                            id.orElseThrow(),
                            sheet.entrant().entry(),
                            sheet.round().number(),
                            details.orElseThrow());
                    return SeeOther.at(frame.at(begun.path()));
                })
                .orElseGet(() ->
                        page(form, sheet.round(), "evidence/of/" + entry + "/new", EvidenceController.path(sheet), w));
    }

    @GetMapping("/{district}/evidence/{evidence}/edit")
    ModelAndView edit(@PathVariable UUID evidence, @ModelAttribute("w") Wording w) {
        EvidenceView view = mayChange(evidence);
        Form form = Form.blank()
                .with("id", null)
                .with("version", view.evidence().version())
                .with("round", view.round().number());
        return page(
                EvidenceFields.filled(form, view.evidence().details()),
                view.round(),
                view.evidence().path() + "/edit",
                view.evidence().path(),
                w);
    }

    @PostMapping("/{district}/evidence/{evidence}/edit")
    ModelAndView change(
            @PathVariable UUID evidence,
            Form form,
            @ModelAttribute("w") Wording w,
            @ModelAttribute("frame") PageFrame frame) {
        EvidenceView view = mayChange(evidence);
        Optional<EvidenceDetails> details = EvidenceFields.read(form, today.date());
        return form.submit(() -> {
                    desk.change(actor.current(), view.evidence().id(), form.version(), details.orElseThrow());
                    return SeeOther.at(frame.at(view.evidence().path()));
                })
                .orElseGet(() -> page(
                        form,
                        view.round(),
                        view.evidence().path() + "/edit",
                        view.evidence().path(),
                        w));
    }

    private EvidenceSheet mayShow(UUID entry, @Nullable Integer round) {
        EvidenceSheet sheet = folders.sheet(actor.current(), new EntryId(entry), round);
        if (!sheet.shows()) {
            sheet.mayShow().orForbid();
        }
        return sheet;
    }

    private EvidenceView mayChange(UUID evidence) {
        EvidenceView view = folders.require(actor.current(), new EvidenceId(evidence));
        Verdict.require(view.verbs().containsKey("change"), EvidenceFolders.OWN_PEOPLE)
                .orForbid();
        view.verbs().getOrDefault("change", Verdict.allowed()).orConflict();
        return view;
    }

    private ModelAndView page(Form form, MeasuredRound round, String action, String back, Wording w) {
        return form.on("evaluation/evidence/form")
                .addObject("round", round)
                .addObject("action", action)
                .addObject("back", back)
                .addObject("leaves", EvidenceFields.choices(folders.shownByDocuments(round), w));
    }
}
