package org.gongjian.programmes.api;

import java.util.List;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.Localized;
import org.gongjian.district.Longest;
import org.gongjian.district.Refused;
import org.gongjian.frame.api.Answers;
import org.gongjian.frame.api.ApiAddress;
import org.gongjian.frame.api.Version;
import org.gongjian.identity.CurrentActor;
import org.gongjian.programmes.ProgrammeId;
import org.gongjian.programmes.Programmes;
import org.gongjian.programmes.figures.ProgrammeYears;
import org.gongjian.programmes.pillars.Hangings;
import org.gongjian.programmes.pillars.Hung;
import org.gongjian.programmes.pillars.Pillar;
import org.gongjian.programmes.pillars.PillarId;
import org.gongjian.programmes.pillars.Pillars;
import org.jspecify.annotations.Nullable;
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

/** The pillars of a programme, what hangs on it, and what its years brought. */
@RestController
@RequestMapping(ApiAddress.DISTRICT + "/programmes/{id}")
class PillarsApi {

    private final Programmes programmes;
    private final Pillars pillars;
    private final Hangings hangings;
    private final ProgrammeYears years;
    private final CurrentActor actor;
    private final Answers.Of<PillarId, Pillar> answers;

    PillarsApi(
            Programmes programmes,
            Pillars pillars,
            Hangings hangings,
            ProgrammeYears years,
            CurrentActor actor,
            Answers answers) {
        this.programmes = programmes;
        this.pillars = pillars;
        this.hangings = hangings;
        this.years = years;
        this.actor = actor;
        this.answers = answers.of(id -> pillars.byId(id).orElseThrow(Refused::missing), Pillar::version);
    }

    /** In their order; a short list comes whole. */
    @GetMapping("/pillars")
    List<Pillar> list(@PathVariable ProgrammeId id) {
        return pillars.of(require(id));
    }

    @GetMapping("/pillars/{pillar}")
    ResponseEntity<Pillar> show(@PathVariable ProgrammeId id, @PathVariable PillarId pillar) {
        return answers.shown(within(id, pillar));
    }

    /** A pillar to add. */
    record AddPillar(
            PillarId id,
            int position,
            Localized name,
            @Longest(500) @Nullable Localized aim) {}

    @PostMapping("/pillars")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Pillar> add(@PathVariable ProgrammeId id, @RequestBody AddPillar command) {
        PillarId added = pillars.add(
                actor.current(),
                new Pillar(command.id(), require(id), command.position(), command.name(), command.aim(), 0));
        return answers.made(within(id, added), added.value());
    }

    /** All that is kept of a pillar. */
    record PillarFacts(
            int position,
            Localized name,
            @Longest(500) @Nullable Localized aim) {}

    @PutMapping("/pillars/{pillar}")
    ResponseEntity<Pillar> change(
            @PathVariable ProgrammeId id,
            @PathVariable PillarId pillar,
            Version version,
            @RequestBody PillarFacts facts) {
        pillars.change(
                actor.current(),
                new Pillar(within(id, pillar), id, facts.position(), facts.name(), facts.aim(), version.number()));
        return answers.shown(pillar);
    }

    /** What hangs on the programme and on its pillars, oldest first. */
    @GetMapping("/records")
    List<Hung> records(@PathVariable ProgrammeId id) {
        return hangings.on(List.of(require(id)));
    }

    /** A record to hang; {@code pillar} is one of the programme, or left out. */
    record HangRecord(RecordRef record, @Nullable PillarId pillar) {}

    /** Hangs a record, or moves it to another pillar; the same again changes nothing. Answers all that hangs there. */
    @PostMapping("/records")
    List<Hung> hang(@PathVariable ProgrammeId id, @RequestBody HangRecord command) {
        hangings.hang(actor.current(), require(id), command.pillar(), command.record());
        return records(id);
    }

    /** A record to take off. */
    record TakeOff(RecordRef record) {}

    /** Answers what still hangs there. */
    @PostMapping("/records/off")
    List<Hung> takeOff(@PathVariable ProgrammeId id, @RequestBody TakeOff command) {
        hangings.takeOff(actor.current(), require(id), command.record());
        return records(id);
    }

    /** The figures of a year with the rows they are made of; the programme with all that lies in it. */
    @GetMapping("/years/{year}")
    List<ProgrammeYears.YearFigure> year(@PathVariable ProgrammeId id, @PathVariable int year) {
        return years.of(require(id), year);
    }

    private ProgrammeId require(ProgrammeId id) {
        return programmes.byId(id).orElseThrow(Refused::missing).id();
    }

    private PillarId within(ProgrammeId programme, PillarId id) {
        return pillars.byId(id)
                .filter(pillar -> pillar.programme().equals(programme))
                .orElseThrow(Refused::missing)
                .id();
    }
}
