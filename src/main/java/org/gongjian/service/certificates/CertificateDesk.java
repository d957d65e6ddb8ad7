package org.gongjian.service.certificates;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gongjian.audit.AuditLog;
import org.gongjian.district.CurrentDistrict;
import org.gongjian.district.District;
import org.gongjian.district.Districts;
import org.gongjian.district.Localized;
import org.gongjian.district.Numbers;
import org.gongjian.district.Reason;
import org.gongjian.district.Refused;
import org.gongjian.district.Verdict;
import org.gongjian.frame.Wordings;
import org.gongjian.identity.Actor;
import org.gongjian.people.People;
import org.gongjian.people.Person;
import org.gongjian.people.PersonId;
import org.gongjian.recognition.CredentialDesk;
import org.gongjian.recognition.CredentialId;
import org.gongjian.recognition.CredentialView;
import org.gongjian.recognition.IssueCredential;
import org.gongjian.recognition.signing.NameSeal;
import org.gongjian.service.ServiceEntry;
import org.gongjian.service.ServiceId;
import org.gongjian.service.ServiceLedger;
import org.gongjian.volunteers.VolunteerDesk;
import org.gongjian.volunteers.VolunteerView;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes certificates of the hours that count: free, as often as one likes, the same one for the same hours. */
@Service
@Transactional
public class CertificateDesk {

    private static final LocalDate FIRST = LocalDate.of(1949, 1, 1);

    private final CertificateRows rows;
    private final CertificatePermissions permissions;
    private final ServiceLedger ledger;
    private final CredentialDesk credentials;
    private final VolunteerDesk volunteers;
    private final People people;
    private final Districts districts;
    private final Numbers numbers;
    private final Wordings wordings;
    private final AuditLog audit;
    private final Clock clock;

