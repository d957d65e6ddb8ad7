package org.gongjian.alliances;

import java.util.Locale;
import org.gongjian.district.Reason;
import org.gongjian.district.Verdict;

/** At least so many of a measure in each year, in each month or over the whole term. */
public record Target(Measure measure, long quantity, Per per) {

    /** The largest target in units of its measure. */
    public static final int MOST = 1_000_000;

    /** Years and months run from the day the term starts, not from the first of January. */
    public enum Per {
        YEAR,
        MONTH,
        TERM;

        public Reason label() {
            return Reason.of("alliances.per." + code());
        }

        private String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Target {
        Verdict.require(quantity >= 1 && quantity <= MOST, Reason.of("alliances.target.range", MOST))
                .orRefuse("target");
    }

    /** Such as: at least 6 sessions a year. */
    public Reason label() {
        return Reason.of("alliances.target." + per.code(), measure.quantity(quantity));
    }
}
