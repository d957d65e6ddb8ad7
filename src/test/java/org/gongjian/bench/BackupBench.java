package org.gongjian.bench;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongjian.operations.backup.Backup;
import org.gongjian.operations.backup.BackupOrder;
import org.gongjian.operations.backup.OwnerConnection;
import org.gongjian.operations.backup.file.Passphrase;
import org.gongjian.operations.backup.file.Watcher;
import org.postgresql.PGConnection;

/**
 * A backup of a city: so many people, five audit lines and a search document for each, and a photo for every thousand. Its floor is
 * {@code pg_dump -Fc} where there is one that can read this server; otherwise the barest thing that could be called a backup, a
 * {@code COPY} of each table over one connection into a file, neither compressed nor checked.
 */
final class BackupBench implements Bench {

    private static final int DEFAULT = 100_000;
    private static final Pattern VERSION = Pattern.compile("\\(PostgreSQL\\) (\\d+)");

    @Override
    public String name() {
        return "backup";
    }

    @Override
    public List<Figure> run(int rounds, List<String> arguments) throws Exception {
        int people = arguments.isEmpty() ? DEFAULT : Integer.parseInt(arguments.getFirst());
        try (var city = BenchDatabase.open("backup")) {
            System.out.println("Filling a city of " + people + " people");
            fill(city, people);
            boolean dump = dumps(city);
            String floorName = dump ? "pg-dump" : "copy";
            System.out.println(
                    dump
                            ? "The floor is pg_dump -Fc"
                            : "No pg_dump can read this server: the floor is a bare COPY of each table");
            var floor = new ArrayList<Double>();
            var open = new ArrayList<Double>();
            var encrypted = new ArrayList<Double>();
            for (int round = 0; round <= rounds; round++) {
                double bare = seconds(() -> dump ? dump(city) : copy(city));
                double plain = seconds(() -> backup(city, Optional.empty()));
                double locked = seconds(() -> backup(city, Optional.of(Passphrase.of("four words are enough"))));
                System.out.printf(
                        "Round %d: floor %.2f s, backup %.2f s, encrypted %.2f s%n", round, bare, plain, locked);
                if (round > 0) {
                    floor.add(bare);
                    open.add(plain);
                    encrypted.add(locked);
                }
            }
            double least = Bench.median(floor);
            return List.of(
                    Figure.beside(least, "backup-over-" + floorName, Bench.median(open), "s", 2, 1),
                    Figure.beside(least, "encrypted-over-" + floorName, Bench.median(encrypted), "s"),
                    Figure.beside(
                            megabytes(city.home().resolve("floor")),
                            "size-over-" + floorName,
                            megabytes(city.home().resolve("backup")),
                            "MB"));
        }
    }

    private static void fill(BenchDatabase city, int people) throws SQLException {
        city.execute(
                "insert into district (id, slug, name, full_name, zone) values (gen_random_uuid(), 'other', '{\"en\": \"Other\"}', '{\"en\": \"Other\"}', 'Asia/Shanghai')",
                """
                insert into person (id, name, birth_date, phone, phone_key, phone_index, phone_mask)
                select gen_random_uuid(), '居民' || n, date '1950-01-01' + n %% 20000,
                       sha256(n::text::bytea) || sha256(('p' || n)::bytea), 'f1', sha256(('i' || n)::bytea), '138****' || n %% 10000
                  from generate_series(1, %d) n
                """.formatted(people),
                """
                insert into audit_line (id, at, verb, subject_kind, subject_id, fields, result)
                select gen_random_uuid(), timestamptz '2026-01-01' + n * interval '1 second', 'changed', 'person',
                       gen_random_uuid(), array['name', 'phone'], 'done'
                  from generate_series(1, %d) n
                """.formatted(5 * people),
                """
                insert into search_document (kind, id, path, title, body, day, everybody, keys, words)
                select 'place', gen_random_uuid(), 'places/' || n, jsonb_build_object('zh-CN', '社区活动中心第' || n || '号'),
                       jsonb_build_object('zh-CN', repeat('图书捐赠与志愿服务记录，', 8) || n), date '2024-01-01' + n %% 900, true,
                       '{}', array_to_tsvector(array['abcT社区', 'abcT' || n, 'abcB图书', 'abc@2024' || n %% 12])
                  from generate_series(1, %d) n
                """.formatted(people),
                """
                insert into file_upload (id, kind, about_kind, about_id, format, bytes, state, uploaded_at)
                select ('00000000-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid, 'photo', 'place', gen_random_uuid(), 'jpeg', 512000,
                       'stored', timestamptz '2026-01-01'
                  from generate_series(1, %d) n
                """.formatted(people / 1_000),
                """
                insert into file_rendition (upload_id, rendition, store, sha256, bytes, width, height)
                select id, 'full', 'database', sha256(id::text::bytea), 512000, 2560, 1440 from file_upload
                """,
                """
                insert into file_chunk (upload_id, rendition, seq, content)
                select id, 'full', 0, (select string_agg(sha256((id::text || m)::bytea), ''::bytea) from generate_series(1, 16000) m)
                  from file_upload
                """);
        city.maintain("vacuum analyze");
    }

