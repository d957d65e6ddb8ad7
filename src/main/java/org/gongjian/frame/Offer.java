package org.gongjian.frame;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What a field offers of its choices. A list that nobody reads to its end is not shown whole: those that are chosen, and of the
 * others the first ones with what is looked for in their label.
 *
 * @param choices shown
 * @param of how many there are
 */
public record Offer(List<Choice> choices, int of) {

    /** More choices than this are looked for by a part of their label. */
    public static final int MOST = 60;

    /** As many are shown of those that are found. */
    public static final int FOUND = 20;

    public Offer {
        choices = List.copyOf(choices);
    }

    static Offer of(List<Choice> all, Set<String> chosen, String part) {
        if (all.size() <= MOST) {
            return new Offer(all, all.size());
        }
        String wanted = part.toLowerCase(Locale.ROOT);
        int[] left = {FOUND};
        return new Offer(
                all.stream()
                        .filter(choice -> chosen.contains(choice.value())
                                || (choice.label().toLowerCase(Locale.ROOT).contains(wanted) && left[0]-- > 0))
                        .toList(),
                all.size());
    }

    public boolean isPartOfMany() {
        return of > MOST;
    }
}
