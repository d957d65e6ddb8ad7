package org.gongjian.search;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.gongjian.district.Localized;
import org.jspecify.annotations.Nullable;

/** What the index keeps of a document: the tokens of its titles and names, of its texts, its kind and its month. */
final class Lexemes {

    private static final int WHOLE_TITLE = 60;

    private Lexemes() {}

    static Set<String> of(SearchDocument document, Shelf shelf) {
        boolean everybody = document.readers().open();
        Set<String> titled = new LinkedHashSet<>();
        Set<String> lexemes = new LinkedHashSet<>();
        Stream.concat(Stream.of(document.title()), document.names().stream())
                .forEach(name -> each(name, text -> {
                    String folded = Folded.of(text).text();
                    for (Tokens.Run run : Tokens.runs(folded)) {
                        titled.addAll(Tokens.of(run));
                        if (run.paired()) {
                            run.chars().forEach(titled::add);
                            titled.addAll(Pinyin.of(run));
                        }
                    }
                    lexemes.add(shelf.token(Shelf.Part.WHOLE, everybody, whole(folded)));
                }));
        Set<String> said = new LinkedHashSet<>();
        document.texts()
                .forEach(text -> each(
                        text,
                        words -> Tokens.runs(Folded.of(words).text()).forEach(run -> said.addAll(Tokens.of(run)))));
        said.removeAll(titled);
        titled.forEach(token -> lexemes.add(shelf.token(Shelf.Part.TITLE, everybody, token)));
        said.forEach(token -> lexemes.add(shelf.token(Shelf.Part.TEXT, everybody, token)));
        lexemes.add(shelf.kind(document.record().kind()));
        lexemes.add(shelf.month(month(document.day())));
        return lexemes;
    }

    /** A title without anything between its words, or its beginning. */
    static String whole(String folded) {
        String joined = folded.replace(" ", "");
        return joined.codePointCount(0, joined.length()) <= WHOLE_TITLE
                ? joined
                : joined.substring(0, joined.offsetByCodePoints(0, WHOLE_TITLE));
    }

    private static String month(@Nullable LocalDate day) {
        return day == null ? "0" : "%04d%02d".formatted(day.getYear(), day.getMonthValue());
    }

    private static void each(Localized text, Consumer<String> work) {
        Stream.of(text.zh(), text.en())
                .filter(Objects::nonNull)
                .<String>map(said -> said)
                .forEach(work);
    }
}
