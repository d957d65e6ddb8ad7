package org.gongjian.programmes.figures;

import java.util.List;
import java.util.Set;
import org.gongjian.programmes.ProgrammeId;

/** Counts what programmes brought; a room below answers from its own records, and nothing is copied. */
public interface ProgrammeFigures {

    /**
     * What these programmes brought in a year. Rooms may answer the same code: their rows are put together, a record once.
     *
     * @param programmes one and all that lie in it
     */
    List<Counted> of(Set<ProgrammeId> programmes, int year);

    /** The years in which there is anything. */
    Set<Integer> years(Set<ProgrammeId> programmes);

    /**
     * One figure with everything it is made of.
     *
     * @param code names it in addresses, such as {@code activities}; the message {@code programmes.figure.CODE} says what it
     *     counts
     * @param order as on the page
     */
    record Counted(String code, int order, List<FigureRow> rows) {

        public Counted {
            rows = List.copyOf(rows);
        }
    }
}
