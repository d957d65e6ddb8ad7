package org.gongjian.activities.stalls.api;

import java.util.List;
import java.util.UUID;
import org.gongjian.activities.Activities;
import org.gongjian.activities.ActivityId;
import org.gongjian.activities.stalls.StallDesk;
import org.gongjian.activities.stalls.StallId;
import org.gongjian.activities.stalls.Stalls;
import org.gongjian.activities.stalls.WriteStall;
import org.gongjian.frame.api.Answers;
import org.gongjian.frame.api.ApiAddress;
import org.gongjian.frame.api.Version;
import org.gongjian.identity.CurrentActor;
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

/** The stalls of an activity, and how many each served by each way of counting; figures are attendances. */
@RestController
@RequestMapping(ApiAddress.DISTRICT + "/activities/{id}/stalls")
class StallsApi {

    private final Activities activities;
    private final Stalls stalls;
    private final StallDesk desk;
    private final CurrentActor actor;
    private final Answers.Of<StallId, Stalls.Kept> answers;

    StallsApi(Activities activities, Stalls stalls, StallDesk desk, CurrentActor actor, Answers answers) {
        this.activities = activities;
        this.stalls = stalls;
        this.desk = desk;
        this.actor = actor;
        this.answers = answers.of(stalls::require, kept -> kept.stall().version());
    }

    /** In the order of their numbers. */
    @GetMapping
    List<Stalls.Kept> list(@PathVariable ActivityId id) {
        return stalls.of(activities.require(id).id());
    }

    @GetMapping("/{stall}")
    ResponseEntity<Stalls.Kept> show(@PathVariable ActivityId id, @PathVariable StallId stall) {
        return answers.shown(stalls.require(id, stall).stall().id());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Stalls.Kept> add(@PathVariable ActivityId id, @RequestBody WriteStall stall) {
        desk.add(actor.current(), id, stall);
        return answers.made(stall.id(), stall.id().value());
    }

    @PutMapping("/{stall}")
    ResponseEntity<Stalls.Kept> change(
            @PathVariable ActivityId id,
            @PathVariable StallId stall,
            Version version,
            @RequestBody WriteStall written) {
        stalls.require(id, stall);
        desk.change(actor.current(), stall, version.number(), written);
        return answers.shown(stall);
    }

    /**
     * A guess of how many were served.
     *
     * @param id the same entry sent again changes nothing
     */
    record StallEstimate(UUID id, int served) {}

    @PostMapping("/{stall}/estimates")
    ResponseEntity<Stalls.Kept> estimate(
            @PathVariable ActivityId id, @PathVariable StallId stall, @RequestBody StallEstimate estimate) {
        stalls.require(id, stall);
        desk.estimate(actor.current(), stall, estimate.id(), estimate.served());
        return answers.shown(stall);
    }

    /**
     * Mends what was counted one by one.
     *
     * @param change how many more, or fewer where it is negative
     */
    record StallCorrection(UUID id, int change, String why) {}

    @PostMapping("/{stall}/corrections")
    ResponseEntity<Stalls.Kept> correct(
            @PathVariable ActivityId id, @PathVariable StallId stall, @RequestBody StallCorrection correction) {
        stalls.require(id, stall);
        desk.correct(actor.current(), stall, correction.id(), correction.change(), correction.why());
        return answers.shown(stall);
    }

    /**
     * A new code, told this once.
     *
     * @param path what opens the counting page, below the site
     */
    record NewStallCode(String code, String path) {}

    @PostMapping("/{stall}/code")
    @ResponseStatus(HttpStatus.CREATED)
    NewStallCode code(@PathVariable ActivityId id, @PathVariable StallId stall) {
        stalls.require(id, stall);
        var code = desk.makeCode(actor.current(), stall);
        return new NewStallCode(code.shown(), code.path());
    }
}
