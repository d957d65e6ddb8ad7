package org.gongjian.people;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.gongjian.audit.AuditLog;
import org.gongjian.audit.Author;
import org.gongjian.district.CurrentDistrict;
import org.gongjian.district.DistrictId;
import org.gongjian.district.Reason;
import org.gongjian.district.Refused;
import org.gongjian.district.Verdict;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Erases persons: what tells who somebody was goes, in every room and in one transaction; the rows that are counted stay. Who
 * may is decided by the room that calls.
 */
@Service
@Transactional
public class Erasures {

    private final ErasureRows rows;
    private final Persons persons;
    private final ObjectProvider<PersonalRecords> rooms;
    private final ErasedList list;
    private final AuditLog audit;
    private final Clock clock;

    Erasures(
            ErasureRows rows,
            Persons persons,
            ObjectProvider<PersonalRecords> rooms,
            ErasedList list,
            AuditLog audit,
            Clock clock) {
        this.rows = rows;
        this.persons = persons;
        this.rooms = rooms;
        this.list = list;
        this.audit = audit;
        this.clock = clock;
    }

    /** What law keeps of a person all the same. */
    @Transactional(readOnly = true)
    public List<Retained> retained(PersonId person) {
        List<PersonId> ids = persons.identities(person);
        return rooms.orderedStream()
                .flatMap(room -> room.retained(ids).stream())
                .toList();
    }

    /** Whether a person can be erased at the moment, and what stands in the way. */
    @Transactional(readOnly = true)
    public Verdict mayErase(PersonId person) {
        return hindrances(persons.identities(person)).stream()
                .findFirst()
                .map(Verdict::refused)
                .orElseGet(Verdict::allowed);
    }

    /**
     * Erases a person under every id it goes by; one who was erased before stays so.
     *
     * @param request that asked for it, null where nobody had to ask
     */
    public void erase(Author by, PersonId person, @Nullable UUID request) {
        List<PersonId> ids = persons.identities(person);
        if (ids.isEmpty()) {
            throw Refused.missing();
        }
        persons.lock(ids);
        if (rows.standing(ids).isEmpty()) {
            return;
        }
        mayErase(person).orConflict();
        Instant now = clock.instant();
        rooms.orderedStream().forEach(room -> room.erase(by, ids));
        rows.overwrite(ids, now);
        rows.note(ids, request, by.account(), now);
        ids.forEach(id -> audit.write(by, "erased", id.ref()));
        CurrentDistrict.id().ifPresent(district -> remember(district, ids, now));
    }

    /** Erases those whom the list outside the database names and who are here again, as after restoring an older backup. */
    public void eraseAgain() {
        CurrentDistrict.id()
                .map(list::of)
                .filter(listed -> !listed.isEmpty())
                .map(rows::standing)
                .ifPresent(back -> back.forEach(person -> erase(Author.SYSTEM, person, null)));
    }

    private List<Reason> hindrances(Collection<PersonId> ids) {
        return rooms.orderedStream()
                .flatMap(room -> room.hindrances(ids).stream())
                .toList();
    }

    private void remember(DistrictId district, List<PersonId> ids, Instant at) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                list.add(district, ids, at);
            }
        });
    }
}
