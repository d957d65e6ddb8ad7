package org.gongjian.search;

import java.util.List;

/**
 * A page of what was found.
 *
 * @param hits what has all that was asked for, the best first
 * @param near where there is little of that: what has most of it
 * @param kinds of all that was found, whatever kind was asked for; the most frequent first
 * @param count of the kind that was asked for, as far as was looked
 * @param cut whether there may be more than were counted
 * @param asking whether what was typed asks for anything
 * @param marker marks what was asked for
 */
public record Found(
        List<Hit> hits, List<Hit> near, List<KindCount> kinds, long count, boolean cut, boolean asking, Marker marker) {

    static Found nothing(Marker marker) {
        return new Found(List.of(), List.of(), List.of(), 0, false, false, marker);
    }

    /** How many records of a kind were found. */
    public record KindCount(String kind, long count) {}

    public Found {
        hits = List.copyOf(hits);
        near = List.copyOf(near);
        kinds = List.copyOf(kinds);
    }

    public boolean isEmpty() {
        return kinds.isEmpty() && near.isEmpty();
    }

    /** How many of all kinds; where it is cut, how many at least. */
    public long countOfAll() {
        return cut
                ? Search.LOOKED_AT
                : kinds.stream().mapToLong(KindCount::count).sum();
    }
}
