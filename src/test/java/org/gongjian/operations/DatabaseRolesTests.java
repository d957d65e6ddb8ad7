package org.gongjian.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.gongjian.TestDatabase;
import org.junit.jupiter.api.Test;

class DatabaseRolesTests {

    private final DatabaseAccess access = TestDatabase.access();

    @Test
    void theApplicationIsNeitherSuperuserNorAboveRowSecurity() throws SQLException {
        try (var application = connect(access.application())) {
            assertThat(answer(
                            application, "select rolsuper or rolbypassrls from pg_roles where rolname = current_user"))
                    .isEqualTo("f");
        }
    }

    @Test
    void theApplicationCannotMakeATable() throws SQLException {
        try (var application = connect(access.application())) {
            assertThatThrownBy(() -> run(application, "create table mine (id int)"))
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void theApplicationCannotTakeTheOwnersRole() throws SQLException {
        try (var application = connect(access.application())) {
            assertThatThrownBy(() -> run(application, "set role gongjian_owner"))
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void theMigratorTakesTheOwnersRole() throws SQLException {
        try (var migrator = connect(access.migrator())) {
            run(migrator, "set role gongjian_owner");
            run(migrator, "create table made_by_owner (id int); drop table made_by_owner");
        }
    }

    @Test
    void nobodyEntersWithoutThePassword() {
        assertThatThrownBy(() -> connect(new Login("gongjian_app", "guess")))
                .hasMessageContaining("password authentication failed");
    }

    @Test
    void chineseLettersAreLetters() throws SQLException {
        try (var application = connect(access.application())) {
            assertThat(answer(application, "select '共建' ~ '^\\w+$'")).isEqualTo("t");
            assertThat(answer(application, "select getdatabaseencoding()")).isEqualTo("UTF8");
        }
    }

    private Connection connect(Login login) throws SQLException {
        return DriverManager.getConnection(access.url(), login.user(), login.password());
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String answer(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            result.next();
            return result.getString(1);
        }
    }
}
