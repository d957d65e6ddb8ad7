package org.gongjian.evaluation.marks.web;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.gongjian.evaluation.campaigns.EntryId;
import org.gongjian.evaluation.evidence.EvidenceFolders;
import org.gongjian.evaluation.marks.MarkDesk;
import org.gongjian.evaluation.marks.MarkId;
import org.gongjian.evaluation.marks.Marks;
import org.gongjian.evaluation.marks.ScorerTask;
import org.gongjian.evaluation.marks.TypedPoints;
import org.gongjian.evaluation.standards.IndicatorId;
import org.gongjian.frame.Form;
import org.gongjian.frame.PageFrame;
import org.gongjian.frame.SeeOther;
import org.gongjian.identity.CurrentActor;
import org.gongjian.organizations.Organizations;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** A scorer's desk: what waits, and one leaf with its evidence beside the points. */
@Controller
class MarkController {

    private static final int WORDS = 1_000;

    private final Marks marks;
    private final MarkDesk desk;
    private final EvidenceFolders folders;
    private final Organizations organizations;
    private final CurrentActor actor;

    MarkController(
            Marks marks, MarkDesk desk, EvidenceFolders folders, Organizations organizations, CurrentActor actor) {
        this.marks = marks;
        this.desk = desk;
        this.folders = folders;
        this.organizations = organizations;
        this.actor = actor;
    }

    @GetMapping("/{district}/marks")
    ModelAndView tasks() {
        List<ScorerTask> tasks = marks.tasksOf(actor.current());
        return new ModelAndView("evaluation/marks/tasks")
                .addObject("tasks", tasks)
                .addObject("names", UnitNames.of(organizations, tasks.stream().map(ScorerTask::entrant)));
    }

    @GetMapping("/{district}/marks/{entry}/{round}/{leaf}")
    ModelAndView open(@PathVariable UUID entry, @PathVariable int round, @PathVariable UUID leaf) {
        return page(Form.blank(), task(entry, round, leaf));
    }

    @PostMapping("/{district}/marks/{entry}/{round}/{leaf}")
    ModelAndView give(
            @PathVariable UUID entry,
            @PathVariable int round,
            @PathVariable UUID leaf,
            Form form,
            @ModelAttribute("frame") PageFrame frame) {
        Optional<MarkId> id = form.id("id", MarkId::new);
        Optional<BigDecimal> points = TypedPoints.read(form, "points");
        Optional<String> words = form.optionalText("words", WORDS);
        return form.submit(() -> {
                    desk.give(
                            actor.current(),
                            id.orElseThrow(),
                            new EntryId(entry),
                            round,
                            new IndicatorId(leaf),
                            points.orElseThrow(),
                            words.orElse(null));
                    return SeeOther.at(frame.at(marks.tasksOf(actor.current()).stream()
                            .findFirst()
                            .map(ScorerTask::path)
                            .orElse("marks")));
                })
                .orElseGet(() -> page(form, task(entry, round, leaf)));
    }

    /** A scorer says that they are not impartial. */
    @PostMapping("/{district}/marks/{entry}/conflict")
    ModelAndView conflict(@PathVariable UUID entry, @ModelAttribute("frame") PageFrame frame) {
        desk.declareConflict(actor.current(), new EntryId(entry));
        return SeeOther.at(frame.at("marks"));
    }

    private ScorerTask task(UUID entry, int round, UUID leaf) {
        return marks.require(actor.current(), new EntryId(entry), round, new IndicatorId(leaf));
    }

    private ModelAndView page(Form form, ScorerTask task) {
        return form.on("evaluation/marks/mark")
                .addObject("task", task)
                .addObject(
                        "name",
                        UnitNames.of(organizations, Stream.of(task.entrant()))
                                .get(task.entrant().unit()))
                .addObject(
                        "evidence",
                        folders.givenFor(
                                actor.current(),
                                task.entrant().entry(),
                                task.round().number(),
                                task.leaf().id()));
    }
}
