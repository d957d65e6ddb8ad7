package org.gongjian.frame;

import org.gongjian.district.Reason;

/**
 * A number that opens to its rows.
 *
 * @param atLeast whether something is not counted yet
 * @param estimated whether part of it is estimated
 * @param label what it counts
 * @param opens what one sees when it is opened
 * @param path below the district
 */
public record Figure(long number, boolean atLeast, boolean estimated, Reason label, Reason opens, String path) {

    public Figure(long number, boolean atLeast, Reason label, Reason opens, String path) {
        this(number, atLeast, false, label, opens, path);
    }

    /** What is counted, in the singular where there is one. */
    public static Reason label(String code, long number, Object... arguments) {
        return Reason.of(number == 1 ? code + ".one" : code, arguments);
    }
}
