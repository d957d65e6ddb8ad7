package org.gongjian.evaluation.visits.web;

import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gongjian.district.Today;
import org.gongjian.evaluation.evidence.web.FreshIds;
import org.gongjian.evaluation.marks.TypedPoints;
import org.gongjian.evaluation.standards.IndicatorId;
import org.gongjian.evaluation.visits.ProblemDesk;
import org.gongjian.evaluation.visits.SitePoint;
import org.gongjian.evaluation.visits.SitePointId;
import org.gongjian.evaluation.visits.SiteProblemId;
import org.gongjian.evaluation.visits.Visit;
import org.gongjian.evaluation.visits.VisitDesk;
import org.gongjian.evaluation.visits.VisitOutcome;
import org.gongjian.evaluation.visits.VisitStep;
import org.gongjian.files.Incoming;
import org.gongjian.frame.Choice;
import org.gongjian.frame.Form;
import org.gongjian.frame.PageFrame;
import org.gongjian.frame.SeeOther;
import org.gongjian.frame.Wording;
import org.gongjian.identity.CurrentActor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.servlet.ModelAndView;

/** An assessor's points and the checklist of one, which works without a network once it was opened. */
@Controller
class VisitsController {

    private static final int NOTE = 500;
    private static final int WORDS = 1_000;
    private static final int DAYS = 14;

    private final VisitDesk desk;
    private final ProblemDesk problems;
    private final ProblemPhotos photos;
    private final PointNames names;
    private final Today today;
    private final CurrentActor actor;
    private final Clock clock;

    VisitsController(
            VisitDesk desk,
            ProblemDesk problems,
            ProblemPhotos photos,
            PointNames names,
            Today today,
            CurrentActor actor,
            Clock clock) {
        this.desk = desk;
        this.problems = problems;
        this.photos = photos;
        this.names = names;
        this.today = today;
        this.actor = actor;
        this.clock = clock;
    }

    @GetMapping("/{district}/visits")
    ModelAndView list() {
        List<SitePoint> points = desk.toVisit(actor.current());
        return new ModelAndView("evaluation/visits/list")
                .addObject("points", points)
                .addObject("names", names.of(points));
    }

    @GetMapping("/{district}/visits/{point}")
    ModelAndView open(@PathVariable UUID point, @ModelAttribute("w") Wording w) {
        return page(blank(), point, null, w);
    }

    /** One step, told by a page without scripts. */
    @PostMapping("/{district}/visits/{point}")
    ModelAndView tell(
            @PathVariable UUID point,
            Form form,
            @ModelAttribute("w") Wording w,
            @ModelAttribute("frame") PageFrame frame) {
        Optional<UUID> id = form.id("id", one -> one);
        Optional<IndicatorId> leaf = form.id("leaf", IndicatorId::new);
        Optional<BigDecimal> points = TypedPoints.read(form, "points");
        Optional<String> note = form.optionalText("note", NOTE);
        Optional<VisitOutcome> outcome = form.submit(() -> desk.take(
                        actor.current(),
                        new SitePointId(point),
                        List.of(new VisitStep(
                                id.orElseThrow(),
                                leaf.orElseThrow(),
                                points.orElseThrow(),
                                note.orElse(null),
                                clock.instant())))
                .getFirst());
        return outcome.isPresent() && outcome.get().why() == null
                ? SeeOther.at(frame.at("visits/" + point))
                : page(form, point, outcome.orElse(null), w);
    }

    /** Steps as the page's script tells them, when they happened or later. */
    record VisitTold(List<VisitStep> steps) {}

    /**
     * What became of a step.
     *
     * @param words why, in the reader's language; empty where it was done
     */
    record VisitAnswer(UUID id, VisitOutcome.Result result, String words) {}

    @PostMapping(
            path = "/{district}/visits/{point}/steps",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<List<VisitAnswer>> replay(
            @PathVariable UUID point, @RequestBody VisitTold told, @ModelAttribute("w") Wording w) {
        return ResponseEntity.ok(desk.take(actor.current(), new SitePointId(point), told.steps()).stream()
                .map(outcome -> new VisitAnswer(
                        outcome.id(), outcome.result(), outcome.why() == null ? "" : w.reason(outcome.why())))
                .toList());
    }

    /** A problem found here, with a photo where one was taken. */
    @PostMapping("/{district}/visits/{point}/problems")
    ModelAndView raise(
            @PathVariable UUID point,
            Form form,
            HttpServletRequest request,
            @ModelAttribute("w") Wording w,
            @ModelAttribute("frame") PageFrame frame) {
        Optional<SiteProblemId> id = form.id("id", SiteProblemId::new);
        Optional<IndicatorId> leaf = form.id("about", IndicatorId::new);
        Optional<String> words = form.text("words", WORDS);
        Optional<LocalDate> deadline = form.date("deadline", today.date());
        Optional<Incoming> photo = ProblemPhotos.sent(request);
        return form.submit(() -> {
                    SiteProblemId raised = problems.raise(
                            actor.current(),
                            id.orElseThrow(),
                            new SitePointId(point),
                            leaf.orElseThrow(),
                            words.orElseThrow(),
                            deadline.orElseThrow());
                    photo.ifPresent(one -> photos.keep(actor.current().author(), raised, words.orElseThrow(), one));
                    return SeeOther.at(frame.at(raised.path()));
                })
                .orElseGet(() -> page(form, point, null, w));
    }

    private Form blank() {
        return Form.blank().with("deadline", today.date().plusDays(DAYS));
    }

    private ModelAndView page(Form form, UUID point, @Nullable VisitOutcome refused, Wording w) {
        Visit visit = desk.open(actor.current(), new SitePointId(point));
        ModelAndView page = form.on("evaluation/visits/visit")
                .addObject("visit", visit)
                .addObject(
                        "named",
                        names.of(List.of(visit.point())).get(visit.point().id()))
                .addObject("refused", refused)
                .addObject("ids", new FreshIds())
                .addObject(
                        "leaves",
                        visit.leaves().stream()
                                .map(leaf -> Choice.of(leaf.id().value(), leaf.code() + " " + w.plain(leaf.name())))
                                .toList());
        if (refused != null) {
            page.setStatus(HttpStatus.CONFLICT);
        }
        return page;
    }
}
