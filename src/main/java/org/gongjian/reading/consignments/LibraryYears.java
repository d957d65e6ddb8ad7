package org.gongjian.reading.consignments;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The years of a network, added up when somebody asks. */
@Repository
@Transactional(readOnly = true)
public class LibraryYears {

    private final JdbcClient jdbc;

    LibraryYears(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public LibraryYear of(int year) {
        return jdbc.sql("""
                with arrived as (
                    select coalesce(sum(line.arrived), 0) as books, count(distinct consignment.id) as consignments
                      from reading_consignment consignment
                      join reading_consignment_line line on line.consignment_id = consignment.id
                     where consignment.received_on between make_date(:year, 1, 1) and make_date(:year, 12, 31)),
                counted as (
                    select coalesce(sum(visits), 0) as visits, coalesce(sum(loans), 0) as loans
                      from reading_month
                     where month between make_date(:year, 1, 1) and make_date(:year, 12, 31))
                select books, consignments, visits, loans from arrived cross join counted
                """)
                .param("year", year)
                .query((row, number) -> new LibraryYear(
                        year,
                        row.getLong("books"),
                        row.getLong("consignments"),
                        row.getLong("visits"),
                        row.getLong("loans")))
                .single();
    }

    /** The latest year, not after the given one, in which books arrived or a month was counted; the given one where there is none. */
    public int latest(int notAfter) {
        return jdbc.sql("""
                select coalesce(extract(year from greatest(
                    (select max(received_on) from reading_consignment where received_on <= make_date(:year, 12, 31)),
                    (select max(month) from reading_month where month <= make_date(:year, 12, 31)))), :year)::int
                """).param("year", notAfter).query(Integer.class).single();
    }
}
