package org.gongjian.reading.network;

import org.gongjian.programmes.CategoryId;

/**
 * The books of one category at a site, in volumes.
 *
 * @param has what stands there now
 * @param owns what first came into the books there, wherever it is now
 * @param shouldHave 0 where nobody said
 * @param comes under way to it
 */
public record SiteStock(CategoryId category, long has, long owns, int shouldHave, long comes) {

    /** How many it lacks when all that is under way has arrived; 0 where it has enough. */
    public long lacks() {
        return Math.max(0, shouldHave - has - comes);
    }
}
