package org.gongjian.evaluation.visits;

import java.time.LocalDate;
import java.util.List;
import org.gongjian.district.Today;
import org.gongjian.evaluation.marks.MarkPermissions;
import org.gongjian.identity.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Problems that wait for somebody: for the entrant's answer, for an assessor's recheck, or for the organizer once they are late. */
@Service
@Transactional(readOnly = true)
public class OpenProblems {

    private final ProblemRows rows;
    private final ProblemDesk desk;
    private final MarkPermissions permissions;
    private final Today today;

    OpenProblems(ProblemRows rows, ProblemDesk desk, MarkPermissions permissions, Today today) {
        this.rows = rows;
        this.desk = desk;
        this.permissions = permissions;
        this.today = today;
    }

    /** Those an entrant's own people are to put right, the earliest deadline first. */
    public List<OpenProblem> toAnswer(Actor actor) {
        return actor.units().isEmpty()
                ? List.of()
                : in(SiteProblem.State.OPEN).stream()
                        .filter(one -> desk.mayAnswer(actor, one.entrant()).isAllowed())
                        .toList();
    }

    /** Those a scorer is to look at again. */
    public List<OpenProblem> toRecheck(Actor actor) {
        return actor.isSignedIn()
                ? in(SiteProblem.State.ANSWERED).stream()
                        .filter(one ->
                                permissions.mayScore(actor, one.entrant()).isAllowed())
                        .toList()
                : List.of();
    }

    /** Those past their deadline in campaigns somebody runs. */
    public List<OpenProblem> late(Actor actor) {
        LocalDate now = today.date();
        return actor.isSignedIn()
                ? in(SiteProblem.State.OPEN).stream()
                        .filter(one -> one.problem().isLate(now)
                                && permissions.mayRun(actor, one.organizer()).isAllowed())
                        .toList()
                : List.of();
    }

    private List<OpenProblem> in(SiteProblem.State state) {
        return rows.open().stream()
                .filter(one -> one.problem().state() == state)
                .toList();
    }
}
