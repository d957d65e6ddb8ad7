package org.gongjian.claims.rating;

import java.time.Clock;
import java.util.UUID;
import org.gongjian.audit.AuditLog;
import org.gongjian.claims.register.Case;
import org.gongjian.claims.register.CaseDesk;
import org.gongjian.claims.register.CaseId;
import org.gongjian.claims.register.Cases;
import org.gongjian.district.Reason;
import org.gongjian.district.Refused;
import org.gongjian.district.Verdict;
import org.gongjian.identity.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps words of a resident from the public, with a reason the resident reads with the code, or shows them again. Nothing is
 * deleted: those who work on the case read them still, and the stars count as before.
 */
@Service
@Transactional
public class WordsDesk {

    private final RatingRows rows;
    private final Cases cases;
    private final CaseDesk desk;
    private final AuditLog audit;
    private final Clock clock;

    WordsDesk(RatingRows rows, Cases cases, CaseDesk desk, AuditLog audit, Clock clock) {
        this.rows = rows;
        this.cases = cases;
        this.desk = desk;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whoever asked, who had the resident rate; never whoever did the work. */
    @Transactional(readOnly = true)
    public Verdict mayHide(Actor by, Case about) {
        return desk.mayJudge(by, about);
    }

    public void hide(Actor by, CaseId id, UUID rating, String because) {
        Case about = judged(by, id, rating);
        Verdict.require(
                        rows.hide(rating, because, clock.instant(), by.author().account()),
                        Reason.of("claims.words.closed"))
                .orConflict();
        audit.write(by.authorFor(about.asker()), "words-hidden", id.ref(), "reason");
    }

    /** Where the resident took them back meanwhile they stay closed. */
    public void showAgain(Actor by, CaseId id, UUID rating) {
        Case about = judged(by, id, rating);
        if (rows.show(rating, clock.instant(), by.author().account())) {
            audit.write(by.authorFor(about.asker()), "words-shown", id.ref());
        }
    }

    private Case judged(Actor by, CaseId id, UUID rating) {
        Case about = cases.require(id);
        mayHide(by, about).orForbid();
        if (rows.byId(rating).filter(one -> one.about().equals(id)).isEmpty()) {
            throw Refused.missing();
        }
        return about;
    }
}
