package org.gongjian.claims.rating;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gongjian.claims.register.Case;
import org.gongjian.claims.register.CaseId;
import org.gongjian.claims.register.RatingTally;
import org.gongjian.identity.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads what residents think. Whoever shows words has asked whether the reader may see them. */
@Service
@Transactional(readOnly = true)
public class Ratings implements RatingTally {

    private static final int INBOX = 100;
    private static final int OPEN = 20;

    private final RatingRows rows;

    Ratings(RatingRows rows) {
        this.rows = rows;
    }

    @Override
    public Tally of(Case about) {
        return rows.tally(about.id(), about.round());
    }

    /** The tally of one round of a case. */
    public Tally ofRound(CaseId about, int round) {
        return rows.tally(about, round);
    }

    /** All of a case, oldest first. */
    public List<Rating> all(CaseId about) {
        return rows.of(about);
    }

    /** Those whose words the resident lets everybody read, the latest first. */
    public List<Rating> open(CaseId about) {
        return rows.open(about, OPEN);
    }

    /** Codes of the current round that nobody has used. */
    public List<ResidentCode> unusedCodes(Case about) {
        return rows.unused(about.id(), about.round());
    }

    /** How many codes the current round has. */
    public int countCodes(Case about) {
        return rows.countCodes(about.id(), about.round());
    }

    public Optional<Rating> byId(UUID id) {
        return rows.byId(id);
    }

    /** Unsatisfied ones that wait for an answer of the actor's units, oldest first. */
    public List<Rating> toAnswer(Actor actor) {
        return rows.toAnswer(actor.units(), INBOX);
    }
}
