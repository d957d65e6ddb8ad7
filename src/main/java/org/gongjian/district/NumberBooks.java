package org.gongjian.district;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Compares the counters of the current district with the rows that bear their numbers: as many rows as numbers given. */
@Service
public class NumberBooks {

    private final JdbcClient jdbc;
    private final List<NumberedRows> all;

    NumberBooks(JdbcClient jdbc, List<NumberedRows> all) {
        this.jdbc = jdbc;
        this.all = List.copyOf(all);
    }

    /** Every series and year there is, in order. */
    @Transactional(readOnly = true)
    public List<Book> books() {
        Map<Key, NumberedRows.Borne> borne = new HashMap<>();
        all.forEach(rows -> rows.borne().forEach(year -> borne.put(new Key(rows.series(), year.year()), year)));
        Map<Key, Long> given = given();
        Set<Key> keys = new HashSet<>(given.keySet());
        keys.addAll(borne.keySet());
        List<Book> books = new ArrayList<>();
        for (Key key : keys) {
            var rows = borne.getOrDefault(key, new NumberedRows.Borne(key.year(), 0, 0));
            books.add(new Book(key.series(), key.year(), given.getOrDefault(key, 0L), rows.rows(), rows.highest()));
        }
        books.sort(Comparator.comparing(Book::series).thenComparingInt(Book::year));
        return books;
    }

    private Map<Key, Long> given() {
        Map<Key, Long> given = new HashMap<>();
        jdbc.sql("select series, year, last from counter").query(row -> {
            given.put(new Key(row.getString("series"), row.getInt("year")), row.getLong("last"));
        });
        return given;
    }

    private record Key(String series, int year) {}

    /**
     * One series in one year.
     *
     * @param given the last number that was given
     * @param rows how many rows bear one
     * @param highest the highest number borne
     */
    public record Book(String series, int year, long given, long rows, long highest) {

        public boolean holds() {
            return given == rows && given == highest;
        }
    }
}
