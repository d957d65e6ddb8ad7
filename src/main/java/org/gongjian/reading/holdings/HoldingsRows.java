package org.gongjian.reading.holdings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.gongjian.audit.Author;
import org.gongjian.custody.Holder;
import org.gongjian.custody.LotId;
import org.gongjian.reading.holdings.HoldingsPlan.Step;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reports that were brought in and what moved with them, as rows. */
@Repository
class HoldingsRows {

    private static final String SELECT =
            "select id, version, brought_on, copies, moved, gone, back, undone_at from reading_holdings ";

    private final JdbcClient jdbc;

    HoldingsRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(HoldingsId id, LocalDate on, HoldingsBrought brought, Author by, Instant at) {
        jdbc.sql("""
            insert into reading_holdings (id, brought_on, copies, moved, gone, back, account_id, entered_at)
            values (:id, :on, :copies, :moved, :gone, :back, :account, :at)
            """)
                .param("id", id.value())
                .param("on", on)
                .param("copies", brought.copies())
                .param("moved", brought.movedCopies())
                .param("gone", brought.goneCopies())
                .param("back", brought.backCopies())
                .param("account", by.account())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    boolean isThere(HoldingsId id) {
        return byId(id).isPresent();
    }

    Optional<HoldingsReport> byId(HoldingsId id) {
        return jdbc.sql(SELECT + "where id = :id")
                .param("id", id.value())
                .query(HoldingsRows::report)
                .optional();
    }

    /** Newest first. */
    List<HoldingsReport> page(@Nullable HoldingsId after, int atMost) {
        return jdbc.sql(SELECT + """
             where cast(:after as uuid) is null or id < :after order by id desc limit :most
            """)
                .param("after", after == null ? null : after.value())
                .param("most", atMost)
                .query(HoldingsRows::report)
                .list();
    }

    /** Whether it stood and nobody changed it meanwhile. */
    boolean undo(HoldingsId id, int version, Instant at) {
        return jdbc.sql("""
            update reading_holdings set undone_at = :at, version = version + 1
             where id = :id and version = :version and undone_at is null
            """)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("id", id.value())
                        .param("version", version)
                        .update()
                == 1;
    }

    void addSteps(HoldingsId id, List<Step> steps) {
        for (int seq = 0; seq < steps.size(); seq++) {
            Step step = steps.get(seq);
            jdbc.sql("""
                insert into reading_holdings_step (holdings_id, seq, lot_id, from_kind, from_id, to_kind, to_id, quantity)
                values (:id, :seq, :lot, :fromKind, :from, :toKind, :to, :quantity)
                """)
                    .param("id", id.value())
                    .param("seq", seq)
                    .param("lot", step.lot().value())
                    .param("fromKind", kind(step.from()))
                    .param("from", step.from().id())
                    .param("toKind", kind(step.to()))
                    .param("to", step.to().id())
                    .param("quantity", step.quantity())
                    .update();
        }
    }

    /** In the order they were made. */
    List<Step> steps(HoldingsId id) {
        return jdbc.sql("""
            select lot_id, from_kind, from_id, to_kind, to_id, quantity from reading_holdings_step
             where holdings_id = :id order by seq
            """)
                .param("id", id.value())
                .query((row, number) -> new Step(
                        new LotId(row.getObject("lot_id", UUID.class)),
                        holder(row, "from"),
                        holder(row, "to"),
                        row.getInt("quantity")))
                .list();
    }

    private static String kind(Holder holder) {
        return holder.kind().name().toLowerCase(Locale.ROOT);
    }

    private static Holder holder(ResultSet row, String side) throws SQLException {
        return new Holder(
                Holder.Kind.valueOf(row.getString(side + "_kind").toUpperCase(Locale.ROOT)),
                row.getObject(side + "_id", UUID.class));
    }

    private static HoldingsReport report(ResultSet row, int number) throws SQLException {
        OffsetDateTime undone = row.getObject("undone_at", OffsetDateTime.class);
        return new HoldingsReport(
                new HoldingsId(row.getObject("id", UUID.class)),
                row.getInt("version"),
                row.getObject("brought_on", LocalDate.class),
                row.getInt("copies"),
                row.getInt("moved"),
                row.getInt("gone"),
                row.getInt("back"),
                undone == null ? null : undone.toInstant());
    }
}
