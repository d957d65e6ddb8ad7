package org.gongjian.claims.register;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Some cases of a list, latest number first.
 *
 * @param next where the next page begins, null on the last one
 */
public record CasePage(List<Case> cases, @Nullable After next) {

    public CasePage {
        cases = List.copyOf(cases);
    }

    /** The last case of a page: the next page begins after it. */
    public record After(int year, long number) {

        public String text() {
            return year + "_" + number;
        }

        /** Empty where the text is not one of ours. */
        public static Optional<After> parse(String text) {
            return text.matches("[0-9]{4}_[0-9]{1,12}")
                    ? Optional.of(new After(Integer.parseInt(text.substring(0, 4)), Long.parseLong(text.substring(5))))
                    : Optional.empty();
        }
    }
}
