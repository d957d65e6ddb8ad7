package org.gongjian.alliances.fulfilment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gongjian.alliances.Agreement;
import org.gongjian.alliances.AgreementId;
import org.gongjian.alliances.Agreements;
import org.gongjian.alliances.Commitment;
import org.gongjian.alliances.CommitmentId;
import org.gongjian.alliances.FulfilmentRow;
import org.gongjian.alliances.Measure;
import org.gongjian.alliances.Party;
import org.gongjian.audit.AuditLog;
import org.gongjian.audit.Author;
import org.gongjian.audit.AuthorName;
import org.gongjian.audit.EnteredBy;
import org.gongjian.district.Localized;
import org.gongjian.district.Reason;
import org.gongjian.district.Refused;
import org.gongjian.district.Verdict;
import org.gongjian.identity.Actor;
import org.gongjian.identity.Authority;
import org.gongjian.identity.UnitId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Notes that a promise was kept which no record shows. Only a party that receives it notes it, never the one that promised;
 * a note is never changed, and a wrong one is struck by the party that noted it, with a reason.
 */
@Service
@Transactional
public class Notes {

    private final NoteRows rows;
    private final Agreements agreements;
    private final Authority authority;
    private final EnteredBy enteredBy;
    private final AuditLog audit;
    private final Clock clock;

    Notes(NoteRows rows, Agreements agreements, Authority authority, EnteredBy enteredBy, AuditLog audit, Clock clock) {
        this.rows = rows;
        this.agreements = agreements;
        this.authority = authority;
        this.enteredBy = enteredBy;
        this.audit = audit;
        this.clock = clock;
    }

    /** The newest day first, the struck ones among them. */
    @Transactional(readOnly = true)
    public List<Note> of(AgreementId agreement) {
        return rows.of(agreement);
    }

    /** Noted twice under one id it is noted once. */
    public void note(Actor by, AgreementId id, Note note) {
        Agreement agreement = agreements.open(by, id);
        authority.mayAnswerFor(by, note.receiver()).orForbid();
        Commitment commitment = require(agreement, note.commitment());
        mayNote(agreement, commitment).orConflict();
        mayReceive(agreement, commitment, note.receiver()).orForbid();
        LocalDate last = agreement.countsUntil(agreements.today());
        LocalDate first = agreement.text().term().startsOn();
        Verdict.require(!note.on().isAfter(agreements.today()), Reason.of("alliances.paper.future"))
                .and(Verdict.require(
                        !note.on().isBefore(first) && !note.on().isAfter(last),
                        Reason.of("alliances.note.outside", first, last)))
                .and(Verdict.require(
                        commitment.target() == null || commitment.target().counts(note.on()),
                        Reason.of("alliances.note.weekday")))
                .orRefuse("on");
        Author author = by.authorFor(note.receiver());
        if (rows.add(id, note, author, clock.instant())) {
            audit.write(author, "noted", note.id().ref());
            audit.write(author, "noted", Agreements.ref(id));
        }
    }

    /** Strikes a note: it stays to be read and no longer counts. */
    public void strike(Actor by, AgreementId id, NoteId note, Localized reason) {
        Agreement agreement = agreements.open(by, id);
        Note now = rows.byId(agreement.id(), note).orElseThrow(Refused::missing);
        authority.mayAnswerFor(by, now.receiver()).orForbid();
        Author author = by.authorFor(now.receiver());
        if (rows.strike(note, reason, author, clock.instant())) {
            audit.write(author, "struck", note.ref());
            audit.write(author, "note-struck", Agreements.ref(id));
        }
    }

    /** The parties for which somebody may note that a promise was kept. */
    public List<UnitId> receivers(Actor by, Agreement agreement, Commitment commitment) {
        return mayNote(agreement, commitment).isAllowed()
                ? agreement.text().parties().stream()
                        .map(Party::unit)
                        .filter(unit -> mayReceive(agreement, commitment, unit).isAllowed())
                        .filter(unit -> authority.mayAnswerFor(by, unit).isAllowed())
                        .toList()
                : List.of();
    }

    public Verdict mayStrike(Actor by, Note note) {
        return authority
                .mayAnswerFor(by, note.receiver())
                .and(Verdict.require(note.counts(), Reason.of("alliances.note.struck.already")));
    }

    /** Promises that records can show are counted from them and from nothing else. */
    private static Verdict mayNote(Agreement agreement, Commitment commitment) {
        return Verdict.require(agreement.isAgreed(), Reason.of("alliances.agreement.notyet"))
                .and(Verdict.require(
                        commitment.target() == null || commitment.target().measure() == Measure.NOTED,
                        Reason.of("alliances.note.counted")))
                .and(Verdict.require(commitment.giver().isPresent(), Reason.of("alliances.note.together")));
    }

    private static Verdict mayReceive(Agreement agreement, Commitment commitment, UnitId party) {
        return Verdict.require(agreement.text().party(party).isPresent(), Reason.of("alliances.agreement.stranger"))
                .and(Verdict.require(
                        !agreement.text().givers(commitment).contains(party), Reason.of("alliances.note.own")));
    }

    private static Commitment require(Agreement agreement, CommitmentId id) {
        return agreement.text().commitments().stream()
                .filter(commitment -> commitment.id().equals(id))
                .findFirst()
                .orElseThrow(Refused::missing);
    }

    /** What counts of the notes of one commitment. */
    List<FulfilmentRow> rows(Agreement agreement, Commitment commitment, LocalDate until) {
        List<Note> counting = rows.of(agreement.id()).stream()
                .filter(note -> note.commitment().equals(commitment.id()))
                .filter(note -> note.counts() && !note.on().isAfter(until))
                .toList();
        Map<UUID, AuthorName> entered = enteredBy.of(
                NoteId.KIND, counting.stream().map(note -> note.id().value()).collect(Collectors.toList()));
        return counting.stream()
                .map(note -> new FulfilmentRow(
                        note.id().ref(),
                        "alliances/agreements/" + agreement.id().value() + "#note-"
                                + note.id().value(),
                        note.words(),
                        note.on(),
                        note.quantity(),
                        false,
                        entered.get(note.id().value())))
                .toList();
    }
}
