package org.gongjian.places.api;

import java.util.List;
import org.gongjian.district.Localized;
import org.gongjian.district.Refused;
import org.gongjian.frame.api.Answers;
import org.gongjian.frame.api.ApiAddress;
import org.gongjian.frame.api.Version;
import org.gongjian.identity.CurrentActor;
import org.gongjian.places.PlaceId;
import org.gongjian.places.Places;
import org.gongjian.places.openings.OpeningTimes;
import org.gongjian.places.openings.Span;
import org.gongjian.places.openings.Week;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** When a place is open. */
@RestController
@RequestMapping(ApiAddress.DISTRICT + "/places/{id}/opening")
class OpeningsApi {

    private final OpeningTimes openings;
    private final CurrentActor actor;
    private final Answers.Of<PlaceId, Week> answers;

    OpeningsApi(OpeningTimes openings, Places places, CurrentActor actor, Answers answers) {
        this.openings = openings;
        this.actor = actor;
        this.answers = answers.of(
                id -> openings.of(places.byId(id).orElseThrow(Refused::missing).id()), Week::version);
    }

    @GetMapping
    ResponseEntity<Week> show(@PathVariable PlaceId id) {
        return answers.shown(id);
    }

    /** The whole week; a day without a span is a day the place is closed. */
    record WeekFacts(List<Span> spans, @Nullable Localized note) {}

    @PutMapping
    ResponseEntity<Week> say(@PathVariable PlaceId id, Version version, @RequestBody WeekFacts facts) {
        openings.say(actor.current(), new Week(id, facts.spans(), facts.note(), version.number()));
        return answers.shown(id);
    }
}
