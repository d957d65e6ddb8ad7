package org.gongjian.evaluation.evidence;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.gongjian.audit.AuditLog;
import org.gongjian.district.Reason;
import org.gongjian.district.Refused;
import org.gongjian.district.Today;
import org.gongjian.identity.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A scorer or the organizer's side sends evidence back; the entrant supplements it and gives it again. */
@Service
@Transactional
public class ReturnDesk {

    /** Why nobody else sends anything back. */
    public static final Reason SENDERS = Reason.of("evaluation.evidence.refused.send-back");

    private final EvidenceRows rows;
    private final ReturnRows returns;
    private final MeasuredRounds rounds;
    private final WhoSendsBack permissions;
    private final EvidenceNews news;
    private final AuditLog audit;
    private final Today today;
    private final Clock clock;

    ReturnDesk(
            EvidenceRows rows,
            ReturnRows returns,
            MeasuredRounds rounds,
            WhoSendsBack permissions,
            EvidenceNews news,
            AuditLog audit,
            Today today,
            Clock clock) {
        this.rows = rows;
        this.returns = returns;
        this.rounds = rounds;
        this.permissions = permissions;
        this.news = news;
        this.audit = audit;
        this.today = today;
        this.clock = clock;
    }

    /**
     * Sends evidence back, before anybody gave points for one of its leaves; until it is supplemented or the day is over nobody
     * scores these.
     *
     * @param words what is missing
     * @param until the last day to supplement it
     */
    public void sendBack(Actor by, EvidenceId id, int version, String words, LocalDate until) {
        Evidence evidence = rows.byId(id).orElseThrow(Refused::missing);
        Entrant entrant = rounds.hold(evidence.entry());
        MeasuredRound round = rounds.require(evidence.campaign(), evidence.round());
        permissions.maySendBack(by, entrant, round).orForbid();
        if (evidence.version() != version) {
            throw Refused.stale();
        }
        entrant.isIn()
                .and(round.isOpen())
                .and(evidence.mayBeSentBack(rows.isScored(evidence)))
                .orConflict();
        SentBack.mayWait(until, today.date()).orRefuse("until");
        List<SentBack> before = returns.of(id);
        SentBack sent = new SentBack(
                before.size() + 1, words, until, by.requireAccount().value(), clock.instant(), null);
        if (!rows.sendBack(evidence)) {
            throw Refused.stale();
        }
        returns.add(id, sent, by.author());
        audit.write(by.author(), "sent-back", id.ref());
        news.sentBack(evidence, entrant, sent, by.author());
    }
}
