package org.gongjian.volunteers;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongjian.audit.Author;
import org.gongjian.people.Age;
import org.gongjian.people.People;
import org.gongjian.people.PersonId;
import org.gongjian.people.consents.Consent;
import org.gongjian.people.consents.ConsentId;
import org.gongjian.people.consents.ConsentKind;
import org.gongjian.people.consents.Consents;
import org.gongjian.people.guardians.AddGuardian;
import org.gongjian.people.guardians.GuardianId;
import org.gongjian.people.guardians.Guardians;
import org.gongjian.people.guardians.Guardianship;
import org.gongjian.people.guardians.Relation;
import org.springframework.stereotype.Component;

/** The consents and guardians that come with a table of volunteers, and go where it is taken back. */
@Component
class TablePapers {

    private final Consents consents;
    private final Guardians guardians;
    private final People people;

    TablePapers(Consents consents, Guardians guardians, People people) {
        this.consents = consents;
        this.guardians = guardians;
        this.people = people;
    }

    /** What a volunteer of an age is asked to agree to. */
    static Set<ConsentKind> asked(Age age) {
        return Set.copyOf(RegistrationRules.consents(age));
    }

    /** Notes a guardian who is not noted yet; answers what was made. */
    List<UUID> guardian(Author by, PersonId minor, PersonId guardian, Relation relation) {
        boolean noted = guardians.of(minor, people.today()).stream()
                .anyMatch(one -> one.guardian().equals(guardian));
        if (noted) {
            return List.of();
        }
        GuardianId id = GuardianId.next();
        guardians.add(by, new AddGuardian(id, minor, guardian, relation, people.today()));
        return List.of(id.value());
    }

    /** Answers the consents that some work noted for a person. */
    List<UUID> given(PersonId person, Runnable work) {
        Set<UUID> before = ids(consents.of(person)).collect(Collectors.toSet());
        work.run();
        return ids(consents.of(person)).filter(id -> !before.contains(id)).toList();
    }

    /**
     * Those of these persons of whom something stands beside what an import made, so that it cannot be taken back.
     *
     * @param made the ids of all that it made
     * @param persons who were registered, and those who were put in the books
     */
    Set<PersonId> standing(Set<UUID> made, Collection<PersonId> persons) {
        Set<PersonId> standing = new HashSet<>();
        for (PersonId person : persons) {
            boolean consented = consents.of(person).stream()
                    .anyMatch(consent -> made.contains(consent.id().value())
                            ? consent.withdrawnAt() != null
                            : made.contains(person.value())
                                    || made.contains(consent.givenBy().value()));
            boolean guarded = guardianships(person)
                    .anyMatch(one -> made.contains(one.id().value())
                            ? one.version() != 0
                            : made.contains(one.minor().value())
                                    || made.contains(one.guardian().value()));
            if (consented || guarded) {
                standing.add(person);
            }
        }
        return standing;
    }

    /** Takes back those an import made for some persons. */
    void takeBack(Author by, Set<UUID> made, Collection<PersonId> persons) {
        List<ConsentId> given = persons.stream()
                .flatMap(person -> consents.of(person).stream())
                .map(Consent::id)
                .filter(id -> made.contains(id.value()))
                .toList();
        List<GuardianId> guarding = persons.stream()
                .flatMap(person -> guardians.of(person).stream())
                .map(Guardianship::id)
                .filter(id -> made.contains(id.value()))
                .toList();
        consents.takeBack(by, given);
        guardians.takeBack(by, guarding);
    }

    private Stream<Guardianship> guardianships(PersonId person) {
        return Stream.concat(guardians.of(person).stream(), guardians.wards(person, people.today()).stream());
    }

    private static Stream<UUID> ids(List<Consent> some) {
        return some.stream().map(consent -> consent.id().value());
    }
}
