package org.gongjian.evaluation.marks;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import org.gongjian.audit.AuditLog;
import org.gongjian.audit.Author;
import org.gongjian.district.Localized;
import org.gongjian.district.Reason;
import org.gongjian.district.Refused;
import org.gongjian.district.Today;
import org.gongjian.district.Verdict;
import org.gongjian.evaluation.campaigns.EntryId;
import org.gongjian.evaluation.evidence.Entrant;
import org.gongjian.evaluation.evidence.MeasuredRound;
import org.gongjian.evaluation.evidence.MeasuredRounds;
import org.gongjian.evaluation.scoring.Observations;
import org.gongjian.evaluation.scoring.Observe;
import org.gongjian.evaluation.standards.IndicatorId;
import org.gongjian.evaluation.standards.Role;
import org.gongjian.identity.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The organizer's side takes points off, gives them back, pronounces a veto and lifts it, each with reason and proof. */
@Service
@Transactional
public class PronouncementDesk {

    private final PronouncementRows rows;
    private final MeasuredRounds rounds;
    private final MarkPermissions permissions;
    private final Observations observations;
    private final AuditLog audit;
    private final Today today;
    private final Clock clock;

    PronouncementDesk(
            PronouncementRows rows,
            MeasuredRounds rounds,
            MarkPermissions permissions,
            Observations observations,
            AuditLog audit,
            Today today,
            Clock clock) {
        this.rows = rows;
        this.rounds = rounds;
        this.permissions = permissions;
        this.observations = observations;
        this.audit = audit;
        this.today = today;
        this.clock = clock;
    }

    /**
     * Says what stands of a deduction or a veto from now on. Sent again with the same id it changes nothing.
     *
     * @param value points taken off in all, at most the leaf's, 0 to give all back; of a veto 1, or 0 to lift it
     * @param proof where it can be read
     */
    public void pronounce(
            Actor by,
            PronouncementId id,
            EntryId entry,
            int number,
            IndicatorId leaf,
            BigDecimal value,
            Localized reason,
            String proof) {
        Entrant entrant = rounds.hold(entry);
        MeasuredRound round = rounds.require(entrant.campaign(), number);
        permissions.mayPronounce(by, round, entrant).orForbid();
        PronouncementSheet.Line line = lines(entrant, round).stream()
                .filter(one -> one.leaf().id().equals(leaf))
                .findFirst()
                .orElseThrow(Refused::missing);
        if (line.said().stream().anyMatch(one -> one.id().equals(id))) {
            return;
        }
        round.isOpen().and(entrant.isIn()).orConflict();
        fits(line, value).orRefuse("value");
        Author author = by.authorFor(round.organizer());
        rows.add(new Pronouncement(id, leaf, value, reason, proof, clock.instant()), entrant, number, author);
        observations.record(
                author,
                new Observe(
                        entrant.campaign(),
                        entry,
                        number,
                        leaf,
                        0,
                        value,
                        id.ref(),
                        reason.zh() == null ? reason.en() : reason.zh()));
        audit.write(author, line.isVeto() ? veto(value) : deduction(line, value), entry.ref());
    }

    /** Whether somebody pronounces anything of the entrant at all. */
    @Transactional(readOnly = true)
    public Verdict mayPronounce(Actor by, PronouncementSheet sheet) {
        return permissions.mayPronounce(by, sheet.round(), sheet.entrant());
    }

    /** @param number the round; null for the one of today */
    @Transactional(readOnly = true)
    public PronouncementSheet sheet(Actor reader, EntryId entry, @Nullable Integer number) {
        Entrant entrant = rounds.requireEntrant(entry);
        MeasuredRound round = number == null
                ? rounds.current(entrant.campaign(), today.date()).orElseThrow(Refused::missing)
                : rounds.require(entrant.campaign(), number);
        Verdict runs = permissions.mayPronounce(reader, round, entrant);
        if (!reader.actsFor(entrant.unit())) {
            permissions.mayRun(reader, round.organizer()).orForbid();
        }
        return new PronouncementSheet(
                entrant, round, lines(entrant, round), runs.and(round.isOpen()).and(entrant.isIn()));
    }

    private List<PronouncementSheet.Line> lines(Entrant entrant, MeasuredRound round) {
        List<Pronouncement> said = rows.until(entrant.entry(), round.number());
        return rounds.leaves(round.edition()).stream()
                .filter(leaf -> leaf.role() == Role.DEDUCTION || leaf.role() == Role.VETO)
                .map(leaf -> new PronouncementSheet.Line(
                        leaf,
                        said.stream()
                                .filter(one -> one.leaf().equals(leaf.id()))
                                .toList()))
                .toList();
    }

    private static Verdict fits(PronouncementSheet.Line line, BigDecimal value) {
        Verdict changes = Verdict.require(
                value.compareTo(line.stands()) != 0, Reason.of("evaluation.marks.rule.same", line.stands()));
        return line.isVeto()
                ? Verdict.require(
                                value.signum() == 0 || value.compareTo(BigDecimal.ONE) == 0,
                                Reason.of("evaluation.marks.rule.veto"))
                        .and(changes)
                : MarkDesk.within(value, line.leaf()).and(changes);
    }

    private static String veto(BigDecimal value) {
        return value.signum() == 0 ? "veto-lifted" : "veto-pronounced";
    }

    private static String deduction(PronouncementSheet.Line line, BigDecimal value) {
        return value.compareTo(line.stands()) > 0 ? "points-taken-off" : "points-restored";
    }
}
