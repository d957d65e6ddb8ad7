package org.gongjian.files;

import java.sql.Connection;
import java.sql.SQLException;

/** What a copy of the database does not have: contents that lie in an object store. */
public final class ContentsElsewhere {

    private ContentsElsewhere() {}

    /** How many there are in all districts; the connection must see every district. None before there were files. */
    public static long count(Connection everyDistrict) throws SQLException {
        return one(everyDistrict, "select count(to_regclass('file_rendition'))") == 0
                ? 0
                : one(everyDistrict, "select count(*) from file_rendition where store <> 'database'");
    }

    private static long one(Connection connection, String question) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(question)) {
            row.next();
            return row.getLong(1);
        }
    }
}
