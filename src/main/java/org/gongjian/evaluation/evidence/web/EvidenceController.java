package org.gongjian.evaluation.evidence.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gongjian.district.Localized;
import org.gongjian.district.Today;
import org.gongjian.district.Verdict;
import org.gongjian.evaluation.campaigns.EntryId;
import org.gongjian.evaluation.evidence.Entrant;
import org.gongjian.evaluation.evidence.EvidenceDesk;
import org.gongjian.evaluation.evidence.EvidenceFolders;
import org.gongjian.evaluation.evidence.EvidenceId;
import org.gongjian.evaluation.evidence.EvidenceSheet;
import org.gongjian.evaluation.evidence.EvidenceView;
import org.gongjian.evaluation.evidence.ReturnDesk;
import org.gongjian.frame.Form;
import org.gongjian.frame.History;
import org.gongjian.frame.PageFrame;
import org.gongjian.frame.Panels;
import org.gongjian.frame.RecordActions.Action;
import org.gongjian.frame.SeeOther;
import org.gongjian.frame.Wording;
import org.gongjian.identity.CurrentActor;
import org.gongjian.identity.UnitId;
import org.gongjian.organizations.Organizations;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What an entrant shows: its leaves with what is missing and what is suggested, and one evidence with what may be done. */
@Controller
class EvidenceController {

    private static final int WORDS = 1_000;

    /** Days proposed to supplement something. */
    private static final int DAYS = 5;

    private final EvidenceFolders folders;
    private final EvidenceDesk desk;
    private final ReturnDesk returns;
    private final Organizations organizations;
    private final Panels panels;
    private final History history;
    private final Today today;
    private final CurrentActor actor;

    EvidenceController(
            EvidenceFolders folders,
            EvidenceDesk desk,
            ReturnDesk returns,
            Organizations organizations,
            Panels panels,
            History history,
            Today today,
            CurrentActor actor) {
        this.folders = folders;
        this.desk = desk;
        this.returns = returns;
        this.organizations = organizations;
        this.panels = panels;
        this.history = history;
        this.today = today;
        this.actor = actor;
    }

    @GetMapping("/{district}/evidence/of/{entry}")
    ModelAndView sheet(@PathVariable UUID entry, @RequestParam(required = false) @Nullable Integer round) {
        return sheet(Form.blank(), folders.sheet(actor.current(), new EntryId(entry), round));
    }

    /** Takes a record over for the leaves that are ticked. */
    @PostMapping("/{district}/evidence/of/{entry}/records")
    ModelAndView takeOver(@PathVariable UUID entry, Form form, @ModelAttribute("frame") PageFrame frame) {
        EvidenceSheet sheet = folders.sheet(
                actor.current(), new EntryId(entry), form.count("round", 60).orElse(null));
        if (!sheet.shows()) {
            sheet.mayShow().orForbid();
        }
        var id = form.id("id", EvidenceId::new);
        var record = form.id("record", one -> one);
        String kind = form.value("kind");
        return form.submit(() -> {
                    desk.takeOver(
                            actor.current(),
                            id.orElseThrow(),
                            sheet.entrant().entry(),
                            sheet.round().number(),
                            AboutRecord.of(kind, record.orElseThrow()),
                            EvidenceFields.leaves(form),
                            form.isTicked("nameShown"));
                    return SeeOther.at(frame.at(path(sheet)));
                })
                .orElseGet(() -> sheet(form, sheet));
    }

    @GetMapping("/{district}/evidence/{evidence}")
    ModelAndView show(@PathVariable UUID evidence, @ModelAttribute("w") Wording w) {
        return page(Form.blank().with("until", today.date().plusDays(DAYS)), evidence, w);
    }

