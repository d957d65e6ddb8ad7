package org.gongjian.people;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongjian.audit.AuditLog;
import org.gongjian.audit.Author;
import org.gongjian.district.Reason;
import org.gongjian.district.Refused;
import org.gongjian.district.Verdict;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes two records of one person one, and two again. The merged record stays and points at the surviving one: what refers to
 * it is read as the survivor's, and no row of another room is touched. Who may is decided by the room that calls.
 */
@Service
@Transactional
public class Merges {

    private final MergeRows rows;
    private final Persons persons;
    private final ObjectProvider<MergeRule> rooms;
    private final AuditLog audit;
    private final Clock clock;

    Merges(MergeRows rows, Persons persons, ObjectProvider<MergeRule> rooms, AuditLog audit, Clock clock) {
        this.rows = rows;
        this.persons = persons;
        this.rooms = rooms;
        this.audit = audit;
        this.clock = clock;
    }

    /** Merges; one that was done already stays done. Whoever is second of two at once is refused. */
    public void merge(Author by, MergePersons command) {
        MergeRules.areTwo(command.survivor(), command.merged()).orConflict();
        persons.lock(List.of(command.survivor(), command.merged()));
        if (rows.byId(command.id()).isPresent()) {
            return;
        }
        PersonEntry survivor = persons.entry(command.survivor()).orElseThrow(Refused::missing);
        PersonEntry merged = persons.entry(command.merged()).orElseThrow(Refused::missing);
        MergeRules.bothStand(survivor, merged).orConflict();
        if (survivor.version() != command.survivorVersion() || merged.version() != command.mergedVersion()) {
            throw Refused.stale();
        }
        mayMerge(survivor.id(), merged.id()).orConflict();
        PersonalFields own = fields(survivor.id());
        Chosen chosen = new Chosen(command, survivor, own, merged, fields(merged.id()));
        chosen.fits().orConflict();
        rows.keep(command, by.account(), clock.instant());
        rows.point(merged.id(), survivor.id());
        if (!persons.write(
                survivor.id(), command.survivorVersion(), chosen.name(), chosen.birthDate(), chosen.fields())) {
            throw Refused.stale();
        }
        audit.write(
                by,
                "merged",
                survivor.id().ref(),
                command.taken().stream().sorted().map(MergePersons.Field::code).toArray(String[]::new));
        audit.write(by, "merged-away", merged.id().ref());
    }

    /** Whether two records can be made one at the moment, and why not. */
    @Transactional(readOnly = true)
    public Verdict mayMerge(PersonId survivor, PersonId merged) {
        List<PersonId> one = persons.identities(survivor);
        List<PersonId> other = persons.identities(merged);
        return MergeRules.areTwo(survivor, merged)
                .and(first(rooms.orderedStream().flatMap(room -> room.againstMerging(one, other).stream())))
                .and(MergeRules.idNumbersAgree(fields(survivor), fields(merged)));
    }

    /** Makes them two again, as they were. */
    public void undo(Author by, MergeId id) {
        Merge found = rows.byId(id).orElseThrow(Refused::missing);
        persons.lock(List.of(found.survivor(), found.merged()));
        Merge merge = rows.byId(id).orElseThrow(Refused::missing);
        mayUndo(merge).orConflict();
        rows.restore(merge, by.account(), clock.instant());
        persons.replaceParts(merge.survivor());
        audit.write(by, "merge-undone", merge.survivor().ref());
        audit.write(by, "merge-undone", merge.merged().ref());
    }

    /** Whether it can be undone, and what happened since where it cannot. */
    @Transactional(readOnly = true)
    public Verdict mayUndo(Merge merge) {
        PersonEntry survivor = persons.entry(merge.survivor()).orElseThrow(Refused::missing);
        boolean later = rows.standing(merge.survivor()).stream()
                .anyMatch(other -> other.survivorBefore() >= merge.survivorAfter());
        return MergeRules.mayUndo(merge, survivor, later)
                .and(first(rooms.orderedStream()
                        .flatMap(room -> room.againstUndoing(merge.survivor(), merge.merged(), merge.at()).stream())))
                .and(numberIsFree(merge));
    }

    /** The merged one gets its ID number back, which must not have been given to somebody else. */
    private Verdict numberIsFree(Merge merge) {
        ResidentIdNumber number = fields(merge.merged()).idNumber();
        return Verdict.require(
                number == null
                        || persons.byIdNumber(number)
                                .map(Person::id)
                                .filter(holder -> !holder.equals(merge.survivor()))
                                .isEmpty(),
                Reason.of("people.merge.number-taken"));
    }

    @Transactional(readOnly = true)
    public Merge require(MergeId id) {
        return rows.byId(id).orElseThrow(Refused::missing);
    }

    /** What was merged into a person and stands, latest first. */
    @Transactional(readOnly = true)
    public List<Merge> into(PersonId survivor) {
        return rows.standing(survivor);
    }

    /** Notes that two records that look alike are two persons. */
    public void sayApart(Author by, PersonId one, PersonId other) {
        MergeRules.areTwo(one, other).orConflict();
        if (persons.entry(one).isEmpty() || persons.entry(other).isEmpty()) {
            throw Refused.missing();
        }
        Instant now = clock.instant();
        if (rows.addApart(one, other, by.account(), now)) {
            audit.write(by, "said-apart", one.ref());
            audit.write(by, "said-apart", other.ref());
        }
    }

    private PersonalFields fields(PersonId person) {
        return persons.open(person).orElseThrow(Refused::missing);
    }

    private static Verdict first(Stream<Reason> reasons) {
        Optional<Reason> first = reasons.findFirst();
        return first.map(Verdict::refused).orElseGet(Verdict::allowed);
    }

    /** What the survivor says afterwards. */
    private record Chosen(
            MergePersons command, PersonEntry own, PersonalFields kept, PersonEntry other, PersonalFields taken) {

        boolean takes(MergePersons.Field field) {
            return command.taken().contains(field);
        }

        String name() {
            String name = takes(MergePersons.Field.NAME) ? other.name() : own.name();
            return Optional.ofNullable(name).orElseThrow();
        }

        @Nullable
        LocalDate birthDate() {
            return takes(MergePersons.Field.BIRTH_DATE) ? other.birthDate() : own.birthDate();
        }

        PersonalFields fields() {
            return new PersonalFields(
                    takes(MergePersons.Field.PHONE) ? taken.phone() : kept.phone(),
                    takes(MergePersons.Field.ID_NUMBER) ? taken.idNumber() : kept.idNumber(),
                    takes(MergePersons.Field.ADDRESS) ? taken.address() : kept.address());
        }

        Verdict fits() {
            ResidentIdNumber number = fields().idNumber();
            return Verdict.require(
                    number == null || number.birthDate().equals(birthDate()), Reason.of("people.birth-date.differs"));
        }
    }
}
