package org.gongjian.volunteers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gongjian.audit.AuditLog;
import org.gongjian.district.Reason;
import org.gongjian.district.Refused;
import org.gongjian.district.Verdict;
import org.gongjian.identity.Actor;
import org.gongjian.people.Age;
import org.gongjian.people.People;
import org.gongjian.people.Person;
import org.gongjian.people.PersonId;
import org.gongjian.people.consents.ConsentId;
import org.gongjian.people.guardians.Guardians;
import org.gongjian.people.guardians.Guardianship;
import org.gongjian.personal.PersonDesk;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Registers many volunteers at once, in the caller's transaction: the rules of {@link VolunteerDesk}, a few statements for all
 * of them, an audit line for each.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class VolunteerIntake {

    private final VolunteerRows rows;
    private final VolunteerConsents consents;
    private final VolunteerPermissions permissions;
    private final ActiveVolunteers active;
    private final Keeping keeping;
    private final People people;
    private final PersonDesk persons;
    private final Guardians guardians;
    private final ReservedNumbers numbers;
    private final AuditLog audit;

    VolunteerIntake(
            VolunteerRows rows,
            VolunteerConsents consents,
            VolunteerPermissions permissions,
            ActiveVolunteers active,
            Keeping keeping,
            People people,
            PersonDesk persons,
            Guardians guardians,
            ReservedNumbers numbers,
            AuditLog audit) {
        this.rows = rows;
        this.consents = consents;
        this.permissions = permissions;
        this.active = active;
        this.keeping = keeping;
        this.people = people;
        this.persons = persons;
        this.guardians = guardians;
        this.numbers = numbers;
        this.audit = audit;
    }

    /**
     * Numbers are given in this order.
     *
     * @param commands with persons as their records stand now, whose records lack nothing a volunteer's has
     * @return the consents that were noted
     */
    List<ConsentId> register(Actor by, List<RegisterVolunteer> commands) {
        if (commands.isEmpty()) {
            return List.of();
        }
        List<PersonId> all = commands.stream().map(RegisterVolunteer::person).toList();
        Set<PersonId> spokenFor = permissions.spokenFor(by);
        mayBeRegistered(by, all, spokenFor);
        LocalDate today = people.today();
        Map<PersonId, Person> books =
                people.byIds(all).stream().collect(Collectors.toUnmodifiableMap(Person::id, Function.identity()));
        Map<PersonId, List<Guardianship>> guarding = guardians.ofAll(all);
        List<VolunteerConsents.Agreeing> agreeing = new ArrayList<>();
        for (RegisterVolunteer command : commands) {
            Person person = Optional.ofNullable(books.get(command.person())).orElseThrow(Refused::missing);
            Age age = age(person, guarding.getOrDefault(person.id(), List.of()), today);
            agreeing.add(new VolunteerConsents.Agreeing(person.id(), age, command.agreed()));
        }
        List<ConsentId> given = consents.giveAll(by.author(), agreeing);
        add(by, commands, today);
        active.reconsider(all);
        for (RegisterVolunteer command : commands) {
            if (spokenFor.contains(command.person())) {
                keeping.entrust(
                        by.author(),
                        command.person(),
                        Objects.requireNonNull(command.profile().area()));
            }
        }
        return given;
    }

    private void mayBeRegistered(Actor by, List<PersonId> all, Set<PersonId> spokenFor) {
        Set<PersonId> allowed = new HashSet<>(spokenFor);
        if (permissions.mayList(by).isAllowed()) {
            allowed.addAll(persons.kept(by, all));
        }
        Verdict.require(allowed.containsAll(all), Reason.of("volunteers.refused.register"))
                .orForbid();
        LocalDate today = people.today();
        rows.ofAll(all).values().forEach(there -> {
            throw VolunteerDesk.aSecond(there.on(today));
        });
    }

    private static Age age(Person person, List<Guardianship> guardians, LocalDate today) {
        Verdict.require(person.idNumber() != null, Reason.of("frame.fault.missing"))
                .orRefuse("idNumber");
        Verdict.require(person.phone() != null, Reason.of("frame.fault.missing"))
                .orRefuse("phone");
        Age age = Age.of(person.birthDate(), today);
        RegistrationRules.isOldEnough(person.birthDate(), today).orConflict();
        RegistrationRules.hasGuardian(age, guardians.stream().anyMatch(one -> one.isInForce(today)))
                .orConflict();
        return age;
    }

    private void add(Actor by, List<RegisterVolunteer> commands, LocalDate today) {
        VolunteerNumber first = numbers.reserve(today.getYear(), commands.size());
        long number = first.value();
        List<VolunteerRows.Added> added = new ArrayList<>();
        for (RegisterVolunteer command : commands) {
            added.add(new VolunteerRows.Added(
                    command.id(), command.person(), command.profile(), today, new VolunteerNumber(number++)));
        }
        numbers.give(first, added.size());
        if (rows.addAll(added) != added.size()) {
            throw Refused.conflict(Reason.of("volunteers.refused.meanwhile"));
        }
        audit.writeAll(
                by.author(),
                "registered",
                commands.stream()
                        .map(command -> new AuditLog.Subject(command.id().ref(), List.of()))
                        .toList());
    }
}
