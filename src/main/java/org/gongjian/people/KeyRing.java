package org.gongjian.people;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
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

    /** The ids of the field keys that rows of any table were encrypted with; the connection must see every district. */
    public static Set<String> idsInUse(Connection everyDistrict) throws SQLException {
        var ids = new TreeSet<String>();
        for (String question : questions(everyDistrict)) {
            ids.addAll(answers(everyDistrict, question));
        }
        return ids;
    }

    /** One for each secret: a column of bytes whose key's id lies in a column of the same name and {@code _key}. */
    private static List<String> questions(Connection connection) throws SQLException {
        return answers(connection, """
                select format('select distinct %I from %s where %I is not null', key.attname, key.attrelid::regclass, key.attname)
                  from pg_attribute key
                  join pg_class held on held.oid = key.attrelid and held.relkind in ('r', 'p')
                   and held.relnamespace = 'public'::regnamespace and not held.relispartition
                 where key.attname like '%\\_key' and key.atttypid = 'text'::regtype and not key.attisdropped
                   and exists (select from pg_attribute secret
                                where secret.attrelid = key.attrelid and secret.atttypid = 'bytea'::regtype
                                  and secret.attname = left(key.attname, -4))
                 order by 1
                """);
    }

    private static List<String> answers(Connection connection, String question) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(question)) {
            var answers = new ArrayList<String>();
            while (rows.next()) {
                answers.add(rows.getString(1));
            }
            return answers;
        }
    }
}
