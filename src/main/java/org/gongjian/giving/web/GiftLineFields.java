package org.gongjian.giving.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongjian.custody.Lot;
import org.gongjian.custody.UnitOfMeasure;
import org.gongjian.district.Localized;
import org.gongjian.district.Reason;
import org.gongjian.frame.Form;
import org.gongjian.giving.GiftLine;
import org.gongjian.giving.GivingRules;
import org.gongjian.giving.Isbn;
import org.gongjian.giving.TypedYuan;
import org.gongjian.giving.WorkAuthor;
import org.gongjian.giving.Yuan;
import org.gongjian.programmes.CategoryId;
import org.jspecify.annotations.Nullable;

/** The lines of the form of a gift: {@code lines[0].title} and so on, added and taken away without losing the others. */
final class GiftLineFields {

    private static final String GROUP = "lines";
    private static final List<String> FIELDS = List.of(
            "title.zh",
            "title.en",
            "category",
            "unit",
            "quantity",
            "uncounted",
            "value",
            "isbn",
            "author.zh",
            "author.en",
            "minor",
            "consent");
    private static final int LONGEST_AMOUNT = 30;

    private GiftLineFields() {}

    static void fill(Form form, List<GiftLine> lines) {
        for (int i = 0; i < lines.size(); i++) {
            GiftLine line = lines.get(i);
            form.with(name(i, "title"), line.title())
                    .with(name(i, "category"), line.category().value())
                    .with(name(i, "unit"), line.unit().name())
                    .with(name(i, "quantity"), line.quantity())
                    .with(name(i, "uncounted"), line.isCounted() ? null : "true")
                    .with(
                            name(i, "value"),
                            line.value() == null ? null : line.value().value().toPlainString())
                    .with(
                            name(i, "isbn"),
                            line.isbn() == null ? null : line.isbn().value());
            author(form, i, line.author());
        }
    }

    private static void author(Form form, int i, @Nullable WorkAuthor author) {
        if (author != null) {
            form.with(name(i, "author"), author.name())
                    .with(name(i, "minor"), author.minor() ? "true" : null)
                    .with(name(i, "consent"), author.guardianConsent() ? "true" : null);
        }
    }

    /** One more, measured as the last one; refused where there are too many. */
    static void add(Form form) {
        int count = form.groups(GROUP);
        GivingRules.notTooMany(count + 1)
                .reason()
                .ifPresentOrElse(
                        why -> form.fault(GROUP, why),
                        () -> form.with(name(count, "quantity"), "")
                                .with(name(count, "unit"), count == 0 ? UnitOfMeasure.VOLUME : unit(form, count - 1)));
    }

    static void remove(Form form, int line) {
        int count = form.groups(GROUP);
        for (int i = line; i < count; i++) {
            for (String field : FIELDS) {
                String next = i + 1 < count ? form.value(name(i + 1, field)) : "";
                form.with(name(i, field), i + 1 < count ? next : null);
            }
        }
    }

    /** The lines that were typed; one that was left empty counts for nothing. */
    static List<GiftLine> read(Form form) {
        List<GiftLine> lines = new ArrayList<>();
        int count = form.groups(GROUP);
        GivingRules.notTooMany(count).reason().ifPresent(why -> form.fault(GROUP, why));
        for (int i = 0; i < count; i++) {
            line(form, i).ifPresent(lines::add);
        }
        if (count == 0) {
            form.fault(GROUP, Reason.of("giving.rule.nothing"));
        }
        return lines;
    }

    private static Optional<GiftLine> line(Form form, int i) {
        Optional<Localized> title = form.localized(name(i, "title"), Form.LINE);
        Optional<CategoryId> category = form.id(name(i, "category"), CategoryId::new);
        Optional<UnitOfMeasure> unit = form.choice(name(i, "unit"), UnitOfMeasure.class);
        Optional<Integer> quantity = quantity(form, i);
        Optional<Yuan> value = TypedYuan.optional(form, name(i, "value"));
        Optional<Isbn> isbn = isbn(form, name(i, "isbn"));
        Optional<WorkAuthor> author = author(form, i);
        return title.isPresent() && category.isPresent() && unit.isPresent()
                ? Optional.of(new GiftLine(
                        title.get(),
                        category.get(),
                        unit.get(),
                        orNull(quantity),
                        orNull(value),
                        orNull(isbn),
                        orNull(author)))
                : Optional.empty();
    }

    private static Optional<Isbn> isbn(Form form, String field) {
        Optional<String> typed = form.optionalText(field, LONGEST_AMOUNT);
        Optional<Reason> why = typed.flatMap(text -> Isbn.verdict(text).reason());
        why.ifPresent(reason -> form.fault(field, reason));
        return why.isPresent() ? Optional.empty() : typed.map(Isbn::new);
    }

    private static Optional<WorkAuthor> author(Form form, int i) {
        Localized name = form.optionalLocalized(name(i, "author"), Form.LINE).orElse(null);
        boolean minor = form.isTicked(name(i, "minor"));
        boolean consent = form.isTicked(name(i, "consent"));
        if (name == null && !minor) {
            return Optional.empty();
        }
        Optional<Reason> why = WorkAuthor.named(name, minor, consent).reason();
        why.ifPresent(reason -> form.fault(name(i, "author.zh"), reason));
        return why.isPresent() ? Optional.empty() : Optional.of(new WorkAuthor(name, minor, consent));
    }

    private static Optional<Integer> quantity(Form form, int i) {
        String field = name(i, "quantity");
        boolean uncounted = form.isTicked(name(i, "uncounted"));
        if (uncounted && form.isBlank(field)) {
            return Optional.empty();
        }
        if (uncounted) {
            form.fault(field, Reason.of("giving.line.both"));
            return Optional.empty();
        }
        if (form.isBlank(field)) {
            form.fault(field, Reason.of("giving.line.quantity"));
            return Optional.empty();
        }
        return form.count(field, Lot.MOST);
    }

    static String name(int line, String field) {
        return GROUP + "[" + line + "]." + field;
    }

    private static String unit(Form form, int line) {
        return form.value(name(line, "unit"));
    }

    private static <T> @Nullable T orNull(Optional<T> value) {
        return value.orElse(null);
    }
}
