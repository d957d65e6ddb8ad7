package org.gongjian.operations.setup;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.gongjian.operations.DatabaseAccess;
import org.gongjian.operations.Login;

/**
 * What a database says about itself and the two roles.
 *
 * @param version as {@code server_version_num}: 150000 is PostgreSQL 15
 * @param ownerIsWithinReach whether the application may take the owner's role
 * @param migratorMayOwn whether the migrator may take the owner's role
 */
public record DatabaseFacts(
        int version,
        String encoding,
        String application,
        boolean superuser,
        boolean aboveRowSecurity,
        boolean ownsTables,
        boolean ownerIsWithinReach,
        boolean migratorMayOwn) {

    private static final String MAY_OWN = """
            exists (select from pg_roles owner
                    where owner.rolname = 'gongjian_owner' and pg_has_role(current_user, owner.oid, 'member'))
            """;

    /**
     * Asks the database, once as each role.
     *
     * @throws SQLException when one of them cannot log in
     */
    public static DatabaseFacts of(DatabaseAccess access) throws SQLException {
        boolean migratorMayOwn;
        try (var migrator = connect(access, access.migrator());
                var statement = migrator.createStatement();
                var row = statement.executeQuery("select " + MAY_OWN)) {
            row.next();
            migratorMayOwn = row.getBoolean(1);
        }
        try (var application = connect(access, access.application());
                var statement = application.createStatement();
                var row = statement.executeQuery("""
                        select current_setting('server_version_num')::int, getdatabaseencoding(),
                               rolsuper, rolbypassrls,
                               exists (select from pg_class where relowner = me.oid and relkind in ('r', 'p', 'v', 'm')),
                        """ + MAY_OWN + "from pg_roles me where rolname = current_user")) {
            row.next();
            return new DatabaseFacts(
                    row.getInt(1),
                    row.getString(2),
                    access.application().user(),
                    row.getBoolean(3),
                    row.getBoolean(4),
                    row.getBoolean(5),
                    row.getBoolean(6),
                    migratorMayOwn);
        }
    }

    private static Connection connect(DatabaseAccess access, Login login) throws SQLException {
        return DriverManager.getConnection(access.url(), login.user(), login.password());
    }
}
