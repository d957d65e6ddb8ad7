package org.gongjian.service.certificates.web;

import java.util.List;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.Verdict;
import org.gongjian.frame.RecordActions;
import org.gongjian.identity.Actor;
import org.gongjian.identity.CurrentActor;
import org.gongjian.people.PersonId;
import org.gongjian.service.ServiceLedger;
import org.gongjian.service.certificates.CertificateDesk;
import org.gongjian.volunteers.MySections;
import org.springframework.stereotype.Component;

/** The ways to certificates: from the page about oneself, and from the page of a person for who keeps it. */
@Component
class CertificateLinks implements MySections, RecordActions {

    private static final int MINE = 20;
    private static final int ORDER = 45;
    private static final String PERSON = "person";

    private final CertificateDesk desk;
    private final ServiceLedger ledger;
    private final CurrentActor actor;

    CertificateLinks(CertificateDesk desk, ServiceLedger ledger, CurrentActor actor) {
        this.desk = desk;
        this.ledger = ledger;
        this.actor = actor;
    }

    /** @param there how many certificates there are, revoked ones among them */
    record Mine(int there) {}

    @Override
    public List<Section> of(Actor me) {
        PersonId person = me.personId();
        return person == null || ledger.total(person).services() == 0
                ? List.of()
                : List.of(new Section(
                        MINE,
                        "service/certificates/parts :: mine",
                        new Mine(desk.of(me, person).size())));
    }

    @Override
    public List<Action> on(RecordRef record) {
        if (!record.kind().equals(PERSON)) {
            return List.of();
        }
        Verdict may = desk.mayAsk(actor.current(), new PersonId(record.id()));
        return may.isAllowed()
                ? List.of(
                        Action.link("service.certificates.of", "persons/" + record.id() + "/certificates", ORDER, may))
                : List.of();
    }
}
