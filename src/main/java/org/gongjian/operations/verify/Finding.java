package org.gongjian.operations.verify;

import java.util.List;
import java.util.stream.Stream;

/**
 * What one check found.
 *
 * @param where the district, or empty for the whole database
 * @param looked how much of what
 * @param wrong what does not hold, one sentence each
 */
public record Finding(String check, String where, String looked, List<String> wrong) {

    private static final int NAMED = 10;

    public Finding {
        wrong = List.copyOf(wrong);
    }

    static Finding everywhere(String check, String looked, List<String> wrong) {
        return new Finding(check, "", looked, wrong);
    }

    public boolean holds() {
        return wrong.isEmpty();
    }

    /** The first few and how many more there are. */
    public List<String> summary() {
        return wrong.size() <= NAMED
                ? wrong
                : Stream.concat(wrong.stream().limit(NAMED), Stream.of("and " + (wrong.size() - NAMED) + " more"))
                        .toList();
    }
}
