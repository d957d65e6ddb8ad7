package org.gongjian.listings;

import java.util.UUID;

/**
 * A search of one of the lists that somebody keeps.
 *
 * @param list as in the list's address
 * @param query of the address, beginning with {@code ?}; empty for the whole list
 */
public record SavedSearch(UUID id, String list, String name, String query) {

    /** The longest name, in characters. */
    public static final int NAME = 100;
    /** The most one keeps of each list. */
    public static final int MOST = 20;

    /** Below the district. */
    public String path() {
        return list + query;
    }
}
