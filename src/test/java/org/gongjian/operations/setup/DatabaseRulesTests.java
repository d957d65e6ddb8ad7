package org.gongjian.operations.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.gongjian.TestDatabase;
import org.gongjian.operations.DatabaseAccess;
import org.junit.jupiter.api.Test;

class DatabaseRulesTests {

    @Test
    void theDatabaseMadeByOurScriptMayBeUsed() throws SQLException {
        assertThat(DatabaseRules.problems(DatabaseFacts.of(TestDatabase.access())))
                .isEmpty();
    }

    @Test
    void theMigratorsRoleIsRefusedForTheApplication() throws SQLException {
        var access = TestDatabase.access();
        var mixedUp = new DatabaseAccess(
                access.url(), /* application= */ access.migrator(), /* migrator= */ access.application());
        assertThat(DatabaseRules.problems(DatabaseFacts.of(mixedUp)))
                .anyMatch(problem -> problem.contains("gongjian_migrator is a member of gongjian_owner"))
                .anyMatch(problem -> problem.contains("cannot migrate"));
    }

    @Test
    void aSuperuserIsRefusedForTheApplication() {
        var facts = new DatabaseFacts(180_000, "UTF8", "postgres", true, false, false, true, true);
        assertThat(DatabaseRules.problems(facts)).singleElement().asString().contains("postgres is a superuser");
    }

    @Test
    void everythingWeakIsToldAtOnce() {
        var facts = new DatabaseFacts(140_010, "SQL_ASCII", "app", false, true, true, true, false);
        assertThat(DatabaseRules.problems(facts))
                .hasSize(6)
                .anyMatch(problem -> problem.contains("PostgreSQL 14"))
                .anyMatch(problem -> problem.contains("SQL_ASCII"))
                .anyMatch(problem -> problem.contains("bypassrls"))
                .anyMatch(problem -> problem.contains("owns tables"));
    }
}
