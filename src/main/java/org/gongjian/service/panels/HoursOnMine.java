package org.gongjian.service.panels;

import java.util.List;
import org.gongjian.identity.Actor;
import org.gongjian.people.PersonId;
import org.gongjian.service.ServiceLedger;
import org.gongjian.service.ToldHours;
import org.gongjian.service.policy.ServicePolicies;
import org.gongjian.service.policy.ServicePolicy;
import org.gongjian.volunteers.MySections;
import org.springframework.stereotype.Component;

/** On the page about oneself: what one's hours count together, one's stars, and why the latest shifts gave hours or none. */
@Component
class HoursOnMine implements MySections {

    private static final int ORDER = 10;
    private static final int LATEST = 5;

    private final ServiceLedger ledger;
    private final ToldHours told;
    private final ServicePolicies policies;

    HoursOnMine(ServiceLedger ledger, ToldHours told, ServicePolicies policies) {
        this.ledger = ledger;
        this.told = told;
        this.policies = policies;
    }

    /** @param nextStar so many whole hours give the next star; 0 where there is none */
    record Mine(ServiceLedger.Total total, int stars, int nextStar, List<ToldHours.Told> latest) {}

    @Override
    public List<Section> of(Actor actor) {
        PersonId person = actor.personId();
        if (person == null) {
            return List.of();
        }
        ServiceLedger.Total total = ledger.total(person);
        ServicePolicy policy = policies.current();
        long whole = total.hours().whole();
        return List.of(new Section(
                ORDER,
                "service/parts :: hours",
                new Mine(total, policy.stars(whole), policy.nextStar(whole), told.of(person, null, LATEST))));
    }
}
