package org.gongjian.personal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.gongjian.audit.AuthorNames;
import org.gongjian.district.Localized;
import org.gongjian.district.Refused;
import org.gongjian.identity.Actor;
import org.gongjian.identity.UnitId;
import org.gongjian.organizations.Organizations;
import org.gongjian.people.Merges;
import org.gongjian.people.People;
import org.gongjian.people.PersonEntry;
import org.gongjian.people.PersonId;
import org.gongjian.people.consents.Consent;
import org.gongjian.people.consents.Consents;
import org.gongjian.people.guardians.Guardians;
import org.gongjian.people.guardians.Guardianship;
import org.gongjian.people.openings.Opening;
import org.gongjian.people.openings.Openings;
import org.gongjian.people.requests.Requests;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads what the page of a person shows. */
@Service
@Transactional(readOnly = true)
public class PersonFiles {

    private final People people;
    private final Guardians guardians;
    private final Consents consents;
    private final Openings openings;
    private final Requests requests;
    private final Merges merges;
    private final PersonKeepers keepers;
    private final PersonPermissions permissions;
    private final Organizations organizations;
    private final AuthorNames authors;
    private final Clock clock;

    PersonFiles(
            People people,
            Guardians guardians,
            Consents consents,
            Openings openings,
            Requests requests,
            Merges merges,
            PersonKeepers keepers,
            PersonPermissions permissions,
            Organizations organizations,
            AuthorNames authors,
            Clock clock) {
        this.people = people;
        this.guardians = guardians;
        this.consents = consents;
        this.openings = openings;
        this.requests = requests;
        this.merges = merges;
        this.keepers = keepers;
        this.permissions = permissions;
        this.organizations = organizations;
        this.authors = authors;
        this.clock = clock;
    }

    /** The record under this very id, for somebody who keeps it. */
    public PersonEntry entry(Actor by, PersonId person) {
        permissions.mayList(by).orForbid();
        PersonEntry entry = people.entry(person).orElseThrow(Refused::missing);
        permissions.mayKeep(by, person).orForbid();
        return entry;
    }

    public PersonFile of(Actor by, PersonId person) {
        PersonEntry entry = entry(by, person);
        LocalDate today = people.today();
        List<Guardianship> minors = guardians.of(person);
        List<Guardianship> wards = guardians.wards(person, today);
        List<Consent> given = consents.of(person);
        Map<PersonId, String> names = people.names(Stream.of(
                        minors.stream().map(Guardianship::guardian),
                        wards.stream().map(Guardianship::minor),
                        given.stream().map(Consent::givenBy))
                .flatMap(Function.identity())
                .distinct()
                .toList());
        return new PersonFile(
                entry,
                entry.age(today),
                namesOf(keepers.of(people.identities(person))),
                minors.stream()
                        .map(one -> named(one, one.guardian(), names, today))
                        .toList(),
                wards.stream().map(one -> named(one, one.minor(), names, today)).toList(),
                agreed(given, names),
                opened(person),
                openings.lastAsked(by.author(), person),
                entry.isStanding() ? openings.mayOpen(by.author(), person) : permissions.mayKeep(by, person),
                merged(person),
                requests.of(person));
    }

    /** Consents with who gave them and whether they stand. */
    List<PersonFile.Agreed> agreed(List<Consent> given, Map<PersonId, String> names) {
        Instant now = clock.instant();
        return given.stream()
                .map(consent -> new PersonFile.Agreed(
                        consent, names.getOrDefault(consent.givenBy(), ""), consents.standing(consent, now)))
                .toList();
    }

    /** Who opened the person’s fields, latest first. */
    List<PersonFile.Opened> opened(PersonId person) {
        List<Opening> all = openings.of(person);
        Map<UUID, String> names =
                authors(all.stream().map(Opening::by).filter(Objects::nonNull).toList());
        return all.stream()
                .map(opening -> new PersonFile.Opened(
                        opening.fields(),
                        opening.because(),
                        opening.by() == null ? null : names.getOrDefault(opening.by(), ""),
                        opening.at()))
                .toList();
    }

    Map<UUID, String> authors(Collection<UUID> accounts) {
        return accounts.isEmpty() ? Map.of() : authors.namesOfAccounts(accounts);
    }

    private List<PersonFile.Merged> merged(PersonId person) {
        return merges.into(person).stream()
                .map(merge -> new PersonFile.Merged(
                        merge,
                        people.entry(merge.merged()).map(PersonEntry::name).orElse(""),
                        merges.mayUndo(merge)))
                .toList();
    }

    private List<Localized> namesOf(List<UnitId> units) {
        Map<UnitId, Localized> names = organizations.shortNames(units);
        return units.stream()
                .flatMap(unit -> Stream.ofNullable(names.get(unit)))
                .toList();
    }

    private static PersonFile.Named named(
            Guardianship link, PersonId other, Map<PersonId, String> names, LocalDate today) {
        return new PersonFile.Named(link, other, names.getOrDefault(other, ""), link.isInForce(today));
    }
}
