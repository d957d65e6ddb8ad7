package org.gongjian.alliances.editions;

import java.util.List;
import org.gongjian.district.Localized;
import org.jspecify.annotations.Nullable;

/**
 * One thing that differs between two editions; one side is null where it stands in the other edition only.
 *
 * @param kind what it is, a message key {@code alliances.compare.KIND}
 */
public record Change(
        String kind, @Nullable Side before, @Nullable Side after) {

    /**
     * How it stands in one edition.
     *
     * @param words texts and sentences in their order, each a {@link Localized}, a day or a reason
     */
    public record Side(List<Object> words) {

        public Side {
            words = List.copyOf(words);
        }
    }

    public boolean isAdded() {
        return before == null;
    }

    public boolean isDropped() {
        return after == null;
    }
}
