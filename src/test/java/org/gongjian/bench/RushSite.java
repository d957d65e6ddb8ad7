package org.gongjian.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.gongjian.ChildProcess;
import org.gongjian.operations.DatabaseAccess;

/**
 * A crowd with a session each, shifts of few places, and the server processes on one database that take the sign-ups. The first
 * process that starts makes them all.
 */
final class RushSite implements AutoCloseable {

    private static final String TOKEN = "a-token-of-the-bench";
    private static final long A_WHILE = 100_000_000;

    private final boolean measured;
    private final DatabaseAccess access;
    private final Path keys;
    private final Path home;
    private final int people;
    private final int rounds;
    private final int places;
    private final List<Server> servers = new ArrayList<>();
    private final Properties facts = new Properties();
    private String[] accounts = {};
    private String[] sessions = {};
    private String[] shifts = {};

    /**
     * @param measured whether the processes are as for real, and warm themselves up
     * @param home where logs and facts are written
     * @param rounds shifts to be filled, one after the other
     * @param places of each shift
     */
    RushSite(boolean measured, DatabaseAccess access, Path keys, Path home, int people, int rounds, int places) {
        this.measured = measured;
        this.access = access;
        this.keys = keys;
        this.home = home;
        this.people = people;
        this.rounds = rounds;
        this.places = places;
    }

    /** A server process. */
    record Server(Process process, int port) {

        /** {@code kill -9}. */
        void kill() {
            process.destroyForcibly();
        }

        /** In good order. */
        void stop() {
            process.destroy();
            process.onExit().join();
        }
    }

    /**
     * What the rows of a shift say, and what is kept beside them as a number.
     *
     * @param taken places, as the shift counts them
     * @param counted parties waiting, as the shift counts them
     * @param duplicates sign-ups of a person who has another one
     * @param accounts who has a sign-up
     */
    record Count(int placed, int waiting, int taken, int counted, int duplicates, Set<String> accounts) {}

    /** Another process on the database; answers when it is ready. */
    Server start() throws IOException {
        int port = ChildProcess.freePort();
        Path settings = home.resolve("settings-" + port);
        try (var writer = Files.newBufferedWriter(settings)) {
            settings(port).store(writer, null);
        }
        Path log = home.resolve("server-" + port + ".log");
        List<String> command = new ArrayList<>(measured ? LaidOut.server() : ChildProcess.quick());
        command.addAll(List.of(
                RushServer.class.getName(),
                settings.toString(),
                home.toString(),
                Integer.toString(people),
                Integer.toString(rounds),
                Integer.toString(places)));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        Server server = new Server(process, port);
        servers.add(server);
        Path ready = home.resolve("ready-" + port);
        while (Files.notExists(ready)) {
            if (!process.isAlive()) {
                throw new IOException("the server ended:\n" + Files.readString(log));
            }
            LockSupport.parkNanos(A_WHILE);
        }
        try (var reader = Files.newBufferedReader(home.resolve("facts"))) {
            facts.load(reader);
        }
        accounts = facts.getProperty("accounts").split(",");
        sessions = facts.getProperty("sessions").split(",");
        shifts = facts.getProperty("shifts").split(",");
        return server;
    }

    private Properties settings(int port) {
        var settings = new Properties();
        settings.putAll(reaching(access, keys));
        settings.putAll(unlimited(home, port));
        settings.setProperty("gongjian.warm-up", Boolean.toString(measured));
        return settings;
    }

    /** How a process reaches the database. */
    static Map<String, String> reaching(DatabaseAccess access, Path keys) {
        return Map.of(
                "spring.datasource.url", access.url(),
                "spring.datasource.username", access.application().user(),
                "spring.datasource.password", access.application().password(),
                "spring.flyway.url", access.url(),
                "spring.flyway.user", access.migrator().user(),
                "spring.flyway.password", access.migrator().password(),
                "spring.flyway.init-sqls", "set role gongjian_owner",
                "gongjian.keys", keys.toString(),
                "gongjian.public-url", "http://localhost");
    }

    /** Where it listens, to as many requests of one address as come. */
    static Map<String, String> unlimited(Path home, int port) {
        return Map.of(
                "gongjian.limits.address.form", "100000000/1m",
                "gongjian.limits.address.page", "100000000/1m",
                "gongjian.limits.person.page", "100000000/1m",
                "server.address", "127.0.0.1",
                "server.port", Integer.toString(port),
                "server.tomcat.basedir", home.resolve("web-" + port).toString(),
                "logging.level.root", "warn");
    }

    String shift(int number) {
        return shifts[number];
    }

    String account(int person) {
        return accounts[person];
    }

    String page() {
        return "/" + facts.getProperty("slug") + "/activities";
    }

    byte[] signUp(int person, int shift) {
        return form(page() + "/" + facts.getProperty("activity") + "/sign-ups", person, shift(shift));
    }

    byte[] naive(int person, UUID shift) {
        return form(page() + "/naive", person, shift.toString());
    }

    private byte[] form(String path, int person, String shift) {
        byte[] token = TOKEN.getBytes(StandardCharsets.UTF_8);
        byte[] masked = new byte[2 * token.length];
        System.arraycopy(token, 0, masked, token.length, token.length);
        return Pressing.post(
                path,
                "gongjian=" + sessions[person] + "; csrf=" + TOKEN,
                "_csrf=" + Base64.getUrlEncoder().encodeToString(masked).replace("=", "%3D") + "&id="
                        + UUID.randomUUID() + "&shift=" + shift);
    }

    Count count(int shift) throws SQLException {
        try (Connection connection = inDistrict();
                var statement = connection.prepareStatement("""
                        select count(*) filter (where one.state = 'placed') as placed,
                               count(*) filter (where one.state = 'waiting') as waiting,
                               max(shift.taken) as taken, max(shift.waiting) as counted,
                               count(one.person_id) - count(distinct one.person_id) as duplicates,
                               array_remove(array_agg(one.entered_by), null) as accounts
                          from activity_shift shift left join sign_up one on one.shift_id = shift.id
                         where shift.id = ?::uuid
                        """)) {
            statement.setString(1, shift(shift));
            try (var row = statement.executeQuery()) {
                row.next();
                Set<String> accounts = new HashSet<>();
                for (Object account : (Object[]) row.getArray("accounts").getArray()) {
                    accounts.add(account.toString());
                }
                return new Count(
                        row.getInt("placed"),
                        row.getInt("waiting"),
                        row.getInt("taken"),
                        row.getInt("counted"),
                        row.getInt("duplicates"),
                        accounts);
            }
        }
    }

    /** As the application, in the district. */
    Connection inDistrict() throws SQLException {
        Connection connection = DriverManager.getConnection(
                access.url(), access.application().user(), access.application().password());
        try (var statement = connection.createStatement()) {
            statement.execute("select set_config('gongjian.district', '" + facts.getProperty("district") + "', false)");
        }
        return connection;
    }

    @Override
    public void close() {
        for (Server server : servers) {
            server.kill();
            server.process().onExit().join();
        }
    }
}
