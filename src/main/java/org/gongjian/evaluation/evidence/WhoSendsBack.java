package org.gongjian.evaluation.evidence;

import org.gongjian.district.Verdict;
import org.gongjian.identity.Actor;

/** Says who sends evidence back to be supplemented. */
public interface WhoSendsBack {

    /** Whether somebody sends back what an entrant gave in a round. */
    Verdict maySendBack(Actor actor, Entrant entrant, MeasuredRound round);
}
