package org.gongjian.activities.checkin;

/**
 * How many persons came to an activity, by its rolls.
 *
 * @param named persons who signed up and came, each once, however many shifts they came to
 * @param unnamed who came without having signed up, counted at the door
 */
public record CountedPersons(int named, int unnamed) {

    public int all() {
        return named + unnamed;
    }
}
