package org.gongjian.claims;

import java.math.BigDecimal;
import org.gongjian.district.Localized;
import org.gongjian.district.Reason;
import org.gongjian.district.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * The money a claim promises, in yuan. Nothing is paid through this product.
 *
 * @param yuan above nothing, to the fen, at most 100 million
 * @param charity the qualified charity; there where the basis is co-operation with one, and only there
 * @param filingNumber of the appeal that the charity filed; there with the charity
 */
public record MoneyPart(
        BigDecimal yuan,
        LegalBasis basis,
        @Nullable Localized charity,
        @Nullable String filingNumber) {

    private static final BigDecimal MOST = new BigDecimal("100000000");
    private static final int FEN = 2;

    public MoneyPart {
        Verdict.require(yuan.signum() > 0, Reason.of("claims.money.nothing"))
                .and(Verdict.require(yuan.stripTrailingZeros().scale() <= FEN, Reason.of("claims.money.fen")))
                .and(Verdict.require(yuan.compareTo(MOST) <= 0, Reason.of("claims.money.large", MOST)))
                .orRefuse("money");
        boolean charitable = basis == LegalBasis.CHARITY_CO_OPERATION;
        Verdict.require(charitable == (charity != null), Reason.of("claims.money.charity." + charitable))
                .orRefuse("charity.zh");
        Verdict.require(charitable == (filingNumber != null), Reason.of("claims.money.filing." + charitable))
                .orRefuse("filingNumber");
        yuan = yuan.setScale(FEN);
    }
}
