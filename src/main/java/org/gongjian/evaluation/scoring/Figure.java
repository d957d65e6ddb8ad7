package org.gongjian.evaluation.scoring;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.Localized;
import org.gongjian.organizations.years.YearRow;

/**
 * A figure with the records it is counted from: it is the sum of what they add, and nothing else.
 *
 * @param rows by the day they count for
 */
public record Figure(BigDecimal value, List<Counted> rows) {

    /**
     * A record that everybody may see.
     *
     * @param path of its page, below the district
     * @param adds what it adds to the figure
     */
    public record Counted(RecordRef record, String path, Localized title, LocalDate on, long adds) {

        static Counted of(YearRow row, long adds) {
            return new Counted(row.record(), row.path(), row.title(), row.on(), adds);
        }
    }

    public Figure {
        rows = List.copyOf(rows);
    }

    static Figure of(List<Counted> rows) {
        return new Figure(
                BigDecimal.valueOf(rows.stream().mapToLong(Counted::adds).sum()), rows);
    }
}
