package org.gongjian.imports.rows;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.gongjian.district.Localized;
import org.gongjian.district.Reason;
import org.gongjian.identity.UnitId;
import org.gongjian.organizations.KnownOrganizations;
import org.gongjian.organizations.Uscc;

/** Finds the values of a field by what people call them. */
public final class Words<E> {

    private final Map<String, E> byName = new HashMap<>();

    private Words() {}

    /** The values of a choice by their labels in both languages, and by their codes. */
    public static <C extends Enum<C>> Words<C> of(C[] values, Function<C, Localized> label) {
        Words<C> words = new Words<>();
        for (C value : values) {
            Localized said = label.apply(value);
            Stream.of(value.name().replace('_', ' '), said.zh(), said.en())
                    .filter(Objects::nonNull)
                    .forEach(name -> words.byName.put(plain(name), value));
        }
        return words;
    }

    public Optional<E> read(RowReading row, String field) {
        Optional<String> text = row.text(field);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        E value = byName.get(plain(text.get()));
        if (value == null) {
            row.fault(field, Reason.of("imports.cell.kind", text.get()));
        }
        return Optional.ofNullable(value);
    }

    /** Several values in one field, between commas, semicolons or strokes. */
    public Set<E> readAll(RowReading row, String field) {
        Set<E> values = new HashSet<>();
        for (String said : row.text(field).orElse("").split("[,，、;；/|]", -1)) {
            if (!said.isBlank()) {
                E value = byName.get(plain(said));
                if (value == null) {
                    row.fault(field, Reason.of("imports.cell.kind", said.strip()));
                } else {
                    values.add(value);
                }
            }
        }
        return values;
    }

    /** A unit by one of its names or its code. */
    static Optional<UnitId> unit(RowReading row, String field, KnownOrganizations known) {
        Optional<String> text = row.text(field);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Set<UnitId> named = known.called(text.get());
        if (named.isEmpty() && Uscc.verdictOfTyped(text.get()).isAllowed()) {
            named = known.called(Uscc.typed(text.get()).value());
        }
        if (named.size() != 1) {
            row.fault(field, Reason.of(named.isEmpty() ? "imports.unit.unknown" : "imports.unit.several", text.get()));
            return Optional.empty();
        }
        return Optional.of(named.iterator().next());
    }

    /** A name written in one column: Chinese where it has a Chinese character, English where it has none. */
    static Optional<Localized> named(RowReading row, String field, String english) {
        Optional<String> text = row.text(field, LINE);
        Optional<String> second = english.isEmpty() ? Optional.empty() : row.text(english, LINE);
        if (text.isEmpty()) {
            return second.map(Localized::en);
        }
        boolean chinese = text.get().codePoints().anyMatch(Character::isIdeographic);
        return Optional.of(
                chinese || second.isPresent()
                        ? new Localized(text.get(), second.orElse(null))
                        : Localized.en(text.get()));
    }

    static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\s", "");
    }

    private static final int LINE = 200;
}
