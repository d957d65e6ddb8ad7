package org.gongjian.service.certificates.web;

import java.util.List;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.Localized;
import org.gongjian.district.Reason;
import org.gongjian.district.Verdict;
import org.gongjian.frame.RecordActions;
import org.gongjian.frame.RelatedRecords;
import org.gongjian.frame.Wordings;
import org.gongjian.identity.Actor;
import org.gongjian.identity.CurrentActor;
import org.gongjian.identity.MyRecords;
import org.gongjian.people.PersonId;
import org.gongjian.service.ServiceLedger;
import org.gongjian.service.certificates.CertificateDesk;
import org.springframework.stereotype.Component;

/** The ways to certificates: from the page about oneself, and from the page of a person for who keeps it. */
@Component
class CertificateLinks implements MyRecords, RecordActions {

    private static final int MINE = 21;
    private static final int ORDER = 45;
    private static final String PERSON = "person";

    private final CertificateDesk desk;
    private final ServiceLedger ledger;
    private final Wordings wordings;
    private final CurrentActor actor;

    CertificateLinks(CertificateDesk desk, ServiceLedger ledger, Wordings wordings, CurrentActor actor) {
        this.desk = desk;
        this.ledger = ledger;
        this.wordings = wordings;
        this.actor = actor;
    }

    @Override
    public List<RelatedRecords.Group> of(Actor me) {
        PersonId person = me.personId();
        if (person == null || ledger.total(person).services() == 0) {
            return List.of();
        }
        int there = desk.of(me, person).size();
        Localized title = wordings.both(Reason.of("service.certificates.mine.count", there));
        return List.of(new RelatedRecords.Group(
                "service.certificates.mine",
                MINE,
                List.of(new RelatedRecords.Related(
                        person.ref(), "me/certificates", title, Reason.of("service.certificates.mine.why")))));
    }

    @Override
    public List<Action> on(RecordRef record) {
        if (!record.kind().equals(PERSON)) {
            return List.of();
        }
        Verdict may = desk.mayAsk(actor.current(), new PersonId(record.id()));
        return may.isAllowed()
                ? List.of(Action.link(
                        "service.certificates.of", "persons/" + record.id() + "/certificates", ORDER, may))
                : List.of();
    }
}
