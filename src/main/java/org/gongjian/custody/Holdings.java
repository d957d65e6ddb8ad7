package org.gongjian.custody;

import java.util.List;
import java.util.UUID;
import org.gongjian.programmes.CategoryId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What places have and own by category: one statement for one place or for all. */
@Repository
@Transactional(readOnly = true)
public class Holdings {

    private final JdbcClient jdbc;

    Holdings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * So many of a category.
     *
     * @param place its id in the room of places
     */
    public record Held(UUID place, CategoryId category, long quantity) {}

    /**
     * What is there now, counted in one unit of measure.
     *
     * @param place null for all places
     */
    public List<Held> at(@Nullable UUID place, UnitOfMeasure unit) {
        return held("""
                select stock.holder_id as place_id, lot.category_id, sum(stock.quantity) as quantity
                  from custody_stock stock
                  join custody_lot lot on lot.id = stock.lot_id
                 where stock.holder_kind = 'place' and lot.unit = :unit and stock.quantity > 0
                   and (cast(:place as uuid) is null or stock.holder_id = :place)
                 group by stock.holder_id, lot.category_id
                """, place, unit);
    }

    /**
     * What first came into these books at a place and is neither lost nor given away since, wherever it is now: at the place
     * itself, at another one, under way.
     */
    public List<Held> ownedBy(@Nullable UUID place, UnitOfMeasure unit) {
        return held("""
                select movement.to_id as place_id, lot.category_id, sum(stock.quantity) as quantity
                  from custody_movement movement
                  join custody_entry entry on entry.movement_id = movement.id
                   and entry.holder_kind = movement.to_kind and entry.holder_id = movement.to_id
                  join custody_lot lot on lot.id = entry.lot_id
                  join custody_stock stock on stock.lot_id = lot.id
                   and stock.holder_kind in ('place', 'box', 'consignment', 'transfer') and stock.quantity > 0
                 where movement.kind = 'received' and movement.to_kind = 'place' and lot.unit = :unit
                   and (cast(:place as uuid) is null or movement.to_id = :place)
                 group by movement.to_id, lot.category_id
                """, place, unit);
    }

    private List<Held> held(String sql, @Nullable UUID place, UnitOfMeasure unit) {
        return jdbc.sql(sql)
                .param("place", place)
                .param("unit", Stocks.name(unit))
                .query((row, number) -> new Held(
                        row.getObject("place_id", UUID.class),
                        new CategoryId(row.getObject("category_id", UUID.class)),
                        row.getLong("quantity")))
                .list();
    }
}
