package org.gongjian.service.panels;

import java.util.ArrayList;
import java.util.List;
import org.gongjian.district.Localized;
import org.gongjian.district.Reason;
import org.gongjian.frame.RelatedRecords;
import org.gongjian.frame.Wordings;
import org.gongjian.identity.Actor;
import org.gongjian.identity.MyRecords;
import org.gongjian.people.PersonId;
import org.gongjian.service.ServiceLedger;
import org.gongjian.service.ToldHours;
import org.springframework.stereotype.Component;

/** My hours: what they count together, and why the latest shifts gave hours or none. */
@Component
class MyHours implements MyRecords {

    private static final int ORDER = 20;
    private static final int LATEST = 5;

    private final ServiceLedger ledger;
    private final ToldHours told;
    private final Wordings wordings;

    MyHours(ServiceLedger ledger, ToldHours told, Wordings wordings) {
        this.ledger = ledger;
        this.told = told;
        this.wordings = wordings;
    }

    @Override
    public List<RelatedRecords.Group> of(Actor actor) {
        PersonId person = actor.personId();
        if (person == null) {
            return List.of();
        }
        List<ToldHours.Told> latest = told.of(person, null, LATEST);
        if (latest.isEmpty()) {
            return List.of();
        }
        ServiceLedger.Total total = ledger.total(person);
        List<RelatedRecords.Related> records = new ArrayList<>();
        Localized all =
                wordings.both(Reason.of("service.mine.total", total.hours().value(), total.services()));
        records.add(new RelatedRecords.Related(person.ref(), "my-hours", all, Reason.of("service.mine.open")));
        latest.forEach(
                one -> records.add(new RelatedRecords.Related(one.id().ref(), one.path(), one.activity(), one.why())));
        return List.of(new RelatedRecords.Group("service.mine", ORDER, records));
    }
}
