package org.gongjian.evaluation.standards.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.gongjian.district.Reason;
import org.gongjian.district.Refused;
import org.gongjian.evaluation.standards.Edition;
import org.gongjian.evaluation.standards.EditionId;
import org.gongjian.evaluation.standards.Indicator;
import org.gongjian.evaluation.standards.IndicatorId;
import org.gongjian.evaluation.standards.IndicatorTree;
import org.gongjian.evaluation.standards.Method;
import org.gongjian.evaluation.standards.Role;
import org.gongjian.evaluation.standards.StandardDesk;
import org.gongjian.evaluation.standards.Standards;
import org.gongjian.frame.Choice;
import org.gongjian.frame.Form;
import org.gongjian.frame.PageFrame;
import org.gongjian.frame.SeeOther;
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

/** Adds, changes, moves and removes the indicators of a draft. */
@Controller
class IndicatorController {

    private final Standards standards;
    private final StandardDesk desk;
    private final StandardPages pages;
    private final CurrentActor actor;

    IndicatorController(Standards standards, StandardDesk desk, StandardPages pages, CurrentActor actor) {
        this.standards = standards;
        this.desk = desk;
        this.pages = pages;
        this.actor = actor;
    }

    /** @param under the branch it is added to; a top one where there is none */
    @GetMapping("/{district}/standards/editions/{edition}/indicators/new")
    ModelAndView add(
            @PathVariable UUID edition,
            @RequestParam(required = false) @Nullable UUID under,
            @ModelAttribute("w") Wording w) {
        Edition draft = written(edition);
        Form form = Form.blank()
                .with("version", draft.version())
                .with("parent", under)
                .with("scorers", 1)
                .with("spread", 20);
        return page(form, draft, false, w);
    }

    @GetMapping("/{district}/standards/editions/{edition}/indicators/{indicator}")
    ModelAndView edit(@PathVariable UUID edition, @PathVariable UUID indicator, @ModelAttribute("w") Wording w) {
        Edition draft = written(edition);
        Indicator one = standards
                .requireTree(draft.id())
                .byId(new IndicatorId(indicator))
                .orElseThrow(Refused::missing);
        return page(IndicatorFields.filled(one).with("version", draft.version()), draft, true, w);
    }

    @PostMapping("/{district}/standards/editions/{edition}/indicators")
    ModelAndView put(
            @PathVariable UUID edition,
            Form form,
            @ModelAttribute("w") Wording w,
            @ModelAttribute("frame") PageFrame frame) {
        Edition draft = written(edition);
        Optional<IndicatorId> id = form.id("id", IndicatorId::new);
        IndicatorTree tree = standards.requireTree(draft.id());
        Optional<Indicator> there = id.flatMap(tree::byId);
        Optional<Indicator> read = IndicatorFields.read(
                form, there.map(Indicator::position).orElse(tree.all().size()));
        return form.submit(() -> {
                    desk.put(actor.current(), draft.id(), form.version(), read.orElseThrow());
                    return SeeOther.at(frame.at(draft.path()));
                })
                .orElseGet(() -> page(
                        form.isStale() ? form.with("version", draft.version()) : form, draft, there.isPresent(), w));
    }

    @PostMapping("/{district}/standards/editions/{edition}/indicators/{indicator}/step/{step}")
    ModelAndView step(
            @PathVariable UUID edition,
            @PathVariable UUID indicator,
            @PathVariable String step,
            Form form,
            @ModelAttribute("frame") PageFrame frame) {
        Actor by = actor.current();
        EditionId draft = new EditionId(edition);
        IndicatorId one = new IndicatorId(indicator);
        switch (step) {
            case "remove" -> desk.remove(by, draft, form.version(), one);
            case "up" -> desk.move(by, draft, form.version(), one, true);
            case "down" -> desk.move(by, draft, form.version(), one, false);
            default -> throw Refused.missing();
        }
        return SeeOther.at(frame.at("standards/editions/" + edition));
    }

    private Edition written(UUID edition) {
        Actor by = actor.current();
        desk.mayWrite(by).orForbid();
        Edition draft = pages.require(by, new EditionId(edition));
        if (!draft.isDraft()) {
            throw Refused.conflict(
                    Reason.of("evaluation.standards.rule.state", draft.state().label()));
        }
        return draft;
    }

    private ModelAndView page(Form form, Edition draft, boolean there, Wording w) {
        List<Choice> branches = standards.requireTree(draft.id()).all().stream()
                .filter(one ->
                        one.role() == Role.BRANCH && !form.has("id", one.id().value()))
                .map(one -> Choice.of(one.id().value(), one.code() + " " + w.plain(one.name())))
                .toList();
        return pages.with(form.on("evaluation/standards/indicator"), draft)
                .addObject("there", there)
                .addObject("branches", branches)
                .addObject(
                        "roles",
                        Stream.of(Role.values())
                                .map(role ->
                                        new Choice(role.stored(), w.t("evaluation.standards.role." + role.stored())))
                                .toList())
                .addObject(
                        "methods",
                        Stream.of(Method.values())
                                .map(method -> new Choice(
                                        method.stored(), w.t("evaluation.standards.method." + method.stored())))
                                .toList());
    }
}
