package org.gongjian.search;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.Localized;
import org.jspecify.annotations.Nullable;

/**
 * What may be found of a record, in both languages.
 *
 * @param path of its page, below the district
 * @param names what else it is called; they count like the title
 * @param texts what else its page says
 * @param day it happened on; null for what has no day, which comes before what has one
 * @param readers who may find it: everybody its page opens for
 */
public record SearchDocument(
        RecordRef record,
        String path,
        Localized title,
        List<Localized> names,
        List<Localized> texts,
        @Nullable LocalDate day,
        Readers readers) {

    public SearchDocument {
        names = List.copyOf(names);
        texts = List.copyOf(texts);
    }

    /** A document of a title; its names and texts come after. */
    public static SearchDocument of(RecordRef record, String path, Localized title) {
        return new SearchDocument(record, path, title, List.of(), List.of(), null, Readers.everybody());
    }

    /** With what else it is called, as far as it is. */
    public SearchDocument called(@Nullable Localized... others) {
        return new SearchDocument(record, path, title, there(Stream.of(others)), texts, day, readers);
    }

    /** With what else it says, as far as it does. */
    public SearchDocument saying(Stream<? extends @Nullable Localized> said) {
        return new SearchDocument(
                record,
                path,
                title,
                names,
                Stream.concat(texts.stream(), there(said).stream()).toList(),
                day,
                readers);
    }

    public SearchDocument saying(@Nullable Localized... said) {
        return saying(Stream.of(said));
    }

    public SearchDocument on(@Nullable LocalDate happened) {
        return new SearchDocument(record, path, title, names, texts, happened, readers);
    }

    public SearchDocument to(Readers those) {
        return new SearchDocument(record, path, title, names, texts, day, those);
    }

    private static List<Localized> there(Stream<? extends @Nullable Localized> all) {
        return all.filter(Objects::nonNull).<Localized>map(text -> text).toList();
    }
}
