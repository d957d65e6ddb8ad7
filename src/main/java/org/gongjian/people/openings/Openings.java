package org.gongjian.people.openings;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gongjian.audit.AuditLog;
import org.gongjian.audit.Author;
import org.gongjian.district.Reason;
import org.gongjian.district.Refused;
import org.gongjian.district.Verdict;
import org.gongjian.people.Age;
import org.gongjian.people.HeldRecord;
import org.gongjian.people.People;
import org.gongjian.people.Person;
import org.gongjian.people.PersonId;
import org.gongjian.people.PersonalField;
import org.gongjian.people.PersonalFields;
import org.gongjian.people.PersonalRecords;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens masked fields: each time for a purpose the person can read, a minor's only under a permission that somebody else
 * granted and that lasts a day. Who may keep the person at all is decided by the room that calls.
 */
@Service
@Transactional
public class Openings implements PersonalRecords {

    private static final Duration LASTS = Duration.ofHours(24);
    private static final int MOST_WAITING = 200;

    private final OpeningRows rows;
    private final People people;
    private final AuditLog audit;
    private final Clock clock;

    Openings(OpeningRows rows, People people, AuditLog audit, Clock clock) {
        this.rows = rows;
        this.people = people;
        this.audit = audit;
        this.clock = clock;
    }

    /** The fields in plain, for this once. */
    public PersonalFields open(Author by, PersonId person, Set<PersonalField> fields, Because because) {
        Verdict.require(!fields.isEmpty(), Reason.of("people.opening.which")).orRefuse("fields");
        Person found = people.require(person);
        Instant now = clock.instant();
        Optional<Permission> permission = permission(by, found.id(), now);
        OpeningRules.mayOpen(age(found), permission).orConflict();
        PersonalFields opened = people.open(by, found.id(), fields);
        List<String> named = fields.stream().sorted().map(PersonalField::field).toList();
        rows.add(
                found.id(),
                new Opening(named, because, by.account(), now),
                permission.map(Permission::id).orElse(null));
        return opened;
    }

    /** Whether the fields open for somebody right now. */
    @Transactional(readOnly = true)
    public Verdict mayOpen(Author by, PersonId person) {
        Person found = people.require(person);
        return OpeningRules.mayOpen(age(found), permission(by, found.id(), clock.instant()));
    }

    /** Asks for a permission; who waits for an answer already waits on. */
    public void ask(Author by, PermissionId id, PersonId person, Because because) {
        UUID account = by.account();
        if (account == null) {
            throw Refused.conflict(Reason.of("people.opening.second-person"));
        }
        Person found = people.require(person);
        OpeningRules.mayAsk(age(found)).orConflict();
        if (rows.ask(id, found.id(), because, account, clock.instant())) {
            audit.write(by, "permission-asked", found.id().ref());
        }
    }

    /**
     * Grants or refuses it: somebody else than who asked.
     *
     * @param version as it was opened
     */
    public void decide(Author by, PermissionId id, boolean grants, int version) {
        Permission asked = rows.byId(id).orElseThrow(Refused::missing);
        OpeningRules.isSecondPerson(asked, by.account()).orForbid();
        OpeningRules.isUndecided(asked).orConflict();
        Instant now = clock.instant();
        Permission.State state = grants ? Permission.State.GRANTED : Permission.State.REFUSED;
        if (!rows.decide(id, version, state, by.account(), now, grants ? now.plus(LASTS) : null)) {
            throw Refused.stale();
        }
        audit.write(
                by,
                grants ? "permission-granted" : "permission-refused",
                people.byId(asked.person())
                        .map(Person::id)
                        .orElse(asked.person())
                        .ref());
    }

    /** Whether somebody may decide what was asked: anybody but who asked. */
    public Verdict isSecondPerson(Author by, Permission asked) {
        return OpeningRules.isSecondPerson(asked, by.account());
    }

    @Transactional(readOnly = true)
    public Permission require(PermissionId id) {
        return rows.byId(id).orElseThrow(Refused::missing);
    }

    /** What somebody asked about a person last. */
    @Transactional(readOnly = true)
    public Optional<Permission> lastAsked(Author by, PersonId person) {
        UUID account = by.account();
        return account == null
                ? Optional.empty()
                : rows.of(people.identities(person), account).stream().findFirst();
    }

    /** Those that wait for a second person, oldest first; at most 200. */
    @Transactional(readOnly = true)
    public List<Permission> waiting() {
        return rows.waiting(MOST_WAITING);
    }

    /** Who opened the person’s fields, latest first. */
    @Transactional(readOnly = true)
    public List<Opening> of(PersonId person) {
        return rows.of(people.identities(person));
    }

    private Optional<Permission> permission(Author by, PersonId person, Instant at) {
        UUID account = by.account();
        return account == null
                ? Optional.empty()
                : rows.of(people.identities(person), account).stream()
                        .filter(permission -> permission.isOpen(at))
                        .findFirst();
    }

    private Age age(Person person) {
        return Age.of(person.birthDate(), people.today());
    }

    @Override
    public String section() {
        return "openings";
    }

    @Override
    @Transactional(readOnly = true)
    public List<HeldRecord> of(Collection<PersonId> ids) {
        return rows.of(ids).stream()
                .map(opening -> HeldRecord.of(opening.because().purpose().label(), null)
                        .saying("people.held.opened-at", opening.at())
                        .saying("people.held.fields", String.join(", ", opening.fields()))
                        .saying("people.held.note", opening.because().note()))
                .toList();
    }

    @Override
    public void erase(Author by, Collection<PersonId> ids) {
        rows.forgetNotes(ids, clock.instant());
    }
}
