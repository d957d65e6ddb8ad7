package org.gongjian.claims.api;

import java.time.Instant;
import java.util.List;
import org.gongjian.claims.rounds.OpenRound;
import org.gongjian.claims.rounds.Round;
import org.gongjian.claims.rounds.RoundDesk;
import org.gongjian.claims.rounds.RoundId;
import org.gongjian.claims.rounds.Rounds;
import org.gongjian.district.Localized;
import org.gongjian.frame.api.Answers;
import org.gongjian.frame.api.ApiAddress;
import org.gongjian.frame.api.Part;
import org.gongjian.frame.api.Slice;
import org.gongjian.frame.api.Version;
import org.gongjian.identity.CurrentActor;
import org.gongjian.identity.UnitId;
import org.gongjian.listings.ListingId;
import org.gongjian.programmes.ProgrammeId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Rounds of publication: opened by whoever holds them, read by anybody. */
@RestController
@RequestMapping(ApiAddress.DISTRICT + "/rounds")
class RoundsApi {

    private final Rounds rounds;
    private final RoundDesk desk;
    private final CurrentActor actor;
    private final Answers.Of<RoundId, RoundStanding> answers;

    RoundsApi(Rounds rounds, RoundDesk desk, CurrentActor actor, Answers answers) {
        this.rounds = rounds;
        this.desk = desk;
        this.actor = actor;
        this.answers = answers.of(id -> standing(rounds.require(id)), RoundStanding::version);
    }

    /** @param waited in how many rounds before nobody claimed it */
    record RoundLine(ListingId listing, int waited) {}

    /**
     * A round as it stands now.
     *
     * @param phase COMING until it opens, PAIRED while only units paired with the asker claim, HALL while everybody does, OVER
     *     once it is closed or ended
     * @param lines what waited longest first
     * @param endedAt when it was ended by hand
     */
    record RoundStanding(
            RoundId id,
            int version,
            Localized title,
            @Nullable ProgrammeId programme,
            UnitId host,
            Round.Phase phase,
            Instant opensAt,
            Instant hallOpensAt,
            @Nullable Instant closesAt,
            @Nullable Instant endedAt,
            List<RoundLine> lines) {}

    /** The one that opens last comes first. */
    @GetMapping
    Slice<RoundStanding> list(Part part) {
        List<RoundStanding> found = rounds.page(part.after(Rounds.After.class), part.size() + 1).stream()
                .map(this::standing)
                .toList();
        return part.ofOneMore(found, last -> new Rounds.After(last.opensAt(), last.id()));
    }

    @GetMapping("/{id}")
    ResponseEntity<RoundStanding> show(@PathVariable RoundId id) {
        return answers.shown(id);
    }

    /** Open at once where the hall opens with it. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<RoundStanding> open(@RequestBody OpenRound round) {
        RoundId id = desk.open(actor.current(), round);
        return answers.made(id, id.value());
    }

    /** Nothing of it is claimed from now on. */
    @PostMapping("/{id}/end")
    ResponseEntity<RoundStanding> end(@PathVariable RoundId id, Version version) {
        desk.end(actor.current(), id, version.number());
        return answers.shown(id);
    }

    private RoundStanding standing(Round round) {
        return new RoundStanding(
                round.id(),
                round.version(),
                round.title(),
                round.programme(),
                round.host(),
                round.phase(rounds.now()),
                round.opensAt(),
                round.hallOpensAt(),
                round.closesAt(),
                round.endedAt(),
                round.entries().stream()
                        .map(entry -> new RoundLine(entry.listing(), entry.waited()))
                        .toList());
    }
}
