package org.gongjian.giving.money;

import java.math.BigDecimal;

/**
 * Sums in yuan. Promised is not received, and received is not spent: three figures that never mix.
 *
 * @param pledged all that was ever promised
 * @param writtenOff of that, what will not come
 * @param received all that came
 * @param returned of that, what went back to the donor
 * @param spent all that was paid out
 * @param cameBack of that, what came back
 */
public record Figures(
        BigDecimal pledged,
        BigDecimal writtenOff,
        BigDecimal received,
        BigDecimal returned,
        BigDecimal spent,
        BigDecimal cameBack) {

    private static final BigDecimal ZERO = new BigDecimal("0.00");

    public static final Figures NONE = new Figures(ZERO, ZERO, ZERO, ZERO, ZERO, ZERO);

    /** What holds of what was promised. */
    public BigDecimal promised() {
        return pledged.subtract(writtenOff);
    }

    /** Promised, and not here yet. */
    public BigDecimal outstanding() {
        return promised().subtract(received);
    }

    /** What came and stayed. */
    public BigDecimal kept() {
        return received.subtract(returned);
    }

    /** What was paid out and stayed so. */
    public BigDecimal used() {
        return spent.subtract(cameBack);
    }

    /** What is there to be spent. */
    public BigDecimal left() {
        return kept().subtract(used());
    }

    public boolean isNothing() {
        return equals(NONE);
    }

    /** With one more row of a kind; a counter-entry is {@link #without} the row it takes back. */
    public Figures with(EntryKind kind, BigDecimal yuan) {
        return switch (kind) {
            case PLEDGED -> new Figures(pledged.add(yuan), writtenOff, received, returned, spent, cameBack);
            case WRITTEN_OFF -> new Figures(pledged, writtenOff.add(yuan), received, returned, spent, cameBack);
            case RECEIVED -> new Figures(pledged, writtenOff, received.add(yuan), returned, spent, cameBack);
            case RETURNED -> new Figures(pledged, writtenOff, received, returned.add(yuan), spent, cameBack);
            case SPENT -> new Figures(pledged, writtenOff, received, returned, spent.add(yuan), cameBack);
            case CAME_BACK -> new Figures(pledged, writtenOff, received, returned, spent, cameBack.add(yuan));
            case COUNTERED -> throw new IllegalArgumentException("a counter-entry takes back another row");
        };
    }

    public Figures without(EntryKind kind, BigDecimal yuan) {
        return with(kind, yuan.negate());
    }

    public Figures plus(Figures other) {
        return new Figures(
                pledged.add(other.pledged),
                writtenOff.add(other.writtenOff),
                received.add(other.received),
                returned.add(other.returned),
                spent.add(other.spent),
                cameBack.add(other.cameBack));
    }
}
