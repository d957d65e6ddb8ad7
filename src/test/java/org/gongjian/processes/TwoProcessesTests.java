package org.gongjian.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.gongjian.claims.ClaimRace;
import org.gongjian.frame.live.OpenStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Two real processes serve one district on one database; in the end one of them is killed, and the other goes on. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TwoProcessesTests {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int TAKEN_OVER = Integer.MAX_VALUE;

    @SuppressWarnings("NullAway.Init")
    private static TwoServers servers;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        servers = new TwoServers();
    }

    @AfterAll
    static void stop() {
        servers.close();
    }

    @Test
    void whoSignsInAtOneIsSignedInAtTheOther() {
        try (var editor = new Visitor()) {
            editor.signIn(servers.first(), servers.fact("EDITOR"));
            assertThat(editor.isSignedIn(servers.second())).isTrue();
            assertThat(editor.isSignedIn(servers.first())).isTrue();
        }
    }

    @Test
    void whoSignsOutAtOneIsSignedOutAtTheOther() {
        try (var editor = new Visitor()) {
            editor.signIn(servers.first(), servers.fact("EDITOR"));
            String cookie = editor.cookie();
            assertThat(editor.isSignedIn(servers.second())).isTrue();
            assertThat(editor.post(servers.first(), "/sign-out", Map.of()).statusCode())
                    .isEqualTo(303);
            await().atMost(PATIENCE).until(() -> statusOfMe(servers.second(), cookie) == 302);
        }
    }

    @Test
    void signingOutEverywhereAtOneEndsEverySessionAtTheOther() {
        try (var here = new Visitor();
                var elsewhere = new Visitor()) {
            here.signIn(servers.first(), servers.fact("ASSESSOR"));
            elsewhere.signIn(servers.second(), servers.fact("ASSESSOR"));
            assertThat(elsewhere.isSignedIn(servers.second())).isTrue();
            assertThat(here.post(servers.first(), "/account/sign-out-everywhere", Map.of())
                            .statusCode())
                    .isEqualTo(303);
            await().atMost(PATIENCE).until(() -> !elsewhere.isSignedIn(servers.second()));
        }
    }

    @Test
    void aMandateThatEndsAtOneIsOverAtTheOther() {
        try (var officer = new Visitor();
                var watched = new Visitor()) {
            officer.signIn(servers.first(), servers.fact("DISTRICT_OFFICER"));
            watched.signIn(servers.second(), servers.fact("STREET_OFFICER"));
            String form = in("/places/new");
            assertThat(watched.get(servers.second(), form).statusCode()).isEqualTo(200);
            String mandate = servers.fact("STREET_OFFICER-mandate");
            assertThat(officer.post(servers.first(), in("/office/mandates/" + mandate + "/end"), Map.of("reason", "调离"))
                            .statusCode())
                    .isEqualTo(303);
            assertThat(watched.get(servers.second(), form).statusCode()).isEqualTo(403);
        }
    }

    @Test
    void aLimitIsOneForBoth() {
        try (var somebody = new Visitor()) {
            List<Integer> answers = IntStream.range(0, 8)
                    .mapToObj(attempt -> somebody.post(
                                    attempt % 2 == 0 ? servers.first() : servers.second(),
                                    "/sign-in",
                                    Map.of("userName", "nobody", "password", ""),
                                    "X-Forwarded-For",
                                    "203.0.113.9")
                            .statusCode())
                    .toList();
            assertThat(answers).containsExactly(422, 422, 422, 422, 422, 429, 429, 429);
        }
    }

    @Test
    void aRepeatAtTheOtherGetsTheAnswerOfTheFirst() {
        try (var program = new Program(servers.fact("token"))) {
            String key = Program.aKey();
            String body = place(UUID.randomUUID());
            HttpResponse<String> first = program.change(servers.first(), "POST", api("/places"), key, body)
                    .join();
            HttpResponse<String> repeat = program.change(servers.second(), "POST", api("/places"), key, body)
                    .join();
            assertThat(first.statusCode()).as(first.body()).isEqualTo(201);
            assertThat(first.headers().firstValue("Idempotency-Replayed")).isEmpty();
            assertThat(repeat.statusCode()).isEqualTo(201);
            assertThat(repeat.headers().firstValue("Idempotency-Replayed")).contains("true");
            assertThat(repeat.body()).isEqualTo(first.body());
        }
    }

    @Test
    void aRepeatWhileTheFirstIsUnderWayAtTheOtherIsAConflict() throws SQLException {
        String key = Program.aKey();
        String body = place(UUID.randomUUID());
        try (var program = new Program(servers.fact("token"));
                var blocking = blocking()) {
            CompletableFuture<HttpResponse<String>> first =
                    program.change(servers.first(), "POST", api("/places"), key, body);
            await().atMost(PATIENCE).until(() -> isWaited(blocking));
            HttpResponse<String> repeat = program.change(servers.second(), "POST", api("/places"), key, body)
                    .join();
            blocking.rollback();
            assertThat(repeat.statusCode()).as(repeat.body()).isEqualTo(409);
            assertThat(first.join().statusCode()).isEqualTo(201);
        }
    }

    @Test
    void aPageOpenAtOneHearsOfAChangeAtTheOther() throws Exception {
        UUID place = UUID.randomUUID();
        try (var program = new Program(servers.fact("token"));
                var editor = new Visitor()) {
            editor.signIn(servers.second(), servers.fact("EDITOR"));
            HttpResponse<String> added = program.change(
                            servers.first(), "POST", api("/places"), Program.aKey(), place(place))
                    .join();
            assertThat(added.statusCode()).isEqualTo(201);
            try (var page = new OpenStream(servers.second().address() + in("/live/place/" + place), editor.cookie())) {
                assertThat(page.reads(":open")).isTrue();
                assertThat(program.change(
                                        servers.first(),
                                        "PUT",
                                        api("/places/" + place),
                                        Program.aKey(),
                                        facts("大屋"),
                                        "If-Match",
                                        added.headers().firstValue("ETag").orElseThrow())
                                .join()
                                .statusCode())
                        .isEqualTo(200);
                assertThat(page.reads("event:changed")).isTrue();
            }
        }
    }

    /** Each is told who may have it: one holds it, every other hears why not; nothing is written of those. */
    @Test
    void of200UnitsThatClaimTheLastOneAtBothProcessesExactlyOneHoldsIt() throws SQLException {
        try (var program = new Program(servers.fact("token"))) {
            List<String> leads = ClaimRace.leads(servers.fact(ClaimRace.LEADS)).toList();
            List<CompletableFuture<HttpResponse<String>>> pressed = IntStream.range(0, leads.size())
                    .mapToObj(number -> program.change(
                            number % 2 == 0 ? servers.first() : servers.second(),
                            "POST",
                            api("/claims"),
                            Program.aKey(),
                            claim(leads.get(number))))
                    .toList();
            List<HttpResponse<String>> answers =
                    pressed.stream().map(CompletableFuture::join).toList();
            assertThat(answers).filteredOn(answer -> answer.statusCode() == 201).hasSize(1);
            assertThat(answers)
                    .filteredOn(answer -> answer.statusCode() != 201)
                    .hasSize(ClaimRace.UNITS - 1)
                    .allSatisfy(answer -> {
                        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(409);
                        assertThat(answer.body()).containsPattern("\"detail\"\\s*:\\s*\"[^\"]+\"");
                    });
        }
        assertThat(rows("claim")).isEqualTo(1);
        assertThat(rows("close_out")).isEqualTo(1);
    }

    @Test
    void eachJobIsDoneOnceAndBothDoSome() {
        List<String> jobs =
                IntStream.range(0, 40).mapToObj(job -> "counted-" + job).toList();
        jobs.forEach(job -> schedule(ProbeJobs.COUNTED, job));
        await().atMost(PATIENCE)
                .until(() -> jobs.stream().noneMatch(job -> servers.begun(job).isEmpty())
                        && waiting(ProbeJobs.COUNTED) == 0);
        assertThat(jobs).allSatisfy(job -> assertThat(servers.begun(job)).hasSize(1));
    }

    /** The last one: afterwards there is one process. */
    @Test
    @Order(TAKEN_OVER)
    void whenOneIsKilledTheOtherGoesOnWithItsPeopleAndItsJobs() throws InterruptedException {
        try (var contact = new Visitor()) {
            contact.signIn(servers.first(), servers.fact("UNIT_CONTACT"));
            schedule(ProbeJobs.STUCK, "stuck");
            await().atMost(PATIENCE).until(() -> servers.begun("stuck").size() == 1);
            TwoServers.Server killed = servers.begun("stuck").getFirst()
                            == servers.first().process().pid()
                    ? servers.first()
                    : servers.second();
            TwoServers.Server left = killed.equals(servers.first()) ? servers.second() : servers.first();
            killed.process().kill();
            assertThat(contact.isSignedIn(left)).isTrue();
            await().atMost(PATIENCE).until(() -> servers.begun("stuck").size() == 2);
            assertThat(servers.begun("stuck"))
                    .containsExactly(killed.process().pid(), left.process().pid());
        }
    }

    private static String in(String path) {
        return "/" + servers.fact("slug") + path;
    }

    private static String api(String path) {
        return "/api/v1" + in(path);
    }

    private static String place(UUID id) {
        return facts("小屋").replaceFirst("\\{", "{\"id\": \"" + id + "\", ");
    }

    private static String facts(String name) {
        return """
                {"kind": "OTHER", "name": {"zh-CN": "%s"}, "keptBy": "%s"}
                """.formatted(name, servers.fact("unit"));
    }

    private static String claim(String lead) {
        return """
                {"id": "%s", "listing": "%s", "lead": "%s", "others": [], "quantity": 1,
                 "brings": {"work": {"zh-CN": "承办"}}, "deadline": "%s"}
                """.formatted(
                        UUID.randomUUID(),
                        servers.fact(ClaimRace.LISTING),
                        lead,
                        LocalDate.now(ZoneOffset.UTC).plusDays(30));
    }

    private static int rows(String table) throws SQLException {
        try (var connection = connection()) {
            connection.setAutoCommit(false);
            try (var statement = connection.createStatement()) {
                statement.execute("select set_config('gongjian.district', id::text, true) from district where slug = '"
                        + servers.fact("slug") + "'");
                try (var row = statement.executeQuery("select count(*) from " + table)) {
                    row.next();
                    return row.getInt(1);
                }
            }
        }
    }

    private static int statusOfMe(TwoServers.Server at, String cookie) throws IOException, InterruptedException {
        try (var page = new OpenStream(at.address() + "/me", cookie)) {
            return page.status();
        }
    }

    private static void schedule(String task, String instance) {
        SchedulerClient.Builder.create(new DriverManagerDataSource(
                        servers.database().url(),
                        servers.database().application().user(),
                        servers.database().application().password()))
                .build()
                .scheduleIfNotExists(new TaskInstance<>(task, instance), Instant.now());
    }

    private static int waiting(String task) throws SQLException {
        try (var connection = connection();
                var statement =
                        connection.prepareStatement("select count(*) from scheduled_tasks where task_name = ?")) {
            statement.setString(1, task);
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    /** Nobody can add a place until this transaction ends. */
    private static Connection blocking() throws SQLException {
        Connection connection = connection();
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            statement.execute("lock table place in share mode");
        }
        return connection;
    }

    private static boolean isWaited(Connection blocking) throws SQLException {
        try (var statement = blocking.createStatement();
                var row = statement.executeQuery("""
                        select exists (select from pg_locks where relation = 'place'::regclass and not granted)
                        """)) {
            row.next();
            return row.getBoolean(1);
        }
    }

    private static Connection connection() throws SQLException {
        return DriverManager.getConnection(
                servers.database().url(),
                servers.database().application().user(),
                servers.database().application().password());
    }
}
