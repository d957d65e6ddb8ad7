package org.gongjian.activities.api;

import org.gongjian.activities.Activities;
import org.gongjian.activities.ActivityDesk;
import org.gongjian.activities.ActivityDetails;
import org.gongjian.activities.ActivityFilter;
import org.gongjian.activities.ActivityId;
import org.gongjian.activities.ActivityPage;
import org.gongjian.activities.ActivityResult;
import org.gongjian.activities.ActivityTime;
import org.gongjian.activities.ActivityView;
import org.gongjian.activities.Attendance;
import org.gongjian.activities.FollowUpId;
import org.gongjian.activities.PlanActivity;
import org.gongjian.district.Localized;
import org.gongjian.district.Longest;
import org.gongjian.frame.api.Answers;
import org.gongjian.frame.api.ApiAddress;
import org.gongjian.frame.api.Part;
import org.gongjian.frame.api.Slice;
import org.gongjian.frame.api.Version;
import org.gongjian.identity.CurrentActor;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Activities: plan, change, say what became of them; anybody reads them. */
@RestController
@RequestMapping(ApiAddress.DISTRICT + "/activities")
class ActivitiesApi {

    private final Activities activities;
    private final ActivityDesk desk;
    private final CurrentActor actor;
    private final Answers.Of<ActivityId, ActivityView> answers;

    ActivitiesApi(Activities activities, ActivityDesk desk, CurrentActor actor, Answers answers) {
        this.activities = activities;
        this.desk = desk;
        this.actor = actor;
        this.answers = answers.of(activities::require, ActivityView::version);
    }

    /** Planned ones soonest first, everything else latest first. */
    @GetMapping
    Slice<ActivityView> list(@ParameterObject ActivityFilter filter, Part part) {
        ActivityPage page = activities.page(filter, part.after(ActivityPage.After.class), part.size());
        return part.of(page.activities(), page.next());
    }

    @GetMapping("/{id}")
    ResponseEntity<ActivityView> show(@PathVariable ActivityId id) {
        return answers.shown(id);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<ActivityView> plan(@RequestBody PlanActivity plan) {
        ActivityId id = desk.plan(actor.current(), plan);
        return answers.made(id, id.value());
    }

    @PutMapping("/{id}")
    ResponseEntity<ActivityView> change(
            @PathVariable ActivityId id, Version version, @RequestBody ActivityDetails details) {
        desk.change(actor.current(), id, version.number(), details);
        return answers.shown(id);
    }

    /**
     * What came of it.
     *
     * @param otherwise why it is counted otherwise than by its rolls; asked for only where it is
     */
    record Report(
            @Nullable Attendance attendance,
            @Longest(1_000) @Nullable Localized outcome,
            @Nullable String otherwise) {}

    /** It took place; or, where that was said already, what came of it is mended. */
    @PutMapping("/{id}/result")
    ResponseEntity<ActivityView> report(@PathVariable ActivityId id, Version version, @RequestBody Report report) {
        desk.report(
                actor.current(),
                id,
                version.number(),
                new ActivityResult(report.attendance(), report.outcome()),
                report.otherwise());
        return answers.shown(id);
    }

    /** Why it does not take place. */
    record Cancellation(Localized because) {}

    @PostMapping("/{id}/cancellation")
    ResponseEntity<ActivityView> cancel(
            @PathVariable ActivityId id, Version version, @RequestBody Cancellation cancellation) {
        desk.cancel(actor.current(), id, version.number(), cancellation.because());
        return answers.shown(id);
    }

    /**
     * To another day or hour.
     *
     * @param because for everybody to read
     * @param despite why it goes there although it clashes with another one; asked for only where it does
     */
    record Postponement(
            ActivityTime time, Localized because, @Nullable String despite) {}

    /** Whoever is concerned is told. */
    @PostMapping("/{id}/postponement")
    ResponseEntity<ActivityView> postpone(
            @PathVariable ActivityId id, Version version, @RequestBody Postponement postponement) {
        desk.postpone(
                actor.current(),
                id,
                version.number(),
                postponement.time(),
                postponement.because(),
                postponement.despite());
        return answers.shown(id);
    }

    /** What is to follow. */
    record Following(FollowUpId id, Localized what) {}

    @PostMapping("/{id}/follow-ups")
    ResponseEntity<ActivityView> follow(@PathVariable ActivityId id, @RequestBody Following following) {
        desk.addFollowUp(actor.current(), id, following.id(), following.what());
        return answers.shown(id);
    }
}
