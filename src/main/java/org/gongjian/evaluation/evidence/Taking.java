package org.gongjian.evaluation.evidence;

import org.gongjian.district.Today;
import org.gongjian.district.Verdict;
import org.springframework.stereotype.Component;

/** Until when evidence is taken: within its round, and what was sent back until the day its sender named. */
@Component
class Taking {

    private final ReturnRows returns;
    private final Today today;

    Taking(ReturnRows returns, Today today) {
        this.returns = returns;
        this.today = today;
    }

    /** Whether evidence is taken from the entrant now. */
    Verdict takes(Entrant entrant, MeasuredRound round) {
        return entrant.isIn().and(round.takesEvidence(today.date()));
    }

    /** Whether this one may still be worked on now. */
    Verdict takes(Evidence evidence, Entrant entrant, MeasuredRound round) {
        return evidence.isSentBack()
                ? returns.latest(evidence.id())
                        .map(sent -> entrant.isIn().and(round.isOpen()).and(sent.takes(today.date())))
                        .orElseThrow()
                : takes(entrant, round);
    }
}
