package org.gongjian.custody.transfers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gongjian.claims.rating.ResidentCode;
import org.gongjian.custody.Holder;
import org.gongjian.custody.LotId;
import org.gongjian.custody.UnitOfMeasure;
import org.gongjian.district.Localized;
import org.gongjian.identity.UnitId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Transfers and their lines as rows. */
@Repository
class TransferRows {

    private static final String SELECT = """
            select id, version, state, unit_id, from_kind, from_id, keeper_id, carrier, sent_on, code, sent_at, arrived_on,
                   confirmed_at, thanks, thanks_shown
              from custody_transfer
            """;

    private final JdbcClient jdbc;

    TransferRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Transfer transfer) {
        jdbc.sql("""
                insert into custody_transfer (id, version, state, unit_id, from_kind, from_id, keeper_id, carrier, sent_on, code,
                                              sent_at)
                values (:id, 1, 'under_way', :unit, :fromKind, :from, :keeper, :carrier::jsonb, :sentOn, :code, :sentAt)
                """)
                .param("id", transfer.id().value())
                .param("unit", transfer.unit().value())
                .param("fromKind", transfer.from().kind().name().toLowerCase(Locale.ROOT))
                .param("from", transfer.from().id())
                .param("keeper", transfer.keeper().value())
                .param("carrier", transfer.carrier().json())
                .param("sentOn", transfer.sentOn())
                .param("code", transfer.code().value())
                .param("sentAt", transfer.sentAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    void addLine(TransferId transfer, LotId lot, int quantity) {
        jdbc.sql(
                        "insert into custody_transfer_line (transfer_id, lot_id, quantity) values (:transfer, :lot, :quantity)")
                .param("transfer", transfer.value())
                .param("lot", lot.value())
                .param("quantity", quantity)
                .update();
    }

    /** Whether nobody changed it meanwhile. */
    boolean becomes(Transfer transfer, TransferState next) {
        return jdbc.sql("""
                update custody_transfer set state = :state, version = version + 1 where id = :id and version = :version
                """)
                        .param("state", next.code())
                        .param("id", transfer.id().value())
                        .param("version", transfer.version())
                        .update()
                == 1;
    }

    /** Whether it was still under way: of two who confirm at once one does. */
    boolean confirm(Transfer transfer, TransferState next, ConfirmArrival said, Instant at) {
        boolean first = jdbc.sql("""
                update custody_transfer
                   set state = :state, version = version + 1, arrived_on = :on, confirmed_at = :at, thanks = :thanks,
                       thanks_shown = :shown
                 where id = :id and state = 'under_way'
                """)
                        .param("state", next.code())
                        .param("on", said.on())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("thanks", said.thanks())
                        .param("shown", said.thanks() != null && said.show())
                        .param("id", transfer.id().value())
                        .update()
                == 1;
        if (first) {
            said.lines().forEach(line -> arrived(transfer.id(), line));
        }
        return first;
    }

    private void arrived(TransferId transfer, ConfirmArrival.Arrived line) {
        jdbc.sql("""
                update custody_transfer_line set arrived = :arrived, explanation = :explanation
                 where transfer_id = :transfer and lot_id = :lot
                """)
                .param("arrived", line.quantity())
                .param("explanation", line.explanation())
                .param("transfer", transfer.value())
                .param("lot", line.lot().value())
                .update();
    }

    void showThanks(TransferId id, boolean shown) {
        jdbc.sql("""
                update custody_transfer set thanks_shown = :shown, version = version + 1
                 where id = :id and thanks is not null and thanks_shown <> :shown
                """).param("shown", shown).param("id", id.value()).update();
    }

    Optional<Transfer> byId(TransferId id) {
        return select("where id = :id", Map.of("id", id.value())).stream().findFirst();
    }

    Optional<Transfer> byCode(ResidentCode code) {
        return select("where code = :code", Map.of("code", code.value())).stream()
                .findFirst();
    }

    /**
     * Latest first.
     *
     * @param units of which, or null for all of the district
     */
    List<Transfer> of(@Nullable Collection<UnitId> units, @Nullable TransferId before, int atMost) {
        return select("""
                where (cast(:units as uuid[]) is null or unit_id = any(cast(:units as uuid[])))
                  and (cast(:before as uuid) is null or id < cast(:before as uuid))
                order by id desc limit :atMost
                """, parameters(units, before, atMost));
    }

    /** Those that carried some of these lots, oldest first. */
    List<Transfer> carrying(Collection<LotId> lots) {
        return lots.isEmpty()
                ? List.of()
                : select("""
                        where exists (select from custody_transfer_line line
                                       where line.transfer_id = custody_transfer.id and line.lot_id in (:lots))
                        order by id
                        """, Map.of("lots", lots.stream().map(LotId::value).toList()));
    }

    private static Map<String, @Nullable Object> parameters(
            @Nullable Collection<UnitId> units, @Nullable TransferId before, int atMost) {
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put(
                "units",
                units == null ? null : units.stream().map(UnitId::value).toArray(UUID[]::new));
        parameters.put("before", before == null ? null : before.value());
        parameters.put("atMost", atMost);
        return parameters;
    }

    private List<Transfer> select(String condition, Map<String, ? extends @Nullable Object> parameters) {
        List<Transfer> bare = jdbc.sql(SELECT + condition)
                .params(parameters)
                .query(TransferRows::bare)
                .list();
        Map<TransferId, List<Transfer.Line>> lines =
                linesOf(bare.stream().map(Transfer::id).toList());
        return bare.stream()
                .map(transfer -> with(transfer, lines.getOrDefault(transfer.id(), List.of())))
                .toList();
    }

    private record LineOf(TransferId transfer, Transfer.Line line) {}

    private Map<TransferId, List<Transfer.Line>> linesOf(Collection<TransferId> transfers) {
        return transfers.isEmpty()
                ? Map.of()
                : jdbc
                        .sql("""
                                select line.transfer_id, line.lot_id, lot.title, lot.unit, line.quantity, line.arrived,
                                       line.explanation
                                  from custody_transfer_line line join custody_lot lot on lot.id = line.lot_id
                                 where line.transfer_id in (:transfers) order by line.transfer_id, line.lot_id
                                """)
                        .param(
                                "transfers",
                                transfers.stream().map(TransferId::value).toList())
                        .query(TransferRows::line)
                        .list()
                        .stream()
                        .collect(Collectors.groupingBy(
                                LineOf::transfer, Collectors.mapping(LineOf::line, Collectors.toList())));
    }

    private static LineOf line(ResultSet row, int number) throws SQLException {
        return new LineOf(
                new TransferId(row.getObject("transfer_id", UUID.class)),
                new Transfer.Line(
                        new LotId(row.getObject("lot_id", UUID.class)),
                        Localized.from(row, "title"),
                        UnitOfMeasure.valueOf(row.getString("unit").toUpperCase(Locale.ROOT)),
                        row.getInt("quantity"),
                        row.getObject("arrived", Integer.class),
                        row.getString("explanation")));
    }

    private static Transfer bare(ResultSet row, int number) throws SQLException {
        OffsetDateTime confirmed = row.getObject("confirmed_at", OffsetDateTime.class);
        return new Transfer(
                new TransferId(row.getObject("id", UUID.class)),
                row.getInt("version"),
                TransferState.ofCode(row.getString("state")),
                new UnitId(row.getObject("unit_id", UUID.class)),
                new Holder(
                        Holder.Kind.valueOf(row.getString("from_kind").toUpperCase(Locale.ROOT)),
                        row.getObject("from_id", UUID.class)),
                new KeeperId(row.getObject("keeper_id", UUID.class)),
                Localized.from(row, "carrier"),
                row.getObject("sent_on", LocalDate.class),
                new ResidentCode(row.getString("code")),
                row.getObject("sent_at", OffsetDateTime.class).toInstant(),
                row.getObject("arrived_on", LocalDate.class),
                confirmed == null ? null : confirmed.toInstant(),
                row.getString("thanks"),
                row.getBoolean("thanks_shown"),
                List.of());
    }

    private static Transfer with(Transfer bare, List<Transfer.Line> lines) {
        return new Transfer(
                bare.id(),
                bare.version(),
                bare.state(),
                bare.unit(),
                bare.from(),
                bare.keeper(),
                bare.carrier(),
                bare.sentOn(),
                bare.code(),
                bare.sentAt(),
                bare.arrivedOn(),
                bare.confirmedAt(),
                bare.thanks(),
                bare.thanksShown(),
                lines);
    }
}
