package org.gongjian.listings;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.gongjian.programmes.AudienceId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** For whom listings are and at which hours, as rows. */
@Repository
class ListingParts {

    private final JdbcClient jdbc;

    ListingParts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void replace(ListingId id, ListingDetails details) {
        jdbc.sql("delete from listing_audience where listing_id = :id")
                .param("id", id.value())
                .update();
        jdbc.sql("delete from listing_slot where listing_id = :id")
                .param("id", id.value())
                .update();
        write(id, details);
    }

    void write(ListingId id, ListingDetails details) {
        details.audiences()
                .forEach(audience -> jdbc.sql(
                                "insert into listing_audience (listing_id, audience_id) values (:id, :audience)")
                        .param("id", id.value())
                        .param("audience", audience.value())
                        .update());
        for (int i = 0; i < details.slots().size(); i++) {
            Slot slot = details.slots().get(i);
            jdbc.sql("""
                    insert into listing_slot (listing_id, position, day, week, from_time, until_time)
                    values (:id, :position, :day, :week, :from, :until)
                    """)
                    .param("id", id.value())
                    .param("position", i + 1)
                    .param("day", slot.day().getValue())
                    .param("week", slot.week().name().toLowerCase(Locale.ROOT))
                    .param("from", slot.from())
                    .param("until", slot.until())
                    .update();
        }
    }

    Map<UUID, Set<AudienceId>> audiences(List<UUID> ids) {
        Map<UUID, Set<AudienceId>> found = new HashMap<>();
        jdbc.sql("select listing_id, audience_id from listing_audience where listing_id in (:ids)")
                .param("ids", ids)
                .query(row -> {
                    found.computeIfAbsent(row.getObject(1, UUID.class), none -> new HashSet<>())
                            .add(new AudienceId(row.getObject(2, UUID.class)));
                });
        return found;
    }

    Map<UUID, List<Slot>> slots(List<UUID> ids) {
        Map<UUID, List<Slot>> found = new HashMap<>();
        jdbc.sql("""
                select listing_id, day, week, from_time, until_time from listing_slot
                 where listing_id in (:ids)
                 order by listing_id, position
                """).param("ids", ids).query(row -> {
            found.computeIfAbsent(row.getObject(1, UUID.class), none -> new ArrayList<>())
                    .add(new Slot(
                            DayOfWeek.of(row.getInt("day")),
                            Slot.Week.valueOf(row.getString("week").toUpperCase(Locale.ROOT)),
                            row.getObject("from_time", LocalTime.class),
                            row.getObject("until_time", LocalTime.class)));
        });
        return found;
    }
}
