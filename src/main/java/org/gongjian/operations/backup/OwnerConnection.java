package org.gongjian.operations.backup;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.gongjian.operations.DatabaseAccess;

/**
 * A connection that sees the rows of every district: the migrator's, in the role that owns the tables. Row security does
 * not hold for the owner; should it hold for a table after all, the database refuses instead of leaving rows out.
 */
public final class OwnerConnection {

    private static final String SETTINGS = """
            set role gongjian_owner;
            set row_security = off;
            set statement_timeout = 0;
            set lock_timeout = '30s';
            set idle_in_transaction_session_timeout = 0;
            set search_path = public, pg_temp;
            set timezone = 'UTC';
            set datestyle = 'ISO, YMD';
            set intervalstyle = 'iso_8601';
            set extra_float_digits = 1;
            set bytea_output = 'hex';
            """;

    private OwnerConnection() {}

    /** Opens one; what it writes and reads as text is the same on every PostgreSQL. */
    public static Connection open(DatabaseAccess access) throws SQLException {
        Connection connection = DriverManager.getConnection(
                access.url(), access.migrator().user(), access.migrator().password());
        try (var statement = connection.createStatement()) {
            statement.execute(SETTINGS);
            return connection;
        } catch (SQLException failed) {
            connection.close();
            throw failed;
        }
    }

    /** Begins a transaction that sees one moment and changes nothing. */
    public static void look(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        connection.setReadOnly(true);
    }

    /** Runs each. */
    public static void run(Connection connection, List<String> statements) throws SQLException {
        try (var statement = connection.createStatement()) {
            for (String each : statements) {
                statement.execute(each);
            }
        }
    }

    /** The first column of every row. */
    static List<String> answers(Connection connection, String question) throws SQLException {
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
