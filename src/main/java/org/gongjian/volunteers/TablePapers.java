package org.gongjian.volunteers;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
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

    /** Who is to be noted as whose guardian. */
    record Guarding(PersonId minor, PersonId guardian, Relation relation) {}

    /** Notes guardians who are not noted yet; answers what was made. */
    List<UUID> guardians(Author by, List<Guarding> some) {
        LocalDate today = people.today();
        return guardians
                .addAll(
                        by,
                        some.stream()
                                .map(one -> new AddGuardian(
                                        GuardianId.next(), one.minor(), one.guardian(), one.relation(), today))
                                .toList())
                .stream()
                .map(GuardianId::value)
                .toList();
    }

    /**
     * Those of these persons of whom something stands beside what an import made, so that it cannot be taken back.
     *
     * @param made the ids of all that it made
     * @param persons who were registered, and those who were put in the books, as their records stand now
     */
    Set<PersonId> standing(Set<UUID> made, Collection<PersonId> persons) {
        Set<PersonId> standing = new HashSet<>();
        consents.ofAll(persons).forEach((person, all) -> {
            if (all.stream().anyMatch(consent -> stands(made, person, consent))) {
                standing.add(person);
            }
        });
        guardians.touching(persons).forEach((person, all) -> {
            if (all.stream().anyMatch(one -> stands(made, one))) {
                standing.add(person);
            }
        });
        return standing;
    }

    private static boolean stands(Set<UUID> made, PersonId person, Consent consent) {
        return made.contains(consent.id().value())
                ? consent.withdrawnAt() != null
                : made.contains(person.value())
                        || made.contains(consent.givenBy().value());
    }

    private static boolean stands(Set<UUID> made, Guardianship one) {
        return made.contains(one.id().value())
                ? one.version() != 0
                : made.contains(one.minor().value())
                        || made.contains(one.guardian().value());
    }

    /** Takes back those an import made for some persons, as their records stand now. */
    void takeBack(Author by, Set<UUID> made, Collection<PersonId> persons) {
        List<ConsentId> given = consents.ofAll(persons).values().stream()
                .flatMap(List::stream)
                .map(Consent::id)
                .filter(id -> made.contains(id.value()))
                .toList();
        List<GuardianId> guarding = guardians.ofAll(persons).values().stream()
                .flatMap(List::stream)
                .map(Guardianship::id)
                .filter(id -> made.contains(id.value()))
                .toList();
        consents.takeBack(by, given);
        guardians.takeBack(by, guarding);
    }
}
