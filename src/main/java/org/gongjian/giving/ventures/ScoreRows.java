package org.gongjian.giving.ventures;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Points, and who said they are not impartial, as rows. */
@Repository
class ScoreRows {

    private final JdbcClient jdbc;

    ScoreRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(VentureId venture, UUID account, List<Integer> points, Instant at) {
        for (int i = 0; i < points.size(); i++) {
            jdbc.sql("""
                    insert into venture_score (venture_id, account_id, position, points, at)
                    values (:venture, :account, :position, :points, :at)
                    """)
                    .param("venture", venture.value())
                    .param("account", account)
                    .param("position", i)
                    .param("points", points.get(i))
                    .param("at", at.atOffset(ZoneOffset.UTC))
                    .update();
        }
    }

    /** The points of each scorer by the criterion's place, in the order they came. */
    Map<UUID, List<Integer>> of(VentureId venture) {
        Map<UUID, List<Integer>> points = new LinkedHashMap<>();
        jdbc.sql("""
                select account_id, points from venture_score where venture_id = :venture order by at, account_id, position
                """).param("venture", venture.value()).query(row -> {
            points.computeIfAbsent(row.getObject("account_id", UUID.class), account -> new ArrayList<>())
                    .add(row.getInt("points"));
        });
        return points;
    }

    void bar(VentureId venture, UUID account, Instant at) {
        jdbc.sql("""
                insert into venture_bar (venture_id, account_id, at) values (:venture, :account, :at)
                on conflict (district_id, venture_id, account_id) do nothing
                """)
                .param("venture", venture.value())
                .param("account", account)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    Set<UUID> barred(VentureId venture) {
        return new HashSet<>(jdbc.sql("select account_id from venture_bar where venture_id = :venture")
                .param("venture", venture.value())
                .query(UUID.class)
                .list());
    }
}
