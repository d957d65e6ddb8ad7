package org.gongjian.operations.scale;

/** Chance that falls the same way for the same seed: one for each record, so that a record can be made in any order. */
final class Dice {

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private long state;

    private Dice(long state) {
        this.state = state;
    }

    static Dice of(long seed, Kind kind, long index) {
        return new Dice(mixed(seed + mixed(kind.number() * GOLDEN + 1) + index * 0xD1342543DE82EF95L));
    }

    long next() {
        state += GOLDEN;
        return mixed(state);
    }

    /** From 0 to one below. */
    int below(int bound) {
        return (int) Long.remainderUnsigned(next(), bound);
    }

    int between(int least, int most) {
        return least + below(most - least + 1);
    }

    boolean oneIn(int times) {
        return below(times) == 0;
    }

    boolean percent(int share) {
        return below(100) < share;
    }

    private static long mixed(long bits) {
        long mixed = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }
}
