package org.gongjian.programmes.api;

import org.gongjian.district.Localized;
import org.gongjian.district.Longest;
import org.gongjian.district.Refused;
import org.gongjian.frame.api.Answers;
import org.gongjian.frame.api.ApiAddress;
import org.gongjian.frame.api.Part;
import org.gongjian.frame.api.Slice;
import org.gongjian.frame.api.Version;
import org.gongjian.identity.CurrentActor;
import org.gongjian.identity.UnitId;
import org.gongjian.programmes.AddProgramme;
import org.gongjian.programmes.FindProgrammes;
import org.gongjian.programmes.Programme;
import org.gongjian.programmes.ProgrammeId;
import org.gongjian.programmes.ProgrammePage;
import org.gongjian.programmes.Programmes;
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

/** Brands, programmes and series; anybody reads them. */
@RestController
@RequestMapping(ApiAddress.DISTRICT + "/programmes")
class ProgrammesApi {

    private final Programmes programmes;
    private final CurrentActor actor;
    private final Answers.Of<ProgrammeId, Programme> answers;

    ProgrammesApi(Programmes programmes, CurrentActor actor, Answers answers) {
        this.programmes = programmes;
        this.actor = actor;
        this.answers = answers.of(id -> programmes.byId(id).orElseThrow(Refused::missing), Programme::version);
    }

    /** Oldest first. */
    @GetMapping
    Slice<Programme> list(@ParameterObject FindProgrammes filter, Part part) {
        ProgrammePage page = programmes.find(filter, part.after(ProgrammeId.class), part.size());
        return part.of(page.programmes(), page.next());
    }

    @GetMapping("/{id}")
    ResponseEntity<Programme> show(@PathVariable ProgrammeId id) {
        return answers.shown(id);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Programme> add(@RequestBody AddProgramme command) {
        ProgrammeId id = programmes.add(actor.current(), command);
        return answers.made(id, id.value());
    }

    /** All that is kept of a programme. */
    record ProgrammeFacts(
            Programme.Kind kind,
            Localized name,
            @Nullable Localized otherName,
            @Longest(1_000) @Nullable Localized aim,
            @Nullable Localized motto,
            @Nullable Integer stars,
            @Nullable UnitId owner,
            @Nullable ProgrammeId parent) {}

    @PutMapping("/{id}")
    ResponseEntity<Programme> change(@PathVariable ProgrammeId id, Version version, @RequestBody ProgrammeFacts facts) {
        programmes.change(
                actor.current(),
                new Programme(
                        id,
                        facts.kind(),
                        facts.name(),
                        facts.otherName(),
                        facts.aim(),
                        facts.motto(),
                        facts.stars(),
                        facts.owner(),
                        facts.parent(),
                        version.number()));
        return answers.shown(id);
    }
}
