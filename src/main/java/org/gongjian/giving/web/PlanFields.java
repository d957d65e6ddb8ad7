package org.gongjian.giving.web;

import java.util.Optional;
import java.util.function.Predicate;
import org.gongjian.alliances.Agreement;
import org.gongjian.alliances.Party;
import org.gongjian.alliances.plan.PlanItem;
import org.gongjian.frame.Form;
import org.gongjian.identity.UnitId;
import org.gongjian.organizations.PostId;

/**
 * What an item of a joint plan fills in of a gift's form: what it is for, the party that sees to it as the donor, handed over
 * by its liaison or else its representative, and who may receive it.
 */
final class PlanFields {

    static final String ITEM = "plan-item";

    private PlanFields() {}

    /** @return the party that receives it, of those the person may register for */
    static Optional<UnitId> fill(Form form, PlanItem item, Agreement agreement, Predicate<UnitId> registersFor) {
        form.with(ITEM, item.id().value())
                .with("purpose", item.title())
                .with("donor", item.unit().value());
        agreement
                .text()
                .party(item.unit())
                .flatMap(PlanFields::handler)
                .ifPresent(post -> form.with("handlerPost", post.value()));
        return agreement.text().parties().stream()
                .map(Party::unit)
                .filter(unit -> !unit.equals(item.unit()))
                .filter(registersFor)
                .findFirst();
    }

    private static Optional<PostId> handler(Party party) {
        return Optional.ofNullable(party.liaison() == null ? party.representative() : party.liaison());
    }
}
