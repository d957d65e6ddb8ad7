package org.gongjian.evaluation.visits;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.gongjian.audit.AuditLog;
import org.gongjian.district.Reason;
import org.gongjian.district.Refused;
import org.gongjian.district.Today;
import org.gongjian.district.Verdict;
import org.gongjian.evaluation.campaigns.EntryId;
import org.gongjian.evaluation.evidence.Entrant;
import org.gongjian.evaluation.evidence.MeasuredRound;
import org.gongjian.evaluation.evidence.MeasuredRounds;
import org.gongjian.evaluation.marks.MarkPermissions;
import org.gongjian.evaluation.standards.Indicator;
import org.gongjian.evaluation.standards.IndicatorId;
import org.gongjian.files.RecordFiles;
import org.gongjian.identity.Actor;
import org.gongjian.identity.Authority;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Problems found on the spot: raised by an assessor, answered by the entrant, closed by an assessor after a recheck. */
@Service
@Transactional
public class ProblemDesk {

    private final ProblemRows rows;
    private final VisitRows visits;
    private final VisitDesk desk;
    private final MeasuredRounds rounds;
    private final MarkPermissions permissions;
    private final Authority authority;
    private final RecordFiles files;
    private final ProblemNews news;
    private final AuditLog audit;
    private final Today today;
    private final Clock clock;

    ProblemDesk(
            ProblemRows rows,
            VisitRows visits,
            VisitDesk desk,
            MeasuredRounds rounds,
            MarkPermissions permissions,
            Authority authority,
            RecordFiles files,
            ProblemNews news,
            AuditLog audit,
            Today today,
            Clock clock) {
        this.rows = rows;
        this.visits = visits;
        this.desk = desk;
        this.rounds = rounds;
        this.permissions = permissions;
        this.authority = authority;
        this.files = files;
        this.news = news;
        this.audit = audit;
        this.today = today;
        this.clock = clock;
    }

    /** An assessor raises a problem at a point. Sent again with the same id it changes nothing. */
    public SiteProblemId raise(
            Actor by, SiteProblemId id, SitePointId at, IndicatorId leaf, String words, LocalDate deadline) {
        Visit visit = desk.open(by, at);
        if (rows.byId(id).isPresent()) {
            return id;
        }
        visit.round().isOpen().orConflict();
        Verdict.require(
                        visit.leaves().stream().anyMatch(one -> one.id().equals(leaf)),
                        Reason.of("frame.fault.unknown"))
                .orRefuse("about");
        mayEnd(deadline).orRefuse("deadline");
        SiteProblem problem = new SiteProblem(
                id,
                1,
                rows.nextNumber(visit.point().campaign()),
                at,
                leaf,
                words,
                deadline,
                SiteProblem.State.OPEN,
                null,
                null,
                clock.instant(),
                null);
        rows.add(problem, visit.point().campaign(), by.requireAccount().value());
        audit.write(by.author(), "raised", id.ref());
        news.raised(problem, visit.entrant(), by.author());
        return id;
    }

    /** The entrant's own people say what was done. */
    public void answer(Actor by, SiteProblemId id, int version, String answer) {
        mayAnswer(by, id).orForbid();
        SiteProblem problem = at(id, version);
        Entrant entrant = entrant(problem);
        problem.mayBeAnswered().orConflict();
        move(rows.move(problem, SiteProblem.State.ANSWERED, answer, problem.returned(), null));
        audit.write(by.authorFor(entrant.unit()), "answered", id.ref());
        news.answered(problem, by.authorFor(entrant.unit()));
    }

    /** An assessor looked again and closes it; the leaf has these points from now on. */
    public void close(Actor by, SiteProblemId id, int version, UUID step, BigDecimal points) {
        mayRecheck(by, id).orForbid();
        SiteProblem problem = at(id, version);
        problem.mayBeRechecked().orConflict();
        String note = "复查 no. " + problem.number();
        desk.found(by, problem.point(), new VisitStep(step, problem.leaf(), points, note, clock.instant()));
        move(rows.move(problem, SiteProblem.State.CLOSED, problem.answer(), problem.returned(), clock.instant()));
        audit.write(by.author(), "closed", id.ref());
    }

