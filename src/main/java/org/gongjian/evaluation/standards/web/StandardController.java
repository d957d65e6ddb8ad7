package org.gongjian.evaluation.standards.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.gongjian.district.Localized;
import org.gongjian.district.Refused;
import org.gongjian.evaluation.standards.Edition;
import org.gongjian.evaluation.standards.EditionId;
import org.gongjian.evaluation.standards.IndicatorTree;
import org.gongjian.evaluation.standards.Sample;
import org.gongjian.evaluation.standards.Standard;
import org.gongjian.evaluation.standards.StandardDesk;
import org.gongjian.evaluation.standards.StandardId;
import org.gongjian.evaluation.standards.Standards;
import org.gongjian.evaluation.standards.TreeDifference;
import org.gongjian.evaluation.standards.TreeRules;
import org.gongjian.frame.Choice;
import org.gongjian.frame.Form;
import org.gongjian.frame.History;
import org.gongjian.frame.PageFrame;
import org.gongjian.frame.SeeOther;
import org.gongjian.frame.Wording;
import org.gongjian.identity.Actor;
import org.gongjian.identity.CurrentActor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The list of standards, one standard with its editions, and one edition as a tree. */
@Controller
class StandardController {

    private final Standards standards;
    private final StandardDesk desk;
    private final StandardPages pages;
    private final History history;
    private final CurrentActor actor;

    StandardController(
            Standards standards, StandardDesk desk, StandardPages pages, History history, CurrentActor actor) {
        this.standards = standards;
        this.desk = desk;
        this.pages = pages;
        this.history = history;
        this.actor = actor;
    }

    @GetMapping("/{district}/standards")
    ModelAndView list() {
        Actor reader = actor.current();
        return new ModelAndView("evaluation/standards/list")
                .addObject("standards", pages.readable(reader))
                .addObject("mayWrite", desk.mayWrite(reader).isAllowed());
    }

    @GetMapping("/{district}/standards/new")
    ModelAndView open(@ModelAttribute("w") Wording w) {
        desk.mayWrite(actor.current()).orForbid();
        return form(Form.blank(), w);
    }

    @PostMapping("/{district}/standards")
    ModelAndView begin(Form form, @ModelAttribute("w") Wording w, @ModelAttribute("frame") PageFrame frame) {
        Actor by = actor.current();
        desk.mayWrite(by).orForbid();
        Optional<StandardId> id = form.id("id", StandardId::new);
        Optional<Sample> sample = form.isBlank("sample") ? Optional.empty() : form.choice("sample", Sample.class);
        Optional<Localized> title = sample.isPresent()
                ? form.optionalLocalized("title", Form.LINE).or(() -> sample.map(Sample::title))
                : form.localized("title", Form.LINE);
        return form.submit(() -> desk.begin(
                        by,
                        id.orElseThrow(),
                        title.orElseThrow(),
                        sample.map(one -> one.read().indicators()).orElse(List.of())))
                .map(edition -> SeeOther.at(frame.at("standards/editions/" + edition.value())))
                .orElseGet(() -> form(form, w));
    }

    @GetMapping("/{district}/standards/{standard}")
    ModelAndView standard(@PathVariable UUID standard) {
        Actor reader = actor.current();
        Standard one = standards.byId(new StandardId(standard)).orElseThrow(Refused::missing);
        List<Edition> shown = one.editions().stream()
                .filter(edition -> desk.mayRead(reader, edition))
                .toList();
        if (shown.isEmpty()) {
            throw Refused.missing();
        }
        return new ModelAndView("evaluation/standards/standard")
                .addObject("standard", one)
                .addObject("editions", shown.reversed())
                .addObject(
                        "mayBegin",
                        desk.mayWrite(reader).isAllowed() && one.draft().isEmpty())
                .addObject(
                        "history",
                        desk.mayWrite(reader).isAllowed() ? history.of(one.id().ref()) : List.of());
    }

    @PostMapping("/{district}/standards/{standard}/editions")
    ModelAndView next(@PathVariable UUID standard, @ModelAttribute("frame") PageFrame frame) {
        EditionId edition = desk.next(actor.current(), new StandardId(standard));
        return SeeOther.at(frame.at("standards/editions/" + edition.value()));
    }

    @GetMapping("/{district}/standards/editions/{edition}")
    ModelAndView edition(@PathVariable UUID edition) {
        Actor reader = actor.current();
        Edition one = pages.require(reader, new EditionId(edition));
        IndicatorTree tree = standards.requireTree(one.id());
        return pages.of(one, "evaluation/standards/edition")
                .addObject("nodes", pages.nodes(tree))
                .addObject("full", pages.fullPoints(tree))
                .addObject("leaves", tree.leaves().size())
                .addObject("mayWrite", desk.mayWrite(reader).isAllowed())
                .addObject("faults", one.isDraft() ? TreeRules.faults(tree) : List.of());
    }

    /** What this edition changed of the one before it. */
    @GetMapping("/{district}/standards/editions/{edition}/changes")
    ModelAndView changes(@PathVariable UUID edition) {
        Edition one = pages.require(actor.current(), new EditionId(edition));
        Edition before = standards.byId(one.standard()).stream()
                .flatMap(standard -> standard.editions().stream())
                .filter(other -> other.number() == one.number() - 1)
                .findFirst()
                .orElseThrow(Refused::missing);
        return pages.of(one, "evaluation/standards/changes")
                .addObject("before", before)
                .addObject(
                        "changes",
                        TreeDifference.between(standards.requireTree(before.id()), standards.requireTree(one.id()))
                                .changes());
    }

    private static ModelAndView form(Form form, Wording w) {
        return form.on("evaluation/standards/new")
                .addObject(
                        "samples",
                        Stream.of(Sample.values())
                                .map(sample -> new Choice(sample.code(), w.reason(sample.label())))
                                .toList());
    }
}
