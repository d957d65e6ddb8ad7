package org.gongjian.bench;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.gongjian.GongjianApplication;
import org.gongjian.district.CurrentDistrict;
import org.gongjian.district.District;
import org.gongjian.district.DistrictId;
import org.gongjian.district.DistrictSlug;
import org.gongjian.district.Districts;
import org.gongjian.district.Localized;
import org.gongjian.identity.Actor;
import org.gongjian.imports.Import;
import org.gongjian.imports.ImportDesk;
import org.gongjian.imports.ImportId;
import org.gongjian.imports.ImportKind;
import org.gongjian.imports.ImportState;
import org.gongjian.imports.TestTables;
import org.gongjian.operations.DataDirectory;
import org.gongjian.operations.DatabaseAccess;
import org.gongjian.operations.Durability;
import org.gongjian.operations.EmbeddedDatabase;
import org.postgresql.PGConnection;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * 200,000 people from a workbook: read, validated, compared, encrypted, written and audited in one transaction; beside it the
 * bare reader over the same file and a bare {@code COPY} of the same values into a table without keys.
 */
final class ImportBench implements Bench {

    private static final int PEOPLE = 200_000;
    private static final long A_LOOK = Duration.ofMillis(50).toNanos();

    @Override
    public String name() {
        return "import";
    }

    @Override
    public List<Figure> run(int rounds, List<String> arguments) throws Exception {
        int people = arguments.isEmpty() ? PEOPLE : Integer.parseInt(arguments.getFirst());
        byte[] table = table(people);
        System.out.printf("%,d people, a workbook of %,d kB%n", people, table.length / 1024);
        Path data = Files.createTempDirectory(Files.createDirectories(Path.of("target", "bench")), "import");
        DataDirectory directory = new DataDirectory(data.toAbsolutePath());
        EmbeddedDatabase database = EmbeddedDatabase.open(directory, Durability.DURABLE);
        Runtime.getRuntime().addShutdownHook(new Thread(database::close));
        DatabaseAccess access = database.start();
        try (ConfigurableApplicationContext application = application(access, directory)) {
            var bare = new ArrayList<Double>();
            var dry = new ArrayList<Double>();
            var run = new ArrayList<Double>();
            var whole = new ArrayList<Double>();
            for (int round = 0; round <= rounds; round++) {
                double floor = bare(access, table);
                double[] steps = product(application, table, people, round);
                System.out.printf(
                        "Round %d: bare %.1f s, received %.1f s, dry run %.1f s, run %.1f s%n",
                        round, floor, steps[0], steps[1], steps[2]);
                if (round > 0) {
                    bare.add(floor);
                    dry.add(steps[1]);
                    run.add(steps[2]);
                    whole.add(steps[0] + steps[1] + steps[2]);
                }
            }
            double floor = Bench.median(bare);
            return List.of(
                    Figure.beside(floor, "people-over-floor", Bench.median(run), "s", 4, 1.5),
                    Figure.beside(floor, "dry-run-over-floor", Bench.median(dry), "s"),
                    Figure.beside(floor, "sent-checked-and-run-over-floor", Bench.median(whole), "s"));
        }
    }

