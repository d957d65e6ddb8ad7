package org.gongjian.organizations.years;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.gongjian.district.Reason;
import org.gongjian.identity.UnitId;

/** What a room below knows of a unit's year; it answers from its own public records, and nothing is copied. */
public interface YearSection {

    /**
     * Rooms may tell of the same chapter: their rows are put together.
     *
     * @param until the last day of the year, or today while it runs
     */
    List<Part> of(UnitId unit, LocalDate from, LocalDate until);

    /** The years in which there is anything. */
    Set<Integer> years(UnitId unit);

    /**
     * A room's part of a chapter.
     *
     * @param totals sums of the rows, such as “120 volumes”; none where the number of rows says it all
     */
    record Part(Chapter chapter, List<YearRow> rows, List<Reason> totals) {

        public Part {
            rows = List.copyOf(rows);
            totals = List.copyOf(totals);
        }

        public static Part of(Chapter chapter, List<YearRow> rows) {
            return new Part(chapter, rows, List.of());
        }
    }
}
