package org.gongjian.custody;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gongjian.audit.sealing.Sealed;
import org.gongjian.audit.sealing.SealedRows;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The movements, with their entries, as the chain reads them. */
@Repository
class SealedMovements implements SealedRows<Movement> {

    private static final Comparator<Entry> ORDER = Comparator.comparing(
                    (Entry entry) -> entry.lot().value().toString())
            .thenComparing(Entry::holder)
            .thenComparingLong(Entry::quantity);

    private final JdbcClient jdbc;
    private final Movements movements;

    SealedMovements(JdbcClient jdbc, Movements movements) {
        this.jdbc = jdbc;
        this.movements = movements;
    }

    @Override
    public List<Movement> settled(String from, String below, int atMost) {
        List<Movement> bare = jdbc.sql("""
                select id, kind, happened_on, because_kind, because_id, from_kind, from_id, to_kind, to_id, handler_post,
                       handler, confirmed_by_post, confirmed_by, account_id, mandate_id, entered_at, explanation
                  from custody_movement movement
                 where tx >= cast(:from as xid8) and tx < cast(:below as xid8)
                   and not exists (select from custody_seal seal where seal.movement_id = movement.id)
                 order by tx, id limit :atMost
                """)
                .param("from", from)
                .param("below", below)
                .param("atMost", atMost)
                .query(Movements::movement)
                .list();
        Map<MovementId, List<Entry>> entries = movements.entriesOf(bare);
        return bare.stream().map(movement -> whole(movement, entries)).toList();
    }

    @Override
    public List<Sealed<Movement>> sealed(long after, int atMost) {
        List<Sealed<Movement>> bare = jdbc.sql("""
                select seal.position, seal.hash, id, kind, happened_on, because_kind, because_id, from_kind, from_id, to_kind,
                       to_id, handler_post, handler, confirmed_by_post, confirmed_by, account_id, mandate_id, entered_at,
                       explanation
                  from custody_seal seal join custody_movement movement on movement.id = seal.movement_id
                 where seal.position > :after
                 order by seal.position limit :atMost
                """)
                .param("after", after)
                .param("atMost", atMost)
                .query(Sealed.mapper(Movements::movement))
                .list();
        Map<MovementId, List<Entry>> entries =
                movements.entriesOf(bare.stream().map(Sealed::row).toList());
        return bare.stream()
                .map(seal -> new Sealed<>(seal.position(), seal.hash(), whole(seal.row(), entries)))
                .toList();
    }

    @Override
    public long count() {
        return movements.count();
    }

    @Override
    public UUID id(Movement movement) {
        return movement.id().value();
    }

    @Override
    public List<? extends @Nullable Object> fields(Movement movement) {
        List<@Nullable Object> fields = new ArrayList<>();
        fields.add(movement.id().value());
        fields.add(movement.kind());
        fields.add(movement.on());
        fields.add(movement.because().kind());
        fields.add(movement.because().id());
        fields.add(said(movement.from()));
        fields.add(said(movement.to()));
        fields.add(said(movement.handler()));
        fields.add(said(movement.confirmedBy()));
        fields.add(movement.enteredBy().account());
        fields.add(movement.enteredBy().mandate());
        fields.add(movement.enteredAt());
        fields.add(movement.explanation());
        movement.entries().stream().sorted(ORDER).forEach(entry -> {
            fields.add(entry.lot().value());
            fields.add(said(entry.holder()));
            fields.add(entry.quantity());
        });
        return fields;
    }

    private static Movement whole(Movement bare, Map<MovementId, List<Entry>> entries) {
        return Movements.with(bare, entries.getOrDefault(bare.id(), List.of()));
    }

    private static String said(Holder holder) {
        return holder.kind() + " " + holder.id();
    }

    private static @Nullable String said(@Nullable ByWhom whom) {
        return whom == null
                ? null
                : whom.post() == null
                        ? String.valueOf(whom.words())
                        : whom.post().value().toString();
    }
}
