package org.gongjian.audit.sealing;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What walking a chain found.
 *
 * @param sealed rows under a seal
 * @param tail rows not sealed yet
 * @param broken where the chain does not hold
 * @param missing rows that were sealed and are not there
 */
public record ChainWalk(long sealed, long tail, List<Place> broken, long missing) {

    public ChainWalk {
        broken = List.copyOf(broken);
    }

    /** A row that is not as it was sealed, or before which one is gone. */
    public record Place(long position, UUID row) {}

    /** The first position that does not hold. */
    public Optional<Long> brokenAt() {
        return broken.isEmpty()
                ? Optional.of(sealed + 1).filter(end -> missing != 0)
                : Optional.of(broken.getFirst().position());
    }
}
