package org.gongjian.reading.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gongjian.district.Localized;
import org.gongjian.frame.api.Answers;
import org.gongjian.frame.api.ApiAddress;
import org.gongjian.frame.api.Part;
import org.gongjian.frame.api.Slice;
import org.gongjian.frame.api.Version;
import org.gongjian.identity.CurrentActor;
import org.gongjian.places.PlaceId;
import org.gongjian.programmes.CategoryId;
import org.gongjian.reading.consignments.DeliveryRounds;
import org.gongjian.reading.consignments.Round;
import org.gongjian.reading.consignments.RoundId;
import org.gongjian.reading.consignments.RoundKind;
import org.gongjian.reading.consignments.RoundLine;
import org.gongjian.reading.consignments.RoundState;
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

/** Rounds of the library network: proposed from what sites lack, changed and decided by people; anybody reads them. */
@RestController
@RequestMapping(ApiAddress.DISTRICT + "/library/rounds")
class LibraryRoundsApi {

    private final DeliveryRounds rounds;
    private final CurrentActor actor;
    private final Answers.Of<RoundId, LibraryRound> answers;

    LibraryRoundsApi(DeliveryRounds rounds, CurrentActor actor, Answers answers) {
        this.rounds = rounds;
        this.actor = actor;
        this.answers = answers.of(id -> LibraryRound.of(rounds.require(id)), LibraryRound::version);
    }

    /** What goes where on a day; in a list without its lines. */
    record LibraryRound(
            RoundId id,
            RoundKind kind,
            Localized name,
            LocalDate plannedFor,
            RoundState state,
            int version,
            List<RoundLine> lines) {

        static LibraryRound of(Round round) {
            return new LibraryRound(
                    round.id(),
                    round.kind(),
                    round.name(),
                    round.plannedFor(),
                    round.state(),
                    round.version(),
                    round.lines());
        }
    }

    /** Newest first. */
    @GetMapping
    Slice<LibraryRound> list(Part part) {
        return part.ofOneMore(rounds.page(part.after(RoundId.class), part.size() + 1), Round::id)
                .map(LibraryRound::of);
    }

    @GetMapping("/{round}")
    ResponseEntity<LibraryRound> show(@PathVariable RoundId round) {
        return answers.shown(round);
    }

    /** A round that is wanted; its lines are proposed. */
    record RoundWanted(RoundId id, RoundKind kind, Localized name, LocalDate plannedFor) {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<LibraryRound> propose(@RequestBody RoundWanted wanted) {
        rounds.propose(actor.current(), wanted.id(), wanted.kind(), wanted.name(), wanted.plannedFor());
        return answers.made(wanted.id(), wanted.id().value());
    }

    /** Other quantities; lines that are not named stay. */
    record RoundQuantities(List<RoundQuantity> lines) {}

    /** @param quantity in volumes; 0 where nothing is to go */
    record RoundQuantity(int position, int quantity) {}

    @PutMapping("/{round}/quantities")
    ResponseEntity<LibraryRound> change(
            @PathVariable RoundId round, Version version, @RequestBody RoundQuantities said) {
        Map<Integer, Integer> quantities = said.lines().stream()
                .collect(Collectors.toMap(RoundQuantity::position, RoundQuantity::quantity, (first, second) -> second));
        rounds.change(actor.current(), round, quantities, version.number());
        return answers.shown(round);
    }

    /** A line nobody proposed. */
    record RoundAddition(PlaceId from, PlaceId to, CategoryId category, int quantity) {}

    @PostMapping("/{round}/lines")
    ResponseEntity<LibraryRound> add(@PathVariable RoundId round, Version version, @RequestBody RoundAddition line) {
        rounds.add(actor.current(), round, line.from(), line.to(), line.category(), line.quantity(), version.number());
        return answers.shown(round);
    }

    /** Makes the consignments. */
    @PostMapping("/{round}/decision")
    ResponseEntity<LibraryRound> decide(@PathVariable RoundId round, Version version) {
        rounds.decide(actor.current(), round, version.number());
        return answers.shown(round);
    }

    @PostMapping("/{round}/dropping")
    ResponseEntity<LibraryRound> drop(@PathVariable RoundId round, Version version) {
        rounds.drop(actor.current(), round, version.number());
        return answers.shown(round);
    }
}
