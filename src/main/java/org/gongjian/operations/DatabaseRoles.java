package org.gongjian.operations;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** Makes the database and its three roles as {@code db/roles.sql} says; running it again changes nothing. */
record DatabaseRoles(int port, StoredPasswords passwords) {

    static final String SUPERUSER = "postgres";
    private static final String DATABASE = "gongjian";
    private static final String MIGRATOR = "gongjian_migrator";
    private static final String APPLICATION = "gongjian_app";

    DatabaseAccess access() {
        return new DatabaseAccess(
                url(DATABASE),
                new Login(APPLICATION, passwords.application()),
                new Login(MIGRATOR, passwords.migrator()));
    }

    void apply() throws SQLException, IOException {
        try (var connection = connect(SUPERUSER)) {
            createDatabase(connection);
        }
        try (var connection = connect(DATABASE);
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(script());
            connection.commit();
        }
    }

    private static void createDatabase(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var found = statement.executeQuery("select from pg_database where datname = '" + DATABASE + "'")) {
            if (found.next()) {
                return;
            }
        }
        try (var statement = connection.createStatement()) {
            statement.execute("create database " + DATABASE + " encoding 'UTF8' locale 'C.UTF-8' template template0");
        }
    }

    private String script() throws IOException {
        try (InputStream file = DatabaseRoles.class.getResourceAsStream("/db/roles.sql")) {
            if (file == null) {
                throw new IllegalStateException("db/roles.sql is missing from the jar");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .replace(":'migrator_password'", literal(passwords.migrator()))
                    .replace(":'application_password'", literal(passwords.application()));
        }
    }

    private Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(url(database), SUPERUSER, passwords.superuser());
    }

    private String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    private static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
