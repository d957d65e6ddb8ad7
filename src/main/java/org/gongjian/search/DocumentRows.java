package org.gongjian.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongjian.district.Localized;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The documents as rows. */
@Repository
class DocumentRows {

    private static final String BETWEEN_NAMES = " · ";

    private final JdbcClient jdbc;

    DocumentRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What a record is called. */
    record Names(Localized title, @Nullable Localized others) {

        static Names of(SearchDocument document) {
            return new Names(document.title(), joined(document.names(), BETWEEN_NAMES));
        }
    }

    /** Adds documents, or makes those that are there what they are now; one that says the same is left alone. */
    void put(Collection<SearchDocument> documents, Shelf shelf) {
        if (documents.isEmpty()) {
            return;
        }
        Columns columns = new Columns(documents, shelf);
        jdbc.sql("""
                insert into search_document as old
                       (kind, id, path, title, names, body, day, everybody, keys, words)
                select kind, id, path, title, names, body, day, keys = '', string_to_array(keys, ' '),
                       array_to_tsvector(string_to_array(words, ' '))
                  from unnest(cast(:kinds as text[]), cast(:ids as uuid[]), cast(:paths as text[]),
                              cast(:titles as jsonb[]), cast(:names as jsonb[]), cast(:bodies as jsonb[]),
                              cast(:days as date[]), cast(:keys as text[]), cast(:words as text[]))
                       as new (kind, id, path, title, names, body, day, keys, words)
                on conflict (district_id, kind, id) do update
                   set path = excluded.path, title = excluded.title, names = excluded.names, body = excluded.body,
                       day = excluded.day, everybody = excluded.everybody, keys = excluded.keys, words = excluded.words
                 where (old.path, old.title, old.names, old.body, old.day, old.keys, old.words) is distinct from
                       (excluded.path, excluded.title, excluded.names, excluded.body, excluded.day, excluded.keys, excluded.words)
                """)
                .param("kinds", columns.kinds.toArray(String[]::new))
                .param("ids", columns.ids.toArray(String[]::new))
                .param("paths", columns.paths.toArray(String[]::new))
                .param("titles", columns.titles.toArray(String[]::new))
                .param("names", columns.names.toArray(String[]::new))
                .param("bodies", columns.bodies.toArray(String[]::new))
                .param("days", columns.days.toArray(String[]::new))
                .param("keys", columns.keys.toArray(String[]::new))
                .param("words", columns.words.toArray(String[]::new))
                .update();
    }

    void remove(String kind, Collection<UUID> ids) {
        if (!ids.isEmpty()) {
            jdbc.sql("delete from search_document where kind = :kind and id in (:ids)")
                    .param("kind", kind)
                    .param("ids", ids)
                    .update();
        }
    }

    /**
     * Removes what stands in a stretch of ids and is not among those that belong there.
     *
     * @param after null for the first stretch
     * @param until null for the last one
     */
    void removeOthers(String kind, @Nullable UUID after, @Nullable UUID until, Collection<UUID> kept) {
        jdbc.sql("""
                delete from search_document
                 where kind = :kind and (cast(:after as uuid) is null or id > :after)
                   and (cast(:until as uuid) is null or id <= :until) and not id = any(cast(:kept as uuid[]))
                """)
                .param("kind", kind)
                .param("after", after)
                .param("until", until)
                .param("kept", texts(kept))
                .update();
    }

    void removeOtherKinds(Collection<String> kinds) {
        jdbc.sql("delete from search_document where not kind = any(:kinds)")
                .param("kinds", kinds.toArray(String[]::new))
                .update();
    }

    /** What the index says records are called. */
    Map<UUID, Names> names(String kind, Collection<UUID> ids) {
        Map<UUID, Names> found = new HashMap<>();
        if (!ids.isEmpty()) {
            jdbc.sql("select id, title, names from search_document where kind = :kind and id in (:ids)")
                    .param("kind", kind)
                    .param("ids", ids)
                    .query(row -> {
                        found.put(
                                row.getObject("id", UUID.class),
                                new Names(Localized.from(row, "title"), Localized.fromNullable(row, "names")));
                    });
        }
        return found;
    }

    static @Nullable Localized joined(List<Localized> texts, String between) {
        return Localized.ofTyped(
                        joined(texts.stream().map(Localized::zh), between),
                        joined(texts.stream().map(Localized::en), between))
                .orElse(null);
    }

    private static @Nullable String joined(Stream<@Nullable String> texts, String between) {
        return texts.filter(Objects::nonNull)
                .map(text -> text.lines().map(String::strip).collect(Collectors.joining(" ")))
                .collect(Collectors.joining(between));
    }

    private static String[] texts(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).toArray(String[]::new);
    }

    /** Documents, a list a column. */
    private static final class Columns {

        private final List<String> kinds = new ArrayList<>();
        private final List<String> ids = new ArrayList<>();
        private final List<String> paths = new ArrayList<>();
        private final List<String> titles = new ArrayList<>();
        private final List<@Nullable String> names = new ArrayList<>();
        private final List<@Nullable String> bodies = new ArrayList<>();
        private final List<@Nullable String> days = new ArrayList<>();
        private final List<String> keys = new ArrayList<>();
        private final List<String> words = new ArrayList<>();

        private Columns(Collection<SearchDocument> documents, Shelf shelf) {
            documents.forEach(document -> {
                Names called = Names.of(document);
                kinds.add(document.record().kind());
                ids.add(document.record().id().toString());
                paths.add(document.path());
                titles.add(called.title().json());
                names.add(Localized.jsonOf(called.others()));
                bodies.add(Localized.jsonOf(joined(document.texts(), "\n")));
                days.add(document.day() == null ? null : document.day().toString());
                keys.add(String.join(
                        " ", document.readers().keys().stream().sorted().toList()));
                words.add(String.join(" ", Lexemes.of(document, shelf)));
            });
        }
    }
}