    private static byte[] table(int people) throws IOException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(content, "Bench", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("名单");
            List<String> headings = List.of("姓名", "身份证号", "手机号", "地址", "社区", "备注");
            for (int column = 0; column < headings.size(); column++) {
                sheet.value(0, column, headings.get(column));
            }
            for (int i = 0; i < people; i++) {
                sheet.value(i + 1, 0, "演示" + i);
                sheet.value(i + 1, 1, TestTables.idNumber(i));
                sheet.value(i + 1, 2, "138%08d".formatted(i));
                sheet.value(i + 1, 3, "民族路" + i + "号");
                sheet.value(i + 1, 4, "文化社区");
                sheet.value(i + 1, 5, "志愿者");
            }
        }
        return content.toByteArray();
    }

    private static ConfigurableApplicationContext application(DatabaseAccess access, DataDirectory directory) {
        Map<String, Object> properties = new HashMap<>();
        properties.put("spring.datasource.url", access.url());
        properties.put("spring.datasource.username", access.application().user());
        properties.put("spring.datasource.password", access.application().password());
        properties.put("spring.flyway.url", access.url());
        properties.put("spring.flyway.user", access.migrator().user());
        properties.put("spring.flyway.password", access.migrator().password());
        properties.put("gongjian.keys", directory.keys().toString());
        properties.put("gongjian.public-url", "http://localhost");
        properties.put("db-scheduler.enabled", "false");
        properties.put("server.port", "0");
        properties.put("logging.level.root", "warn");
        return new SpringApplicationBuilder(GongjianApplication.class)
                .properties(properties)
                .run();
    }

    /** Seconds for reading every cell and copying every row. */
    private static double bare(DatabaseAccess access, byte[] table) throws Exception {
        try (Connection connection = DriverManager.getConnection(
                access.url(), access.migrator().user(), access.migrator().password())) {
            execute(connection, "set role gongjian_owner");
            execute(connection, "drop table if exists bench_bare");
            execute(connection, "create table bench_bare (a text, b text, c text, d text, e text, f text)");
            long begin = System.nanoTime();
            try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(table));
                    Stream<Row> rows = workbook.getFirstSheet().openStream()) {
                var copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy bench_bare from stdin");
                rows.forEach(row -> {
                    byte[] line = (row.stream()
                                            .map(cell -> cell == null ? "\\N" : cell.getText())
                                            .collect(Collectors.joining("\t"))
                                    + "\n")
                            .getBytes(StandardCharsets.UTF_8);
                    try {
                        copy.writeToCopy(line, 0, line.length);
                    } catch (SQLException failed) {
                        throw new IllegalStateException(failed);
                    }
                });
                copy.endCopy();
            }
            double seconds = (System.nanoTime() - begin) / 1e9;
            execute(connection, "drop table bench_bare");
            return seconds;
        }
    }

    private static void execute(Connection connection, String statement) throws SQLException {
        try (var running = connection.createStatement()) {
            running.execute(statement);
        }
    }

    /** Seconds for receiving, the dry run, and the run, in a district of its own. */
    private static double[] product(ConfigurableApplicationContext application, byte[] table, int people, int round) {
        ImportDesk desk = application.getBean(ImportDesk.class);
        District district = new District(
                DistrictId.next(),
                new DistrictSlug("bench-" + round),
                Localized.zh("测试区"),
                Localized.zh("测试区"),
                ZoneId.of("Asia/Shanghai"),
                null);
        application.getBean(Districts.class).found(district);
        return CurrentDistrict.within(district.id(), () -> {
            ImportId id = ImportId.next();
            Actor by = Actor.system();
            double received = seconds(() -> desk.receive(by, id, ImportKind.PEOPLE, null, "people.xlsx", table));
            var mapping = desk.preview(by, id, null, null).mapping();
            double dry = seconds(() -> {
                desk.check(by, id, mapping, 0);
                ended(desk, id, ImportState.CHECKED, people);
            });
            int version = desk.require(by, id).version();
            double run = seconds(() -> {
                desk.run(by, id, false, version);
                ended(desk, id, ImportState.DONE, people);
            });
            return new double[] {received, dry, run};
        });
    }

    private static void ended(ImportDesk desk, ImportId id, ImportState wanted, int people) {
        Import now = desk.require(Actor.system(), id);
        while (now.state().isAtWork()) {
            LockSupport.parkNanos(A_LOOK);
            now = desk.require(Actor.system(), id);
        }
        if (now.state() != wanted || now.counts().created() != people) {
            throw new IllegalStateException("The import ended as " + now);
        }
    }

    private static double seconds(Runnable work) {
        long begin = System.nanoTime();
        work.run();
        return (System.nanoTime() - begin) / 1e9;
    }
}
