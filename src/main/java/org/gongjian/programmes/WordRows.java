package org.gongjian.programmes;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gongjian.district.Localized;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows of one list of words: {@code tag} or {@code audience}, two tables of one form. */
class WordRows {

    private final JdbcClient jdbc;
    private final String table;

    WordRows(JdbcClient jdbc, String table) {
        this.jdbc = jdbc;
        this.table = table;
    }

    record Word(UUID id, Localized name, int version) {}

    /** False where the id or the name is there already. */
    boolean add(UUID id, Localized name) {
        return jdbc.sql("insert into %s (id, name) values (:id, :name::jsonb) on conflict do nothing".formatted(table))
                        .param("id", id)
                        .param("name", name.json())
                        .update()
                == 1;
    }

    /** False where somebody changed it meanwhile. */
    boolean rename(Word word) {
        return jdbc.sql("""
                update %s set name = :name::jsonb, version = version + 1 where id = :id and version = :version
                """.formatted(table))
                        .param("id", word.id())
                        .param("name", word.name().json())
                        .param("version", word.version())
                        .update()
                == 1;
    }

    Optional<Word> byId(UUID id) {
        return jdbc.sql("select id, name, version from %s where id = :id".formatted(table))
                .param("id", id)
                .query(WordRows::word)
                .optional();
    }

    List<Word> byIds(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("select id, name, version from %s where id in (:ids)".formatted(table))
                .param("ids", ids)
                .query(WordRows::word)
                .list();
    }

    List<Word> all() {
        return jdbc.sql("select id, name, version from %s order by id".formatted(table))
                .query(WordRows::word)
                .list();
    }

    private static Word word(ResultSet row, int number) throws SQLException {
        return new Word(row.getObject("id", UUID.class), Localized.from(row, "name"), row.getInt("version"));
    }
}
