package org.gongjian.custody;

import java.util.Comparator;

/** One lot with one holder. Rows are always changed in this order, so that two hand-overs never wait for each other. */
record StockKey(LotId lot, Holder holder) implements Comparable<StockKey> {

    private static final Comparator<StockKey> ORDER =
            Comparator.comparing((StockKey key) -> key.lot().value()).thenComparing(StockKey::holder);

    @Override
    public int compareTo(StockKey other) {
        return ORDER.compare(this, other);
    }
}
