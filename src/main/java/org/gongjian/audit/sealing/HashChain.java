package org.gongjian.audit.sealing;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A chain of hashes over rows of the current district. A row is sealed once no transaction that could still write before it is
 * running; what is younger is the unsealed tail. The caller holds the transaction.
 */
public final class HashChain<R> {

    private static final int BATCH = 5_000;
    private static final int PAGE = 1_000;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final ChainTables tables;
    private final SealedRows<R> rows;

    public HashChain(JdbcClient jdbc, Clock clock, ChainTables tables, SealedRows<R> rows) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.tables = tables;
        this.rows = rows;
    }

    /** Seals what has settled and answers how many rows that was. Two sealers at once wait for each other. */
    public int seal() {
        Head head = head();
        String settledBelow = jdbc.sql("select pg_snapshot_xmin(pg_current_snapshot())::text")
                .query(String.class)
                .single();
        List<R> settled = rows.settled(head.sealedBelow(), settledBelow, BATCH);
        ChainHash hash = head.hash();
        long position = head.position();
        List<byte[]> hashes = new ArrayList<>();
        for (R row : settled) {
            hash = hash.next(rows.fields(row));
            position++;
            hashes.add(hash.bytes());
        }
        addSeals(head.position(), settled, hashes);
        moveHead(position, hash, settled.size() < BATCH ? settledBelow : head.sealedBelow());
        return settled.size();
    }

    /** Walks the whole chain again and names every row that is not as it was sealed. */
    public ChainWalk walk() {
        ChainHash hash = ChainHash.START;
        long position = 0;
        long walked = 0;
        List<ChainWalk.Place> broken = new ArrayList<>();
        List<Sealed<R>> page = rows.sealed(0, PAGE);
        while (!page.isEmpty()) {
            for (Sealed<R> seal : page) {
                position++;
                walked++;
                hash = hash.next(rows.fields(seal.row()));
                if (seal.position() != position || !hash.isSameAs(seal.hash())) {
                    broken.add(new ChainWalk.Place(position, rows.id(seal.row())));
                    position = seal.position();
                    hash = seal.hash();
                }
            }
            page = rows.sealed(position, PAGE);
        }
        return new ChainWalk(walked, rows.count() - walked, broken, promised() - walked);
    }

    private long promised() {
        return jdbc.sql("select coalesce(max(position), 0) from " + tables.chain())
                .query(Long.class)
                .single();
    }

    private Head head() {
        jdbc.sql("""
                insert into %s (position, hash, sealed_below) values (0, :hash, '0')
                on conflict (district_id) do nothing
                """.formatted(tables.chain()))
                .param("hash", ChainHash.START.bytes())
                .update();
        return jdbc.sql("""
                select position, hash, sealed_below::text from %s where district_id = current_district() for update
                """.formatted(tables.chain()))
                .query((row, number) -> new Head(row.getLong(1), new ChainHash(row.getBytes(2)), row.getString(3)))
                .single();
    }

    private void addSeals(long position, List<R> settled, List<byte[]> hashes) {
        jdbc.sql("""
                insert into %s (position, %s, hash, sealed_at)
                select :position + new.n, new.id, new.hash, :at
                  from unnest(cast(:rows as uuid[]), cast(:hashes as bytea[])) with ordinality as new (id, hash, n)
                """.formatted(tables.seal(), tables.sealed()))
                .param("position", position)
                .param("rows", settled.stream().map(rows::id).toArray(UUID[]::new))
                .param("hashes", hashes.toArray(byte[][]::new))
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private void moveHead(long position, ChainHash hash, String sealedBelow) {
        jdbc.sql("update %s set position = :position, hash = :hash, sealed_below = cast(:below as xid8)"
                        .formatted(tables.chain()))
                .param("position", position)
                .param("hash", hash.bytes())
                .param("below", sealedBelow)
                .update();
    }

    private record Head(long position, ChainHash hash, String sealedBelow) {}
}
