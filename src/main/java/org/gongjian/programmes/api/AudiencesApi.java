package org.gongjian.programmes.api;

import org.gongjian.district.Localized;
import org.gongjian.district.Refused;
import org.gongjian.frame.api.Answers;
import org.gongjian.frame.api.ApiAddress;
import org.gongjian.frame.api.Slice;
import org.gongjian.frame.api.Version;
import org.gongjian.identity.CurrentActor;
import org.gongjian.programmes.Audience;
import org.gongjian.programmes.AudienceId;
import org.gongjian.programmes.Audiences;
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

/** The audiences records are found by; anybody reads them. */
@RestController
@RequestMapping(ApiAddress.DISTRICT + "/audiences")
class AudiencesApi {

    private final Audiences audiences;
    private final CurrentActor actor;
    private final Answers.Of<AudienceId, Audience> answers;

    AudiencesApi(Audiences audiences, CurrentActor actor, Answers answers) {
        this.audiences = audiences;
        this.actor = actor;
        this.answers = answers.of(id -> audiences.byId(id).orElseThrow(Refused::missing), Audience::version);
    }

    /** Oldest first. */
    @GetMapping
    Slice<Audience> list() {
        return Slice.all(audiences.all());
    }

    @GetMapping("/{id}")
    ResponseEntity<Audience> show(@PathVariable AudienceId id) {
        return answers.shown(id);
    }

    /** A word to add. */
    record NewAudience(AudienceId id, Localized name) {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Audience> add(@RequestBody NewAudience added) {
        AudienceId id = audiences.add(actor.current(), added.id(), added.name());
        return answers.made(id, id.value());
    }

    @PutMapping("/{id}")
    ResponseEntity<Audience> rename(@PathVariable AudienceId id, Version version, @RequestBody Name called) {
        audiences.rename(actor.current(), new Audience(id, called.name(), version.number()));
        return answers.shown(id);
    }
}
