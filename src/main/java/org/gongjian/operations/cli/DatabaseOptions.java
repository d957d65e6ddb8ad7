package org.gongjian.operations.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongjian.operations.DataDirectory;
import org.gongjian.operations.setup.ServerDatabase;
import org.gongjian.operations.setup.SetUp;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which database to use: the embedded one in a directory, or a server's. */
final class DatabaseOptions {

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "use the embedded database in this directory (default: .gongjian/data)")
    private @Nullable Path data;

    @Option(
            names = "--database-url",
            paramLabel = "JDBC",
            description =
                    "use a PostgreSQL server, for example jdbc:postgresql://db.example.org/gongjian?sslmode=verify-full")
    private @Nullable String url;

    @Option(
            names = "--database-user",
            paramLabel = "ROLE",
            description = "the application's role (default: ${DEFAULT-VALUE});"
                    + " its password comes from GONGJIAN_DATABASE_PASSWORD or a file")
    private String user = "gongjian_app";

    @Option(
            names = "--database-password-file",
            paramLabel = "FILE",
            description = "holds the application role's password")
    private @Nullable Path passwordFile;

    @Option(
            names = "--migrator-user",
            paramLabel = "ROLE",
            description = "the role that changes tables (default: ${DEFAULT-VALUE});"
                    + " its password comes from GONGJIAN_MIGRATOR_PASSWORD or a file")
    private String migratorUser = "gongjian_migrator";

    @Option(names = "--migrator-password-file", paramLabel = "FILE", description = "holds the migrator role's password")
    private @Nullable Path migratorPasswordFile;

    @Option(
            names = "--keys",
            paramLabel = "FILE",
            description = "the key file for personal fields (default: 'keys' in the data directory)")
    private @Nullable Path keys;

    @Option(names = "--database-password", hidden = true)
    private @Nullable String typedPassword;

    @Option(names = "--migrator-password", hidden = true)
    private @Nullable String typedMigratorPassword;

    /** For a command that works on the database and serves no pages. */
    SetUp setUp() {
        return new SetUp(
                InetAddress.getLoopbackAddress(), 0, Optional.empty(), directory(), server(), keys(), typedSecrets());
    }

    Optional<DataDirectory> directory() {
        if (data != null && url != null) {
            throw new Refusal("Give either --data or --database-url, not both");
        }
        return url == null
                ? Optional.of(new DataDirectory(data == null ? Path.of(".gongjian", "data") : data))
                : Optional.empty();
    }

    Optional<ServerDatabase> server() {
        if (url == null) {
            return Optional.empty();
        }
        if (!url.startsWith("jdbc:postgresql:")) {
            throw new Refusal("--database-url begins with jdbc:postgresql:, for example"
                    + " jdbc:postgresql://localhost/gongjian");
        }
        return Optional.of(new ServerDatabase(
                url,
                user,
                secret(passwordFile, "GONGJIAN_DATABASE_PASSWORD"),
                migratorUser,
                secret(migratorPasswordFile, "GONGJIAN_MIGRATOR_PASSWORD")));
    }

    Optional<Path> keys() {
        return Optional.ofNullable(keys).map(Path::toAbsolutePath);
    }

    /** The options that carried a password, which every user of the machine can read there. */
    List<String> typedSecrets() {
        var names = new ArrayList<String>();
        if (typedPassword != null) {
            names.add("--database-password");
        }
        if (typedMigratorPassword != null) {
            names.add("--migrator-password");
        }
        return names;
    }

    private static Optional<String> secret(@Nullable Path file, String variable) {
        if (file == null) {
            return Optional.ofNullable(System.getenv(variable)).filter(value -> !value.isEmpty());
        }
        try {
            return Optional.of(Files.readString(file).strip()).filter(value -> !value.isEmpty());
        } catch (IOException failed) {
            throw new UncheckedIOException("Cannot read the password file " + file, failed);
        }
    }
}
