package org.gongjian.workbench;

import org.gongjian.district.Reason;

/**
 * A number that opens to its rows.
 *
 * @param atLeast whether something is not counted yet
 * @param label what it counts
 * @param opens what one sees when it is opened
 * @param path below the district
 */
public record Figure(long number, boolean atLeast, Reason label, Reason opens, String path) {

    /** What is counted, in the singular where there is one. */
    static Reason label(String code, long number, Object... arguments) {
        return Reason.of(number == 1 ? code + ".one" : code, arguments);
    }
}
