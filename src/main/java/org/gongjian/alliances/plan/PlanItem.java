package org.gongjian.alliances.plan;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import org.gongjian.alliances.AgreementId;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.Localized;
import org.gongjian.district.Reason;
import org.gongjian.district.Verdict;
import org.gongjian.identity.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * What the parties mean to do in a month.
 *
 * @param unit the party that sees to it
 * @param record what it became; null until somebody began it
 * @param dropped why it will not be done; null while it may
 */
public record PlanItem(
        PlanItemId id,
        AgreementId agreement,
        int version,
        YearMonth month,
        Kind kind,
        Localized title,
        UnitId unit,
        @Nullable RecordRef record,
        @Nullable Localized dropped) {

    /** What an item is to become. */
    public enum Kind {
        ACTIVITY,
        PROJECT,
        GIFT;

        public Reason label() {
            return Reason.of("alliances.plan.kind." + code());
        }

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Whether its month is over and nothing was begun. */
    public boolean isLate(LocalDate today) {
        return record == null && dropped == null && YearMonth.from(today).isAfter(month);
    }

    public Verdict mayChange() {
        return Verdict.require(record == null, Reason.of("alliances.plan.begun"))
                .and(Verdict.require(dropped == null, Reason.of("alliances.plan.dropped.already")));
    }
}
