package org.gongjian.people;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gongjian.audit.AuditLog;
import org.gongjian.audit.Author;
import org.gongjian.district.FormerRow;
import org.gongjian.district.Likeness;
import org.gongjian.district.Reason;
import org.gongjian.district.ReferencedRows;
import org.gongjian.district.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Many persons at once, in the caller's transaction: the rules of {@link People}, one statement for all of them; those who come
 * and go together share a line of the log, whoever is changed has one of their own.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class PeopleRegister {

    private static final String KIND = "person";

    private final PersonBatches batches;
    private final PersonLookups lookups;
    private final Persons persons;
    private final AlikePersons alike;
    private final ReferencedRows references;
    private final AuditLog audit;

    PeopleRegister(
            PersonBatches batches,
            PersonLookups lookups,
            Persons persons,
            AlikePersons alike,
            ReferencedRows references,
            AuditLog audit) {
        this.batches = batches;
        this.lookups = lookups;
        this.persons = persons;
        this.alike = alike;
        this.references = references;
        this.audit = audit;
    }

    /**
     * What somebody here is to become.
     *
     * @param version at which they were compared
     * @param to what is null there stays as it is
     * @param fields that differ
     */
    public record Correction(PersonId person, int version, RegisterPerson to, List<String> fields) {

        public Correction {
            fields = List.copyOf(fields);
        }
    }

    /**
     * Finds each by the ID number, or else by telephone and name; what is null says nothing and so differs from nothing. The
     * answers come in the order of the rows.
     */
    public List<Likeness> compare(List<PreparedPerson> rows) {
        KnownPersons known = lookups.known(rows);
        return rows.stream().map(known::likenessOf).toList();
    }

    /** Registers persons who were found to be new. Nobody can have heard of them, so nobody is told. */
    public void register(Author by, List<PreparedPerson> persons) {
        batches.add(persons);
        audit.writeTogetherUntold(
                by,
                "registered",
                KIND,
                persons.stream().map(person -> person.person.id().value()).toList());
    }

    /** To be called when the first of a great many are registered: without it the rest are compared slower and slower. */
    public void countAnew() {
        batches.count();
    }

    /** Makes persons findable by name at once; others become so within minutes. */
    public void makeFindable(Collection<PersonId> registered) {
        persons.makeParts(registered);
    }

    /** Who has one of these ID numbers; who was merged as the one that speaks for both, if nobody has the number now. */
    public Map<ResidentIdNumber, Person> byIdNumber(Collection<ResidentIdNumber> numbers) {
        Map<ResidentIdNumber, PersonId> found = lookups.byIdNumber(numbers);
        Map<PersonId, Person> standing = persons.byIds(found.values()).stream()
                .collect(Collectors.toUnmodifiableMap(Person::id, Function.identity()));
        Map<ResidentIdNumber, Person> here = new HashMap<>();
        found.forEach((number, id) -> {
            Person person = standing.get(id);
            if (person != null) {
                here.put(number, person);
            }
        });
        return here;
    }

    /** Of each of these how many records without an ID number say the same name, and the same telephone or birthday. */
    public Map<PersonId, Integer> twins(Collection<RegisterPerson> unknown) {
        return unknown.isEmpty() ? Map.of() : lookups.twins(unknown);
    }

    /** Corrects persons, and answers what they were before. */
    public List<FormerRow> change(Author by, List<Correction> corrections) {
        List<FormerRow> before =
                batches.rows(corrections.stream().map(Correction::person).toList());
        if (batches.change(corrections) != corrections.size()) {
            throw Refused.stale();
        }
        persons.remakeParts(corrections.stream().map(Correction::person).toList());
        tell(
                by,
                "changed",
                corrections.stream()
                        .map(correction ->
                                new AuditLog.Subject(correction.person().ref(), correction.fields()))
                        .toList());
        return before;
    }

    /** The versions of those who are here. */
    public Map<UUID, Integer> versions(Collection<UUID> persons) {
        return batches.versions(persons);
    }

    /** Those whom some record names. */
    public Set<UUID> used(Collection<UUID> persons) {
        return used(persons, Set.of());
    }

    /** Those whom some record names in another column than these, such as {@code consent.given_by}. */
    public Set<UUID> used(Collection<UUID> persons, Set<String> but) {
        Set<String> own = new HashSet<>(but);
        own.addAll(Set.of("person_part.person_id", "person_alike.one_id", "person_alike.other_id"));
        return references.among("person", KIND, persons, own);
    }

    /** Takes back persons whom nothing names and nobody changed since they were registered. */
    public void takeBack(Author by, List<UUID> persons) {
        batches.forgetParts(persons);
        alike.forget(persons);
        if (batches.takeBack(persons) != persons.size()) {
            throw Refused.conflict(Reason.of("people.take-back.used"));
        }
        audit.writeTogetherUntold(by, "taken-back", KIND, persons);
    }

    /** Makes persons what they were, if nobody changed them since. */
    public void restore(Author by, List<FormerRow> rows) {
        if (batches.restore(rows) != rows.size()) {
            throw Refused.stale();
        }
        persons.remakeParts(rows.stream().map(FormerRow::id).map(PersonId::new).toList());
        audit.writeAll(by, "restored", subjects(rows.stream().map(FormerRow::id).toList()));
    }

    /** Other records show of a person the name and nothing else. */
    private void tell(Author by, String verb, List<AuditLog.Subject> subjects) {
        List<AuditLog.Subject> renamed = new ArrayList<>();
        List<AuditLog.Subject> others = new ArrayList<>();
        subjects.forEach(subject -> (subject.fields().contains("name") ? renamed : others).add(subject));
        audit.writeAll(by, verb, renamed);
        audit.writeAllUntold(by, verb, others);
    }

    private static List<AuditLog.Subject> subjects(List<UUID> persons) {
        return persons.stream()
                .map(person -> new AuditLog.Subject(new PersonId(person).ref(), List.of()))
                .toList();
    }
}
