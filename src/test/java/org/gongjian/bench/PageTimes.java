package org.gongjian.bench;

import java.util.Locale;

/** How long a page took, in milliseconds, in the small site and in the large one: medians of the rounds. */
record PageTimes(Page page, double small50, double small95, double large50, double large95) {

    double ratio() {
        return large95 / small95;
    }

    String line() {
        return String.format(
                Locale.ROOT,
                "%-28s %-12s %8.1f %8.1f %10.1f %8.1f %8.2f",
                page.name(),
                page.user(),
                small50,
                small95,
                large50,
                large95,
                ratio());
    }
}
