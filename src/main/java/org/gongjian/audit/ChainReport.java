package org.gongjian.audit;

import org.jspecify.annotations.Nullable;

/**
 * What walking the chain found.
 *
 * @param sealed lines under a seal
 * @param tail lines not sealed yet
 * @param brokenAt the first position that does not hold, null where all do
 */
public record ChainReport(long sealed, long tail, @Nullable Long brokenAt) {

    public boolean holds() {
        return brokenAt == null;
    }
}
