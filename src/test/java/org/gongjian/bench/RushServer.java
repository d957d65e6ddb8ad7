package org.gongjian.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gongjian.GongjianApplication;
import org.gongjian.TestDistricts;
import org.gongjian.activities.ActivityId;
import org.gongjian.activities.TestActivities;
import org.gongjian.activities.shifts.ShiftDesk;
import org.gongjian.activities.shifts.ShiftDetails;
import org.gongjian.activities.shifts.ShiftId;
import org.gongjian.activities.signup.Crowd;
import org.gongjian.operations.HouseContexts;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The application in a process of its own, with a crowd of people who are signed in. */
final class RushServer {

    private RushServer() {}

    /** Arguments: a file of settings, the directory for facts, how many people, how many shifts, places of each. */
    public static void main(String[] arguments) throws IOException {
        var settings = new Properties();
        try (var reader = Files.newBufferedReader(Path.of(arguments[0]))) {
            settings.load(reader);
        }
        ConfigurableApplicationContext context = new SpringApplicationBuilder(
                        GongjianApplication.class, TestDistricts.class, TestActivities.class, NaiveSignUps.class)
                .contextFactory(new HouseContexts())
                .run(settings.stringPropertyNames().stream()
                        .map(name -> "--" + name + "=" + settings.getProperty(name))
                        .toArray(String[]::new));
        Path facts = Path.of(arguments[1]).resolve("facts");
        if (Files.notExists(facts)) {
            var written = prepare(
                    context,
                    Integer.parseInt(arguments[2]),
                    Integer.parseInt(arguments[3]),
                    Integer.parseInt(arguments[4]));
            Path draft = facts.resolveSibling("facts.new");
            try (var writer = Files.newBufferedWriter(draft)) {
                written.store(writer, null);
            }
            Files.move(draft, facts, StandardCopyOption.ATOMIC_MOVE);
        }
        Files.writeString(Path.of(arguments[1]).resolve("ready-" + settings.getProperty("server.port")), "ready");
    }

    private static Properties prepare(ApplicationContext context, int people, int rounds, int places) {
        TestActivities.Hunchun hunchun = context.getBean(TestActivities.class).hunchun();
        ActivityId activity = context.getBean(TestActivities.class)
                .planned(hunchun, LocalDate.now(ZoneOffset.UTC).plusDays(60));
        List<Crowd.Member> crowd =
                hunchun.within(() -> Crowd.gather(context, hunchun.district().id(), people));
        Instant opened = Instant.now().minus(Duration.ofHours(1));
        List<ShiftId> shifts = hunchun.within(() -> IntStream.range(0, rounds)
                .mapToObj(round -> context.getBean(ShiftDesk.class)
                        .add(hunchun.coordinator(), activity, ShiftId.next(), later(opened, places, round)))
                .toList());
        var facts = new Properties();
        facts.setProperty("slug", hunchun.slug());
        facts.setProperty("district", hunchun.district().id().value().toString());
        facts.setProperty("activity", activity.value().toString());
        facts.setProperty(
                "shifts", shifts.stream().map(shift -> shift.value().toString()).collect(Collectors.joining(",")));
        facts.setProperty(
                "accounts",
                crowd.stream()
                        .map(member -> member.account().value().toString())
                        .collect(Collectors.joining(",")));
        facts.setProperty("sessions", String.join(",", sessions(context, crowd)));
        return facts;
    }

    /** Each round has a shift of its own, at another time. */
    private static ShiftDetails later(Instant opened, int places, int round) {
        ShiftDetails details = Crowd.details(opened, places, terms -> terms);
        return new ShiftDetails(
                null,
                details.startsAt().plus(Duration.ofDays(round)),
                details.endsAt().plus(Duration.ofDays(round)),
                true,
                places,
                details.terms());
    }

    /** Real sessions, as a sign-in leaves them; answers what the cookie says. */
    private static List<String> sessions(ApplicationContext context, List<Crowd.Member> crowd) {
        List<String> ids =
                crowd.stream().map(member -> UUID.randomUUID().toString()).toList();
        JdbcClient jdbc = context.getBean(JdbcClient.class);
        long now = System.currentTimeMillis();
        context.getBean(TransactionTemplate.class).executeWithoutResult(status -> {
            String[] accounts = crowd.stream()
                    .map(member -> member.account().value().toString())
                    .toArray(String[]::new);
            String[] sessions = ids.toArray(String[]::new);
            jdbc.sql("""
                    insert into spring_session (primary_id, session_id, creation_time, last_access_time, max_inactive_interval,
                           expiry_time, principal_name, said)
                    select id, id, :now, :now, 1800, :now + 1800000, account,
                           jsonb_build_object('account', account, 'epoch', '0', 'began', cast(:at as text),
                                   'seen', cast(:at as text), 'scope', 'own', 'device', 'OTHER')
                      from unnest(:ids, :accounts) as new (id, account)
                    """)
                    .param("now", now)
                    .param("ids", sessions)
                    .param("accounts", accounts)
                    .param("at", Long.toString(now))
                    .update();
        });
        return ids.stream()
                .map(id -> Base64.getEncoder().encodeToString(id.getBytes(StandardCharsets.UTF_8)))
                .toList();
    }
}
