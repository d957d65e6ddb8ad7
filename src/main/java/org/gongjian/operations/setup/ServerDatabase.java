package org.gongjian.operations.setup;

import java.util.Optional;
import org.gongjian.operations.DatabaseAccess;
import org.gongjian.operations.Login;

/** A PostgreSQL server and the two roles to use there; the passwords come from the environment or from files. */
public record ServerDatabase(
        String url, String user, Optional<String> password, String migratorUser, Optional<String> migratorPassword) {

    public DatabaseAccess access() {
        return new DatabaseAccess(
                url, new Login(user, password.orElse("")), new Login(migratorUser, migratorPassword.orElse("")));
    }

    @Override
    public String toString() {
        return url;
    }
}
