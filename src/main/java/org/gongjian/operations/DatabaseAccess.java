package org.gongjian.operations;

/**
 * How to reach one database: the application's login owns nothing and obeys row security; the migrator's login may take
 * the role that owns the tables, and only migrations use it.
 *
 * @param url a JDBC URL without user or password
 */
public record DatabaseAccess(String url, Login application, Login migrator) {

    public DatabaseAccess {
        if (!url.startsWith("jdbc:postgresql:")) {
            throw new IllegalArgumentException("Not a PostgreSQL address: " + url);
        }
    }
}
