package org.gongjian.service;

import org.gongjian.district.Reason;
import org.jspecify.annotations.Nullable;

/**
 * What became of one of many services that were confirmed together.
 *
 * @param why it does not count yet; null where it does
 */
public record Confirmation(ServiceId id, @Nullable Reason why) {

    public boolean isDone() {
        return why == null;
    }
}
