package org.gongjian.district;

import java.util.List;

/** The rows that bear the numbers of a series, so that a gap is noticed; each room that takes numbers answers for its own. */
public interface NumberedRows {

    /** As it is given to {@link Numbers#next}. */
    String series();

    /** What is borne in the current district, year by year. */
    List<Borne> borne();

    /**
     * The numbers of one year.
     *
     * @param rows how many rows bear one
     * @param highest the highest of them
     */
    record Borne(int year, long rows, long highest) {}
}
