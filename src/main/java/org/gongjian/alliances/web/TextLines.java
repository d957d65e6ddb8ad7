package org.gongjian.alliances.web;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gongjian.district.Localized;
import org.gongjian.district.Reason;
import org.gongjian.frame.Form;
import org.jspecify.annotations.Nullable;

/** A list typed one a line, in two fields: Chinese and English, in the same order. */
final class TextLines {

    private static final int MOST = 20;

    private TextLines() {}

    static void fill(Form form, String field, List<Localized> texts) {
        form.with(field + ".zh", joined(texts, Localized::zh)).with(field + ".en", joined(texts, Localized::en));
    }

    /** Notes a fault where the languages do not match line by line. */
    static List<Localized> read(Form form, String field) {
        List<String> zh = lines(form, field + ".zh");
        List<String> en = lines(form, field + ".en");
        int count = Math.max(zh.size(), en.size());
        if (count > MOST) {
            form.fault(field + ".zh", Reason.of("alliances.fault.lines.many", MOST));
        }
        if (!zh.isEmpty() && !en.isEmpty() && zh.size() != en.size()) {
            form.fault(field + ".zh", Reason.of("alliances.fault.lines", zh.size(), en.size()));
            return List.of();
        }
        return IntStream.range(0, count)
                .mapToObj(i -> new Localized(zh.isEmpty() ? null : zh.get(i), en.isEmpty() ? null : en.get(i)))
                .toList();
    }

    private static List<String> lines(Form form, String field) {
        List<String> lines = form.optionalText(field, Form.PARAGRAPHS)
                .map(text -> text.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList())
                .orElse(List.of());
        if (lines.stream().anyMatch(line -> line.length() > Form.LINE)) {
            form.fault(field, Reason.of("frame.fault.long", Form.LINE));
        }
        return lines;
    }

    /** Through the form all texts of a list have the same languages, so a language is there for all of them or for none. */
    private static @Nullable String joined(List<Localized> texts, Function<Localized, @Nullable String> language) {
        List<String> there = texts.stream()
                .flatMap(text -> Stream.ofNullable(language.apply(text)))
                .toList();
        return there.size() < texts.size() ? null : String.join("\n", there);
    }
}
