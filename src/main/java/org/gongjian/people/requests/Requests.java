package org.gongjian.people.requests;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import org.gongjian.audit.AuditLog;
import org.gongjian.audit.Author;
import org.gongjian.district.Reason;
import org.gongjian.district.Refused;
import org.gongjian.people.CorrectPerson;
import org.gongjian.people.Erasures;
import org.gongjian.people.HeldRecord;
import org.gongjian.people.People;
import org.gongjian.people.PersonId;
import org.gongjian.people.PersonalRecords;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What persons ask for about their own records, answered within 15 working days. Who may ask, and who may answer, is decided by
 * the room that calls.
 */
@Service
@Transactional
public class Requests implements PersonalRecords {

    /** From the day after somebody asked. */
    public static final int TERM = 15;

    private static final int MOST_OPEN = 200;

    private final RequestRows rows;
    private final People people;
    private final Erasures erasures;
    private final AuditLog audit;
    private final Clock clock;

    Requests(RequestRows rows, People people, Erasures erasures, AuditLog audit, Clock clock) {
        this.rows = rows;
        this.people = people;
        this.erasures = erasures;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Asks for a correction or an erasure; sending it twice asks once.
     *
     * @param wish what is wrong and how it should be; may be empty for an erasure
     */
    public void ask(Author by, RequestId id, PersonId person, PersonRequest.Kind kind, String wish) {
        if (rows.byId(id).isPresent()) {
            return;
        }
        String said = wish.strip();
        RequestRules.isSaid(kind, said).and(RequestRules.isShort(said)).orRefuse("wish");
        PersonId standing = people.require(person).id();
        boolean added = rows.add(
                id,
                standing,
                kind,
                said.isEmpty() ? null : said,
                clock.instant(),
                WorkingDays.after(people.today(), TERM));
        if (!added) {
            throw Refused.conflict(Reason.of("people.request.open-already"));
        }
        audit.write(by, kind.stored() + "-asked", standing.ref());
    }

    /** Takes it back. */
    public void withdraw(Author by, RequestId id, int version) {
        decide(by, require(id), version, PersonRequest.State.WITHDRAWN, null, null);
    }

    /** Refuses it with a reason, and in words where there is more to say. */
    public void refuse(Author by, RequestId id, int version, Refusal refusal, String answer) {
        PersonRequest request = require(id);
        RequestRules.fits(refusal, request).orRefuse("refusal");
        RequestRules.isShort(answer.strip()).orRefuse("answer");
        decide(by, request, version, PersonRequest.State.REFUSED, refusal, answer.isBlank() ? null : answer.strip());
    }

    /** Corrects the record as was asked; a correction that changes nothing is no answer. */
    public void correct(Author by, RequestId id, int version, CorrectPerson command) {
        PersonRequest request = require(id);
        RequestRules.isOf(request, PersonRequest.Kind.CORRECTION).orConflict();
        int before = people.require(request.person()).version();
        people.correct(by, command);
        if (people.require(request.person()).version() == before) {
            throw Refused.conflict(Reason.of("people.request.nothing-changed"));
        }
        decide(by, request, version, PersonRequest.State.DONE, null, null);
    }

    /** Erases the person as was asked. */
    public void erase(Author by, RequestId id, int version) {
        PersonRequest request = require(id);
        RequestRules.isOf(request, PersonRequest.Kind.ERASURE).orConflict();
        decide(by, request, version, PersonRequest.State.DONE, null, null);
        erasures.erase(by, request.person(), id.value());
    }

    @Transactional(readOnly = true)
    public PersonRequest require(RequestId id) {
        return rows.byId(id).orElseThrow(Refused::missing);
    }

    /** A person’s, latest first. */
    @Transactional(readOnly = true)
    public List<PersonRequest> of(PersonId person) {
        return rows.of(people.identities(person));
    }

    /** Those without an answer, the most urgent first; at most 200. */
    @Transactional(readOnly = true)
    public List<PersonRequest> open() {
        return rows.open(MOST_OPEN);
    }

    private void decide(
            Author by,
            PersonRequest request,
            int version,
            PersonRequest.State state,
            @Nullable Refusal refusal,
            @Nullable String answer) {
        RequestRules.isOpen(request).orConflict();
        if (!rows.decide(request, version, state, refusal, answer, by.account(), clock.instant())) {
            throw Refused.stale();
        }
        PersonId standing =
                people.byId(request.person()).map(person -> person.id()).orElse(request.person());
        audit.write(by, request.kind().stored() + "-" + state.stored(), standing.ref());
    }

    @Override
    public String section() {
        return "requests";
    }

    @Override
    @Transactional(readOnly = true)
    public List<HeldRecord> of(Collection<PersonId> ids) {
        return rows.of(ids).stream()
                .map(request -> HeldRecord.of(request.kind().label(), null)
                        .saying("people.held.asked-at", request.askedAt())
                        .saying("people.held.wish", request.wish())
                        .saying("people.held.state", request.state().label())
                        .saying("people.held.decided-at", request.decidedAt())
                        .saying(
                                "people.held.refusal",
                                request.refusal() == null
                                        ? null
                                        : request.refusal().label())
                        .saying("people.held.answer", request.answer()))
                .toList();
    }

    @Override
    public void erase(Author by, Collection<PersonId> ids) {
        rows.forget(ids, clock.instant());
    }
}
