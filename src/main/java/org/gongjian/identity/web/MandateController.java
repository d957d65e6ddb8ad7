package org.gongjian.identity.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.gongjian.district.Reason;
import org.gongjian.district.Verdict;
import org.gongjian.frame.Form;
import org.gongjian.identity.Actor;
import org.gongjian.identity.CurrentActor;
import org.gongjian.identity.Delegations;
import org.gongjian.identity.Mandate;
import org.gongjian.identity.MandateId;
import org.gongjian.identity.Mandates;
import org.gongjian.identity.accounts.HandOvers;
import org.gongjian.identity.accounts.Invitation;
import org.gongjian.identity.accounts.InvitationId;
import org.gongjian.people.People;
import org.gongjian.people.PersonId;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** One's own mandates in a district: what one acts as, whom one lets act, and what waits to be taken on. */
@Controller
class MandateController {

    private final Mandates mandates;
    private final Delegations delegations;
    private final DelegationLines lines;
    private final HandOvers handOvers;
    private final People people;
    private final CurrentActor actors;
    private final MandateWords words;

    MandateController(
            Mandates mandates,
            Delegations delegations,
            DelegationLines lines,
            HandOvers handOvers,
            People people,
            CurrentActor actors,
            MandateWords words) {
        this.mandates = mandates;
        this.delegations = delegations;
        this.lines = lines;
        this.handOvers = handOvers;
        this.people = people;
        this.actors = actors;
        this.words = words;
    }

    /** A mandate of mine, with what I may do with it. */
    record Own(
            Mandates.Held held,
            MandateWords.Line line,
            Verdict mayDelegate,
            Verdict mayHandOver,
            Optional<Passing> passing) {}

    /** A hand-over on its way. */
    record Passing(InvitationId id, String successor, MandateWords.Line line, Instant expiresAt, Verdict mayUndo) {}

    @GetMapping("/{district}/desk/mandates")
    ModelAndView open(Form form) {
        Actor by = actors.current();
        List<Mandates.Held> held = mandates.own(by);
        Map<Mandate, MandateWords.Line> named =
                words.of(held.stream().map(Mandates.Held::mandate).toList());
        List<DelegationLines.Line> given = lines.of(delegations.givenBy(by));
        List<DelegationLines.Line> taken = lines.of(delegations.givenTo(by));
        return new ModelAndView("identity/mandates")
                .addObject("actor", by)
                .addObject("done", form.value("done"))
                .addObject("own", held.stream().map(one -> own(by, one, named)).toList())
                .addObject("given", open(given))
                .addObject(
                        "past",
                        given.stream().filter(line -> !line.state().isOpen()).toList())
                .addObject("taken", open(taken))
                .addObject(
                        "handed",
                        handOvers.waitingFor(by).stream()
                                .map(one -> passing(by, one))
                                .toList());
    }

    private Own own(Actor by, Mandates.Held held, Map<Mandate, MandateWords.Line> named) {
        MandateId id = held.mandate().id();
        Optional<Passing> passing = handOvers.open(id).map(one -> passing(by, one));
        return new Own(
                held,
                Objects.requireNonNull(named.get(held.mandate())),
                delegations.mayOffer(by, id),
                passing.isPresent()
                        ? Verdict.refused(Reason.of("identity.hand-over.twice"))
                        : handOvers.mayStart(by, id),
                passing);
    }

    private Passing passing(Actor by, Invitation invitation) {
        var asked = invitation.asked();
        PersonId successor = asked.person();
        return new Passing(
                asked.id(),
                people.names(List.of(successor)).getOrDefault(successor, ""),
                words.of(asked.role(), asked.area(), asked.unit()),
                invitation.expiresAt(),
                handOvers.mayUndo(by, invitation));
    }

    private static List<DelegationLines.Line> open(List<DelegationLines.Line> all) {
        return all.stream().filter(line -> line.state().isOpen()).toList();
    }
}
