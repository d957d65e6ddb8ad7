package org.gongjian.frame;

import java.util.OptionalInt;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What the reader has not read in the district of the page; counted only where a page shows it. */
public final class Unread {

    private final Supplier<OptionalInt> counting;
    private @Nullable OptionalInt counted;

    Unread(Supplier<OptionalInt> counting) {
        this.counting = counting;
    }

    /** Whether the reader has an inbox here. */
    public boolean isThere() {
        return counted().isPresent();
    }

    /** {@link UnreadNotices#MANY} at most. */
    public int count() {
        return counted().orElse(0);
    }

    public boolean isMany() {
        return count() >= UnreadNotices.MANY;
    }

    public String path() {
        return UnreadNotices.PATH;
    }

    private OptionalInt counted() {
        OptionalInt known = counted;
        if (known == null) {
            known = counting.get();
            counted = known;
        }
        return known;
    }
}
