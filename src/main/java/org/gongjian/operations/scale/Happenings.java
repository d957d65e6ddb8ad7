package org.gongjian.operations.scale;

import java.util.function.Consumer;

/** The activities of a town in the order of their days, with as many sign-ups in all as its size says. */
record Happenings(Town town) {

    private static final int CANCELLED_ONE_IN = 50;
    private static final int SPREAD = 3;

    void forEach(Consumer<Happening> each) {
        int activities = town.sizes().activities();
        long left = town.sizes().participations();
        long first = 0;
        for (int number = 0; number < activities; number++) {
            int signUps = (int) Math.min(left, signUps(number, left, activities - number));
            each.accept(Happening.of(town, number, signUps, first));
            left -= signUps;
            first += signUps;
        }
    }

    /** Around what is left for each, some few and some many. */
    private long signUps(int number, long left, int activities) {
        Dice dice = town.dice(Kind.SIGN_UP, number);
        if (activities == 1) {
            return left;
        }
        if (dice.oneIn(CANCELLED_ONE_IN)) {
            return 0;
        }
        int mean = (int) Math.max(1, left / activities);
        return Math.max(1, mean / SPREAD + dice.below(Math.max(1, mean * 2 - 2 * (mean / SPREAD))));
    }
}
