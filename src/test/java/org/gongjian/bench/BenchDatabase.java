package org.gongjian.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.gongjian.district.DistrictId;
import org.gongjian.operations.DataDirectory;
import org.gongjian.operations.DatabaseAccess;
import org.gongjian.operations.Durability;
import org.gongjian.operations.EmbeddedDatabase;
import org.gongjian.operations.backup.OwnerConnection;
import org.springframework.util.FileSystemUtils;

/** A database of its own for one bench, durable as a real one, with one district; it goes when the bench has ended. */
record BenchDatabase(DataDirectory directory, EmbeddedDatabase database, DatabaseAccess access, DistrictId district)
        implements AutoCloseable {

    static BenchDatabase open(String name) throws IOException, SQLException {
        Path parent = Files.createDirectories(Path.of("target", "bench").toAbsolutePath());
        var directory =
                new DataDirectory(Files.createTempDirectory(parent, name).resolve("data"));
        var database = EmbeddedDatabase.open(directory, Durability.DURABLE, parent.resolve("postgresql"));
        var access = database.start();
        Flyway.configure()
                .dataSource(
                        access.url(),
                        access.migrator().user(),
                        access.migrator().password())
                .initSql("set role gongjian_owner")
                .locations("classpath:db/migration")
                .load()
                .migrate();
        var bench = new BenchDatabase(directory, database, access, DistrictId.next());
        bench.execute("""
                insert into district (id, slug, name, full_name, zone)
                values ('%s', 'city', '{"zh-CN": "城"}', '{"zh-CN": "城"}', 'Asia/Shanghai')
                """.formatted(bench.district.value()));
        return bench;
    }

    /** As the owner of the tables, in the district; a transaction. */
    void execute(String... statements) throws SQLException {
        try (var connection = OwnerConnection.open(access)) {
            connection.setAutoCommit(false);
            try (var statement = connection.createStatement()) {
                for (String each : List.of(statements)) {
                    statement.execute("select set_config('gongjian.district', '" + district.value() + "', true)");
                    statement.execute(each);
                }
            }
            connection.commit();
        }
    }

    /** As {@link #execute}, for what cannot run inside a transaction. */
    void maintain(String statement) throws SQLException {
        try (var connection = OwnerConnection.open(access);
                var maintenance = connection.createStatement()) {
            maintenance.execute(statement);
        }
    }

    Path home() {
        return directory.home().resolveSibling("");
    }

    @Override
    public void close() throws IOException {
        database.close();
        FileSystemUtils.deleteRecursively(home());
    }
}
