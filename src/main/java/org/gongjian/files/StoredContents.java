package org.gongjian.files;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** What a copy of the database has of the photos and documents; asked on a connection that sees every district. */
public final class StoredContents {

    private StoredContents() {}

    /** How many contents lie in the database. */
    public static long here(Connection everyDistrict) throws SQLException {
        return count(everyDistrict, "store = 'database'");
    }

    /** How many contents lie in an object store, which a copy of the database does not have. */
    public static long elsewhere(Connection everyDistrict) throws SQLException {
        return count(everyDistrict, "store <> 'database'");
    }

    /** The uploads with a content in the database that is not what was put there; the database itself adds up the hashes. */
    public static List<String> broken(Connection everyDistrict) throws SQLException {
        if (!areThere(everyDistrict)) {
            return List.of();
        }
        try (var statement = everyDistrict.createStatement();
                var rows = statement.executeQuery("""
                        select r.upload_id || ' ' || r.rendition
                          from file_rendition r
                          left join lateral (
                               select string_agg(c.content, '' order by c.seq) as content
                                 from file_chunk c
                                where c.district_id = r.district_id and c.upload_id = r.upload_id
                                  and c.rendition = r.rendition) stored on true
                         where r.store = 'database'
                           and sha256(coalesce(stored.content, '')) <> r.sha256
                        """)) {
            var broken = new ArrayList<String>();
            while (rows.next()) {
                broken.add(rows.getString(1));
            }
            return broken;
        }
    }

    private static long count(Connection connection, String which) throws SQLException {
        return areThere(connection) ? one(connection, "select count(*) from file_rendition where " + which) : 0;
    }

    /** There were no files in the first databases. */
    private static boolean areThere(Connection connection) throws SQLException {
        return one(connection, "select count(to_regclass('file_rendition'))") > 0;
    }

    private static long one(Connection connection, String question) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(question)) {
            row.next();
            return row.getLong(1);
        }
    }
}
