package org.gongjian.evaluation.visits;

import java.util.Optional;
import java.util.Set;
import org.gongjian.audit.Author;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.Localized;
import org.gongjian.district.Reason;
import org.gongjian.district.Verdict;
import org.gongjian.evaluation.evidence.Entrant;
import org.gongjian.evaluation.evidence.MeasuredRounds;
import org.gongjian.evaluation.marks.MarkPermissions;
import org.gongjian.files.FileHost;
import org.gongjian.identity.Actor;
import org.gongjian.identity.Actors;
import org.gongjian.identity.Authority;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** An assessor keeps the photos of a problem; the entrant adds those of what was done. Never public. */
@Component
@Transactional(readOnly = true)
class FilesOfVisits implements FileHost {

    private final ProblemRows problems;
    private final VisitRows visits;
    private final MeasuredRounds rounds;
    private final MarkPermissions permissions;
    private final Authority authority;
    private final Actors actors;

    FilesOfVisits(
            ProblemRows problems,
            VisitRows visits,
            MeasuredRounds rounds,
            MarkPermissions permissions,
            Authority authority,
            Actors actors) {
        this.problems = problems;
        this.visits = visits;
        this.rounds = rounds;
        this.permissions = permissions;
        this.authority = authority;
        this.actors = actors;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(SiteProblemId.KIND);
    }

    @Override
    public Verdict mayAdd(Author by, RecordRef record) {
        Actor actor = actors.of(by);
        return point(record)
                .map(point -> {
                    Entrant entrant = rounds.requireEntrant(point.entry());
                    return authority.mayAnswerFor(actor, entrant.unit()).isAllowed()
                            ? Verdict.allowed()
                            : permissions.mayScore(actor, entrant);
                })
                .orElse(Verdict.refused(Reason.of("refused.missing")));
    }

    @Override
    public Verdict mayChange(Author by, RecordRef record) {
        Actor actor = actors.of(by);
        return point(record)
                .map(point -> permissions.mayScore(actor, rounds.requireEntrant(point.entry())))
                .orElse(Verdict.refused(Reason.of("refused.missing")));
    }

    @Override
    public Verdict maySee(Author by, RecordRef record) {
        Actor actor = actors.of(by);
        return mayAdd(by, record).isAllowed()
                ? Verdict.allowed()
                : point(record)
                        .map(point -> permissions.mayRun(
                                actor,
                                rounds.require(point.campaign(), point.round()).organizer()))
                        .orElse(Verdict.refused(Reason.of("refused.missing")));
    }

    @Override
    public boolean isPublic(RecordRef record) {
        return false;
    }

    @Override
    public Optional<Localized> caption(RecordRef record) {
        return Optional.empty();
    }

    private Optional<SitePoint> point(RecordRef record) {
        return problems.byId(new SiteProblemId(record.id())).flatMap(problem -> visits.point(problem.point()));
    }
}
