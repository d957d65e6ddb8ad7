package org.gongjian.people;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** By what a person is found and sorted: the name from each character on, as written, in pinyin and in first letters. */
final class NameParts {

    private static final int LONGEST = 20;
    private static final char TAIL = '#';
    private static final int TAIL_DIGITS = 4;

    private NameParts() {}

    /**
     * @param phoneMask its last four digits are one more part
     */
    static Set<String> of(String name, @Nullable String phoneMask) {
        int[] points = folded(name).codePoints().toArray();
        Set<String> parts = new TreeSet<>();
        for (int start = 0; start < points.length; start++) {
            String written = new String(points, start, Math.min(LONGEST, points.length - start));
            parts.add(written);
            parts.add(cut(read(written, false)));
            parts.add(cut(read(written, true)));
        }
        if (phoneMask != null) {
            parts.add(TAIL + phoneMask.substring(phoneMask.length() - TAIL_DIGITS));
        }
        return parts;
    }

    /** In pinyin with the name itself after it: those who sound alike stand together, those who are written alike too. */
    static String sortKey(String name) {
        return read(folded(name), false) + " " + name;
    }

    /** The beginning of a part that was typed; nothing where no letter and no digit was. */
    static String wanted(String typed) {
        String text = folded(typed);
        return text.matches("[0-9]{" + TAIL_DIGITS + "}") ? TAIL + text : cut(text);
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static String read(String text, boolean initials) {
        return text.codePoints()
                .mapToObj(point -> {
                    List<String> readings = PinyinReadings.of(point);
                    return readings.isEmpty()
                            ? Character.toString(point)
                            : initials ? readings.getFirst().substring(0, 1) : readings.getFirst();
                })
                .collect(Collectors.joining());
    }

    private static String cut(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST));
    }
}
