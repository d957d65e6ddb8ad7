package org.gongjian.evaluation.campaigns;

import java.math.BigDecimal;
import java.util.List;
import org.gongjian.district.Localized;
import org.gongjian.evaluation.standards.IndicatorId;
import org.gongjian.evaluation.standards.Measure;
import org.jspecify.annotations.Nullable;

/**
 * An entry bar of the standard, and what an entrant says to it, or what its records say.
 *
 * @param isMeasured whether records decide it; nobody says anything to it then
 * @param words what shows that it is met; null where nothing was said
 * @param met as the organizer's side found it; null before
 * @param records what the records give; null where it is not measured, or for nobody yet
 * @param exception why the entrant was admitted although the records do not meet it
 */
public record Bar(
        IndicatorId indicator,
        String code,
        Localized name,
        boolean isMeasured,
        @Nullable String words,
        @Nullable Boolean met,
        @Nullable Records records,
        @Nullable String exception) {

    /** Whether the records meet a bar, and by which figures of the year up to the declaration. */
    public record Records(boolean meet, List<BarFigure> figures) {

        public Records {
            figures = List.copyOf(figures);
        }
    }

    /** A figure that opens to its rows. */
    public record BarFigure(Measure measure, BigDecimal value) {}

    /** Whether the records say that it is not met. */
    public boolean isMissed() {
        return records != null && !records.meet();
    }

    Bar with(Records found) {
        return new Bar(indicator, code, name, isMeasured, words, met, found, exception);
    }
}
