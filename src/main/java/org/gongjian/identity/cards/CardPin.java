package org.gongjian.identity.cards;

import java.security.SecureRandom;

/** Six digits, drawn at random. */
public record CardPin(String value) {

    static final int DIGITS = 6;
    private static final SecureRandom RANDOM = new SecureRandom();

    public static CardPin next() {
        return new CardPin("%06d".formatted(RANDOM.nextInt(1_000_000)));
    }

    /** Six digits; anything else typed is just a wrong PIN. */
    public boolean isWellFormed() {
        return value.matches("[0-9]{" + DIGITS + "}");
    }

    /** As people read it aloud. */
    public String grouped() {
        return value.substring(0, 3) + " " + value.substring(3);
    }

    @Override
    public String toString() {
        return "***";
    }
}
