package org.gongjian.people.guardians;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongjian.audit.AuditLog;
import org.gongjian.audit.Author;
import org.gongjian.district.Reason;
import org.gongjian.district.Refused;
import org.gongjian.people.HeldRecord;
import org.gongjian.people.MergeRule;
import org.gongjian.people.People;
import org.gongjian.people.Person;
import org.gongjian.people.PersonId;
import org.gongjian.people.PersonalRecords;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The guardians of minors. Who may note them is decided by the room that calls. */
@Service
@Transactional
public class Guardians implements PersonalRecords, MergeRule {

    private final GuardianRows rows;
    private final People people;
    private final AuditLog audit;
    private final Clock clock;

    Guardians(GuardianRows rows, People people, AuditLog audit, Clock clock) {
        this.rows = rows;
        this.people = people;
        this.audit = audit;
        this.clock = clock;
    }

    /** Notes a guardian; sending it twice notes one. */
    public void add(Author by, AddGuardian command) {
        if (rows.byId(command.id()).isPresent()) {
            return;
        }
        LocalDate today = people.today();
        Person minor = people.require(command.minor());
        Person guardian = people.byId(command.guardian())
                .orElseThrow(() -> Refused.invalid("guardian", Reason.of("frame.fault.unknown")));
        check(minor, guardian, of(minor.id()), command.from(), today);
        var resolved = new AddGuardian(command.id(), minor.id(), guardian.id(), command.relation(), command.from());
        if (rows.add(resolved, by.account(), clock.instant())) {
            audit.write(by, "guardian-added", minor.id().ref());
        }
    }

    /**
     * Notes the guardians of many, in a few statements for all of them; one that is in force already is not noted again. Nobody
     * is told, for pages show no guardians of others.
     *
     * @param commands with persons as their records stand now
     * @return those that were noted
     */
    public List<GuardianId> addAll(Author by, List<AddGuardian> commands) {
        if (commands.isEmpty()) {
            return List.of();
        }
        LocalDate today = people.today();
        Map<PersonId, Person> persons = people
                .byIds(commands.stream()
                        .flatMap(command -> Stream.of(command.minor(), command.guardian()))
                        .distinct()
                        .toList())
                .stream()
                .collect(Collectors.toUnmodifiableMap(Person::id, Function.identity()));
        Map<PersonId, List<Guardianship>> there =
                new HashMap<>(ofAll(commands.stream().map(AddGuardian::minor).toList()));
        List<AddGuardian> noted = new ArrayList<>();
        for (AddGuardian command : commands) {
            List<Guardianship> own = there.getOrDefault(command.minor(), List.of());
            if (own.stream()
                    .noneMatch(one -> one.isInForce(today) && one.guardian().equals(command.guardian()))) {
                check(command, persons, own, today);
                noted.add(command);
                there.put(
                        command.minor(),
                        Stream.concat(own.stream(), Stream.of(command.noted())).toList());
            }
        }
        if (rows.addAll(noted, by.account(), clock.instant()) != noted.size()) {
            throw Refused.stale();
        }
        audit.writeAllUntold(
                by,
                "guardian-added",
                noted.stream()
                        .map(command -> new AuditLog.Subject(command.minor().ref(), List.of()))
                        .toList());
        return noted.stream().map(AddGuardian::id).toList();
    }

    private static void check(
            AddGuardian command, Map<PersonId, Person> persons, List<Guardianship> there, LocalDate today) {
        Person minor = Optional.ofNullable(persons.get(command.minor())).orElseThrow(Refused::missing);
        Person guardian = Optional.ofNullable(persons.get(command.guardian()))
                .orElseThrow(() -> Refused.invalid("guardian", Reason.of("frame.fault.unknown")));
        check(minor, guardian, there, command.from(), today);
    }

    private static void check(
            Person minor, Person guardian, List<Guardianship> there, LocalDate from, LocalDate today) {
        GuardianRules.needsOne(minor, today).orConflict();
        GuardianRules.isSomebodyElse(minor, guardian)
                .and(GuardianRules.isGrownUp(guardian, today))
                .and(GuardianRules.isNew(there, List.of(guardian), from))
                .orRefuse("guardian");
        GuardianRules.beginsByToday(from, today).orRefuse("from");
    }

    /**
     * Ends it with a day, which is its last one.
     *
     * @param version as it was opened
     */
    public void end(Author by, GuardianId id, LocalDate until, int version) {
        Guardianship guardianship = require(id);
        GuardianRules.endsInOrder(guardianship, until).orRefuse("until");
        if (!rows.end(id, until, version)) {
            throw Refused.stale();
        }
        audit.write(by, "guardian-ended", guardianship.minor().ref());
    }

