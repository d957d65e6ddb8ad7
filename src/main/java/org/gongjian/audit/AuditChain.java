package org.gongjian.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The hash chain of the current district. Lines are sealed once no transaction that could still write before them is
 * running; what is younger is the unsealed tail.
 */
@Service
public class AuditChain {

    private static final int BATCH = 5_000;

    private final JdbcClient jdbc;
    private final AuditLines lines;
    private final Clock clock;

    AuditChain(JdbcClient jdbc, AuditLines lines, Clock clock) {
        this.jdbc = jdbc;
        this.lines = lines;
        this.clock = clock;
    }

    /** Seals what has settled and answers how many lines that was. Two sealers at once wait for each other. */
    @Transactional
    public int seal() {
        Head head = head();
        String settledBelow = jdbc.sql("select pg_snapshot_xmin(pg_current_snapshot())::text")
                .query(String.class)
                .single();
        List<AuditLine> settled = lines.settled(head.sealedBelow(), settledBelow, BATCH);
        ChainHash hash = head.hash();
        long position = head.position();
        for (AuditLine line : settled) {
            hash = hash.next(line);
            position++;
            addSeal(position, line, hash);
        }
        moveHead(position, hash, settled.size() < BATCH ? settledBelow : head.sealedBelow());
        return settled.size();
    }

    /** When the oldest line was written that no seal covers yet. */
    @Transactional(readOnly = true)
    public Optional<Instant> oldestUnsealed() {
        return lines.oldestUnsealed();
    }

    /** Walks the whole chain again and names the first place where it does not hold. */
    @Transactional(readOnly = true)
    public ChainReport verify() {
        Walk walk = new Walk();
        jdbc.sql("""
                select seal.position, seal.hash, line.id, line.at, line.account_id, line.mandate_id, line.verb,
                       line.subject_kind, line.subject_id, line.fields, line.result
                  from audit_seal seal join audit_line line on line.id = seal.line_id
                 order by seal.position
                """).query(walk::step);
        long all = jdbc.sql("select count(*) from audit_line").query(Long.class).single();
        long seals =
                jdbc.sql("select count(*) from audit_seal").query(Long.class).single();
        long promised = jdbc.sql("select coalesce(max(position), 0) from audit_chain")
                .query(Long.class)
                .single();
        if (walk.broken.isEmpty() && (walk.position != promised || seals != promised)) {
            walk.broken.add(walk.position + 1);
        }
        return new ChainReport(walk.position, all - seals, walk.broken.isEmpty() ? null : walk.broken.getFirst());
    }

    private Head head() {
        jdbc.sql("""
                insert into audit_chain (position, hash, sealed_below) values (0, :hash, '0')
                on conflict (district_id) do nothing
                """).param("hash", ChainHash.START.bytes()).update();
        return jdbc.sql("""
                select position, hash, sealed_below::text from audit_chain
                 where district_id = current_district() for update
                """)
                .query((row, number) -> new Head(row.getLong(1), new ChainHash(row.getBytes(2)), row.getString(3)))
                .single();
    }

    private void addSeal(long position, AuditLine line, ChainHash hash) {
        jdbc.sql("""
                insert into audit_seal (position, line_id, hash, sealed_at)
                values (:position, :line, :hash, :at)
                """)
                .param("position", position)
                .param("line", line.id())
                .param("hash", hash.bytes())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private void moveHead(long position, ChainHash hash, String sealedBelow) {
        jdbc.sql("""
                update audit_chain set position = :position, hash = :hash, sealed_below = cast(:below as xid8)
                """)
                .param("position", position)
                .param("hash", hash.bytes())
                .param("below", sealedBelow)
                .update();
    }

    private record Head(long position, ChainHash hash, String sealedBelow) {}

    private static final class Walk {
        private ChainHash hash = ChainHash.START;
        private long position;
        private final List<Long> broken = new ArrayList<>();

        private void step(ResultSet row) throws SQLException {
            position++;
            hash = hash.next(AuditLines.line(row, 0));
            boolean holds = row.getLong("position") == position && hash.isSameAs(new ChainHash(row.getBytes("hash")));
            if (!holds) {
                broken.add(position);
                hash = new ChainHash(row.getBytes("hash"));
            }
        }
    }
}
