package org.gongjian.bench;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * The minute when a popular activity opens: 20,000 people, each with a session of their own, for 50 places, 300 at once, against
 * a server process over HTTP with a durable database. Everybody gets a place or a turn on the waitlist, so that each answer is a
 * row that must last. The floor writes the same rows over 16 connections, a transaction each on one hot counter; the naive
 * variant does that behind the same HTTP server, sessions and form tokens. At the end the server is killed in mid-rush.
 */
final class RushBench implements Bench {

    private static final int DEFAULT = 20_000;
    private static final int PLACES = 50;
    private static final int AT_ONCE = 300;
    private static final int FLOOR_CONNECTIONS = 16;
    /** Rushes that are not counted: a process that has worked for days when a popular activity opens has been compiled, this one after 80,000. */
    private static final int BEFORE = 4;

    private static final int PRACTICE = 30_000;
    /** Nobody comes in the first seconds of a process, in which it warms itself up as a server for real does. */
    private static final long WARMING_UP = 10_000_000_000L;

    private static final Duration READING = Duration.ofMillis(100);

    private static boolean rest() {
        LockSupport.parkNanos(5_000_000_000L);
        return true;
    }

    @Override
    public String name() {
        return "rush";
    }

    @Override
    public List<Figure> run(int rounds, List<String> arguments) throws Exception {
        int people = arguments.isEmpty() ? DEFAULT : Integer.parseInt(arguments.getFirst());
        try (var city = BenchDatabase.open("rush");
                var site = new RushSite(
                        true,
                        city.access(),
                        city.directory().keys(),
                        city.home(),
                        people,
                        2 * rounds + 3 + BEFORE,
                        PLACES)) {
            city.execute(
                    "create table bench_shift (id uuid primary key, capacity int not null, taken int not null, waiting int not null)",
                    """
                    create table bench_place (id uuid primary key, shift_id uuid not null references bench_shift (id),
                           account_id uuid not null references account (id), placed boolean not null, unique (shift_id, account_id))
                    """,
                    "grant select, insert, update on bench_shift, bench_place to gongjian_app");
            // The first process has made the crowd; whoever comes finds one that has only started.
            site.start().stop();
            city.maintain("analyze");
            practise(site);
            RushSite.Server server = site.start();
            return new Run(city, site, server, people).measure(rounds);
        }
    }

