package org.gongjian.evaluation.marks;

import java.util.UUID;
import org.gongjian.district.Reason;
import org.gongjian.district.Verdict;
import org.gongjian.evaluation.evidence.Entrant;
import org.gongjian.evaluation.evidence.MeasuredRound;
import org.gongjian.evaluation.evidence.ReturnDesk;
import org.gongjian.evaluation.evidence.WhoSendsBack;
import org.gongjian.identity.Actor;
import org.gongjian.identity.Authority;
import org.gongjian.identity.UnitId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The organizer's side assigns and pronounces; scorers score in person, and never their own unit or where they have a conflict. */
@Component
public class MarkPermissions implements WhoSendsBack {

    private final Authority authority;
    private final MarkRows rows;

    MarkPermissions(Authority authority, MarkRows rows) {
        this.authority = authority;
        this.rows = rows;
    }

    public Verdict mayRun(Actor actor, UnitId organizer) {
        return Verdict.require(
                authority.mayActFor(actor, organizer).isAllowed(), Reason.of("evaluation.marks.refused.run"));
    }

    /** The organizer's side, but nobody who belongs to the entrant. */
    public Verdict mayPronounce(Actor actor, MeasuredRound round, Entrant entrant) {
        return mayRun(actor, round.organizer())
                .and(Verdict.require(!actor.actsFor(entrant.unit()), Reason.of("evaluation.marks.refused.own")));
    }

    /** Those who score the entrant, and the organizer's side. */
    @Override
    public Verdict maySendBack(Actor actor, Entrant entrant, MeasuredRound round) {
        return Verdict.require(
                mayScore(actor, entrant).isAllowed()
                        || mayPronounce(actor, round, entrant).isAllowed(),
                ReturnDesk.SENDERS);
    }

    /** Whether somebody gives points to an entrant, at its desk or at its door. */
    public Verdict mayScore(Actor actor, Entrant entrant) {
        return isScorer(actor, entrant)
                .and(Verdict.require(!actor.actsFor(entrant.unit()), Reason.of("evaluation.marks.refused.own")))
                .and(Verdict.require(!hasConflict(actor, entrant), Reason.of("evaluation.marks.refused.conflict")));
    }

    private Verdict isScorer(Actor actor, Entrant entrant) {
        UUID account = account(actor);
        return Verdict.require(
                account != null
                        && actor.behalf() == null
                        && rows.scorers(entrant.campaign()).contains(account),
                Reason.of("evaluation.marks.refused.score"));
    }

    private boolean hasConflict(Actor actor, Entrant entrant) {
        UUID account = account(actor);
        return account != null && rows.hasConflict(entrant.entry(), account);
    }

    private static @Nullable UUID account(Actor actor) {
        return actor.accountId() == null ? null : actor.accountId().value();
    }
}
