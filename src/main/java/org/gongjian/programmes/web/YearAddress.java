package org.gongjian.programmes.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A year in the address; what is none, or has nothing, is the latest that has. */
final class YearAddress {

    private YearAddress() {}

    static @Nullable Integer chosen(String typed, List<Integer> years) {
        return years.stream()
                .filter(year -> typed.equals(year.toString()))
                .findFirst()
                .or(() -> years.stream().findFirst())
                .orElse(null);
    }
}