    /** An assessor looked again and it is not put right; it is to be until a day that has not passed. */
    public void giveBack(Actor by, SiteProblemId id, int version, String why, LocalDate deadline) {
        mayRecheck(by, id).orForbid();
        SiteProblem problem = at(id, version);
        problem.mayBeRechecked().orConflict();
        mayEnd(deadline).orRefuse("deadline");
        move(rows.giveBack(problem, why, deadline));
        audit.write(by.author(), "given-back", id.ref());
        news.returned(problem, deadline, entrant(problem), by.author());
    }

    /** One that is not here, or not for this reader, is a fault of the address: 404. */
    @Transactional(readOnly = true)
    public ProblemView require(Actor reader, SiteProblemId id) {
        SiteProblem problem = rows.byId(id).orElseThrow(Refused::missing);
        SitePoint point = visits.point(problem.point()).orElseThrow(Refused::missing);
        Entrant entrant = rounds.requireEntrant(point.entry());
        MeasuredRound round = rounds.require(point.campaign(), point.round());
        if (!maySee(reader, entrant, round)) {
            throw Refused.missing();
        }
        Indicator leaf = rounds.leaves(round.edition()).stream()
                .filter(one -> one.id().equals(problem.leaf()))
                .findFirst()
                .orElseThrow(Refused::missing);
        return new ProblemView(
                problem,
                point,
                entrant,
                round,
                leaf,
                files.of(id.ref(), reader.author()),
                mayAnswer(reader, entrant).and(problem.mayBeAnswered()),
                permissions.mayScore(reader, entrant).and(round.isOpen()).and(problem.mayBeRechecked()));
    }

    /** Problems of an entrant, for its own people, the organizer's side and its assessors; by number. */
    @Transactional(readOnly = true)
    public List<SiteProblem> of(Actor reader, EntryId entry) {
        Entrant entrant = rounds.requireEntrant(entry);
        MeasuredRound any = rounds.of(entrant.campaign()).stream().findFirst().orElseThrow(Refused::missing);
        Verdict.require(maySee(reader, entrant, any), Reason.of("evaluation.evidence.refused.look"))
                .orForbid();
        return rows.of(entry);
    }

    /** Whether somebody answers for the entrant at all. */
    @Transactional(readOnly = true)
    public Verdict mayAnswer(Actor by, SiteProblemId id) {
        return mayAnswer(by, entrant(rows.byId(id).orElseThrow(Refused::missing)));
    }

    /** Whether somebody looks again at all. */
    @Transactional(readOnly = true)
    public Verdict mayRecheck(Actor by, SiteProblemId id) {
        return permissions.mayScore(by, entrant(rows.byId(id).orElseThrow(Refused::missing)));
    }

    boolean maySee(Actor reader, Entrant entrant, MeasuredRound round) {
        return permissions.mayScore(reader, entrant).isAllowed()
                || authority.mayActFor(reader, entrant.unit()).isAllowed()
                || permissions.mayRun(reader, round.organizer()).isAllowed();
    }

    Verdict mayAnswer(Actor by, Entrant entrant) {
        return Verdict.require(
                authority.mayAnswerFor(by, entrant.unit()).isAllowed(), Reason.of("evaluation.visits.refused.answer"));
    }

    private Verdict mayEnd(LocalDate deadline) {
        return Verdict.require(
                !deadline.isBefore(today.date()), Reason.of("evaluation.visits.rule.deadline", today.date()));
    }

    private Entrant entrant(SiteProblem problem) {
        return rounds.requireEntrant(
                visits.point(problem.point()).orElseThrow(Refused::missing).entry());
    }

    private SiteProblem at(SiteProblemId id, int version) {
        SiteProblem problem = rows.byId(id).orElseThrow(Refused::missing);
        if (problem.version() != version) {
            throw Refused.stale();
        }
        return problem;
    }

    private static void move(boolean moved) {
        if (!moved) {
            throw Refused.stale();
        }
    }
}
