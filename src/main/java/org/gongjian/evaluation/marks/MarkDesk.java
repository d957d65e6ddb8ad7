package org.gongjian.evaluation.marks;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongjian.audit.AuditLog;
import org.gongjian.audit.Author;
import org.gongjian.district.Reason;
import org.gongjian.district.Refused;
import org.gongjian.district.Today;
import org.gongjian.district.Verdict;
import org.gongjian.evaluation.campaigns.CampaignId;
import org.gongjian.evaluation.campaigns.EntryId;
import org.gongjian.evaluation.evidence.Entrant;
import org.gongjian.evaluation.evidence.MeasuredRound;
import org.gongjian.evaluation.evidence.MeasuredRounds;
import org.gongjian.evaluation.scoring.Observations;
import org.gongjian.evaluation.scoring.Observe;
import org.gongjian.evaluation.standards.Indicator;
import org.gongjian.evaluation.standards.IndicatorId;
import org.gongjian.evaluation.standards.Method;
import org.gongjian.identity.AccountId;
import org.gongjian.identity.Actor;
import org.gongjian.identity.Holders;
import org.gongjian.identity.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who scores, and the points they give: not one becomes an observation before all of its leaf are given. */
@Service
@Transactional
public class MarkDesk {

    /** Why the further scorer's points stand in place of the outlying ones, in both languages, as a row keeps it. */
    private static final String REPLACED = "离散度超限，由复评分数替换 · too far apart: replaced by the further scorer’s points";

    private static final int DECIMALS = 3;

    private final MarkRows rows;
    private final MeasuredRounds rounds;
    private final MarkPermissions permissions;
    private final Observations observations;
    private final Holders holders;
    private final MarkNews news;
    private final AuditLog audit;
    private final Today today;
    private final Clock clock;

    MarkDesk(
            MarkRows rows,
            MeasuredRounds rounds,
            MarkPermissions permissions,
            Observations observations,
            Holders holders,
            MarkNews news,
            AuditLog audit,
            Today today,
            Clock clock) {
        this.rows = rows;
        this.rounds = rounds;
        this.permissions = permissions;
        this.observations = observations;
        this.holders = holders;
        this.news = news;
        this.audit = audit;
        this.today = today;
        this.clock = clock;
    }

    /** Somebody scores in a campaign: an assessor of the district, or one of the organizer's own people. */
    public void assign(Actor by, CampaignId campaign, AccountId account) {
        MeasuredRound round = run(by, campaign);
        Verdict.require(candidates(round).contains(account), Reason.of("evaluation.marks.rule.candidate"))
                .orRefuse("scorer");
        Author author = by.authorFor(round.organizer());
        rows.assign(campaign, account.value(), by.author(), clock.instant());
        audit.write(author, "scorer-assigned", campaign.ref());
        news.assigned(campaign, account, clock.instant(), author);
    }

    /** Somebody gives no more points; what they gave stays. */
    public void release(Actor by, CampaignId campaign, AccountId account) {
        MeasuredRound round = run(by, campaign);
        rows.release(campaign, account.value(), clock.instant());
        audit.write(by.authorFor(round.organizer()), "scorer-released", campaign.ref());
    }

    /** A scorer says that they are not impartial about an entrant: they give it no points from now on. */
    public void declareConflict(Actor by, EntryId entry) {
        Entrant entrant = rounds.requireEntrant(entry);
        permissions.mayScore(by, entrant).orForbid();
        rows.declareConflict(entry, by.requireAccount().value(), clock.instant());
        audit.write(by.author(), "conflict-declared", entry.ref());
    }

    /**
     * A scorer gives points, once, not knowing those of others. Sent again with the same id it changes nothing.
     *
     * @param points 0 to the leaf's points, to three decimals
     */
    public void give(
            Actor by, MarkId id, EntryId entry, int number, IndicatorId of, BigDecimal points, @Nullable String words) {
        Entrant entrant = rounds.hold(entry);
        permissions.mayScore(by, entrant).orForbid();
        MeasuredRound round = rounds.require(entrant.campaign(), number);
        Indicator leaf = rounds.leaves(round.edition()).stream()
                .filter(one -> one.id().equals(of) && isScored(one))
                .findFirst()
                .orElseThrow(Refused::missing);
        List<Mark> given = rows.of(entry, number, of);
        if (given.stream().anyMatch(mark -> mark.id().equals(id))) {
            return;
        }
        round.isOpen()
                .and(entrant.isIn())
                .and(mayGive(by, leaf, given))
                .and(notSentBack(entry, number, of))
                .orConflict();
        within(points, leaf).orRefuse("points");
        Mark mark = new Mark(id, entry, of, given.size() + 1, by.author(), points, words, clock.instant());
        rows.add(mark, entrant.campaign(), number);
        audit.write(by.author(), "scored", entry.ref());
        LeafMarks all = new LeafMarks(
                leaf, Stream.concat(given.stream(), Stream.of(mark)).toList());
        if (all.isComplete()) {
            settle(entrant, number, all);
        }
    }

    /** Who can be made a scorer. */
    Set<AccountId> candidates(MeasuredRound round) {
        return Stream.concat(holders.of(Role.ASSESSOR).stream(), holders.of(Set.of(round.organizer())).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    static boolean isScored(Indicator leaf) {
        return leaf.role() == org.gongjian.evaluation.standards.Role.SCORED && leaf.method() == Method.DOCUMENTS;
    }

    /** Points a leaf can have. */
    public static Verdict within(BigDecimal points, Indicator leaf) {
        return Verdict.require(
                points.signum() >= 0
                        && points.compareTo(leaf.points()) <= 0
                        && points.stripTrailingZeros().scale() <= DECIMALS,
                Reason.of("evaluation.marks.rule.points", leaf.points()));
    }

    static Verdict mayGive(Actor by, Indicator leaf, List<Mark> given) {
        UUID account = by.requireAccount().value();
        LeafMarks marks = new LeafMarks(leaf, given);
        return Verdict.require(!marks.isBy(account), Reason.of("evaluation.marks.rule.given"))
                .and(Verdict.require(!marks.isComplete(), Reason.of("evaluation.marks.rule.complete")));
    }

    /** What was sent back is scored once it was supplemented, or as it stands once its day is over. */
    Verdict notSentBack(EntryId entry, int round, IndicatorId leaf) {
        return rows.supplementedUntil(entry, round, leaf, today.date())
                .map(until -> Verdict.refused(Reason.of("evaluation.marks.rule.sent-back", until)))
                .orElse(Verdict.allowed());
    }

    private void settle(Entrant entrant, int round, LeafMarks all) {
        for (Mark mark : all.first()) {
            observe(entrant, round, mark, mark.slot(), null);
        }
        if (all.isFlagged()) {
            Mark further = all.marks().getLast();
            observe(entrant, round, further, all.outlying().slot(), REPLACED);
        }
    }

    private void observe(Entrant entrant, int round, Mark mark, int slot, @Nullable String reason) {
        Author by = mark.by();
        observations.record(
                by,
                new Observe(
                        entrant.campaign(),
                        entrant.entry(),
                        round,
                        mark.leaf(),
                        slot,
                        mark.points(),
                        mark.id().ref(),
                        reason));
    }

    private MeasuredRound run(Actor by, CampaignId campaign) {
        MeasuredRound any = rounds.of(campaign).stream().findFirst().orElseThrow(Refused::missing);
        permissions.mayRun(by, any.organizer()).orForbid();
        return any;
    }
}
