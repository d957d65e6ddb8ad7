package org.gongjian.operations.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import org.gongjian.TestDatabase;
import org.gongjian.operations.DatabaseAccess;
import org.junit.jupiter.api.Test;

class MigratingTests {

    private final StringWriter said = new StringWriter();
    private final Migrating migrating = new Migrating(() -> {}, new Progress(new PrintWriter(said)));

    @Test
    void anEmptyDatabaseIsBroughtToWhatThisProgramWorksOnAndStaysSo() throws SQLException {
        var database = TestDatabase.another("migrating_empty");

        migrating.migrate(flyway(database));
        long applied = count(database);
        migrating.migrate(flyway(database));

        assertThat(applied).isPositive().isEqualTo(count(database));
        assertThat(said.toString()).contains("Migrating the database");
    }

    @Test
    void aDatabaseOfANewerProgramIsLeftAlone() throws SQLException {
        var database = TestDatabase.another("migrating_newer");
        migrating.migrate(flyway(database));
        run(database, """
                insert into flyway_schema_history
                       (installed_rank, version, description, type, script, checksum, installed_by, execution_time, success)
                values (100000, '999912312359', 'rooms to come', 'SQL', 'rooms/V999912312359__rooms_to_come.sql', 1, 'x', 1, true)
                """);
        long before = count(database);

        assertThatThrownBy(() -> migrating.migrate(flyway(database)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("does not start like this")
                .hasMessageContaining("newer Gongjian")
                .hasMessageContaining("V999912312359__rooms_to_come.sql");
        assertThat(count(database)).isEqualTo(before);
    }

    /** As the application has it. */
    private static Flyway flyway(DatabaseAccess database) {
        return Flyway.configure()
                .dataSource(
                        database.url(),
                        database.migrator().user(),
                        database.migrator().password())
                .initSql("set role gongjian_owner")
                .locations("classpath:db/migration")
                .load();
    }

    private static long count(DatabaseAccess database) throws SQLException {
        var owner = TestDatabase.superuser();
        try (var connection = DriverManager.getConnection(database.url(), owner.user(), owner.password());
                var statement = connection.createStatement();
                var row = statement.executeQuery("select count(*) from flyway_schema_history")) {
            row.next();
            return row.getLong(1);
        }
    }

    private static void run(DatabaseAccess database, String sql) throws SQLException {
        var owner = TestDatabase.superuser();
        try (var connection = DriverManager.getConnection(database.url(), owner.user(), owner.password());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
