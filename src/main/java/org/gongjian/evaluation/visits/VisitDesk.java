package org.gongjian.evaluation.visits;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.gongjian.audit.AuditLog;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.Reason;
import org.gongjian.district.Refused;
import org.gongjian.district.Verdict;
import org.gongjian.evaluation.evidence.Entrant;
import org.gongjian.evaluation.evidence.MeasuredRound;
import org.gongjian.evaluation.evidence.MeasuredRounds;
import org.gongjian.evaluation.marks.MarkDesk;
import org.gongjian.evaluation.marks.MarkPermissions;
import org.gongjian.evaluation.scoring.Observations;
import org.gongjian.evaluation.scoring.Observe;
import org.gongjian.evaluation.standards.Indicator;
import org.gongjian.evaluation.standards.Method;
import org.gongjian.evaluation.standards.Role;
import org.gongjian.identity.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What assessors find at the points drawn, told in steps that may come late and twice. A leaf's observation is the mean of what
 * stands at each point of the entrant that was visited, to three decimals.
 */
@Service
@Transactional
public class VisitDesk {

    /** The most steps told at once. */
    public static final int MOST_STEPS = 100;

    private static final String FOUND = "实地考察 · found on the spot";
    private static final Duration AHEAD = Duration.ofMinutes(10);
    private static final int DECIMALS = 3;

    private final VisitRows rows;
    private final ProblemRows problems;
    private final MeasuredRounds rounds;
    private final MarkPermissions permissions;
    private final Observations observations;
    private final AuditLog audit;
    private final Clock clock;

    VisitDesk(
            VisitRows rows,
            ProblemRows problems,
            MeasuredRounds rounds,
            MarkPermissions permissions,
            Observations observations,
            AuditLog audit,
            Clock clock) {
        this.rows = rows;
        this.problems = problems;
        this.rounds = rounds;
        this.permissions = permissions;
        this.observations = observations;
        this.audit = audit;
        this.clock = clock;
    }

    /** Points somebody may visit. */
    @Transactional(readOnly = true)
    public List<SitePoint> toVisit(Actor assessor) {
        return rows.toVisit(assessor.requireAccount().value()).stream()
                .filter(point -> permissions
                        .mayScore(assessor, rounds.requireEntrant(point.entry()))
                        .isAllowed())
                .toList();
    }

    /** A point with its checklist, for whoever may visit it. */
    @Transactional(readOnly = true)
    public Visit open(Actor assessor, SitePointId id) {
        SitePoint point = rows.point(id).filter(SitePoint::drawn).orElseThrow(Refused::missing);
        Entrant entrant = rounds.requireEntrant(point.entry());
        permissions.mayScore(assessor, entrant).orForbid();
        MeasuredRound round = rounds.require(point.campaign(), point.round());
        return new Visit(point, entrant, round, checklist(round), rows.latest(id), problems.at(id));
    }

    /** Takes steps in the order they happened; told again, a step is answered as told already, and nothing changes. */
    public List<VisitOutcome> take(Actor by, SitePointId id, List<VisitStep> steps) {
        Verdict.require(steps.size() <= MOST_STEPS, Reason.of("evaluation.visits.rule.many", MOST_STEPS))
                .orRefuse("steps");
        Visit visit = open(by, id);
        Entrant entrant = rounds.hold(visit.point().entry());
        List<VisitOutcome> outcomes = new ArrayList<>();
        for (VisitStep step :
                steps.stream().sorted(Comparator.comparing(VisitStep::at)).toList()) {
            outcomes.add(take(by, visit, entrant, step));
        }
        return outcomes;
    }

    /** One step of a recheck, in the transaction of whoever closes the problem. */
    void found(Actor by, SitePointId id, VisitStep step) {
        take(by, id, List.of(step)).stream()
                .flatMap(outcome -> Optional.ofNullable(outcome.why()).stream())
                .findFirst()
                .ifPresent(why -> {
                    throw Refused.invalid("points", why);
                });
    }

    private VisitOutcome take(Actor by, Visit visit, Entrant entrant, VisitStep step) {
        if (rows.isTold(step.id())) {
            return new VisitOutcome(step.id(), VisitOutcome.Result.ALREADY, null);
        }
        Optional<Indicator> leaf = visit.leaves().stream()
                .filter(one -> one.id().equals(step.leaf()))
                .findFirst();
        Instant now = clock.instant();
        Verdict may = visit.round()
                .isOpen()
                .and(entrant.isIn())
                .and(Verdict.require(leaf.isPresent(), Reason.of("frame.fault.unknown")))
                .and(Verdict.require(
                        !step.at().isAfter(now.plus(AHEAD)), Reason.of("evaluation.visits.rule.ahead", step.at())))
                .and(leaf.map(one -> MarkDesk.within(step.points(), one)).orElse(Verdict.allowed()));
        if (!may.isAllowed()) {
            return new VisitOutcome(
                    step.id(), VisitOutcome.Result.REFUSED, may.reason().orElseThrow());
        }
        rows.add(step, visit.point().id(), by.requireAccount().value(), now);
        observations.record(
                by.author(),
                new Observe(
                        entrant.campaign(),
                        entrant.entry(),
                        visit.point().round(),
                        step.leaf(),
                        0,
                        mean(rows.standing(entrant.entry(), visit.point().round(), step.leaf())),
                        new RecordRef(SitePointId.KIND, visit.point().id().value()),
                        step.note() == null ? FOUND : step.note()));
        audit.write(by.author(), "visited", visit.point().id().ref());
        return new VisitOutcome(step.id(), VisitOutcome.Result.DONE, null);
    }

    private List<Indicator> checklist(MeasuredRound round) {
        return rounds.leaves(round.edition()).stream()
                .filter(leaf -> leaf.role() == Role.SCORED && leaf.method() == Method.ON_SITE)
                .toList();
    }

    static BigDecimal mean(List<BigDecimal> points) {
        return points.stream()
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(BigDecimal.valueOf(points.size()), DECIMALS, RoundingMode.HALF_UP);
    }
}
