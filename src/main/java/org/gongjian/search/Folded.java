package org.gongjian.search;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;

/**
 * A text as the index reads it: letters and digits of one width and one case without accents, everything else a space. It
 * remembers where each character stood in the text.
 */
final class Folded {

    private final StringBuilder text;
    private int[] origins;

    private Folded(int length) {
        text = new StringBuilder(length + 16);
        origins = new int[length + 16];
    }

    static Folded of(String original) {
        Folded folded = new Folded(original.length());
        for (int at = 0; at < original.length(); ) {
            int point = original.codePointAt(at);
            folded.add(point, at);
            at += Character.charCount(point);
        }
        return folded;
    }

    String text() {
        return text.toString();
    }

    /** Where a character stood in the original. */
    int origin(int at) {
        return origins[at];
    }

    /** Chinese, Japanese and Korean are read in pairs of characters, everything else in words. */
    static boolean isPaired(int point) {
        if (point >= 0x4E00 && point <= 0x9FFF) {
            return true;
        }
        if (point < 0x2E80 || !Character.isLetter(point)) {
            return false;
        }
        return switch (Character.UnicodeScript.of(point)) {
            case HAN, HIRAGANA, KATAKANA, HANGUL, BOPOMOFO, YI -> true;
            default -> false;
        };
    }

    private void add(int point, int origin) {
        if ((point >= 'a' && point <= 'z') || (point >= '0' && point <= '9') || (point >= 0x4E00 && point <= 0x9FFF)) {
            append(point, origin);
        } else if (point >= 'A' && point <= 'Z') {
            append(point + 32, origin);
        } else if (point < 0x80 || isHalf(point)) {
            append(' ', origin);
        } else {
            Normalizer.normalize(Character.toString(point), Normalizer.Form.NFKC)
                    .toLowerCase(Locale.ROOT)
                    .codePoints()
                    .forEach(compatible -> bare(compatible, origin));
        }
    }

    /** Takes the accents off; syllables of Korean stay whole. */
    private void bare(int point, int origin) {
        if (Character.UnicodeScript.of(point) == Character.UnicodeScript.HANGUL) {
            letter(point, origin);
        } else {
            Normalizer.normalize(Character.toString(point), Normalizer.Form.NFD)
                    .codePoints()
                    .forEach(part -> letter(part, origin));
        }
    }

    private void letter(int point, int origin) {
        switch (Character.getType(point)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> {}
            case Character.COMBINING_SPACING_MARK -> append(point, origin);
            default -> append(Character.isLetterOrDigit(point) ? point : ' ', origin);
        }
    }

    private void append(int point, int origin) {
        int length = text.length();
        text.appendCodePoint(point);
        if (text.length() > origins.length) {
            origins = Arrays.copyOf(origins, 2 * text.length());
        }
        Arrays.fill(origins, length, text.length(), origin);
    }

    private static boolean isHalf(int point) {
        return point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
    }
}
