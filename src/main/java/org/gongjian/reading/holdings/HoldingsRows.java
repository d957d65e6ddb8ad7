package org.gongjian.reading.holdings;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.gongjian.audit.Author;
import org.gongjian.places.PlaceId;
import org.gongjian.programmes.CategoryId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reports that were brought in and the copies they named, as rows. */
@Repository
class HoldingsRows {

    private final JdbcClient jdbc;

    HoldingsRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(HoldingsId id, LocalDate on, int copies, Author by, Instant at) {
        jdbc.sql("""
                insert into reading_holdings (id, brought_on, copies, account_id, entered_at)
                values (:id, :on, :copies, :account, :at)
                """)
                .param("id", id.value())
                .param("on", on)
                .param("copies", copies)
                .param("account", by.account())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Which of the barcodes are here already. */
    Set<String> known(Collection<String> barcodes) {
        return jdbc.sql("select barcode from reading_copy where barcode = any(:barcodes)")
                .param("barcodes", barcodes.toArray(String[]::new))
                .query((row, number) -> row.getString("barcode"))
                .set();
    }

    /** How many of them were not here yet. */
    int addCopies(HoldingsId id, PlaceId site, CategoryId category, List<String> barcodes) {
        return jdbc.sql("""
                insert into reading_copy (barcode, holdings_id, place_id, category_id)
                select barcode, :id, :site, :category from unnest(cast(:barcodes as text[])) as barcode
                on conflict (district_id, barcode) do nothing
                """)
                .param("id", id.value())
                .param("site", site.value())
                .param("category", category.value())
                .param("barcodes", barcodes.toArray(String[]::new))
                .update();
    }

    boolean isThere(HoldingsId id) {
        UUID value = id.value();
        return jdbc.sql("select exists (select from reading_holdings where id = :id)")
                .param("id", value)
                .query(Boolean.class)
                .single();
    }
}
