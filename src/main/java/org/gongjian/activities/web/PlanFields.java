package org.gongjian.activities.web;

import java.util.List;
import java.util.stream.Stream;
import org.gongjian.activities.HostRole;
import org.gongjian.alliances.Agreement;
import org.gongjian.alliances.Party;
import org.gongjian.alliances.plan.PlanItem;
import org.gongjian.frame.Form;
import org.gongjian.identity.UnitId;

/** What an item of a joint plan fills in of an activity's form: its title, and the parties as hosts, whoever sees to it first. */
final class PlanFields {

    static final String ITEM = "plan-item";

    private PlanFields() {}

    static void fill(Form form, PlanItem item, Agreement agreement) {
        form.with(ITEM, item.id().value()).with("title", item.title());
        List<UnitId> hosts = Stream.concat(
                        Stream.of(item.unit()),
                        agreement.text().parties().stream().map(Party::unit))
                .distinct()
                .toList();
        for (int i = 0; i < hosts.size(); i++) {
            form.with("hosts[" + i + "].unit", hosts.get(i).value())
                    .with("hosts[" + i + "].role", HostRole.HOST.name());
        }
    }
}
