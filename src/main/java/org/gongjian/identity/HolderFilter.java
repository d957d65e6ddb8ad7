package org.gongjian.identity;

import org.jspecify.annotations.Nullable;

/**
 * Which people the office lists.
 *
 * @param name a part of the name, empty for all
 * @param ended whether those are listed too whose mandates have all ended
 */
public record HolderFilter(
        String name, @Nullable Role role, @Nullable UnitId unit, boolean ended) {

    public static final HolderFilter IN_FORCE = new HolderFilter("", null, null, false);

    public boolean isOpen() {
        return equals(IN_FORCE);
    }
}
