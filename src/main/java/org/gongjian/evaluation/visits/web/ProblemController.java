package org.gongjian.evaluation.visits.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gongjian.district.Today;
import org.gongjian.evaluation.campaigns.EntryId;
import org.gongjian.evaluation.evidence.MeasuredRounds;
import org.gongjian.evaluation.marks.TypedPoints;
import org.gongjian.evaluation.visits.ProblemDesk;
import org.gongjian.evaluation.visits.ProblemView;
import org.gongjian.evaluation.visits.SiteProblemId;
import org.gongjian.frame.Form;
import org.gongjian.frame.History;
import org.gongjian.frame.PageFrame;
import org.gongjian.frame.SeeOther;
import org.gongjian.identity.CurrentActor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** One problem, from photo to recheck, and all of an entrant. */
@Controller
class ProblemController {

    private static final int WORDS = 1_000;

    private final ProblemDesk desk;
    private final MeasuredRounds rounds;
    private final PointNames names;
    private final History history;
    private final Today today;
    private final CurrentActor actor;

    ProblemController(
            ProblemDesk desk,
            MeasuredRounds rounds,
            PointNames names,
            History history,
            Today today,
            CurrentActor actor) {
        this.desk = desk;
        this.rounds = rounds;
        this.names = names;
        this.history = history;
        this.today = today;
        this.actor = actor;
    }

    @GetMapping("/{district}/visits/problems/of/{entry}")
    ModelAndView list(@PathVariable UUID entry) {
        return new ModelAndView("evaluation/visits/problems")
                .addObject("problems", desk.of(actor.current(), new EntryId(entry)))
                .addObject("now", today.date())
                .addObject("entrant", rounds.requireEntrant(new EntryId(entry)));
    }

    @GetMapping("/{district}/visits/problems/{problem}")
    ModelAndView show(@PathVariable UUID problem) {
        return page(Form.blank(), problem);
    }

    @PostMapping("/{district}/visits/problems/{problem}/answer")
    ModelAndView answer(@PathVariable UUID problem, Form form, @ModelAttribute("frame") PageFrame frame) {
        desk.mayAnswer(actor.current(), id(problem)).orForbid();
        Optional<String> answer = form.text("answer", WORDS);
        return done(
                form,
                problem,
                frame,
                () -> desk.answer(actor.current(), id(problem), form.version(), answer.orElseThrow()));
    }

    @PostMapping("/{district}/visits/problems/{problem}/close")
    ModelAndView close(@PathVariable UUID problem, Form form, @ModelAttribute("frame") PageFrame frame) {
        desk.mayRecheck(actor.current(), id(problem)).orForbid();
        Optional<UUID> step = form.id("id", one -> one);
        Optional<BigDecimal> points = TypedPoints.read(form, "points");
        return done(
                form,
                problem,
                frame,
                () -> desk.close(
                        actor.current(), id(problem), form.version(), step.orElseThrow(), points.orElseThrow()));
    }

    @PostMapping("/{district}/visits/problems/{problem}/return")
    ModelAndView giveBack(@PathVariable UUID problem, Form form, @ModelAttribute("frame") PageFrame frame) {
        desk.mayRecheck(actor.current(), id(problem)).orForbid();
        Optional<String> why = form.text("why", WORDS);
        Optional<LocalDate> deadline = form.date("deadline", today.date());
        return done(
                form,
                problem,
                frame,
                () -> desk.giveBack(
                        actor.current(), id(problem), form.version(), why.orElseThrow(), deadline.orElseThrow()));
    }

    private ModelAndView done(Form form, UUID problem, PageFrame frame, Runnable step) {
        return form.submit(() -> {
                    step.run();
                    return SeeOther.at(frame.at(id(problem).path()));
                })
                .orElseGet(() -> page(form, problem));
    }

    private ModelAndView page(Form form, UUID problem) {
        ProblemView view = desk.require(actor.current(), id(problem));
        return form.on("evaluation/visits/problem")
                .addObject("view", view)
                .addObject("problem", view.problem())
                .addObject("now", today.date())
                .addObject(
                        "named",
                        names.of(List.of(view.point())).get(view.point().id()))
                .addObject("history", history.of(id(problem).ref()));
    }

    private static SiteProblemId id(UUID problem) {
        return new SiteProblemId(problem);
    }
}
