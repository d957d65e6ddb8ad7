package org.gongjian.workbench.tasks;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.gongjian.district.CurrentDistrict;
import org.gongjian.district.Districts;
import org.gongjian.district.Localized;
import org.gongjian.district.Reason;
import org.gongjian.district.Refused;
import org.gongjian.frame.Wordings;
import org.gongjian.identity.Actor;
import org.gongjian.identity.Delegation;
import org.gongjian.identity.Delegations;
import org.gongjian.identity.accounts.HandOvers;
import org.gongjian.identity.accounts.Invitation;
import org.gongjian.people.People;
import org.gongjian.workbench.Task;
import org.gongjian.workbench.Tasks;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What others ask one to take on: to act for them, or to take a mandate over. */
@Component
@Order(5)
class MandateTasks implements Tasks {

    private static final String PATH = "desk/mandates";
    private static final String DO = "workbench.do.look";

    private final Delegations delegations;
    private final HandOvers handOvers;
    private final People people;
    private final Districts districts;
    private final Wordings wordings;

    MandateTasks(Delegations delegations, HandOvers handOvers, People people, Districts districts, Wordings wordings) {
        this.delegations = delegations;
        this.handOvers = handOvers;
        this.people = people;
        this.districts = districts;
        this.wordings = wordings;
    }

    @Override
    public List<Task> of(Actor actor, LocalDate today) {
        return Stream.concat(
                        delegations.givenTo(actor).stream()
                                .filter(one -> one.state(today) == Delegation.State.OFFERED)
                                .map(one -> asked(one, today)),
                        handOvers.waitingFor(actor).stream().map(one -> handed(one, today)))
                .toList();
    }

    private Task asked(Delegation one, LocalDate today) {
        String holder = people.names(List.of(one.holder())).getOrDefault(one.holder(), "");
        return waiting(
                Reason.of("workbench.mandate.act", holder),
                Reason.of("workbench.mandate.act.why", one.startsOn(), one.endsOn()),
                one.offeredAt(),
                today);
    }

    private Task handed(Invitation one, LocalDate today) {
        return waiting(
                Reason.of("workbench.mandate.take", one.asked().role().label()),
                Reason.of("workbench.mandate.take.why", day(one.expiresAt())),
                one.invitedAt(),
                today);
    }

    private Task waiting(Reason title, Reason why, Instant since, LocalDate today) {
        Localized both = wordings.both(title);
        return Task.waiting(both, PATH, why, day(since), today, DO, PATH);
    }

    private LocalDate day(Instant at) {
        return CurrentDistrict.id()
                .flatMap(districts::byId)
                .map(district -> LocalDate.ofInstant(at, district.zone()))
                .orElseThrow(Refused::missing);
    }
}
