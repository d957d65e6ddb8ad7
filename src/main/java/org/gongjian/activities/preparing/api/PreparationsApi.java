package org.gongjian.activities.preparing.api;

import org.gongjian.activities.Activities;
import org.gongjian.activities.ActivityId;
import org.gongjian.activities.preparing.Preparation;
import org.gongjian.activities.preparing.Preparations;
import org.gongjian.district.Localized;
import org.gongjian.district.Longest;
import org.gongjian.frame.api.Answers;
import org.gongjian.frame.api.ApiAddress;
import org.gongjian.frame.api.Version;
import org.gongjian.identity.CurrentActor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Risks, insurance and what to bring: anybody reads them, who keeps the activity writes them. */
@RestController
@RequestMapping(ApiAddress.DISTRICT + "/activities/{id}/preparation")
class PreparationsApi {

    private final Activities activities;
    private final Preparations preparations;
    private final CurrentActor actor;
    private final Answers.Of<ActivityId, Preparation> answers;

    PreparationsApi(Activities activities, Preparations preparations, CurrentActor actor, Answers answers) {
        this.activities = activities;
        this.preparations = preparations;
        this.actor = actor;
        this.answers = answers.of(this::of, Preparation::version);
    }

    /** Version 0 and nothing else where nothing was said yet. */
    @GetMapping
    ResponseEntity<Preparation> show(@PathVariable ActivityId id) {
        return answers.shown(id);
    }

    /**
     * What is to be known; what is left out is taken off.
     *
     * @param hazardous whether the work is dangerous: nobody under 18 takes part; no where it is left out
     */
    record ToKnow(
            @Longest(1_000) @Nullable Localized risks,
            @Longest(1_000) @Nullable Localized insurance,
            @Longest(1_000) @Nullable Localized bring,
            @Nullable Boolean hazardous) {}

    @PutMapping
    ResponseEntity<Preparation> write(@PathVariable ActivityId id, Version version, @RequestBody ToKnow toKnow) {
        preparations.write(
                actor.current(),
                id,
                new Preparation(
                        toKnow.risks(),
                        toKnow.insurance(),
                        toKnow.bring(),
                        Boolean.TRUE.equals(toKnow.hazardous()),
                        version.number()));
        return answers.shown(id);
    }

    private Preparation of(ActivityId id) {
        return preparations.of(activities.require(id).id());
    }
}