    /** A scorer or the organizer's side sends it back. */
    @PostMapping("/{district}/evidence/{evidence}/return")
    ModelAndView sendBack(
            @PathVariable UUID evidence,
            Form form,
            @ModelAttribute("w") Wording w,
            @ModelAttribute("frame") PageFrame frame) {
        Verdict.require(
                        folders.require(actor.current(), id(evidence)).verbs().containsKey("send-back"),
                        ReturnDesk.SENDERS)
                .orForbid();
        Optional<String> why = form.text("why", WORDS);
        Optional<LocalDate> until = form.date("until", today.date());
        return done(
                form,
                evidence,
                w,
                frame,
                () -> returns.sendBack(
                        actor.current(), id(evidence), form.version(), why.orElseThrow(), until.orElseThrow()));
    }

    @PostMapping("/{district}/evidence/{evidence}/give")
    ModelAndView give(
            @PathVariable UUID evidence,
            Form form,
            @ModelAttribute("w") Wording w,
            @ModelAttribute("frame") PageFrame frame) {
        return done(form, evidence, w, frame, () -> desk.give(actor.current(), id(evidence), form.version()));
    }

    @PostMapping("/{district}/evidence/{evidence}/withdraw")
    ModelAndView withdraw(
            @PathVariable UUID evidence,
            Form form,
            @ModelAttribute("w") Wording w,
            @ModelAttribute("frame") PageFrame frame) {
        return done(form, evidence, w, frame, () -> desk.withdraw(actor.current(), id(evidence), form.version()));
    }

    /** It serves more leaves. */
    @PostMapping("/{district}/evidence/{evidence}/leaves")
    ModelAndView serve(
            @PathVariable UUID evidence,
            Form form,
            @ModelAttribute("w") Wording w,
            @ModelAttribute("frame") PageFrame frame) {
        return done(
                form,
                evidence,
                w,
                frame,
                () -> desk.serve(actor.current(), id(evidence), form.version(), EvidenceFields.leaves(form)));
    }

    private ModelAndView done(Form form, UUID evidence, Wording w, PageFrame frame, Runnable step) {
        return form.submit(() -> {
                    step.run();
                    return SeeOther.at(frame.at(id(evidence).path()));
                })
                .orElseGet(() -> page(form, evidence, w));
    }

    private ModelAndView sheet(Form form, EvidenceSheet sheet) {
        return form.on("evaluation/evidence/sheet")
                .addObject("sheet", sheet)
                .addObject("name", name(sheet.entrant()))
                .addObject("ids", new FreshIds());
    }

    private ModelAndView page(Form form, UUID evidence, Wording w) {
        EvidenceView view = folders.require(actor.current(), id(evidence));
        return form.on("evaluation/evidence/evidence")
                .addObject("view", view)
                .addObject("evidence", view.evidence())
                .addObject("name", name(view.entrant()))
                .addObject(
                        "record",
                        view.evidence().shownRecord().flatMap(panels::titleOf).orElse(null))
                .addObject(
                        "more",
                        view.verbs().containsKey("serve")
                                ? EvidenceFields.choices(
                                        folders.shownByDocuments(view.round()).stream()
                                                .filter(leaf -> !view.evidence().serves(leaf.id()))
                                                .toList(),
                                        w)
                                : List.of())
                .addObject("actions", actions(view))
                .addObject(
                        "history",
                        view.verbs().containsKey("give")
                                ? history.of(view.evidence().ref())
                                : List.of());
    }

    private static List<Action> actions(EvidenceView view) {
        List<Action> actions = new ArrayList<>();
        Map<String, Verdict> verbs = view.verbs();
        Verdict change = verbs.get("change");
        if (change != null) {
            actions.add(
                    Action.link("evaluation.evidence.do.change", view.evidence().path() + "/edit", 1, change));
        }
        return actions;
    }

    private @Nullable Localized name(Entrant entrant) {
        Map<UnitId, Localized> names = organizations.names(Set.of(entrant.unit()));
        return names.get(entrant.unit());
    }

    static String path(EvidenceSheet sheet) {
        return "evidence/of/" + sheet.entrant().entry().value() + "?round="
                + sheet.round().number();
    }

    private static EvidenceId id(UUID evidence) {
        return new EvidenceId(evidence);
    }
}
