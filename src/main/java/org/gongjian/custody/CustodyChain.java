package org.gongjian.custody;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The hash chain over the movements of the current district. A movement is sealed once no transaction that could still write
 * before it is running, so that nobody waits for a chain to move things.
 */
@Service
public class CustodyChain {

    private static final int BATCH = 1_000;

    private final JdbcClient jdbc;
    private final Movements movements;
    private final Clock clock;

    CustodyChain(JdbcClient jdbc, Movements movements, Clock clock) {
        this.jdbc = jdbc;
        this.movements = movements;
        this.clock = clock;
    }

    /** Seals what has settled and answers how many movements that was. Two sealers at once wait for each other. */
    @Transactional
    public int seal() {
        Head head = head();
        String settledBelow = jdbc.sql("select pg_snapshot_xmin(pg_current_snapshot())::text")
                .query(String.class)
                .single();
        List<Movement> settled = whole(settled(head.sealedBelow(), settledBelow));
        MovementHash hash = head.hash();
        long position = head.position();
        for (Movement movement : settled) {
            hash = hash.next(movement);
            position++;
            addSeal(position, movement, hash);
        }
        moveHead(position, hash, settled.size() < BATCH ? settledBelow : head.sealedBelow());
        return settled.size();
    }

    /** Walks the whole chain again and names every movement that is not as it was sealed. */
    @Transactional(readOnly = true)
    public ChainFindings verify() {
        MovementHash hash = MovementHash.START;
        long position = 0;
        List<MovementId> changed = new ArrayList<>();
        List<Sealed> page = sealed(0);
        while (!page.isEmpty()) {
            Map<MovementId, List<Entry>> entries =
                    movements.entriesOf(page.stream().map(Sealed::movement).toList());
            for (Sealed seal : page) {
                position++;
                Movement movement = Movements.with(
                        seal.movement(), entries.getOrDefault(seal.movement().id(), List.of()));
                if (seal.position() != position || !hash.next(movement).isSameAs(seal.hash())) {
                    changed.add(movement.id());
                    position = seal.position();
                }
                hash = new MovementHash(seal.hash());
            }
            page = sealed(position);
        }
        long promised = jdbc.sql("select coalesce(max(position), 0) from custody_chain")
                .query(Long.class)
                .single();
        long seals =
                jdbc.sql("select count(*) from custody_seal").query(Long.class).single();
        return new ChainFindings(seals, movements.count() - seals, changed, promised - seals);
    }

    private record Head(long position, MovementHash hash, String sealedBelow) {}

    @SuppressWarnings("ArrayRecordComponent")
    private record Sealed(long position, byte[] hash, Movement movement) {}

    private Head head() {
        jdbc.sql("""
                insert into custody_chain (position, hash, sealed_below) values (0, :hash, '0')
                on conflict (district_id) do nothing
                """).param("hash", MovementHash.START.bytes()).update();
        return jdbc.sql("""
                select position, hash, sealed_below::text from custody_chain
                 where district_id = current_district() for update
                """)
                .query((row, number) -> new Head(row.getLong(1), new MovementHash(row.getBytes(2)), row.getString(3)))
                .single();
    }

    private List<Movement> settled(String from, String below) {
        return jdbc.sql("""
                select id, kind, happened_on, because_kind, because_id, from_kind, from_id, to_kind, to_id, handler_post,
                       handler, confirmed_by_post, confirmed_by, account_id, mandate_id, entered_at, explanation
                  from custody_movement movement
                 where tx >= cast(:from as xid8) and tx < cast(:below as xid8)
                   and not exists (select from custody_seal seal where seal.movement_id = movement.id)
                 order by tx, id limit :batch
                """)
                .param("from", from)
                .param("below", below)
                .param("batch", BATCH)
                .query(Movements::movement)
                .list();
    }

    private List<Movement> whole(List<Movement> bare) {
        Map<MovementId, List<Entry>> entries = movements.entriesOf(bare);
        return bare.stream()
                .map(movement -> Movements.with(movement, entries.getOrDefault(movement.id(), List.of())))
                .toList();
    }

    private List<Sealed> sealed(long after) {
        return jdbc.sql("""
                select seal.position, seal.hash, id, kind, happened_on, because_kind, because_id, from_kind, from_id, to_kind,
                       to_id, handler_post, handler, confirmed_by_post, confirmed_by, account_id, mandate_id, entered_at,
                       explanation
                  from custody_seal seal join custody_movement movement on movement.id = seal.movement_id
                 where seal.position > :after
                 order by seal.position limit :batch
                """)
                .param("after", after)
                .param("batch", BATCH)
                .query(CustodyChain::sealedRow)
                .list();
    }

    private static Sealed sealedRow(ResultSet row, int number) throws SQLException {
        return new Sealed(row.getLong("position"), row.getBytes("hash"), Movements.movement(row, number));
    }

    private void addSeal(long position, Movement movement, MovementHash hash) {
        jdbc.sql("""
                insert into custody_seal (position, movement_id, hash, sealed_at) values (:position, :movement, :hash, :at)
                """)
                .param("position", position)
                .param("movement", movement.id().value())
                .param("hash", hash.bytes())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private void moveHead(long position, MovementHash hash, String sealedBelow) {
        jdbc.sql("""
                update custody_chain set position = :position, hash = :hash, sealed_below = cast(:below as xid8)
                """)
                .param("position", position)
                .param("hash", hash.bytes())
                .param("below", sealedBelow)
                .update();
    }
}
