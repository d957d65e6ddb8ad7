package org.gongjian.claims;

import org.gongjian.district.Localized;
import org.gongjian.district.Reason;
import org.gongjian.district.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * What a claim brings: work, goods, money, at least one of them.
 *
 * @param uses the resource on the lists that it is met with; null where it is met with none
 */
public record Brings(
        @Nullable Localized work,
        @Nullable Localized goods,
        @Nullable MoneyPart money,
        @Nullable UsedResource uses) {

    public Brings {
        Verdict.require(work != null || goods != null || money != null, Reason.of("claims.brings.nothing"))
                .orRefuse("work.zh");
    }

    public Brings(@Nullable Localized work, @Nullable Localized goods, @Nullable MoneyPart money) {
        this(work, goods, money, null);
    }
}
