package org.gongjian.people;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
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

    /** The ids of the field keys that rows of any district were encrypted with; the connection must see every district. */
    public static Set<String> idsInUse(Connection everyDistrict) throws SQLException {
        try (var statement = everyDistrict.createStatement();
                var rows = statement.executeQuery("""
                        select key from person
                         cross join lateral (values (phone_key), (id_number_key), (address_key)) used (key)
                         where key is not null
                        union
                        select key from person_merge
                         cross join lateral (values (phone_key), (id_number_key), (address_key)) used (key)
                         where key is not null
                        union
                        select key from person_request cross join lateral (values (wish_key), (answer_key)) used (key)
                         where key is not null
                        """)) {
            var ids = new TreeSet<String>();
            while (rows.next()) {
                ids.add(rows.getString(1));
            }
            return ids;
        }
    }
}
