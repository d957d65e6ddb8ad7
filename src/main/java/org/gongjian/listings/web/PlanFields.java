package org.gongjian.listings.web;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.gongjian.alliances.Agreement;
import org.gongjian.alliances.Party;
import org.gongjian.alliances.plan.PlanItem;
import org.gongjian.frame.Form;
import org.gongjian.identity.UnitId;
import org.gongjian.listings.Listing;

/**
 * What an item of a joint plan fills in of a project's form: its title, the last day of its month as the deadline and, until
 * then, its place on the list, and whose project it is: of the party that sees to it where one may act for that.
 */
final class PlanFields {

    static final String ITEM = "plan-item";

    private PlanFields() {}

    static void fill(Form form, PlanItem item, Agreement agreement, Predicate<UnitId> actsFor, LocalDate today) {
        form.with(ITEM, item.id().value()).with("title", item.title());
        Optional<UnitId> owner = Stream.concat(
                        Stream.of(item.unit()),
                        agreement.text().parties().stream().map(Party::unit))
                .filter(actsFor)
                .findFirst();
        owner.ifPresent(unit -> form.with("owner", unit.value()));
        LocalDate lastDay = item.month().atEndOfMonth();
        if (lastDay.isAfter(today)) {
            form.with("deadline", lastDay);
            LocalDate longest = today.plusDays(Listing.LONGEST_VALIDITY);
            form.with("validUntil", lastDay.isBefore(longest) ? lastDay : longest);
        }
    }
}
