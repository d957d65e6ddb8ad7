package org.gongjian.giving;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.gongjian.custody.UnitOfMeasure;
import org.gongjian.identity.UnitId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lists of gifts: what a reader may see, and by donor only those whose donor the reader may know. */
@Repository
class GiftLists {

    private static final String CONCERNS = """
            (cast(:office as boolean)
             or gift.donor_id = any(cast(:own as uuid[])) or gift.receiver_id = any(cast(:own as uuid[]))
             or gift.donor_person = any(cast(:self as uuid[])))
            """;

    private static final String FOUND = """
            where (gift.state in ('registered', 'confirmed', 'received') or %1$s)
              and (cast(:state as text) is null or gift.state = :state)
              and (cast(:donor as uuid) is null or (gift.donor_id = :donor and (not gift.anonymous or %1$s)))
              and (cast(:receiver as uuid) is null or gift.receiver_id = :receiver)
              and (cast(:activity as uuid) is null or gift.activity_id = :activity)
              and (cast(:shelf as uuid) is null or gift.place_id = :shelf)
              and (cast(:year as int) is null
                   or gift.given_on between make_date(:year, 1, 1) and make_date(:year, 12, 31))
            """.formatted(CONCERNS);

    private final GiftRows rows;
    private final JdbcClient jdbc;

    GiftLists(GiftRows rows, JdbcClient jdbc) {
        this.rows = rows;
        this.jdbc = jdbc;
    }

    List<Gift> page(GiftReader reader, GiftFilter filter, GiftPage.@Nullable After after, int atMost) {
        Map<String, @Nullable Object> parameters = parameters(reader, filter);
        parameters.put("day", after == null ? null : after.day());
        parameters.put("id", after == null ? null : after.id());
        parameters.put("atMost", atMost);
        return rows.select(FOUND + """
                  and (cast(:id as uuid) is null or (gift.given_on, gift.id) < (cast(:day as date), cast(:id as uuid)))
                order by gift.given_on desc, gift.id desc
                limit :atMost
                """, parameters);
    }

    long count(GiftReader reader, GiftFilter filter) {
        return rows.count(FOUND, parameters(reader, filter));
    }

    /** Donors the reader may know of. */
    Set<UnitId> donors(GiftReader reader) {
        return jdbc.sql("select distinct gift.donor_id as id from gift " + FOUND
                        + " and gift.donor_id is not null and (not gift.anonymous or " + CONCERNS + ")")
                .params(parameters(reader, GiftFilter.ALL))
                .query((row, number) -> new UnitId(row.getObject("id", UUID.class)))
                .set();
    }

    Set<UnitId> receivers(GiftReader reader) {
        return jdbc.sql("select distinct gift.receiver_id as id from gift " + FOUND)
                .params(parameters(reader, GiftFilter.ALL))
                .query((row, number) -> new UnitId(row.getObject("id", UUID.class)))
                .set();
    }

    /** Years in which something was given, latest first. */
    List<Integer> years(GiftReader reader) {
        return jdbc.sql("select distinct cast(extract(year from gift.given_on) as int) as year from gift " + FOUND
                        + " order by year desc")
                .params(parameters(reader, GiftFilter.ALL))
                .query((row, number) -> row.getInt("year"))
                .list();
    }

    /** What came in a year, by unit, of the gifts that were received. */
    GivenThings received(int year) {
        Map<UnitOfMeasure, Long> quantities = new EnumMap<>(UnitOfMeasure.class);
        AtomicBoolean atLeast = new AtomicBoolean();
        jdbc.sql("""
                select line.unit, coalesce(sum(line.quantity), 0) - coalesce(sum(declined.quantity), 0) as quantity,
                       bool_or(line.quantity is null) as open
                  from gift join gift_line line on line.gift_id = gift.id
                  left join gift_aside declined
                         on declined.gift_id = line.gift_id and declined.position = line.position and declined.declined
                 where gift.state = 'received'
                   and gift.given_on between make_date(:year, 1, 1) and make_date(:year, 12, 31)
                 group by line.unit
                """).param("year", year).query(row -> {
            quantities.put(
                    UnitOfMeasure.valueOf(row.getString("unit").toUpperCase(Locale.ROOT)), row.getLong("quantity"));
            atLeast.compareAndSet(false, row.getBoolean("open"));
        });
        return new GivenThings(
                quantities,
                atLeast.get(),
                count(GiftReader.PUBLIC, new GiftFilter(GiftState.RECEIVED, null, null, null, null, year)));
    }

    /** Gifts in a state that wait for the donor, longest first. */
    List<Gift> waitingForDonors(GiftState state, Collection<UnitId> donors, int atMost) {
        return rows.select("""
                where gift.state = :state and gift.donor_id = any(cast(:own as uuid[]))
                order by gift.registered_at, gift.id
                limit :atMost
                """, Map.of("state", state.stored(), "own", texts(donors), "atMost", atMost));
    }

    /** Gifts in a state that wait for the receiver, longest first. */
    List<Gift> waitingForReceivers(GiftState state, Collection<UnitId> receivers, int atMost) {
        return rows.select("""
                where gift.state = :state and gift.receiver_id = any(cast(:own as uuid[]))
                order by gift.registered_at, gift.id
                limit :atMost
                """, Map.of("state", state.stored(), "own", texts(receivers), "atMost", atMost));
    }

    /** Received gifts with lines still to be counted, longest first. */
    List<Gift> waitingToBeCounted(Collection<UnitId> receivers, int atMost) {
        return rows.select("""
                where gift.state = 'received' and gift.receiver_id = any(cast(:own as uuid[]))
                  and exists (select from gift_line line where line.gift_id = gift.id and line.quantity is null)
                order by gift.received_at, gift.id
                limit :atMost
                """, Map.of("own", texts(receivers), "atMost", atMost));
    }

    private static Map<String, @Nullable Object> parameters(GiftReader reader, GiftFilter filter) {
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("office", reader.office());
        parameters.put("own", texts(reader.units()));
        parameters.put(
                "self",
                reader.persons().stream().map(one -> one.value().toString()).toArray(String[]::new));
        parameters.put("state", filter.state() == null ? null : filter.state().stored());
        parameters.put("donor", filter.donor() == null ? null : filter.donor().value());
        parameters.put(
                "receiver", filter.receiver() == null ? null : filter.receiver().value());
        parameters.put(
                "activity", filter.activity() == null ? null : filter.activity().value());
        parameters.put("shelf", filter.shelf() == null ? null : filter.shelf().value());
        parameters.put("year", filter.year());
        return parameters;
    }

    private static String[] texts(Collection<UnitId> units) {
        return units.stream().map(unit -> unit.value().toString()).toArray(String[]::new);
    }
}
