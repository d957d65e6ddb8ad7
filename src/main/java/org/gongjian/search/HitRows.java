package org.gongjian.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.CurrentDistrict;
import org.gongjian.district.Localized;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Asks the index. The question goes through a function of the database that keeps to the district of the transaction and to
 * the reader's keys: whatever is asked here, it answers nothing else.
 */
@Repository
class HitRows {

    private final JdbcClient jdbc;
    private final int atOnce;

    /** @param atOnce what should have fewer hits is looked for in one go, everything else month by month */
    HitRows(JdbcClient jdbc, @Value("${gongjian.search.at-once:500}") int atOnce) {
        this.jdbc = jdbc;
        this.atOnce = atOnce;
    }

    /** @param cut whether there may be more hits than were counted */
    record Page(List<Hit> hits, List<Found.KindCount> kinds, boolean cut) {}

    Page find(Wanted wanted, Reach reach, Collection<String> keys, int from, int hits) {
        return ask(wanted.whole(reach), wanted.titled(reach), wanted.anywhere(reach), wanted, reach, keys, from, hits);
    }

    /** What has most of what was asked for; nothing where that is too little, or too much, to leave something out. */
    List<Hit> nearly(Wanted wanted, Reach reach, Collection<String> keys, int hits) {
        return wanted.nearly(reach)
                .map(nearly ->
                        ask(null, null, nearly, wanted, reach, keys, 0, hits).hits())
                .orElseGet(List::of);
    }

    private Page ask(
            @Nullable String whole,
            @Nullable String titled,
            String anywhere,
            Wanted wanted,
            Reach reach,
            Collection<String> keys,
            int from,
            int hits) {
        SortedMap<Long, Hit> page = new TreeMap<>();
        List<Found.KindCount> kinds = new ArrayList<>();
        AtomicBoolean cut = new AtomicBoolean();
        jdbc.sql("""
                select kind, count_or_place, id, path, title, names, body, day
                  from search_page(:district, :keys, :shelf, cast(:whole as tsquery), cast(:titled as tsquery),
                                   cast(:anywhere as tsquery), :phrases, :most, :atOnce, :from, :hits)
                """)
                .param("district", CurrentDistrict.id().orElseThrow().value())
                .param("keys", keys.toArray(String[]::new))
                .param("shelf", reach.shelf().mark())
                .param("whole", whole)
                .param("titled", titled)
                .param("anywhere", anywhere)
                .param("phrases", wanted.phrases().toArray(String[]::new))
                .param("most", Math.min(Search.MOST, from + Search.LOOKED_AT))
                .param("atOnce", atOnce)
                .param("from", from)
                .param("hits", hits)
                .query(row -> {
                    if (row.getString("kind") == null) {
                        cut.set(true);
                    } else if (row.getObject("id") == null) {
                        kinds.add(new Found.KindCount(row.getString("kind"), row.getLong("count_or_place")));
                    } else {
                        page.put(row.getLong("count_or_place"), hit(row));
                    }
                });
        return new Page(List.copyOf(page.values()), kinds, cut.get());
    }

    private static Hit hit(ResultSet row) throws SQLException {
        return new Hit(
                new RecordRef(row.getString("kind"), row.getObject("id", UUID.class)),
                row.getString("path"),
                Localized.from(row, "title"),
                Localized.fromNullable(row, "names"),
                Localized.fromNullable(row, "body"),
                row.getObject("day", LocalDate.class));
    }
}
