package org.gongjian.operations.demo;

import java.time.LocalDate;
import org.gongjian.identity.Actor;
import org.gongjian.identity.CardId;
import org.gongjian.identity.DelegationId;
import org.gongjian.identity.Delegations;
import org.gongjian.identity.OfferDelegation;
import org.gongjian.identity.UnitId;
import org.gongjian.identity.cards.VolunteerCards;
import org.gongjian.people.PersonId;
import org.gongjian.people.RegisterPerson;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Somebody who acts for a colleague these weeks, and a volunteer with a card. */
@Component
@Profile("demo")
class DemoMandates {

    private static final int DAYS = 60;

    private final Delegations delegations;
    private final VolunteerCards cards;

    DemoMandates(Delegations delegations, VolunteerCards cards) {
        this.delegations = delegations;
        this.cards = cards;
    }

    /** From today on, accepted. */
    void letAct(Actor holder, Actor delegate, String note) {
        PersonId person = delegate.personId();
        if (person == null) {
            throw new IllegalArgumentException("only a person acts for another");
        }
        LocalDate today = delegations.today();
        DelegationId id = DelegationId.next();
        delegations.offer(
                holder,
                new OfferDelegation(id, holder.mandates().getFirst().id(), person, today, today.plusDays(DAYS), note));
        delegations.accept(delegate, id);
    }

    /** Nobody keeps its PIN: whoever wants to try it prints it anew. */
    void card(Actor coordinator, UnitId unit, String volunteer) {
        CardId id = CardId.next();
        cards.issue(coordinator, RegisterPerson.named(new PersonId(id.value()), volunteer), id, unit);
    }
}
