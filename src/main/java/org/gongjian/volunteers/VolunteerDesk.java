package org.gongjian.volunteers;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongjian.audit.AuditLog;
import org.gongjian.audit.Author;
import org.gongjian.district.AreaId;
import org.gongjian.district.Areas;
import org.gongjian.district.Numbers;
import org.gongjian.district.Reason;
import org.gongjian.district.Refused;
import org.gongjian.district.Verdict;
import org.gongjian.identity.Actor;
import org.gongjian.people.Age;
import org.gongjian.people.CorrectPerson;
import org.gongjian.people.People;
import org.gongjian.people.Person;
import org.gongjian.people.PersonEntry;
import org.gongjian.people.PersonId;
import org.gongjian.people.ResidentIdNumber;
import org.gongjian.people.guardians.Guardians;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Registers volunteers, lets them leave and come back. Each person has one registration and keeps its number. */
@Service
@Transactional
public class VolunteerDesk {

    /** The series of their numbers, see {@link Numbers}. */
    static final String NUMBERS = "volunteer";

    private final VolunteerRows rows;
    private final AbsenceRows absences;
    private final VolunteerConsents consents;
    private final VolunteerPermissions permissions;
    private final ActiveVolunteers active;
    private final Twins twins;
    private final Keeping keeping;
    private final People people;
    private final Guardians guardians;
    private final Areas areas;
    private final Numbers numbers;
    private final AuditLog audit;
    private final Clock clock;

