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

    int present(Town town) {
        int present = 0;
        for (int signUp = 0; signUp < signUps; signUp++) {
            present += came(town, signUp) ? 1 : 0;
        }
        return present;
    }

    /** Nobody twice in one shift; two of five persons do everything. */
    long person(Town town, int signUp) {
        int active = Math.max(signUps, town.sizes().volunteers() * 2 / 5);
        long begin = Long.remainderUnsigned(town.dice(Kind.SHIFT, number).next(), active);
        return (begin + signUp) % active;
    }
}
