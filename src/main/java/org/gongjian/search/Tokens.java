package org.gongjian.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Cuts folded texts. Chinese becomes pairs of neighbouring characters, and the last character of a run by itself: so every
 * character begins a token, and a run of two or more is found by its pairs. Other writing becomes words.
 */
final class Tokens {

    /** Rises whenever the same text would give other tokens; a district indexed by an older one is indexed anew. */
    static final int VERSION = 1;

    private static final int LONGEST_WORD = 40;

    private Tokens() {}

    /**
     * Characters of one manner of writing without anything between.
     *
     * @param at where it begins in the folded text
     * @param joined whether another run begins right after it
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Run(int[] points, boolean paired, int at, boolean joined) {

        String text() {
            return new String(points, 0, points.length);
        }

        List<String> chars() {
            return Arrays.stream(points).mapToObj(Character::toString).toList();
        }
    }

    static List<Run> runs(String folded) {
        List<Run> runs = new ArrayList<>();
        int[] points = folded.codePoints().toArray();
        int chars = 0;
        for (int from = 0; from < points.length; ) {
            if (points[from] == ' ') {
                from++;
                chars++;
                continue;
            }
            boolean paired = Folded.isPaired(points[from]);
            int to = from;
            int begin = chars;
            while (to < points.length && points[to] != ' ' && Folded.isPaired(points[to]) == paired) {
                chars += Character.charCount(points[to]);
                to++;
            }
            int[] run = Arrays.copyOfRange(points, from, to);
            runs.add(new Run(run, paired, begin, to < points.length && points[to] != ' '));
            from = to;
        }
        return runs;
    }

    /** What the index keeps of a run. */
    static List<String> of(Run run) {
        if (!run.paired()) {
            String word = word(run);
            return stem(word).map(stem -> List.of(word, stem)).orElseGet(() -> List.of(word));
        }
        List<String> tokens = new ArrayList<>(pairs(run));
        tokens.add(Character.toString(run.points()[run.points().length - 1]));
        return tokens;
    }

    static List<String> pairs(Run run) {
        List<String> pairs = new ArrayList<>();
        for (int i = 0; i + 1 < run.points().length; i++) {
            pairs.add(new String(run.points(), i, 2));
        }
        return pairs;
    }

    /** A word; of an endless one its beginning. */
    static String word(Run run) {
        return new String(run.points(), 0, Math.min(run.points().length, LONGEST_WORD));
    }

    /** The singular of an English plural, near enough: books and book, activities and activity. */
    static Optional<String> stem(String word) {
        int length = word.length();
        if (length < 4 || !word.endsWith("s") || !word.chars().allMatch(letter -> letter >= 'a' && letter <= 'z')) {
            return Optional.empty();
        }
        if (word.endsWith("ies") && !word.endsWith("eies") && !word.endsWith("aies")) {
            return Optional.of(word.substring(0, length - 3) + "y");
        }
        return word.endsWith("us") || word.endsWith("ss")
                ? Optional.empty()
                : Optional.of(word.substring(0, length - 1));
    }
}
