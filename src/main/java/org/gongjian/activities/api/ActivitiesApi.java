package org.gongjian.activities.api;

import java.util.UUID;
import org.gongjian.activities.Activities;
import org.gongjian.activities.ActivityDesk;
import org.gongjian.activities.ActivityDetails;
import org.gongjian.activities.ActivityFilter;
import org.gongjian.activities.ActivityId;
import org.gongjian.activities.ActivityPage;
import org.gongjian.activities.ActivityResult;
import org.gongjian.activities.ActivityView;
import org.gongjian.activities.FollowUpId;
import org.gongjian.activities.PlanActivity;
import org.gongjian.district.Localized;
import org.gongjian.frame.api.ApiAddress;
import org.gongjian.frame.api.Cursors;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Activities: plan, change, say what became of them; anybody reads them. */
@RestController
@RequestMapping(ApiAddress.DISTRICT + "/activities")
class ActivitiesApi {

    private final Activities activities;
    private final ActivityDesk desk;
    private final CurrentActor actor;
    private final Cursors cursors;

    ActivitiesApi(Activities activities, ActivityDesk desk, CurrentActor actor, Cursors cursors) {
        this.activities = activities;
        this.desk = desk;
        this.actor = actor;
        this.cursors = cursors;
    }

    /** Planned ones soonest first, everything else latest first. */
    @GetMapping
    Slice<ActivityView> list(
            @ParameterObject ActivityFilter filter,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = Slice.USUAL) int limit) {
        ActivityPage page = activities.page(filter, cursors.read(after, ActivityPage.After.class), Cursors.size(limit));
        return new Slice<>(page.activities(), cursors.write(page.next()));
    }

    @GetMapping("/{id}")
    ResponseEntity<ActivityView> show(@PathVariable UUID id) {
        return shown(new ActivityId(id));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<ActivityView> plan(@RequestBody PlanActivity plan) {
        ActivityId id = desk.plan(actor.current(), plan);
        ActivityView activity = activities.require(id);
        return Version.made(activity, activity.version(), ApiAddress.madeHere(id.value()));
    }

    @PutMapping("/{id}")
    ResponseEntity<ActivityView> change(@PathVariable UUID id, Version version, @RequestBody ActivityDetails details) {
        desk.change(actor.current(), new ActivityId(id), version.number(), details);
        return shown(new ActivityId(id));
    }

    /** It took place; or, where that was said already, what came of it is mended. */
    @PutMapping("/{id}/result")
    ResponseEntity<ActivityView> hold(@PathVariable UUID id, Version version, @RequestBody ActivityResult result) {
        ActivityId activity = new ActivityId(id);
        if (activities.require(activity).isHeld()) {
            desk.mendResult(actor.current(), activity, version.number(), result);
        } else {
            desk.hold(actor.current(), activity, version.number(), result);
        }
        return shown(activity);
    }

    /** Why it does not take place. */
    record Cancellation(Localized because) {}

    @PostMapping("/{id}/cancellation")
    ResponseEntity<ActivityView> cancel(
            @PathVariable UUID id, Version version, @RequestBody Cancellation cancellation) {
        desk.cancel(actor.current(), new ActivityId(id), version.number(), cancellation.because());
        return shown(new ActivityId(id));
    }

    /** What is to follow. */
    record Following(FollowUpId id, Localized what) {}

    @PostMapping("/{id}/follow-ups")
    ResponseEntity<ActivityView> follow(@PathVariable UUID id, @RequestBody Following following) {
        desk.addFollowUp(actor.current(), new ActivityId(id), following.id(), following.what());
        return shown(new ActivityId(id));
    }

    private ResponseEntity<ActivityView> shown(ActivityId id) {
        ActivityView activity = activities.require(id);
        return Version.of(activity, activity.version());
    }
}
