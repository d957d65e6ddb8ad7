package org.gongjian.reading.holdings;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gongjian.custody.LotId;
import org.gongjian.places.PlaceId;
import org.gongjian.programmes.CategoryId;
import org.gongjian.reading.holdings.HoldingsPlan.Changed;
import org.gongjian.reading.holdings.HoldingsPlan.Shelf;
import org.gongjian.reading.holdings.HoldingsPlan.Way;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The copies that reports named, as rows, with how each was before. */
@Repository
class CopyRows {

    private final JdbcClient jdbc;

    CopyRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of the barcodes that are here already. */
    Map<String, KnownCopy> known(Collection<String> barcodes) {
        return jdbc
                .sql("""
                    select barcode, lot_id, place_id, category_id, state, gone_with from reading_copy
                     where barcode = any(:barcodes)
                    """)
                .param("barcodes", barcodes.toArray(String[]::new))
                .query((row, number) -> new KnownCopy(
                        row.getString("barcode"),
                        new LotId(row.getObject("lot_id", UUID.class)),
                        new PlaceId(row.getObject("place_id", UUID.class)),
                        new CategoryId(row.getObject("category_id", UUID.class)),
                        CopyState.ofCode(row.getString("state")),
                        row.getObject("gone_with", UUID.class)))
                .list()
                .stream()
                .collect(Collectors.toMap(KnownCopy::barcode, Function.identity()));
    }

    /** How many copies of these lots stand at which site. */
    HoldingsPlan.Copies counted(Collection<Way> ways) {
        record Key(UUID lot, UUID site) {}
        Map<Key, Integer> counted = new HashMap<>();
        jdbc.sql("""
            select lot_id, place_id, count(*) as copies from reading_copy
             where lot_id = any(:lots) and state = 'here' group by lot_id, place_id
            """)
                .param(
                        "lots",
                        ways.stream().map(way -> way.lot().value()).distinct().toArray(UUID[]::new))
                .query(row -> {
                    counted.put(
                            new Key(row.getObject("lot_id", UUID.class), row.getObject("place_id", UUID.class)),
                            row.getInt("copies"));
                });
        return (lot, site) -> counted.getOrDefault(new Key(lot.value(), site.value()), 0);
    }

    /** How many of them were not here yet. */
    int add(HoldingsId id, LotId lot, Shelf shelf, List<String> barcodes) {
        String[] these = barcodes.toArray(String[]::new);
        jdbc.sql("""
            insert into reading_copy_change (holdings_id, barcode)
            select :id, barcode from unnest(cast(:barcodes as text[])) as barcode
            """).param("id", id.value()).param("barcodes", these).update();
        return jdbc.sql("""
            insert into reading_copy (barcode, holdings_id, lot_id, place_id, category_id)
            select barcode, :id, :lot, :site, :category from unnest(cast(:barcodes as text[])) as barcode
            on conflict (district_id, barcode) do nothing
            """)
                .param("id", id.value())
                .param("lot", lot.value())
                .param("site", shelf.site().value())
                .param("category", shelf.category().value())
                .param("barcodes", these)
                .update();
    }

    /** Keeps how they were, and makes them what the report says. */
    void change(HoldingsId id, List<Changed> changed) {
        if (changed.isEmpty()) {
            return;
        }
        String[] barcodes = changed.stream().map(one -> one.before().barcode()).toArray(String[]::new);
        jdbc.sql("""
            insert into reading_copy_change (holdings_id, barcode, place_before, state_before, gone_before)
            select :id, barcode, place_id, state, gone_with from reading_copy where barcode = any(:barcodes)
            """).param("id", id.value()).param("barcodes", barcodes).update();
        jdbc.sql("""
            update reading_copy copy
               set place_id = said.site, state = said.state,
                   gone_with = case when said.state = 'here' then null else cast(:id as uuid) end
              from unnest(cast(:barcodes as text[]), cast(:sites as uuid[]), cast(:states as text[]))
                   as said(barcode, site, state)
             where copy.barcode = said.barcode
            """)
                .param("id", id.value())
                .param("barcodes", barcodes)
                .param("sites", changed.stream().map(one -> one.site().value()).toArray(UUID[]::new))
                .param("states", changed.stream().map(one -> one.state().code()).toArray(String[]::new))
                .update();
    }

    /** Makes the copies of a report what they were before it; those that came with it are forgotten. */
    void restore(HoldingsId id) {
        jdbc.sql("""
            update reading_copy copy
               set place_id = said.place_before, state = said.state_before, gone_with = said.gone_before
              from reading_copy_change said
             where said.holdings_id = :id and said.barcode = copy.barcode and said.place_before is not null
            """).param("id", id.value()).update();
        jdbc.sql("""
            delete from reading_copy copy using reading_copy_change said
             where said.holdings_id = :id and said.barcode = copy.barcode and said.place_before is null
            """).param("id", id.value()).update();
    }

    /** Whether a report that still stands changed one of its copies after it. */
    boolean changedLater(HoldingsId id) {
        return jdbc.sql("""
            select exists (
                select from reading_copy_change this
                  join reading_copy_change later on later.barcode = this.barcode and later.holdings_id <> this.holdings_id
                  join reading_holdings own on own.id = this.holdings_id
                  join reading_holdings report on report.id = later.holdings_id
                 where this.holdings_id = :id and report.undone_at is null
                   and (report.entered_at, report.id) > (own.entered_at, own.id))
            """).param("id", id.value()).query(Boolean.class).single();
    }
}
