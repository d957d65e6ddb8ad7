package org.gongjian.search;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.gongjian.people.PinyinReadings;

/**
 * How a name is typed on a Latin keyboard: by its syllables or by their first letters, from any of its characters on. A
 * character with several readings is found by each of them.
 */
final class Pinyin {

    /** What stands before such tokens, so that 社 typed as she is not the English word. */
    private static final char INITIAL = '~';

    private static final char SYLLABLE = '^';
    private static final int INITIALS = 6;
    private static final int LETTERS = 8;
    private static final int MOST_WAYS = 12;

    private Pinyin() {}

    /** The tokens of a run of characters. */
    static Set<String> of(Tokens.Run run) {
        Set<String> tokens = new LinkedHashSet<>();
        for (int start = 0; start < run.points().length; start++) {
            if (!readings(run.points()[start]).isEmpty()) {
                initials(run.points(), start, tokens);
                syllables(run.points(), start, tokens);
            }
        }
        return tokens;
    }

    /**
     * A token, or the beginning of one.
     *
     * @param whole whether it is all of a token
     */
    record Typed(String token, boolean whole) {}

    /** What a word may mean as pinyin; only the beginning of a long one is looked at. */
    static List<Typed> typed(String word) {
        return word.chars().allMatch(letter -> letter >= 'a' && letter <= 'z')
                ? List.of(typed(INITIAL, word, INITIALS), typed(SYLLABLE, word, LETTERS))
                : List.of();
    }

    private static Typed typed(char mark, String word, int longest) {
        return word.length() > longest
                ? new Typed(mark + word.substring(0, longest), true)
                : new Typed(mark + word, false);
    }

    private static void initials(int[] points, int start, Set<String> tokens) {
        Set<String> ways = Set.of("");
        for (int at = start; at < points.length && at < start + INITIALS; at++) {
            List<String> letters = readings(points[at]).stream()
                    .map(reading -> reading.substring(0, 1))
                    .toList();
            if (letters.isEmpty()) {
                break;
            }
            ways = extended(ways, letters, INITIALS);
        }
        ways.forEach(way -> tokens.add(INITIAL + way));
    }

    private static void syllables(int[] points, int start, Set<String> tokens) {
        Set<String> ways = Set.of("");
        for (int at = start; at < points.length && ways.stream().anyMatch(way -> way.length() < LETTERS); at++) {
            List<String> readings = readings(points[at]);
            if (readings.isEmpty()) {
                break;
            }
            ways = extended(ways, readings, LETTERS);
        }
        ways.forEach(way -> tokens.add(SYLLABLE + way));
    }

    /** Each way of reading with each reading of the next character, the usual ones first; at most so many. */
    private static Set<String> extended(Set<String> ways, List<String> readings, int longest) {
        Set<String> extended = new LinkedHashSet<>();
        for (String reading : readings) {
            for (String way : ways) {
                if (extended.size() < MOST_WAYS) {
                    String longer = way + reading;
                    extended.add(longer.substring(0, Math.min(longer.length(), longest)));
                }
            }
        }
        return extended;
    }

    private static List<String> readings(int point) {
        return PinyinReadings.of(point);
    }
}
