package org.gongjian.custody;

import static org.gongjian.custody.Stocks.name;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gongjian.audit.Author;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.Localized;
import org.gongjian.organizations.PostId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lots, movements and their entries: written once. */
@Repository
class Movements {

    private final JdbcClient jdbc;

    Movements(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void open(Lot lot, Holder origin) {
        jdbc.sql("""
                insert into custody_lot (id, title, category_id, unit, origin_kind, origin_id)
                values (:id, :title::jsonb, :category, :unit, :originKind, :origin)
                """)
                .param("id", lot.id().value())
                .param("title", lot.title().json())
                .param("category", lot.category().value())
                .param("unit", name(lot.unit()))
                .param("originKind", name(origin.kind()))
                .param("origin", origin.id())
                .update();
    }

    void add(Movement movement) {
        jdbc.sql("""
                insert into custody_movement (id, kind, happened_on, because_kind, because_id, from_kind, from_id, to_kind,
                                              to_id, handler_post, handler, confirmed_by_post, confirmed_by, account_id,
                                              mandate_id, entered_at, explanation)
                values (:id, :kind, :on, :becauseKind, :because, :fromKind, :from, :toKind,
                        :to, :handlerPost, :handler::jsonb, :confirmedByPost, :confirmedBy::jsonb, :account,
                        :mandate, :enteredAt, :explanation)
                """)
                .param("id", movement.id().value())
                .param("kind", name(movement.kind()))
                .param("on", movement.on())
                .param("becauseKind", movement.because().kind())
                .param("because", movement.because().id())
                .param("fromKind", name(movement.from().kind()))
                .param("from", movement.from().id())
                .param("toKind", name(movement.to().kind()))
                .param("to", movement.to().id())
                .param("handlerPost", post(movement.handler()))
                .param("handler", Localized.jsonOf(movement.handler().words()))
                .param("confirmedByPost", post(movement.confirmedBy()))
                .param(
                        "confirmedBy",
                        movement.confirmedBy() == null
                                ? null
                                : Localized.jsonOf(movement.confirmedBy().words()))
                .param("account", movement.enteredBy().account())
                .param("mandate", movement.enteredBy().mandate())
                .param("enteredAt", movement.enteredAt().atOffset(ZoneOffset.UTC))
                .param("explanation", movement.explanation())
                .update();
        addEntries(movement);
        if (!sumsToZero(movement.id())) {
            throw new IllegalStateException(
                    "the entries of movement " + movement.id().value() + " do not sum to zero");
        }
    }

    /** Both sides in one statement: each names the other, and the database refuses one alone. */
    private void addEntries(Movement movement) {
        List<Entry> entries = movement.entries();
        jdbc.sql("""
                insert into custody_entry (movement_id, lot_id, holder_kind, holder_id, quantity, other_kind, other_id, against)
                select :movement, side.lot, side.kind, side.holder, side.quantity, side.other_kind, side.other, -side.quantity
                  from unnest(cast(:lots as uuid[]), cast(:kinds as text[]), cast(:holders as uuid[]),
                              cast(:quantities as bigint[]), cast(:otherKinds as text[]), cast(:others as uuid[]))
                       as side (lot, kind, holder, quantity, other_kind, other)
                """)
                .param("movement", movement.id().value())
                .param(
                        "lots",
                        entries.stream().map(entry -> entry.lot().value()).toArray(UUID[]::new))
                .param(
                        "kinds",
                        entries.stream()
                                .map(entry -> name(entry.holder().kind()))
                                .toArray(String[]::new))
                .param(
                        "holders",
                        entries.stream().map(entry -> entry.holder().id()).toArray(UUID[]::new))
                .param("quantities", entries.stream().map(Entry::quantity).toArray(Long[]::new))
                .param(
                        "otherKinds",
                        entries.stream()
                                .map(entry -> name(movement.across(entry).kind()))
                                .toArray(String[]::new))
                .param(
                        "others",
                        entries.stream()
                                .map(entry -> movement.across(entry).id())
                                .toArray(UUID[]::new))
                .update();
    }

    private boolean sumsToZero(MovementId movement) {
        return jdbc.sql("""
                select not exists (select from custody_entry where movement_id = :movement
                                    group by lot_id having sum(quantity) <> 0)
                """)
                .param("movement", movement.value())
                .query(Boolean.class)
                .single();
    }

    Optional<Holder> originOf(LotId lot) {
        return Optional.ofNullable(originsOf(List.of(lot)).get(lot));
    }

    Map<LotId, Holder> originsOf(Collection<LotId> lots) {
        return jdbc
                .sql("select id, origin_kind, origin_id from custody_lot where id in (:lots)")
                .param("lots", values(lots))
                .query((row, number) -> Map.entry(new LotId(row.getObject("id", UUID.class)), holder(row, "origin")))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    List<Movement> of(Collection<LotId> lots) {
        List<Movement> bare = jdbc.sql("""
                select id, kind, happened_on, because_kind, because_id, from_kind, from_id, to_kind, to_id, handler_post,
                       handler, confirmed_by_post, confirmed_by, account_id, mandate_id, entered_at, explanation
                  from custody_movement movement
                 where exists (select from custody_entry entry
                                where entry.movement_id = movement.id and entry.lot_id in (:lots))
                 order by happened_on, id
                """)
                .param("lots", values(lots))
                .query(Movements::movement)
                .list();
        Map<MovementId, List<Entry>> entries = entriesOf(bare);
        return bare.stream()
                .map(movement -> with(movement, entries.getOrDefault(movement.id(), List.of())))
                .toList();
    }

    Map<MovementId, List<Entry>> entriesOf(List<Movement> movements) {
        if (movements.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql("""
                        select movement_id, lot_id, holder_kind, holder_id, quantity from custody_entry
                         where movement_id in (:movements)
                         order by lot_id, quantity
                        """)
                .param(
                        "movements",
                        movements.stream()
                                .map(movement -> movement.id().value())
                                .toList())
                .query((row, number) -> Map.entry(
                        new MovementId(row.getObject("movement_id", UUID.class)),
                        new Entry(
                                new LotId(row.getObject("lot_id", UUID.class)),
                                holder(row, "holder"),
                                row.getLong("quantity"))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    List<LotName> namesOf(Collection<LotId> lots) {
        return jdbc.sql("select id, title, unit from custody_lot where id in (:lots) order by id")
                .param("lots", values(lots))
                .query((row, number) -> new LotName(
                        new LotId(row.getObject("id", UUID.class)),
                        Localized.from(row, "title"),
                        UnitOfMeasure.valueOf(row.getString("unit").toUpperCase(Locale.ROOT))))
                .list();
    }

    List<LotId> receivedBecauseOf(RecordRef record) {
        return jdbc.sql("""
                select distinct entry.lot_id from custody_movement movement
                  join custody_entry entry on entry.movement_id = movement.id
                 where movement.because_kind = :kind and movement.because_id = :id and movement.kind = 'received'
                 order by entry.lot_id
                """)
                .param("kind", record.kind())
                .param("id", record.id())
                .query((row, number) -> new LotId(row.getObject("lot_id", UUID.class)))
                .list();
    }

    long count() {
        return jdbc.sql("select count(*) from custody_movement")
                .query(Long.class)
                .single();
    }

    List<MovementId> unbalanced() {
        return jdbc.sql("""
                select distinct movement_id from custody_entry
                 group by movement_id, lot_id having sum(quantity) <> 0
                 order by movement_id
                """)
                .query((row, number) -> new MovementId(row.getObject("movement_id", UUID.class)))
                .list();
    }

    private static List<UUID> values(Collection<LotId> lots) {
        return lots.stream().map(LotId::value).toList();
    }

    private static @Nullable UUID post(@Nullable ByWhom whom) {
        return whom == null || whom.post() == null ? null : whom.post().value();
    }

    static Movement with(Movement bare, List<Entry> entries) {
        return new Movement(
                bare.id(),
                bare.kind(),
                bare.on(),
                bare.because(),
                bare.from(),
                bare.to(),
                bare.handler(),
                bare.confirmedBy(),
                bare.enteredBy(),
                bare.enteredAt(),
                bare.explanation(),
                entries);
    }

    static Movement movement(ResultSet row, int number) throws SQLException {
        ByWhom handler = byWhom(row, "handler_post", "handler");
        if (handler == null) {
            throw new SQLException("a movement without a handler");
        }
        return new Movement(
                new MovementId(row.getObject("id", UUID.class)),
                MovementKind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                row.getObject("happened_on", LocalDate.class),
                new RecordRef(row.getString("because_kind"), row.getObject("because_id", UUID.class)),
                holder(row, "from"),
                holder(row, "to"),
                handler,
                byWhom(row, "confirmed_by_post", "confirmed_by"),
                new Author(row.getObject("account_id", UUID.class), row.getObject("mandate_id", UUID.class)),
                row.getObject("entered_at", OffsetDateTime.class).toInstant(),
                row.getString("explanation"),
                List.of());
    }

    private static @Nullable ByWhom byWhom(ResultSet row, String postColumn, String wordsColumn) throws SQLException {
        UUID post = row.getObject(postColumn, UUID.class);
        Localized words = Localized.fromNullable(row, wordsColumn);
        return post == null && words == null ? null : new ByWhom(post == null ? null : new PostId(post), words);
    }

    private static Holder holder(ResultSet row, String prefix) throws SQLException {
        return new Holder(
                Holder.Kind.valueOf(row.getString(prefix + "_kind").toUpperCase(Locale.ROOT)),
                row.getObject(prefix + "_id", UUID.class));
    }
}