    private static long backup(BenchDatabase city, Optional<Passphrase> passphrase) {
        var order = new BackupOrder(
                city.home().resolve("backup"),
                true,
                passphrase,
                city.directory().keys(),
                false,
                false,
                2);
        return Backup.make(city.access(), order, Clock.systemUTC(), Watcher.NOBODY)
                .written()
                .bytes();
    }

    private static long copy(BenchDatabase city) throws SQLException, IOException {
        try (var connection = OwnerConnection.open(city.access());
                var file = FileChannel.open(
                        city.home().resolve("floor"),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.WRITE);
                var out = new java.io.BufferedOutputStream(Channels.newOutputStream(file), 1 << 20)) {
            OwnerConnection.look(connection);
            var tables = new ArrayList<String>();
            try (var statement = connection.createStatement();
                    var rows = statement.executeQuery(
                            "select quote_ident(relname) from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace")) {
                while (rows.next()) {
                    tables.add(rows.getString(1));
                }
            }
            long copied = 0;
            for (String table : tables) {
                copied +=
                        connection.unwrap(PGConnection.class).getCopyAPI().copyOut("copy " + table + " to stdout", out);
            }
            out.flush();
            file.force(true);
            return copied;
        }
    }

    private static boolean dumps(BenchDatabase city) throws IOException, InterruptedException, SQLException {
        try (var connection = OwnerConnection.open(city.access())) {
            int server = connection.getMetaData().getDatabaseMajorVersion();
            Process asked = new ProcessBuilder("pg_dump", "--version")
                    .redirectErrorStream(true)
                    .start();
            Matcher version = VERSION.matcher(
                    new String(asked.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8));
            return asked.waitFor() == 0 && version.find() && Integer.parseInt(version.group(1)) >= server;
        } catch (IOException thereIsNone) {
            return false;
        }
    }

    private static long dump(BenchDatabase city) throws IOException, InterruptedException {
        var login = city.access().migrator();
        var command = new ProcessBuilder(
                        "pg_dump",
                        "-Fc",
                        "--role=gongjian_owner",
                        "--file=" + city.home().resolve("floor"),
                        city.access().url().substring("jdbc:".length()))
                .inheritIO();
        command.environment().put("PGUSER", login.user());
        command.environment().put("PGPASSWORD", login.password());
        if (command.start().waitFor() != 0) {
            throw new IOException("pg_dump failed");
        }
        return Files.size(city.home().resolve("floor"));
    }

    private static double seconds(Callable<Long> work) throws Exception {
        long begin = System.nanoTime();
        work.call();
        return (System.nanoTime() - begin) / 1e9;
    }

    private static double megabytes(Path file) throws IOException {
        return Files.size(file) / 1e6;
    }
}