    /** Takes back guardians that were noted by mistake, as when an import is taken back; those that ended stay. */
    public void takeBack(Author by, Collection<GuardianId> ids) {
        List<Guardianship> noted = rows.byIds(ids);
        if (rows.takeBack(ids) != ids.size()) {
            throw Refused.conflict(Reason.of("people.take-back.used"));
        }
        audit.writeAllUntold(
                by,
                "guardian-taken-back",
                noted.stream()
                        .map(one -> new AuditLog.Subject(one.minor().ref(), List.of()))
                        .toList());
    }

    @Transactional(readOnly = true)
    public Guardianship require(GuardianId id) {
        return rows.byId(id).orElseThrow(Refused::missing);
    }

    /** All of a minor's, those that ended too, oldest first. */
    @Transactional(readOnly = true)
    public List<Guardianship> of(PersonId minor) {
        return rows.ofMinor(people.identities(minor));
    }

    /** All of many minors, as their records stand now; a minor without any is left out. */
    @Transactional(readOnly = true)
    public Map<PersonId, List<Guardianship>> ofAll(Collection<PersonId> minors) {
        return minors.isEmpty()
                ? Map.of()
                : rows.ofMinors(minors).stream().collect(Collectors.groupingBy(Guardianship::minor));
    }

    /** Of each of these persons, as their records stand now, those it is the minor of, and those in force it is the guardian of. */
    @Transactional(readOnly = true)
    public Map<PersonId, List<Guardianship>> touching(Collection<PersonId> persons) {
        Map<PersonId, List<Guardianship>> touching = new HashMap<>(ofAll(persons));
        LocalDate today = people.today();
        if (!persons.isEmpty()) {
            rows.byGuardians(persons).stream()
                    .filter(one -> one.isInForce(today))
                    .forEach(one -> touching.merge(
                            one.guardian(),
                            List.of(one),
                            (some, more) ->
                                    Stream.concat(some.stream(), more.stream()).toList()));
        }
        return touching;
    }

    /** Those in force on a day. */
    @Transactional(readOnly = true)
    public List<Guardianship> of(PersonId minor, LocalDate day) {
        return of(minor).stream().filter(one -> one.isInForce(day)).toList();
    }

    /** The minors somebody is the guardian of on a day. */
    @Transactional(readOnly = true)
    public List<Guardianship> wards(PersonId guardian, LocalDate day) {
        return rows.byGuardian(people.identities(guardian)).stream()
                .filter(one -> one.isInForce(day))
                .toList();
    }

    @Override
    public String section() {
        return "guardians";
    }

    @Override
    @Transactional(readOnly = true)
    public List<HeldRecord> of(Collection<PersonId> ids) {
        List<Guardianship> minors = rows.ofMinor(ids);
        List<Guardianship> wards = rows.byGuardian(ids);
        Map<PersonId, String> names = people.names(Stream.concat(
                        minors.stream().map(Guardianship::guardian),
                        wards.stream().map(Guardianship::minor))
                .distinct()
                .toList());
        return Stream.concat(
                        minors.stream().map(one -> held("people.held.guardian", one, names.get(one.guardian()))),
                        wards.stream().map(one -> held("people.held.ward", one, names.get(one.minor()))))
                .toList();
    }

    private static HeldRecord held(String what, Guardianship one, @Nullable String name) {
        return HeldRecord.of(Reason.of(what), null)
                .saying("people.held.name", name)
                .saying("people.held.relation", one.relation().label())
                .saying("people.held.from", one.from())
                .saying("people.held.until", one.until());
    }

    /** The rows hold ids only; an erased guardian is one no longer. */
    @Override
    public void erase(Author by, Collection<PersonId> ids) {
        LocalDate today = people.today();
        Stream.concat(rows.ofMinor(ids).stream(), rows.byGuardian(ids).stream())
                .filter(one -> one.until() == null)
                .forEach(one -> rows.end(one.id(), today.isBefore(one.from()) ? one.from() : today, one.version()));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Reason> againstMerging(Collection<PersonId> survivor, Collection<PersonId> merged) {
        return Stream.concat(rows.ofMinor(survivor).stream(), rows.byGuardian(survivor).stream())
                        .anyMatch(one -> merged.contains(one.minor()) || merged.contains(one.guardian()))
                ? List.of(Reason.of("people.merge.guardian-of-other"))
                : List.of();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Reason> againstUndoing(PersonId survivor, PersonId merged, Instant mergedAt) {
        return rows.touchedSince(List.of(survivor, merged), mergedAt)
                ? List.of(Reason.of("people.merge.guardians-since"))
                : List.of();
    }
}
