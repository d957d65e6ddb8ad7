package org.gongjian.activities.stalls;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tally of stalls: added to, never changed. */
@Repository
class EntryRows {

    private final JdbcClient jdbc;

    EntryRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False where the same entry is there already. */
    boolean add(Entry entry) {
        return jdbc.sql("""
                insert into stall_count (id, stall_id, how, served, why, entered_at, entered_by)
                values (:id, :stall, :how, :served, :why, :at, :by)
                on conflict do nothing
                """)
                        .param("id", entry.id())
                        .param("stall", entry.stall().value())
                        .param("how", entry.how().stored())
                        .param("served", entry.served())
                        .param("why", entry.why())
                        .param("at", entry.enteredAt().atOffset(ZoneOffset.UTC))
                        .param("by", entry.enteredBy())
                        .update()
                == 1;
    }

    boolean isThere(UUID id) {
        return jdbc.sql("select count(*) from stall_count where id = :id")
                        .param("id", id)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Of an estimate the newest stands. */
    Map<StallId, Served> served(Collection<StallId> stalls) {
        Map<StallId, Served> served = new HashMap<>();
        if (!stalls.isEmpty()) {
            jdbc.sql("""
                    select stall_id,
                           sum(served) filter (where how in ('tap', 'correction')) as tapped,
                           sum(served) filter (where how = 'scan') as scanned,
                           (array_agg(served order by entered_at desc, id desc) filter (where how = 'estimate'))[1] as estimated
                      from stall_count where stall_id in (:stalls) group by stall_id
                    """)
                    .param("stalls", stalls.stream().map(StallId::value).toList())
                    .query(row -> {
                        served.put(
                                new StallId(row.getObject("stall_id", UUID.class)),
                                new Served(figure(row, "tapped"), figure(row, "scanned"), figure(row, "estimated")));
                    });
        }
        return served;
    }

    /** Newest first: corrections and estimates, which somebody has to answer for. */
    List<Entry> answeredFor(StallId stall, int atMost) {
        return jdbc.sql("""
                select id, stall_id, how, served, why, entered_at, entered_by from stall_count
                 where stall_id = :stall and how in ('correction', 'estimate')
                 order by entered_at desc, id desc limit :atMost
                """)
                .param("stall", stall.value())
                .param("atMost", atMost)
                .query(EntryRows::entry)
                .list();
    }

    private static Entry entry(ResultSet row, int number) throws SQLException {
        return new Entry(
                row.getObject("id", UUID.class),
                new StallId(row.getObject("stall_id", UUID.class)),
                Entry.How.valueOf(row.getString("how").toUpperCase(Locale.ROOT)),
                row.getInt("served"),
                row.getString("why"),
                row.getObject("entered_at", OffsetDateTime.class).toInstant(),
                row.getObject("entered_by", UUID.class));
    }

    private static @Nullable Integer figure(ResultSet row, String column) throws SQLException {
        int figure = row.getInt(column);
        return row.wasNull() ? null : figure;
    }
}
