package org.gongjian.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What somebody typed, as the index understands it: terms that must all be there, each in one of several forms. Anything may
 * be typed; what has no letters asks for nothing.
 *
 * @param whole all of it without anything between, for a record that is called just so
 * @param phrases parts whose letters should stand together
 * @param marked what to mark in a text that was found
 */
record Wanted(List<Term> terms, String whole, List<String> phrases, List<String> marked) {

    /** How many characters of a query are read. */
    static final int LONGEST = 100;

    private static final int MOST_TERMS = 40;
    private static final int MOST_TERMS_NEARLY = 12;
    private static final int MOST_PHRASES = 8;

    /** Where a form is looked for. */
    private enum Where {
        NAMES,
        TEXTS,
        BOTH
    }

    /** A term in its forms; any of them will do. */
    private record Term(List<Form> forms) {}

    /** @param beginning whether longer tokens will do */
    private record Form(String token, boolean beginning, Where where) {}

    static Wanted of(String typed) {
        String text = Folded.of(beginning(typed)).text();
        List<Tokens.Run> runs = Tokens.runs(text);
        Set<Term> terms = new LinkedHashSet<>();
        for (int i = 0; i < runs.size(); i++) {
            if (!mayBeCut(runs, i)) {
                terms.addAll(terms(runs.get(i)));
            }
        }
        return new Wanted(
                terms.stream().limit(MOST_TERMS).toList(),
                Lexemes.whole(text),
                phrases(text, runs),
                runs.stream().map(Tokens.Run::text).distinct().toList());
    }

    boolean isNothing() {
        return terms.isEmpty();
    }

    /** Records called just so. */
    String whole(Reach reach) {
        return reach.of(written(reach, Shelf.Part.WHOLE, new Form(whole, false, Where.NAMES)));
    }

    /** All terms in titles and names. */
    String titled(Reach reach) {
        return reach.of(all(terms, form -> inTitles(reach, form)));
    }

    /** All terms, wherever they stand; a single one in a title is found by {@link #titled} already. */
    String anywhere(Reach reach) {
        return reach.of(
                terms.size() == 1
                        ? all(terms, form -> inTexts(reach, form))
                        : all(terms, form -> anyPart(reach, form)));
    }

    /** All terms, in titles, names or texts. */
    String everywhere(Reach reach) {
        return reach.of(all(terms, form -> anyPart(reach, form)));
    }

    /** All terms but one, or but two neighbours: for words that somebody else put a little differently. */
    Optional<String> nearly(Reach reach) {
        if (terms.size() < 2 || terms.size() > MOST_TERMS_NEARLY) {
            return Optional.empty();
        }
        int without = terms.size() < 4 ? 1 : 2;
        return Optional.of(reach.of(IntStream.rangeClosed(0, terms.size() - without)
                .mapToObj(at -> Stream.concat(
                                terms.stream().limit(at), terms.stream().skip(at + without))
                        .toList())
                .map(rest -> all(rest, form -> anyPart(reach, form)))
                .collect(Collectors.joining("|"))));
    }

    private static Stream<String> anyPart(Reach reach, Form form) {
        return Stream.concat(inTitles(reach, form), inTexts(reach, form));
    }

    private static Stream<String> inTitles(Reach reach, Form form) {
        return form.where() == Where.TEXTS ? Stream.empty() : Stream.of(written(reach, Shelf.Part.TITLE, form));
    }

    private static Stream<String> inTexts(Reach reach, Form form) {
        return form.where() == Where.NAMES ? Stream.empty() : Stream.of(written(reach, Shelf.Part.TEXT, form));
    }

    private static String written(Reach reach, Shelf.Part in, Form form) {
        return reach.token(in, form.token(), form.beginning());
    }

    private static String all(List<Term> terms, Function<Form, Stream<String>> written) {
        return terms.stream()
                .map(term -> "(" + term.forms().stream().flatMap(written).collect(Collectors.joining("|")) + ")")
                .collect(Collectors.joining("&", "(", ")"));
    }

    // Reading what was typed

    private static String beginning(String typed) {
        return typed.substring(
                0, typed.offsetByCodePoints(0, Math.min(LONGEST, typed.codePointCount(0, typed.length()))));
    }

    private static List<Term> terms(Tokens.Run run) {
        if (!run.paired()) {
            return List.of(new Term(word(run)));
        }
        if (run.points().length > 1) {
            return Tokens.pairs(run).stream()
                    .map(pair -> new Term(List.of(new Form(pair, false, Where.BOTH))))
                    .toList();
        }
        // Titles keep single characters; texts know one as the beginning of a pair.
        return List.of(
                new Term(List.of(new Form(run.text(), false, Where.NAMES), new Form(run.text(), true, Where.TEXTS))));
    }

    private static List<Form> word(Tokens.Run run) {
        String word = Tokens.word(run);
        List<Form> forms = new ArrayList<>();
        forms.add(new Form(word, word.length() > 1, Where.BOTH));
        Tokens.stem(word).ifPresent(stem -> forms.add(new Form(stem, false, Where.BOTH)));
        Pinyin.typed(word).forEach(typed -> forms.add(new Form(typed.token(), !typed.whole(), Where.NAMES)));
        return forms;
    }

    /**
     * Beside two Chinese characters or more, a word they begin or end may be a part of one, as in “24年6月1”: it asks for
     * nothing by itself.
     */
    private static boolean mayBeCut(List<Tokens.Run> runs, int at) {
        Tokens.Run run = runs.get(at);
        boolean first = at == 0 && run.joined();
        boolean last = at == runs.size() - 1 && run.points().length == 1;
        return !run.paired()
                && (first || last)
                && runs.stream()
                                .filter(Tokens.Run::paired)
                                .mapToInt(paired -> paired.points().length)
                                .sum()
                        > 1;
    }

    /** Runs that stand together, where they are longer than what a token tells by itself. */
    private static List<String> phrases(String text, List<Tokens.Run> runs) {
        List<String> phrases = new ArrayList<>();
        for (int i = 0; i < runs.size(); ) {
            int last = i;
            while (runs.get(last).joined()) {
                last++;
            }
            Tokens.Run end = runs.get(last);
            boolean told = i == last && (!end.paired() || end.points().length <= 2);
            if (!told) {
                phrases.add(
                        text.substring(runs.get(i).at(), end.at() + end.text().length()));
            }
            i = last + 1;
        }
        return phrases.stream().distinct().limit(MOST_PHRASES).toList();
    }
}
