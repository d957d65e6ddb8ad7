package org.gongjian.giving.money;

import java.util.Locale;
import java.util.Set;
import org.gongjian.claims.LegalBasis;
import org.gongjian.district.Reason;
import org.gongjian.district.Verdict;

/**
 * What money is spent on: the fields of the Charity Law (article 3), and what the law forbids, so that an honest answer is
 * refused with its reason instead of being hidden under another word.
 */
public enum Use {
    ELDERLY,
    CHILDREN,
    DISABILITY,
    HARDSHIP,
    EDUCATION,
    HEALTH,
    CULTURE,
    ENVIRONMENT,
    /** The community's own places and its living together. */
    COMMUNITY,
    /** What it costs to carry it out. */
    MANAGEMENT,
    /** Business that brings profit to somebody. */
    PROFIT,
    /** The donor, its own people, or those tied to it. */
    DONORS_OWN,
    /** Advertising tobacco, or something else that may not be advertised. */
    PROMOTION;

    private static final Set<Use> FORBIDDEN = Set.of(PROFIT, DONORS_OWN, PROMOTION);
    private static final Set<Use> LOTTERY = Set.of(ELDERLY, CHILDREN, DISABILITY, HARDSHIP);

    public Reason label() {
        return Reason.of("giving.money.use." + code());
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether money of a legal basis may be spent on it (Charity Law 2024; measures on lottery public-welfare funds). */
    public Verdict allowedFor(LegalBasis basis) {
        return Verdict.require(!FORBIDDEN.contains(this), Reason.of("giving.money.rule.use." + code()))
                .and(Verdict.require(
                        basis != LegalBasis.WELFARE_LOTTERY || LOTTERY.contains(this),
                        Reason.of("giving.money.rule.use.lottery")));
    }

    static Use ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