    /** The client's own code is compiled before the first rush of a fresh process, which is to be measured and not the client. */
    private static void practise(RushSite site) throws IOException, InterruptedException {
        HttpServer nobody = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), AT_ONCE);
        try (ExecutorService answering = Executors.newVirtualThreadPerTaskExecutor()) {
            nobody.setExecutor(answering);
            nobody.createContext("/", asked -> {
                asked.getRequestBody().readAllBytes();
                asked.sendResponseHeaders(303, -1);
                asked.close();
            });
            nobody.start();
            Pressing.press(
                    nobody.getAddress().getPort(), AT_ONCE, PRACTICE, 303, person -> site.signUp(person % AT_ONCE, 0));
        } finally {
            nobody.stop(0);
        }
    }

    /** One run. */
    private static final class Run {

        private final BenchDatabase city;
        private final RushSite site;
        private final RushSite.Server server;
        private final int people;
        private final List<Double> floors = new ArrayList<>();
        private final List<Double> rates = new ArrayList<>();
        private final List<Double> naives = new ArrayList<>();
        private final List<Double> p95s = new ArrayList<>();
        private final List<Double> naiveP95s = new ArrayList<>();
        private final List<Double> jumps = new ArrayList<>();
        private final List<Double> pages = new ArrayList<>();
        private int wrong;
        private int duplicates;
        private int lost;

        Run(BenchDatabase city, RushSite site, RushSite.Server server, int people) {
            this.city = city;
            this.site = site;
            this.server = server;
            this.people = people;
        }

        List<Figure> measure(int rounds) throws Exception {
            int few = Math.min(AT_ONCE, people);
            LockSupport.parkNanos(WARMING_UP);
            double cold = rush(0, few, true).seconds();
            rush(1, people, false);
            for (int before = 1; before < BEFORE; before++) {
                rush(2 * rounds + 3 + before, people, false);
            }
            floor(Math.min(people, 2_000));
            // As warm as ours: the compiler is done with it before it is measured.
            for (int before = 0; before < BEFORE; before++) {
                naive(people / 4);
            }
            page(RushBench::rest);
            double rest = page(RushBench::rest);
            for (int round = 1; round <= rounds; round++) {
                floors.add(floor(people / 2));
                Pressing.Outcome naive = naive(people / 4);
                naives.add(naive.perSecond());
                naiveP95s.add(naive.p95());
                int shift = 2 * round;
                Pressing.Outcome ours = rush(shift, people, true);
                rates.add(ours.perSecond());
                p95s.add(ours.p95());
                pages.add(page(() -> rush(shift + 1, people / 2, true)));
                jumps.add(number("""
                        select coalesce(extract(epoch from max(latest - arrived_at)) * 1000, 0)
                          from (select arrived_at, max(arrived_at) over (order by arrival) as latest
                                  from sign_up where shift_id = '%s') arrived
                        """.formatted(site.shift(shift))));
                System.out.printf(
                        "Round %d: floor %,.0f/s, naive %,.0f/s p95 %.0f ms, ours %,.0f/s p95 %.1f ms, worst jump %.0f ms, pages p95 %.1f ms (at rest %.1f)%n",
                        round,
                        floors.getLast(),
                        naives.getLast(),
                        naiveP95s.getLast(),
                        rates.getLast(),
                        p95s.getLast(),
                        jumps.getLast(),
                        pages.getLast(),
                        rest);
            }
            double warm = rush(2 * rounds + 2, few, true).seconds();
            killed(2 * rounds + 3);
            double floor = Bench.median(floors);
            double naive95 = Bench.median(naiveP95s);
            return List.of(
                    Figure.beside(floor, "sign-ups-per-floor", Bench.median(rates), "/s", 4, 8),
                    Figure.beside(floor, "naive-over-http-per-floor", Bench.median(naives), "/s"),
                    Figure.beside(naive95, "p95-over-naive", Bench.median(p95s), "ms", 1.0 / 8, 1.0 / 20),
                    Figure.alone("worst-jump-ms", Bench.median(jumps), "ms", 100, 50),
                    Figure.beside(warm, "cold-over-warm", cold, "s", 6, 3),
                    Figure.beside(rest, "pages-over-rest", Bench.median(pages), "ms", 5, 2),
                    Figure.alone("admitted-minus-places", wrong, "places", 0, 0),
                    Figure.alone("duplicates", duplicates, "sign-ups", 0, 0),
                    Figure.alone("lost-acknowledgements", lost, "sign-ups", 0, 0));
        }

        private Pressing.Outcome rush(int shift, int crowd, boolean counted) throws Exception {
            Pressing.Outcome outcome =
                    Pressing.press(server.port(), AT_ONCE, crowd, 303, person -> site.signUp(person, shift));
            if (counted) {
                check(shift, outcome);
            }
            return outcome;
        }

        private void check(int shift, Pressing.Outcome outcome) throws SQLException {
            RushSite.Count count = site.count(shift);
            wrong += Math.abs(count.placed() - PLACES)
                    + Math.abs(count.taken() - count.placed())
                    + Math.abs(count.counted() - count.waiting());
            duplicates += count.duplicates();
            lost += (int) outcome.acknowledged().stream()
                    .filter(person -> !count.accounts().contains(site.account(person)))
                    .count();
        }

        /** In the middle of it the server dies; whoever was told of a place or a turn has it. */
        private void killed(int shift) throws Exception {
            var enough = new AtomicInteger();
            Thread killer = Thread.ofPlatform().start(() -> {
                while (enough.get() < people / 4) {
                    LockSupport.parkNanos(1_000_000);
                }
                server.kill();
            });
            Pressing.Outcome outcome = Pressing.press(server.port(), AT_ONCE, people, 303, person -> {
                enough.incrementAndGet();
                return site.signUp(person, shift);
            });
            killer.join();
            System.out.printf(
                    "Killed after %,d answers%n", outcome.acknowledged().size());
            check(shift, outcome);
        }

        private Pressing.Outcome naive(int crowd) throws Exception {
            UUID shift = benchShift();
            return Pressing.press(server.port(), AT_ONCE, crowd, 204, person -> site.naive(person, shift));
        }

        /** Sign-ups a second. */
        private double floor(int crowd) throws Exception {
            UUID shift = benchShift();
            var next = new AtomicInteger();
            List<Connection> connections = new ArrayList<>();
            for (int i = 0; i < FLOOR_CONNECTIONS; i++) {
                connections.add(connection());
            }
            long begin = System.nanoTime();
            try (ExecutorService threads = Executors.newFixedThreadPool(FLOOR_CONNECTIONS)) {
                List<Future<Boolean>> done = new ArrayList<>();
                for (Connection connection : connections) {
                    done.add(threads.submit(() -> {
                        for (int person = next.getAndIncrement(); person < crowd; person = next.getAndIncrement()) {
                            naively(connection, shift, UUID.fromString(site.account(person)));
                        }
                        return true;
                    }));
                }
                for (Future<Boolean> each : done) {
                    each.get();
                }
            }
            double seconds = (System.nanoTime() - begin) / 1e9;
            for (Connection connection : connections) {
                connection.close();
            }
            return crowd / seconds;
        }

        private static void naively(Connection connection, UUID shift, UUID account) throws SQLException {
            connection.setAutoCommit(false);
            boolean placed;
            try (var count = connection.prepareStatement(
                    "update bench_shift set taken = taken + 1 where id = ? and taken < capacity")) {
                count.setObject(1, shift);
                placed = count.executeUpdate() == 1;
            }
            if (!placed) {
                try (var wait =
                        connection.prepareStatement("update bench_shift set waiting = waiting + 1 where id = ?")) {
                    wait.setObject(1, shift);
                    wait.executeUpdate();
                }
            }
            try (var insert = connection.prepareStatement(
                    "insert into bench_place (id, shift_id, account_id, placed) values (?, ?, ?, ?)")) {
                insert.setObject(1, UUID.randomUUID());
                insert.setObject(2, shift);
                insert.setObject(3, account);
                insert.setBoolean(4, placed);
                insert.executeUpdate();
            }
            connection.commit();
        }

        /** What another page takes at the 95th percentile, in milliseconds, while something else happens: one reader, unhurried. */
        private double page(Callable<?> meanwhile) throws Exception {
            var over = new AtomicBoolean();
            List<Double> took = new ArrayList<>();
            Thread reader = Thread.ofPlatform().start(() -> {
                while (!over.get()) {
                    try {
                        Pressing.Outcome page =
                                Pressing.press(server.port(), 1, 1, 200, person -> Pressing.get(site.page()));
                        took.add(page.p95());
                        LockSupport.parkNanos(READING.toNanos());
                    } catch (InterruptedException stopped) {
                        Thread.currentThread().interrupt();
                        return;
                    }
                }
            });
            meanwhile.call();
            over.set(true);
            reader.join();
            return took.stream()
                    .sorted()
                    .skip((long) (took.size() * 0.95))
                    .findFirst()
                    .orElse(0.0);
        }

        private UUID benchShift() throws SQLException {
            UUID shift = UUID.randomUUID();
            city.execute("insert into bench_shift values ('" + shift + "', " + PLACES + ", 0, 0)");
            return shift;
        }

        private double number(String question) throws SQLException {
            try (Connection connection = site.inDistrict();
                    var statement = connection.createStatement();
                    var row = statement.executeQuery(question)) {
                return row.next() ? row.getDouble(1) : 0;
            }
        }

        private Connection connection() throws SQLException {
            return DriverManager.getConnection(
                    city.access().url(),
                    city.access().application().user(),
                    city.access().application().password());
        }
    }
}
