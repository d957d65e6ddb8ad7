package org.gongjian.audit;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.gongjian.audit.sealing.ChainTables;
import org.gongjian.audit.sealing.ChainWalk;
import org.gongjian.audit.sealing.HashChain;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The hash chain over the log of the current district. */
@Service
public class AuditChain {

    private final AuditLines lines;
    private final HashChain<SealedLine> chain;

    AuditChain(JdbcClient jdbc, AuditLines lines, SealedLines sealed, Clock clock) {
        this.lines = lines;
        this.chain = new HashChain<>(jdbc, clock, new ChainTables("audit_chain", "audit_seal", "line_id"), sealed);
    }

    /** Seals what has settled and answers how many lines that was. Two sealers at once wait for each other. */
    @Transactional
    public int seal() {
        return chain.seal();
    }

    /** When the oldest line was written that no seal covers yet. */
    @Transactional(readOnly = true)
    public Optional<Instant> oldestUnsealed() {
        return lines.oldestUnsealed();
    }

    /** Walks the whole chain again and names the first place where it does not hold. */
    @Transactional(readOnly = true)
    public ChainReport verify() {
        ChainWalk walk = chain.walk();
        return new ChainReport(walk.sealed(), walk.tail(), walk.brokenAt().orElse(null));
    }
}
