package org.gongjian.listings;

import java.math.BigDecimal;
import org.gongjian.district.Reason;
import org.gongjian.district.Refused;
import org.gongjian.district.Today;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * How much of a listing is taken and done, for the room that takes claims. Each change is one guarded statement in the
 * caller's transaction: however many press at once, never more is taken than there is.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class ListingStock {

    private final JdbcClient jdbc;
    private final ListingRows rows;
    private final Today today;

    ListingStock(JdbcClient jdbc, ListingRows rows, Today today) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.today = today;
    }

    /** Takes so much of it; refused with the reason where it cannot be had: 409, or 404 for what is not here. */
    public void take(ListingId id, Quantity quantity) {
        int taken = jdbc.sql("""
                update listing set taken = taken + :wanted
                 where id = :id and state = 'published' and valid_until >= :today
                   and taken + :wanted <= quantity
                   and (taken + :wanted = quantity or :wanted >= part)
                """)
                .param("id", id.value())
                .param("wanted", quantity.value())
                .param("today", today.date())
                .update();
        if (taken == 0) {
            Listing now = rows.byId(id).orElseThrow(Refused::missing);
            now.mayTake(quantity, today.date()).orConflict();
            throw Refused.conflict(Reason.of("listings.refused.just-taken"));
        }
    }

    /** So much of what was taken is free again; never what is done already. */
    public void giveBack(ListingId id, Quantity quantity) {
        move(id, quantity, """
                update listing set taken = taken - :quantity
                 where id = :id and taken - :quantity >= done
                """);
    }

    /** So much of what was taken is done; once all is, the listing is fulfilled. */
    public void finish(ListingId id, Quantity quantity) {
        move(id, quantity, """
                update listing set done = done + :quantity,
                       state = case when done + :quantity >= quantity and state = 'published' then 'fulfilled' else state end
                 where id = :id and done + :quantity <= taken
                """);
    }

    /** What was said to be done is not: it is taken, and to be done again. */
    public void reopen(ListingId id, Quantity quantity) {
        move(id, quantity, """
                update listing set done = done - :quantity,
                       state = case when state = 'fulfilled' then 'published' else state end
                 where id = :id and done - :quantity >= 0
                """);
    }

    private void move(ListingId id, Quantity quantity, String statement) {
        BigDecimal value = quantity.value();
        int moved = jdbc.sql(statement)
                .param("id", id.value())
                .param("quantity", value)
                .update();
        if (moved == 0) {
            if (rows.byId(id).isEmpty()) {
                throw Refused.missing();
            }
            throw new IllegalStateException("the quantities of listing " + id.value() + " do not allow " + value);
        }
    }
}
