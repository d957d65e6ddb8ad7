package org.gongjian.search;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongjian.district.Localized;
import org.jspecify.annotations.Nullable;

/** Marks in a text what was asked for, and cuts the part of a long text where it stands. */
public final class Marker {

    private static final int CHINESE_EXCERPT = 90;
    private static final int OTHER_EXCERPT = 200;
    private static final String CUT = "…";
    private static final String BETWEEN_TEXTS = " · ";

    private final Wanted wanted;

    Marker(Wanted wanted) {
        this.wanted = wanted;
    }

    /** A piece of a text, marked or not; never anything but text. */
    public record Piece(String text, boolean marked) {}

    /** A text in one language, in pieces. */
    public record Line(String lang, List<Piece> pieces) {

        public boolean isMarked() {
            return pieces.stream().anyMatch(Piece::marked);
        }
    }

    /** A text in the reader's language, or in the other where there is none. */
    public Line line(Localized text, Locale locale) {
        return line(text.in(locale));
    }

    /** A short text in whichever language has something to mark. */
    public Optional<Line> marked(@Nullable Localized text, Locale locale) {
        return lines(text, locale).map(this::line).filter(Line::isMarked).findFirst();
    }

    /** The part of a text where something is marked, in either language; else its beginning in the reader's. */
    public Optional<Line> excerpt(@Nullable Localized text, Locale locale) {
        return lines(text, locale)
                .map(this::excerpt)
                .filter(Line::isMarked)
                .findFirst()
                .or(() -> lines(text, locale).map(this::excerpt).findFirst());
    }

    private static Stream<Localized.Text> lines(@Nullable Localized text, Locale locale) {
        if (text == null) {
            return Stream.empty();
        }
        Locale other = locale.getLanguage().equals("zh") ? Locale.ENGLISH : Locale.CHINESE;
        return Stream.of(text.in(locale), text.in(other)).distinct();
    }

    private Line line(Localized.Text text) {
        return new Line(
                text.lang(),
                pieces(text.value(), marks(text.value()), 0, text.value().length()));
    }

    private Line excerpt(Localized.Text text) {
        String value = text.value().replace("\n", BETWEEN_TEXTS);
        BitSet marks = marks(value);
        int length = text.lang().startsWith("zh") ? CHINESE_EXCERPT : OTHER_EXCERPT;
        int from = begin(value, marks, length);
        int to = end(value, from + length);
        List<Piece> pieces = new ArrayList<>();
        if (from > 0) {
            pieces.add(new Piece(CUT, false));
        }
        pieces.addAll(pieces(value, marks, from, to));
        if (to < value.length()) {
            pieces.add(new Piece(CUT, false));
        }
        return new Line(text.lang(), List.copyOf(pieces));
    }

    /** Where the stretch with the most marks begins, a little before the first of them. */
    private static int begin(String value, BitSet marks, int length) {
        int best = 0;
        int most = 0;
        for (int at = marks.nextSetBit(0); at >= 0; at = marks.nextSetBit(marks.nextClearBit(at))) {
            int marked = marks.get(at, at + length * 3 / 4).cardinality();
            if (marked > most) {
                most = marked;
                best = at;
            }
        }
        if (best + length * 3 / 4 <= length || value.length() <= length) {
            return 0;
        }
        int from = best - length / 4;
        for (int at = from; at < best; at++) {
            if (isBetweenWords(value.charAt(at))) {
                return at + 1;
            }
        }
        return Character.isLowSurrogate(value.charAt(from)) ? from + 1 : from;
    }

    private static int end(String value, int wanted) {
        if (wanted >= value.length()) {
            return value.length();
        }
        for (int at = wanted; at > wanted - 15; at--) {
            if (isBetweenWords(value.charAt(at))) {
                return at;
            }
        }
        return Character.isLowSurrogate(value.charAt(wanted)) ? wanted - 1 : wanted;
    }

    private static boolean isBetweenWords(char letter) {
        return !Character.isLetterOrDigit(letter) && !Character.isSurrogate(letter);
    }

    private static List<Piece> pieces(String value, BitSet marks, int from, int to) {
        List<Piece> pieces = new ArrayList<>();
        for (int at = from; at < to; ) {
            boolean marked = marks.get(at);
            int next = marked ? marks.nextClearBit(at) : marks.nextSetBit(at);
            int until = next < 0 ? to : Math.min(next, to);
            pieces.add(new Piece(value.substring(at, until), marked));
            at = until;
        }
        return List.copyOf(pieces);
    }

    /** The characters to mark. */
    private BitSet marks(String value) {
        BitSet marks = new BitSet(value.length());
        Folded folded = Folded.of(value);
        String text = folded.text();
        for (String run : wanted.marked()) {
            if (Folded.isPaired(run.codePointAt(0))) {
                if (!mark(folded, text, value, run, marks) && run.codePointCount(0, run.length()) > 2) {
                    Tokens.pairs(Tokens.runs(run).getFirst()).forEach(pair -> mark(folded, text, value, pair, marks));
                }
            } else {
                markWord(folded, text, value, run, marks);
                Tokens.stem(run).ifPresent(stem -> markWord(folded, text, value, stem, marks));
            }
        }
        return marks;
    }

    private static boolean mark(Folded folded, String text, String value, String run, BitSet marks) {
        boolean any = false;
        for (int at = text.indexOf(run); at >= 0; at = text.indexOf(run, at + 1)) {
            set(folded, text, value, at, at + run.length(), marks);
            any = true;
        }
        return any;
    }

    private static void markWord(Folded folded, String text, String value, String word, BitSet marks) {
        for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
            if (at == 0 || text.charAt(at - 1) == ' ' || Folded.isPaired(text.codePointBefore(at))) {
                set(folded, text, value, at, at + word.length(), marks);
            }
        }
    }

    private static void set(Folded folded, String text, String value, int from, int to, BitSet marks) {
        int begin = folded.origin(from);
        int end = to < text.length() ? folded.origin(to) : value.length();
        marks.set(begin, Math.max(end, begin + Character.charCount(value.codePointAt(begin))));
    }
}
