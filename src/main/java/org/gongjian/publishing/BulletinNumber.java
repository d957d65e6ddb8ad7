package org.gongjian.publishing;

import org.gongjian.district.Reason;

/** The number of a bulletin: without gaps in a district and year. */
public record BulletinNumber(int year, long number) {

    public BulletinNumber {
        if (number < 1) {
            throw new IllegalArgumentException("bulletins are numbered from 1, not " + number);
        }
    }

    /** How it is written, in the reader's language; digits are not grouped. */
    public Reason label() {
        return Reason.of("publishing.number", Integer.toString(year), Long.toString(number));
    }
}
