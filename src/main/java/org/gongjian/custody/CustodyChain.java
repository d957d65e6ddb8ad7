package org.gongjian.custody;

import java.time.Clock;
import org.gongjian.audit.sealing.ChainTables;
import org.gongjian.audit.sealing.ChainWalk;
import org.gongjian.audit.sealing.HashChain;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The hash chain over the movements of the current district. */
@Service
public class CustodyChain {

    private final HashChain<Movement> chain;

    CustodyChain(JdbcClient jdbc, SealedMovements movements, Clock clock) {
        this.chain = new HashChain<>(
                jdbc, clock, new ChainTables("custody_chain", "custody_seal", "movement_id"), movements);
    }

    /** Seals what has settled and answers how many movements that was. Two sealers at once wait for each other. */
    @Transactional
    public int seal() {
        return chain.seal();
    }

    /** Walks the whole chain again and names every movement that is not as it was sealed. */
    @Transactional(readOnly = true)
    public ChainFindings verify() {
        ChainWalk walk = chain.walk();
        return new ChainFindings(
                walk.sealed(),
                walk.tail(),
                walk.broken().stream().map(place -> new MovementId(place.row())).toList(),
                walk.missing());
    }
}
