package org.gongjian.operations.scale;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.gongjian.district.Localized;

/**
 * One activity of a town with its one shift.
 *
 * @param number from 0, in the order of their days
 * @param signUps who have a place
 * @param first number of the first of these sign-ups among all of the town
 */
record Happening(
        int number,
        UUID id,
        LocalDate day,
        int hour,
        int community,
        int partner,
        String deed,
        State state,
        boolean service,
        int signUps,
        long first) {

    private static final int HOURS = 2;
    private static final int MISSING_PERCENT = 7;
    private static final int LEAST_EAGER = 40;
    private static final int ONE_OF_EAGER = 20;

    /** As the activity's column has it. */
    enum State {
        PLANNED("planned"),
        HELD("held"),
        CANCELLED("cancelled");

        private final String stored;

        State(String stored) {
            this.stored = stored;
        }

        String stored() {
            return stored;
        }
    }

    static Happening of(Town town, int number, int signUps, long first) {
        Dice dice = town.dice(Kind.ACTIVITY, number);
        int days = Town.DAYS_BACK + Town.DAYS_AHEAD;
        LocalDate day = town.today()
                .minusDays(Town.DAYS_BACK)
                .plusDays((long) number * days / town.sizes().activities());
        boolean cancelled = signUps == 0;
        State state = cancelled ? State.CANCELLED : day.isBefore(town.today()) ? State.HELD : State.PLANNED;
        return new Happening(
                number,
                town.id(Kind.ACTIVITY, number),
                day,
                dice.between(8, 18),
                dice.below(town.sizes().communities()),
                dice.below(town.sizes().partners()),
                Words.deed(dice),
                state,
                dice.percent(80),
                signUps,
                first);
    }

    boolean held() {
        return state == State.HELD;
    }

    Localized title(Town town) {
        return Localized.zh(town.communityName(community) + deed);
    }

    Instant starts(Town town) {
        return town.at(day, hour, 0);
    }

    Instant ends(Town town) {
        return town.at(day, hour + HOURS, 0);
    }

    UUID shift(Town town) {
        return town.id(Kind.SHIFT, number);
    }

    /** Whether the one with this sign-up came. */
    boolean came(Town town, int signUp) {
        return held() && !town.dice(Kind.PRESENCE, first + signUp).percent(MISSING_PERCENT);
    }

    Instant arrived(Town town, int signUp) {
        return starts(town).plusSeconds(7L * (signUp % 120));
    }

    Instant left(Town town, int signUp) {
        return ends(town).minusSeconds(11L * (signUp % 60));
    }

    int present(Town town) {
        int present = 0;
        for (int signUp = 0; signUp < signUps; signUp++) {
            present += came(town, signUp) ? 1 : 0;
        }
        return present;
    }

    /**
     * Two of five persons do everything, and three of ten places are taken by one of twenty of those. They come in turn, so that
     * nobody is twice in one shift or in two places at a time.
     */
    long person(Town town, int signUp) {
        int active = town.sizes().volunteers() * 2 / 5;
        int eager = Math.max(Math.min(LEAST_EAGER, active / 3), active / ONE_OF_EAGER);
        long number = first + signUp;
        long tens = number / 10;
        int rest = (int) (number % 10);
        return rest < 3 ? (3 * tens + rest) % eager : eager + (7 * tens + rest - 3) % (active - eager);
    }
}