    CertificateDesk(
            CertificateRows rows,
            CertificatePermissions permissions,
            ServiceLedger ledger,
            CredentialDesk credentials,
            VolunteerDesk volunteers,
            People people,
            Districts districts,
            Numbers numbers,
            Wordings wordings,
            AuditLog audit,
            Clock clock) {
        this.rows = rows;
        this.permissions = permissions;
        this.ledger = ledger;
        this.credentials = credentials;
        this.volunteers = volunteers;
        this.people = people;
        this.districts = districts;
        this.numbers = numbers;
        this.wordings = wordings;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * The certificate of these hours: the one there is, or a new one.
     *
     * @throws Refused invalid where the days are out of order; as a conflict where no hours count
     */
    public CertificateId ask(Actor by, AskCertificate command) {
        mayAsk(by, command.person()).orForbid();
        Optional<Certificate> sent = rows.byId(command.id());
        if (sent.isPresent()) {
            mayAsk(by, sent.get().person()).orForbid();
            return command.id();
        }
        CertificateRules.isInOrder(command.from(), command.until()).orRefuse("until");
        PersonId person = people.require(command.person()).id();
        rows.hold(person);
        List<ServiceEntry> services = ledger.confirmed(
                person,
                Optional.ofNullable(command.from()).orElse(FIRST),
                Optional.ofNullable(command.until()).orElse(people.today()));
        CertificateRules.hasHours(services).orConflict();
        return same(person, command, services).orElseGet(() -> {
            CertificateRules.isNotHeld(services, held(person)).orConflict();
            return make(by, person, command, services);
        });
    }

    /**
     * Lets the hours of a certificate an officer revoked be certified again.
     *
     * @param reason for those who keep the records, without personal values
     * @throws Refused as a conflict where nothing is held back
     */
    public void release(Actor by, CertificateId id, String reason) {
        credentials.mayKeep(by).orForbid();
        CertificateView certificate = require(by, id);
        CertificateRules.mayBeReleased(certificate).orConflict();
        if (!rows.release(id, reason, clock.instant(), by.author().account())) {
            throw Refused.conflict(Reason.of("service.certificates.refused.not-held"));
        }
        audit.write(by.author(), "released", id.ref(), "reason");
    }

    /** District officers, where an officer revoked it. */
    @Transactional(readOnly = true)
    public Verdict mayRelease(Actor by, CertificateView certificate) {
        return credentials.mayKeep(by).and(CertificateRules.mayBeReleased(certificate));
    }

    /** Whether the reader opens the person's record too, and not only the certificates. */
    @Transactional(readOnly = true)
    public boolean mayOpenRecord(Actor by, PersonId person) {
        return permissions.keeps(by, person);
    }

    /** Those whose guardian somebody is now. */
    @Transactional(readOnly = true)
    public List<PersonId> wards(PersonId guardian) {
        return permissions.wards(guardian);
    }

    /** The volunteer, the guardian of a minor, and those who keep the record. */
    @Transactional(readOnly = true)
    public Verdict mayAsk(Actor by, PersonId person) {
        return permissions.maySee(by, person);
    }

    /** Of one person, newest first. */
    @Transactional(readOnly = true)
    public List<CertificateView> of(Actor by, PersonId person) {
        mayAsk(by, person).orForbid();
        people.require(person);
        return rows.of(people.identities(person)).stream().map(this::view).toList();
    }

    /** Nobody else learns that there is one. */
    @Transactional(readOnly = true)
    public CertificateView require(Actor by, CertificateId id) {
        return rows.byId(id)
                .filter(one -> mayAsk(by, one.person()).isAllowed())
                .map(this::view)
                .orElseThrow(Refused::missing);
    }

    /** The same, for handing out. Refused as a conflict where it is not in force. */
    @Transactional(readOnly = true)
    public CertificateView toHandOut(Actor by, CertificateId id) {
        CertificateView certificate = require(by, id);
        CertificateRules.mayBeHandedOut(certificate).orConflict();
        return certificate;
    }

    private Optional<CertificateId> same(PersonId person, AskCertificate command, List<ServiceEntry> services) {
        Map<ServiceId, Integer> minutes = minutes(services);
        LocalDate from = from(command, services);
        LocalDate until = until(command, services);
        return rows.of(people.identities(person)).stream()
                .filter(one -> one.template() == command.template())
                .filter(one -> one.from().equals(from) && one.until().equals(until))
                .filter(one -> one.minutes().equals(minutes))
                .filter(one -> isInForceFor(person, one))
                .map(Certificate::id)
                .findFirst();
    }

    /** Another name is another certificate. */
    private boolean isInForceFor(PersonId person, Certificate certificate) {
        CredentialView credential = credentials.byId(certificate.credential()).orElseThrow();
        String seal = certificate.seal();
        return credential.isInForce()
                && seal != null
                && new NameSeal(seal)
                        .of(people.require(person).name())
                        .equals(credential.content().nameSealed());
    }

    private List<CertificateView> held(PersonId person) {
        return rows.of(people.identities(person)).stream()
                .filter(one -> credentials
                        .byId(one.credential())
                        .filter(CredentialView::revokedByHand)
                        .isPresent())
                .map(this::view)
                .filter(CertificateView::held)
                .toList();
    }

    /** An officer revoked it, nobody released it, and every hour in it counts as it did. */
    private boolean isHeld(Certificate certificate, CredentialView credential, List<ServiceEntry> services) {
        return credential.revokedByHand()
                && minutes(services).equals(certificate.minutes())
                && !rows.isReleased(certificate.id());
    }

    private CertificateId make(Actor by, PersonId person, AskCertificate command, List<ServiceEntry> services) {
        District district = CurrentDistrict.id().flatMap(districts::byId).orElseThrow(Refused::missing);
        Instant at = clock.instant();
        NameSeal seal = NameSeal.next();
        int year = people.today().getYear();
        var number = new CertificateNumber(year, numbers.next(CertificateNumber.SERIES, year));
        Certificate certificate = new Certificate(
                command.id(),
                person,
                command.template(),
                from(command, services),
                until(command, services),
                number,
                seal.shown(),
                CredentialId.next(),
                at,
                by.author().account(),
                minutes(services));
        credentials.issue(
                by.author(),
                new IssueCredential(
                        certificate.credential(),
                        CertificateId.KIND,
                        certificate.id().ref(),
                        number.shown(),
                        wordings.both(Reason.of("service.certificates.title")),
                        List.of(recordedBy(district, services)),
                        new IssueCredential.Holder.Person(
                                seal.of(people.require(person).name())),
                        new IssueCredential.Period(certificate.from(), certificate.until()),
                        CertificateView.sum(services).value()));
        rows.add(certificate);
        audit.write(by.author(), "issued", certificate.id().ref());
        return certificate.id();
    }

    /** The unit that recorded the hours; where there are several the district, in whose books all of them stand. */
    private static IssueCredential.Body recordedBy(District district, List<ServiceEntry> services) {
        boolean one = services.stream().map(ServiceEntry::organizer).distinct().count() == 1;
        ServiceEntry first = services.getFirst();
        Localized name = one ? first.organizerName() : district.fullName();
        return new IssueCredential.Body(
                one ? first.organizer().value() : district.id().value(), name);
    }

    private static LocalDate from(AskCertificate command, List<ServiceEntry> services) {
        return Optional.ofNullable(command.from()).orElse(services.getFirst().date());
    }

    private static LocalDate until(AskCertificate command, List<ServiceEntry> services) {
        return Optional.ofNullable(command.until()).orElse(services.getLast().date());
    }

    private static Map<ServiceId, Integer> minutes(List<ServiceEntry> services) {
        return services.stream()
                .collect(Collectors.toMap(
                        ServiceEntry::id,
                        one -> (int) one.hours().minutes(),
                        (first, again) -> first,
                        LinkedHashMap::new));
    }

    private CertificateView view(Certificate certificate) {
        String name = people.byId(certificate.person()).map(Person::name).orElse("—");
        List<ServiceEntry> services =
                ledger.confirmed(certificate.person(), certificate.from(), certificate.until()).stream()
                        .filter(one -> certificate.minutes().containsKey(one.id()))
                        .toList();
        CredentialView credential = credentials.byId(certificate.credential()).orElseThrow();
        return new CertificateView(
                certificate.id(),
                certificate.person(),
                name,
                certificate.seal(),
                volunteers
                        .volunteer(certificate.person())
                        .map(VolunteerView::number)
                        .orElse(null),
                certificate.template(),
                certificate.from(),
                certificate.until(),
                certificate.number(),
                certificate.madeAt(),
                services,
                credential,
                isHeld(certificate, credential, services));
    }
}
