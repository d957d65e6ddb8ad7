package org.gongjian.custody;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.Localized;
import org.gongjian.programmes.CategoryId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What each holder has, changed by one guarded statement each. */
@Repository
class Stocks {

    private final JdbcClient jdbc;

    Stocks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void open(Lot lot, Holder holder) {
        keyed("""
                insert into custody_stock (lot_id, holder_kind, holder_id, quantity, uncounted)
                values (:lot, :kind, :holder, :quantity, :uncounted)
                """, new StockKey(lot.id(), holder))
                .param("quantity", lot.known())
                .param("uncounted", lot.quantity() == null)
                .update();
    }

    void add(StockKey key, int quantity) {
        keyed("""
                insert into custody_stock (lot_id, holder_kind, holder_id, quantity, uncounted)
                values (:lot, :kind, :holder, :quantity, false)
                on conflict (district_id, lot_id, holder_kind, holder_id)
                    do update set quantity = custody_stock.quantity + excluded.quantity
                """, key).param("quantity", quantity).update();
    }

    /** Whether there was enough, all of it counted. */
    boolean take(StockKey key, int quantity) {
        return keyed("""
                update custody_stock set quantity = quantity - :quantity
                 where lot_id = :lot and holder_kind = :kind and holder_id = :holder
                   and quantity >= :quantity and not uncounted
                """, key).param("quantity", quantity).update() == 1;
    }

    /** Whether it was still to be counted. */
    boolean count(LotId lot, Holder holder, int quantity) {
        return keyed("""
                update custody_stock set quantity = quantity + :quantity, uncounted = false
                 where lot_id = :lot and holder_kind = :kind and holder_id = :holder and uncounted
                """, new StockKey(lot, holder)).param("quantity", quantity).update() == 1;
    }

    boolean isUncounted(StockKey key) {
        return keyed("""
                select exists (select from custody_stock
                                where lot_id = :lot and holder_kind = :kind and holder_id = :holder and uncounted)
                """, key).query(Boolean.class).single();
    }

    List<StockLine> of(Holder holder) {
        return of(holder.kind(), List.of(holder.id())).getOrDefault(holder.id(), List.of());
    }

    /** What each of these holders of one kind has; those who have nothing are not in it. */
    Map<UUID, List<StockLine>> of(Holder.Kind kind, Collection<UUID> holders) {
        return jdbc
                .sql("""
                select stock.holder_id, lot.id, lot.title, lot.category_id, lot.unit, stock.quantity, stock.uncounted,
                       first.happened_on, first.because_kind, first.because_id
                  from custody_stock stock
                  join custody_lot lot on lot.id = stock.lot_id
                  cross join lateral (
                      select movement.happened_on, movement.because_kind, movement.because_id
                        from custody_entry entry
                        join custody_movement movement on movement.id = entry.movement_id
                       where entry.lot_id = stock.lot_id
                         and entry.holder_kind = stock.holder_kind and entry.holder_id = stock.holder_id
                       order by movement.happened_on, movement.id
                       limit 1) first
                 where stock.holder_kind = :kind and stock.holder_id = any(:holders)
                   and (stock.quantity > 0 or stock.uncounted)
                 order by first.happened_on, lot.id
                """)
                .param("kind", name(kind))
                .param("holders", holders.toArray(UUID[]::new))
                .query((row, number) -> Map.entry(row.getObject("holder_id", UUID.class), line(row)))
                .list()
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    }

    /** Lots whose stock is not what the entries say, and lots some holder other than the origin has less than none of. */
    List<LotId> astray() {
        return jdbc.sql("""
                select lot.id
                  from (select entry.lot_id, entry.holder_kind, entry.holder_id, sum(entry.quantity) as quantity
                          from custody_entry entry
                         group by entry.lot_id, entry.holder_kind, entry.holder_id) booked
                  full join custody_stock stock
                    on stock.lot_id = booked.lot_id
                   and stock.holder_kind = booked.holder_kind and stock.holder_id = booked.holder_id
                  join custody_lot lot on lot.id = coalesce(booked.lot_id, stock.lot_id)
                 where (coalesce(booked.holder_kind, stock.holder_kind), coalesce(booked.holder_id, stock.holder_id))
                           <> (lot.origin_kind, lot.origin_id)
                   and coalesce(booked.quantity, 0) is distinct from coalesce(stock.quantity, 0)
                 group by lot.id
                 order by lot.id
                """)
                .query((row, number) -> new LotId(row.getObject("id", UUID.class)))
                .list();
    }

    /** What came in, from the entries of the origins; where it is, from the stock. */
    Balance balance(@Nullable Collection<LotId> lots) {
        UUID[] some = lots == null ? null : lots.stream().map(LotId::value).toArray(UUID[]::new);
        return jdbc.sql("""
                select coalesce((select sum(-entry.quantity) from custody_entry entry
                                   join custody_lot lot on lot.id = entry.lot_id
                                  where (entry.holder_kind, entry.holder_id) = (lot.origin_kind, lot.origin_id)
                                    and entry.quantity < 0 and (cast(:lots as uuid[]) is null or lot.id = any(cast(:lots as uuid[])))), 0) as came,
                       coalesce((select sum(entry.quantity) from custody_entry entry
                                   join custody_lot lot on lot.id = entry.lot_id
                                  where (entry.holder_kind, entry.holder_id) = (lot.origin_kind, lot.origin_id)
                                    and entry.quantity > 0 and (cast(:lots as uuid[]) is null or lot.id = any(cast(:lots as uuid[])))), 0) as back,
                       coalesce(sum(quantity) filter (where holder_kind in ('unit', 'place', 'person', 'box')), 0) as here,
                       coalesce(sum(quantity) filter (where holder_kind in ('transfer', 'consignment')), 0) as under_way,
                       coalesce(sum(quantity) filter (where holder_kind = 'keeper'), 0) as elsewhere,
                       coalesce(sum(quantity) filter (where holder_kind = 'readers'), 0) as given_out,
                       coalesce(sum(quantity) filter (where holder_kind in ('lost', 'nowhere')), 0) as lost
                  from custody_stock where cast(:lots as uuid[]) is null or lot_id = any(cast(:lots as uuid[]))
                """)
                .param("lots", some)
                .query((row, number) -> new Balance(
                        row.getLong("came"),
                        row.getLong("here"),
                        row.getLong("under_way"),
                        row.getLong("elsewhere"),
                        row.getLong("given_out"),
                        row.getLong("lost"),
                        row.getLong("back")))
                .single();
    }

    static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private JdbcClient.StatementSpec keyed(String sql, StockKey key) {
        return jdbc.sql(sql)
                .param("lot", key.lot().value())
                .param("kind", name(key.holder().kind()))
                .param("holder", key.holder().id());
    }

    private static StockLine line(ResultSet row) throws SQLException {
        return new StockLine(
                new LotId(row.getObject("id", UUID.class)),
                Localized.from(row, "title"),
                new CategoryId(row.getObject("category_id", UUID.class)),
                UnitOfMeasure.valueOf(row.getString("unit").toUpperCase(Locale.ROOT)),
                row.getLong("quantity"),
                row.getBoolean("uncounted"),
                row.getObject("happened_on", LocalDate.class),
                new RecordRef(row.getString("because_kind"), row.getObject("because_id", UUID.class)));
    }
}
