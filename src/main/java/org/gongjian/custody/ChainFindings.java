package org.gongjian.custody;

import java.util.List;

/**
 * What walking the chain of movements found.
 *
 * @param sealed movements under a seal
 * @param tail movements not sealed yet
 * @param changed those that are not as they were sealed, or before which one is gone
 * @param missing seals that were promised and are not there
 */
public record ChainFindings(long sealed, long tail, List<MovementId> changed, long missing) {

    public ChainFindings {
        changed = List.copyOf(changed);
    }

    public boolean hold() {
        return changed.isEmpty() && missing == 0;
    }
}
