package org.gongjian.reading.holdings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.gongjian.places.PlaceId;
import org.gongjian.programmes.CategoryId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Copies that a report of their site does not name, as rows. */
@Repository
class UnnamedRows {

    private static final String WAITING = "unnamed_by is not null and state = 'here'";

    private final JdbcClient jdbc;

    UnnamedRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many copies stand at the sites of a report and are not among its barcodes. */
    List<HoldingsBrought.Part> counted(Collection<PlaceId> sites, Collection<String> named) {
        return jdbc.sql("""
            select place_id, category_id, count(*) as copies from reading_copy
             where state = 'here' and place_id = any(:sites) and barcode <> all(:named)
             group by place_id, category_id order by place_id, category_id
            """)
                .param("sites", values(sites))
                .param("named", named.toArray(String[]::new))
                .query((row, number) -> new HoldingsBrought.Part(
                        new PlaceId(row.getObject("place_id", UUID.class)),
                        new CategoryId(row.getObject("category_id", UUID.class)),
                        row.getInt("copies")))
                .list();
    }

    /** Notes them with the report that does not name them. */
    void note(HoldingsId report, Collection<PlaceId> sites, Collection<String> named) {
        jdbc.sql("""
            update reading_copy set unnamed_by = :report
             where state = 'here' and place_id = any(:sites) and barcode <> all(:named)
            """)
                .param("report", report.value())
                .param("sites", values(sites))
                .param("named", named.toArray(String[]::new))
                .update();
    }

    /** Those that somebody saw, or that a report named again. */
    void forget(Collection<String> barcodes) {
        jdbc.sql("update reading_copy set unnamed_by = null where unnamed_by is not null and barcode = any(:barcodes)")
                .param("barcodes", barcodes.toArray(String[]::new))
                .update();
    }

    /** A report that was taken back misses nothing. */
    void forget(HoldingsId report) {
        jdbc.sql("update reading_copy set unnamed_by = null where unnamed_by = :report")
                .param("report", report.value())
                .update();
    }

    long count() {
        return jdbc.sql("select count(*) from reading_copy where " + WAITING)
                .query(Long.class)
                .single();
    }

    /** By barcode. */
    List<UnnamedCopy> page(String after, int atMost) {
        return jdbc.sql("select barcode, place_id, category_id, unnamed_by from reading_copy where " + WAITING
                        + " and barcode > :after order by barcode limit :most")
                .param("after", after)
                .param("most", atMost)
                .query(UnnamedRows::copy)
                .list();
    }

    /** Those of the barcodes that still wait, held until the transaction ends. */
    List<UnnamedCopy> hold(Collection<String> barcodes) {
        return jdbc.sql("select barcode, place_id, category_id, unnamed_by from reading_copy where " + WAITING
                        + " and barcode = any(:barcodes) order by barcode for update")
                .param("barcodes", barcodes.toArray(String[]::new))
                .query(UnnamedRows::copy)
                .list();
    }

    private static UnnamedCopy copy(ResultSet row, int number) throws SQLException {
        return new UnnamedCopy(
                row.getString("barcode"),
                new PlaceId(row.getObject("place_id", UUID.class)),
                new CategoryId(row.getObject("category_id", UUID.class)),
                new HoldingsId(row.getObject("unnamed_by", UUID.class)));
    }

    private static UUID[] values(Collection<PlaceId> sites) {
        return sites.stream().map(PlaceId::value).toArray(UUID[]::new);
    }
}
