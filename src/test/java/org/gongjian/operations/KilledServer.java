package org.gongjian.operations;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;

/** A process that starts a database, writes a line into it, says so, and waits to be killed. */
final class KilledServer {

    private KilledServer() {}

    public static void main(String[] arguments) throws SQLException, InterruptedException {
        var directory = new DataDirectory(Path.of(arguments[0]));
        var access = EmbeddedDatabase.open(directory, Durability.DURABLE, Path.of(arguments[1]))
                .start();
        try (var connection = DriverManager.getConnection(
                        access.url(),
                        access.migrator().user(),
                        access.migrator().password());
                var statement = connection.createStatement()) {
            statement.execute("set role gongjian_owner");
            statement.execute("create table kept (line text not null)");
            statement.execute("insert into kept values ('acknowledged')");
            System.out.println("written");
            Thread.sleep(Long.MAX_VALUE);
        }
    }
}