    VolunteerDesk(
            VolunteerRows rows,
            AbsenceRows absences,
            VolunteerConsents consents,
            VolunteerPermissions permissions,
            ActiveVolunteers active,
            Twins twins,
            Keeping keeping,
            People people,
            Guardians guardians,
            Areas areas,
            Numbers numbers,
            AuditLog audit,
            Clock clock) {
        this.rows = rows;
        this.absences = absences;
        this.consents = consents;
        this.permissions = permissions;
        this.active = active;
        this.twins = twins;
        this.keeping = keeping;
        this.people = people;
        this.guardians = guardians;
        this.areas = areas;
        this.numbers = numbers;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Registers somebody by themselves, by a guardian or by who keeps their record. What is missing of the record is filled in
     * on the way, what they agree to is noted.
     */
    public VolunteerId register(Actor by, RegisterVolunteer command) {
        Optional<VolunteerRows.Row> sent = rows.byId(command.id());
        if (sent.isPresent()) {
            permissions.mayChange(by, sent.get().on(people.today())).orForbid();
            return command.id();
        }
        Person person = people.require(command.person());
        permissions.mayRegister(by, person.id()).orForbid();
        volunteer(person.id()).ifPresent(there -> {
            throw aSecond(there);
        });
        checkArea(command.profile());
        LocalDate birthDate = complete(by.author(), command);
        LocalDate today = people.today();
        Age age = Age.of(birthDate, today);
        RegistrationRules.isOldEnough(birthDate, today).orConflict();
        RegistrationRules.hasGuardian(age, !guardians.of(person.id(), today).isEmpty())
                .orConflict();
        consents.give(by.author(), person.id(), age, command.agreed());
        VolunteerNumber number = VolunteerNumber.of(today.getYear(), numbers.next(NUMBERS, today.getYear()));
        if (!rows.add(command.id(), person.id(), command.profile(), today, number)) {
            throw Refused.conflict(Reason.of("volunteers.refused.meanwhile"));
        }
        active.reconsider(List.of(person.id()));
        if (permissions.speaksFor(by, person.id())) {
            keeping.entrust(
                    by.author(),
                    person.id(),
                    Objects.requireNonNull(command.profile().area()));
        }
        audit.write(by.author(), "registered", command.id().ref());
        return command.id();
    }

    /** Registers somebody whom who enters it met: found in the books, or put there. */
    public VolunteerId enter(Actor by, EnterVolunteer command) {
        permissions.mayList(by).orForbid();
        Optional<VolunteerRows.Row> sent = rows.byId(command.id());
        if (sent.isPresent()) {
            permissions.mayKeep(by, sent.get().on(people.today())).orForbid();
            return command.id();
        }
        return register(by, command.of(twins.known(by, command)));
    }

    /** @param version as it was read */
    public void change(Actor by, VolunteerId id, Profile profile, int version) {
        VolunteerView volunteer = changeable(by, id);
        RegistrationRules.isHere(volunteer).orConflict();
        checkArea(profile);
        if (!rows.change(id, profile, version)) {
            throw Refused.stale();
        }
        audit.write(by.author(), "changed", id.ref(), changed(volunteer.profile(), profile));
    }

    /** @param on the first day they are no volunteer, today or before */
    public void leave(Actor by, VolunteerId id, LocalDate on, WhyLeft reason, int version) {
        VolunteerView volunteer = changeable(by, id);
        RegistrationRules.isHere(volunteer).orConflict();
        LocalDate earliest = absences.of(id).stream()
                .map(Absence::returnedOn)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(volunteer.since());
        RegistrationRules.leavesInOrder(on, earliest, people.today()).orRefuse("on");
        leave(by.author(), id, on, reason, version);
    }

    /** Comes back today, under the number they had. */
    public void comeBack(Actor by, VolunteerId id, int version) {
        VolunteerView volunteer = changeable(by, id);
        RegistrationRules.isAway(volunteer).orConflict();
        Person person = people.require(volunteer.person());
        LocalDate today = people.today();
        Age age = Age.of(person.birthDate(), today);
        RegistrationRules.hasGuardian(age, !guardians.of(person.id(), today).isEmpty())
                .orConflict();
        consents.stillHold(person.id(), age).orConflict();
        if (!rows.left(id, null, version)) {
            throw Refused.stale();
        }
        absences.returned(id, today, clock.instant(), by.author().account());
        audit.write(by.author(), "returned", id.ref());
    }

    void leave(Author by, VolunteerId id, LocalDate on, WhyLeft reason, int version) {
        if (!rows.left(id, on, version)) {
            throw Refused.stale();
        }
        absences.left(id, on, reason, clock.instant(), by.account());
        audit.write(by, "left", id.ref());
    }

    // Reading

    /** The registration of somebody, under whatever id they go by: where there are two, the one that is not ended. */
    @Transactional(readOnly = true)
    public Optional<VolunteerView> volunteer(PersonId person) {
        LocalDate today = people.today();
        return rows.of(people.identities(person)).stream()
                .map(row -> row.on(today))
                .findFirst();
    }

    /** The registrations of these persons, as their records stand now, as {@link #volunteer} finds each. */
    @Transactional(readOnly = true)
    public Map<PersonId, VolunteerView> volunteers(Collection<PersonId> persons) {
        LocalDate today = people.today();
        return rows.ofAll(persons).values().stream()
                .map(row -> row.on(today))
                .collect(Collectors.toUnmodifiableMap(VolunteerView::person, Function.identity()));
    }

    /**
     * Those of these persons who have a number, also those who left since.
     *
     * @param persons as their records stand now
     */
    @Transactional(readOnly = true)
    public Set<PersonId> registered(Collection<PersonId> persons) {
        return rows.registered(persons);
    }

    @Transactional(readOnly = true)
    public Optional<VolunteerView> byId(VolunteerId id) {
        LocalDate today = people.today();
        return rows.byId(id).map(row -> row.on(today));
    }

    /** For who keeps them. */
    @Transactional(readOnly = true)
    public VolunteerView require(Actor by, VolunteerId id) {
        permissions.mayList(by).orForbid();
        VolunteerView volunteer = byId(id).orElseThrow(Refused::missing);
        permissions.mayKeep(by, volunteer).orForbid();
        return volunteer;
    }

    /** One's own, or that of a minor one is the guardian of. */
    @Transactional(readOnly = true)
    public Optional<VolunteerView> own(Actor by, PersonId person) {
        return permissions.speaksFor(by, person) ? volunteer(person) : Optional.empty();
    }

    /** The latest first. */
    @Transactional(readOnly = true)
    public List<Absence> absences(VolunteerId id) {
        return absences.of(id);
    }

    /** Those in the books whom somebody to be entered may be. */
    @Transactional(readOnly = true)
    public List<PersonEntry> likely(Actor by, EnterVolunteer command) {
        permissions.mayList(by).orForbid();
        return twins.likely(command.person());
    }

    @Transactional(readOnly = true)
    public Verdict mayList(Actor by) {
        return permissions.mayList(by);
    }

    private VolunteerView changeable(Actor by, VolunteerId id) {
        VolunteerView volunteer = byId(id).orElseThrow(Refused::missing);
        permissions.mayChange(by, volunteer).orForbid();
        return volunteer;
    }

    /** Fills in what is missing of the person's record; answers the birth date. */
    private LocalDate complete(Author by, RegisterVolunteer command) {
        PersonEntry entry = people.entry(people.require(command.person()).id()).orElseThrow(Refused::missing);
        ResidentIdNumber number = entry.idNumber() == null ? command.idNumber() : null;
        Verdict.require(entry.idNumber() != null || number != null, Reason.of("frame.fault.missing"))
                .orRefuse("idNumber");
        Verdict.require(entry.phone() != null || command.phone() != null, Reason.of("frame.fault.missing"))
                .orRefuse("phone");
        if (number != null) {
            RegistrationRules.isBornThen(entry.birthDate(), number).orRefuse("idNumber");
            Objects.requireNonNull(command.profile().sex()).agreesWith(number).orRefuse("sex");
        }
        people.correct(
                by,
                new CorrectPerson(
                        entry.id(),
                        entry.version(),
                        Objects.requireNonNull(entry.name()),
                        entry.birthDate(),
                        entry.phone() == null ? command.phone() : null,
                        number,
                        null,
                        Set.of()));
        return Objects.requireNonNull(number == null ? entry.birthDate() : number.birthDate());
    }

    private void checkArea(Profile profile) {
        AreaId area = profile.area();
        Verdict.require(
                        area != null && !areas.withAllBelow(area).isEmpty(),
                        Reason.of(area == null ? "frame.fault.choose" : "frame.fault.unknown"))
                .orRefuse("area");
        Verdict.require(profile.sex() != null, Reason.of("frame.fault.choose")).orRefuse("sex");
    }

    static Refused aSecond(VolunteerView there) {
        return Refused.conflict(Reason.of(
                there.isHere() ? "volunteers.refused.already" : "volunteers.refused.come-back", there.number()));
    }

    private static String[] changed(Profile before, Profile after) {
        return Stream.of(
                        Objects.equals(before.sex(), after.sex()) ? "" : "sex",
                        Objects.equals(before.area(), after.area()) ? "" : "area",
                        before.skills().equals(after.skills()) ? "" : "skills",
                        before.categories().equals(after.categories()) ? "" : "categories")
                .filter(field -> !field.isEmpty())
                .toArray(String[]::new);
    }
}
