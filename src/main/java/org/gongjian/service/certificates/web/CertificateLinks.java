package org.gongjian.service.certificates.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.Verdict;
import org.gongjian.frame.RecordActions;
import org.gongjian.identity.Actor;
import org.gongjian.identity.CurrentActor;
import org.gongjian.people.People;
import org.gongjian.people.PersonId;
import org.gongjian.service.ServiceLedger;
import org.gongjian.service.certificates.CertificateDesk;
import org.gongjian.volunteers.MySections;
import org.springframework.stereotype.Component;

/** The ways to certificates: from the page about oneself, and from the page of a person for who keeps it. */
@Component
class CertificateLinks implements MySections, RecordActions {

    private static final int MINE = 20;
    private static final int WARDS = 21;
    private static final int ORDER = 45;
    private static final String PERSON = "person";

    private final CertificateDesk desk;
    private final ServiceLedger ledger;
    private final People people;
    private final CurrentActor actor;

    CertificateLinks(CertificateDesk desk, ServiceLedger ledger, People people, CurrentActor actor) {
        this.desk = desk;
        this.ledger = ledger;
        this.people = people;
        this.actor = actor;
    }

    /** @param there how many certificates there are, revoked ones among them */
    record Mine(int there) {}

    /** @param path of the ward's certificates, below the district */
    record Ward(String name, String path) {}

    @Override
    public List<Section> of(Actor me) {
        PersonId person = me.personId();
        return person == null
                ? List.of()
                : Stream.concat(own(me, person), ofWards(person)).toList();
    }

    private Stream<Section> own(Actor me, PersonId person) {
        return ledger.total(person).services() == 0
                ? Stream.empty()
                : Stream.of(new Section(
                        MINE,
                        "service/certificates/parts :: mine",
                        new Mine(desk.of(me, person).size())));
    }

    /** Of the minors one is the guardian of, as far as hours of theirs count. */
    private Stream<Section> ofWards(PersonId guardian) {
        List<PersonId> wards = desk.wards(guardian).stream()
                .filter(ward -> ledger.total(ward).services() > 0)
                .toList();
        Map<PersonId, String> names = people.names(wards);
        return wards.isEmpty()
                ? Stream.empty()
                : Stream.of(new Section(
                        WARDS,
                        "service/certificates/parts :: wards",
                        wards.stream()
                                .map(ward -> new Ward(
                                        names.getOrDefault(ward, "—"), "persons/" + ward.value() + "/certificates"))
                                .toList()));
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
