package org.gongjian.claims.rating;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.gongjian.audit.AuditLog;
import org.gongjian.audit.Author;
import org.gongjian.claims.policy.ClaimPolicies;
import org.gongjian.claims.register.Case;
import org.gongjian.claims.register.CaseDesk;
import org.gongjian.claims.register.CaseId;
import org.gongjian.claims.register.Cases;
import org.gongjian.district.NewId;
import org.gongjian.district.Reason;
import org.gongjian.district.Refused;
import org.gongjian.district.Verdict;
import org.gongjian.identity.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whoever asked hands out codes; a resident rates once with one; whoever was not satisfied gets an answer. */
@Service
@Transactional
public class RatingDesk {

    /** The most codes of one round. */
    public static final int MOST_CODES = 500;

    private static final int MOST_STARS = 5;

    private final RatingRows rows;
    private final ResidentCodes codes;
    private final Cases cases;
    private final CaseDesk desk;
    private final RatingNews news;
    private final ClaimPolicies policies;
    private final AuditLog audit;
    private final Clock clock;

    RatingDesk(
            RatingRows rows,
            ResidentCodes codes,
            Cases cases,
            CaseDesk desk,
            RatingNews news,
            ClaimPolicies policies,
            AuditLog audit,
            Clock clock) {
        this.rows = rows;
        this.codes = codes;
        this.cases = cases;
        this.desk = desk;
        this.news = news;
        this.policies = policies;
        this.audit = audit;
        this.clock = clock;
    }

    /** Makes codes for the round a case is in, until it has so many. */
    public void makeCodes(Actor by, CaseId id, int upTo) {
        desk.mayJudge(by, cases.require(id)).orForbid();
        Case about = desk.lock(id);
        about.mayBeRated().orConflict();
        Verdict.require(upTo >= 1 && upTo <= MOST_CODES, Reason.of("claims.codes.range", MOST_CODES))
                .orRefuse("codes");
        Instant now = clock.instant();
        int there = rows.countCodes(id, about.round());
        for (int made = there; made < upTo; made++) {
            rows.add(new RatingRows.Issued(codes.make(ResidentCodes.Purpose.RATE), id, about.round()), now);
        }
        if (there < upTo) {
            audit.write(by.authorFor(about.asker()), "codes-made", id.ref());
        }
    }

    /**
     * What a code opens.
     *
     * @param given what was said with it, null as long as nothing was
     */
    public record Opened(
            Case about, Verdict mayRate, @Nullable Rating given) {}

    /** Empty for a code of nothing. */
    @Transactional(readOnly = true)
    public Optional<Opened> open(ResidentCode code) {
        return rows.issued(code).map(issued -> {
            Case about = cases.require(issued.about());
            Rating given = rows.by(code).orElse(null);
            return new Opened(about, mayRate(about, issued, given != null), given);
        });
    }

    /** Rates once, with words for those who work on the case alone. */
    public void rate(ResidentCode code, int stars, @Nullable String words) {
        rate(code, stars, words, false);
    }

    /**
     * Rates once; the same code again is refused.
     *
     * @param open whether everybody may read the words; there are none to read where none were said
     */
    public void rate(ResidentCode code, int stars, @Nullable String words, boolean open) {
        RatingRows.Issued issued = rows.issued(code).orElseThrow(Refused::missing);
        Verdict.require(stars >= 1 && stars <= MOST_STARS, Reason.of("claims.rate.stars"))
                .orRefuse("stars");
        Case about = desk.lock(issued.about());
        mayRate(about, issued, rows.by(code).isPresent()).orConflict();
        Rating rating = new Rating(
                NewId.uuid(),
                about.id(),
                about.round(),
                stars,
                policies.current().isUnsatisfied(stars),
                words,
                open && words != null,
                null,
                clock.instant(),
                null,
                null);
        if (!rows.add(rating, code)) {
            throw Refused.conflict(Reason.of("claims.rate.used"));
        }
        audit.write(Author.SYSTEM, "rated", about.ref());
        if (rating.unsatisfied()) {
            news.toAnswer(about, rating);
        }
        desk.rated(about);
    }

    /** A resident agrees that everybody reads the words, or takes it back: at any time, and nobody else does it for them. */
    public void letRead(ResidentCode code, boolean open) {
        Rating given = rows.by(code).orElseThrow(Refused::missing);
        Verdict.require(given.words() != null, Reason.of("claims.rate.open.nothing"))
                .orConflict();
        if (rows.open(code, open)) {
            audit.write(
                    Author.SYSTEM,
                    open ? "words-opened" : "words-closed",
                    given.about().ref());
        }
    }

    /** Both sides may answer, each rating once. */
    public void answer(Actor by, CaseId id, UUID rating, String words) {
        Case about = cases.require(id);
        mayAnswer(by, about).orForbid();
        Rating given = rows.byId(rating).filter(one -> one.about().equals(id)).orElseThrow(Refused::missing);
        Verdict.require(given.answer() == null, Reason.of("claims.answer.given"))
                .orConflict();
        Author author = by.authorFor(about.asker());
        if (!rows.answer(rating, words, clock.instant(), author.account())) {
            throw Refused.conflict(Reason.of("claims.answer.given"));
        }
        audit.write(author, "answered", id.ref());
    }

    @Transactional(readOnly = true)
    public Verdict mayAnswer(Actor by, Case about) {
        return desk.mayJudge(by, about).isAllowed()
                ? Verdict.allowed()
                : Verdict.require(desk.mayWork(by, about).isAllowed(), Reason.of("claims.refused.answer"));
    }

    private static Verdict mayRate(Case about, RatingRows.Issued issued, boolean used) {
        return Verdict.require(!used, Reason.of("claims.rate.used"))
                .and(Verdict.require(about.round() == issued.round(), Reason.of("claims.rate.round")))
                .and(about.mayBeRated());
    }
}
