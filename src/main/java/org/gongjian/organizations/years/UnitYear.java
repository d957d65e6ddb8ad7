package org.gongjian.organizations.years;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.gongjian.district.Reason;
import org.gongjian.identity.UnitId;

/**
 * A unit's year as its records tell it.
 *
 * @param until the day up to which it is told: its last, or today
 * @param chapters in their order, none of them empty
 */
public record UnitYear(UnitId unit, int year, LocalDate until, List<Told> chapters) {

    /** A chapter with its rows, oldest first, and their sums. */
    public record Told(Chapter chapter, List<YearRow> rows, List<Reason> totals) {

        public Told {
            rows = List.copyOf(rows);
            totals = List.copyOf(totals);
        }

        public Reason counted() {
            return chapter.counted(rows.size());
        }
    }

    public UnitYear {
        chapters = List.copyOf(chapters);
    }

    public boolean isEmpty() {
        return chapters.isEmpty();
    }

    /** Whether it may still grow. */
    public boolean isRunning() {
        return !until.equals(LocalDate.of(year, 12, 31));
    }

    /**
     * What a community may thank for: what concerns it, thanks themselves and honours left out. The sums of a chapter stay only where all of
     * its rows do.
     *
     * @param community and the units that are part of it
     */
    public List<Told> concerning(Set<UnitId> community) {
        return chapters.stream()
                .filter(told -> told.chapter() != Chapter.THANKED && told.chapter() != Chapter.HONOURED)
                .map(told -> {
                    List<YearRow> rows = told.rows().stream()
                            .filter(row -> row.concerns(community))
                            .toList();
                    return new Told(
                            told.chapter(), rows, rows.size() == told.rows().size() ? told.totals() : List.of());
                })
                .filter(told -> !told.rows().isEmpty())
                .toList();
    }
}
