package org.gongjian.people;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What backups need to know of the keys of personal fields; never the keys themselves. */
public final class KeyRing {

    private KeyRing() {}

    /**
     * The fingerprints of the keys in a file; none where there is no file.
     *
     * @throws IllegalStateException where others can read the file, or it is no key file
     */
    public static List<KeyFingerprint> of(Path file) {
        return Files.exists(file) ? KeyFile.open(file).fingerprints() : List.of();
    }

    /**
     * The ids of the field keys that rows of any room were encrypted with: wherever a column {@code X} of bytes has a column
     * {@code X_key} beside it. The connection must see every district.
     */
    public static Set<String> idsInUse(Connection everyDistrict) throws SQLException {
        try (var statement = everyDistrict.createStatement()) {
            var ids = new TreeSet<String>();
            for (String question : questions(statement)) {
                try (var rows = statement.executeQuery(question)) {
                    while (rows.next()) {
                        ids.add(rows.getString(1));
                    }
                }
            }
            return ids;
        }
    }

    private static List<String> questions(Statement statement) throws SQLException {
        try (var columns = statement.executeQuery("""
                select format('select distinct %I from %I where %1$I is not null', key.attname, named.relname)
                  from pg_class named
                  join pg_attribute sealed on sealed.attrelid = named.oid and sealed.atttypid = 'bytea'::regtype
                  join pg_attribute key on key.attrelid = named.oid and key.attname = sealed.attname || '_key'
                 where named.relnamespace = 'public'::regnamespace and named.relkind in ('r', 'p')
                   and not sealed.attisdropped and not key.attisdropped
                """)) {
            var questions = new ArrayList<String>();
            while (columns.next()) {
                questions.add(columns.getString(1));
            }
            return questions;
        }
    }
}
