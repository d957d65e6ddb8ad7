package org.gongjian.district;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Numbers without gaps, by series and year. Taken last in a transaction, so that nobody waits long for the next one. */
@Repository
public class Numbers {

    private final JdbcClient jdbc;

    Numbers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The next number of a series in a year, from 1. It belongs to the caller's transaction: undone with it, given again.
     *
     * @param series lower-case letters and hyphens, such as {@code receipt}
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public long next(String series, int year) {
        return next(series, year, 1);
    }

    /** The next numbers, as many as are wanted, one after the other; answers the first. */
    @Transactional(propagation = Propagation.MANDATORY)
    public long next(String series, int year, int wanted) {
        return jdbc.sql("""
                        insert into counter (series, year, last)
                        values (:series, :year, :wanted)
                        on conflict (district_id, series, year) do update set last = counter.last + :wanted
                        returning last
                        """)
                        .param("series", series)
                        .param("year", year)
                        .param("wanted", wanted)
                        .query(Long.class)
                        .single()
                - wanted
                + 1;
    }
}
