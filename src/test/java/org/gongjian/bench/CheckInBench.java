package org.gongjian.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.gongjian.activities.ActivityId;
import org.gongjian.activities.checkin.CheckIn;
import org.gongjian.activities.checkin.CheckInId;
import org.gongjian.activities.checkin.CheckInOutcome.Result;
import org.gongjian.activities.checkin.CheckIns;
import org.gongjian.activities.shifts.ShiftId;
import org.gongjian.activities.signup.SignUpId;
import org.gongjian.district.CurrentDistrict;
import org.gongjian.district.District;
import org.gongjian.district.DistrictId;
import org.gongjian.district.DistrictSlug;
import org.gongjian.district.Districts;
import org.gongjian.district.Localized;
import org.gongjian.district.NewId;
import org.gongjian.identity.Actor;
import org.gongjian.identity.UnitId;
import org.gongjian.organizations.Organization;
import org.gongjian.organizations.Organizations;
import org.gongjian.organizations.RegisterOrganization;
import org.gongjian.places.AddPlace;
import org.gongjian.places.Place;
import org.gongjian.places.PlaceId;
import org.gongjian.places.Places;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A volunteers' day: 34,000 people come to 1,000 activities. The floor writes the same rows on one connection for each core, a
 * transaction for each person; we take down the roll of an activity at once, as a leader's phone tells it, and a person at a time.
 * The number of activities may be typed.
 */
final class CheckInBench implements Bench {

    private static final int ACTIVITIES = 1_000;
    private static final int EACH = 34;
    private static final int CORES = Runtime.getRuntime().availableProcessors();

    @Override
    public String name() {
        return "check-in";
    }

    @Override
    public List<Figure> run(int rounds, List<String> arguments) throws Exception {
        int size = arguments.isEmpty() ? ACTIVITIES : Integer.parseInt(arguments.getFirst());
        try (var site = new BenchSite(name())) {
            var bare = new ArrayList<Double>();
            var rolls = new ArrayList<Double>();
            var singly = new ArrayList<Double>();
            for (int round = 0; round <= rounds; round++) {
                double floor = floor(site, day(site.context(), "floor-" + round, size));
                double together = told(site.context(), day(site.context(), "rolls-" + round, size), EACH);
                double alone = told(site.context(), day(site.context(), "singly-" + round, size), 1);
                System.out.printf(
                        "Round %d: bare %,.0f/s, whole rolls %,.0f/s, one at a time %,.0f/s%n",
                        round, floor, together, alone);
                if (round > 0) {
                    bare.add(floor);
                    rolls.add(together);
                    singly.add(alone);
                }
            }
            double floor = Bench.median(bare);
            return List.of(
                    Figure.beside(floor, "check-ins-over-floor", Bench.median(rolls), "/s", 0.5, 2),
                    Figure.beside(floor, "single-check-ins-over-floor", Bench.median(singly), "/s"));
        }
    }

    /** Where the day takes place. */
    private record Day(DistrictId district, List<Expected> activities) {}

    private record Expected(ActivityId activity, ShiftId shift, List<SignUpId> signUps) {}

    private static double told(ApplicationContext context, Day day, int atOnce) throws Exception {
        CheckIns checkIns = context.getBean(CheckIns.class);
        Instant now = Instant.now();
        return perSecond(day, expected -> {
            for (int from = 0; from < EACH; from += atOnce) {
                List<CheckIn> steps = expected.signUps().subList(from, Math.min(EACH, from + atOnce)).stream()
                        .map(signUp -> new CheckIn(
                                CheckInId.next(), CheckIn.Kind.IN, CheckIn.Way.ROLL_CALL, signUp, null, now, null))
                        .toList();
                boolean done = CurrentDistrict.within(
                                day.district(),
                                () -> checkIns.take(Actor.system(), expected.activity(), expected.shift(), steps))
                        .stream()
                        .allMatch(outcome -> outcome.result() == Result.DONE);
                if (!done) {
                    throw new IllegalStateException("Somebody was not taken down");
                }
            }
        });
    }

    private static double floor(BenchSite site, Day day) throws Exception {
        return perSecond(day, expected -> {
            try (Connection connection = site.pool().getConnection()) {
                connection.setAutoCommit(false);
                write(connection, day.district(), expected);
            } catch (SQLException failed) {
                throw new IllegalStateException(failed);
            }
        });
    }

    /** The rows of one activity, a transaction for each person. */
    private static void write(Connection connection, DistrictId district, Expected expected) throws SQLException {
        OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC);
        try (PreparedStatement in = connection.prepareStatement("select set_config('gongjian.district', ?, true)");
                PreparedStatement presence = connection.prepareStatement(
                        "insert into presence (id, shift_id, sign_up_id, arrived_at) values (?, ?, ?, ?)");
                PreparedStatement step = connection.prepareStatement("""
                        insert into check_in (id, shift_id, presence_id, kind, way, at, received_at)
                        values (?, ?, ?, 'in', 'roll_call', ?, ?)
                        """);
                PreparedStatement line = connection.prepareStatement("""
                        insert into audit_line (id, at, verb, subject_kind, subject_id, result)
                        values (?, ?, 'arrived', 'presence', ?, 'done')
                        """)) {
            for (SignUpId signUp : expected.signUps()) {
                UUID id = NewId.uuid();
                run(in, district.value().toString());
                run(presence, id, expected.shift().value(), signUp.value(), now);
                run(step, NewId.uuid(), expected.shift().value(), id, now, now);
                run(line, NewId.uuid(), now, id);
                connection.commit();
            }
        }
    }

    private static void run(PreparedStatement statement, Object... values) throws SQLException {
        for (int at = 0; at < values.length; at++) {
            statement.setObject(at + 1, values[at]);
        }
        statement.execute();
    }

    /** What is done for one activity. */
    private interface Work {
        void on(Expected expected);
    }

    private static double perSecond(Day day, Work work) throws Exception {
        long begin = System.nanoTime();
        try (var threads = Executors.newFixedThreadPool(CORES)) {
            List<Callable<Void>> parts = IntStream.range(0, CORES)
                    .<Callable<Void>>mapToObj(core -> () -> {
                        for (int at = core; at < day.activities().size(); at += CORES) {
                            work.on(day.activities().get(at));
                        }
                        return null;
                    })
                    .toList();
            for (Future<Void> part : threads.invokeAll(parts)) {
                part.get();
            }
        }
        return day.activities().size() * EACH / ((System.nanoTime() - begin) / 1e9);
    }

    /** A district with so many activities that begin now, a shift in each, and everybody's sign-up. */
    private static Day day(ApplicationContext context, String slug, int size) {
        District district = new District(
                DistrictId.next(),
                new DistrictSlug("bench-" + slug),
                Localized.zh("测试区"),
                Localized.zh("测试区"),
                ZoneId.of("Asia/Shanghai"),
                null);
        context.getBean(Districts.class).found(district);
        return CurrentDistrict.within(district.id(), () -> {
            UnitId unit = UnitId.next();
            PlaceId place = PlaceId.next();
            context.getBean(Organizations.class)
                    .register(
                            Actor.system(),
                            new RegisterOrganization(
                                    unit,
                                    Organization.Kind.COMMUNITY,
                                    Localized.zh("测试社区"),
                                    null,
                                    null,
                                    null,
                                    null,
                                    null));
            context.getBean(Places.class)
                    .add(
                            Actor.system(),
                            new AddPlace(
                                    place, Place.Kind.COMMUNITY, Localized.zh("测试中心"), null, null, unit, null, null));
            return new Day(district.id(), filled(context, unit, place, size));
        });
    }

    private static List<Expected> filled(ApplicationContext context, UnitId unit, PlaceId place, int size) {
        List<Expected> expected = IntStream.range(0, size)
                .mapToObj(number -> new Expected(
                        ActivityId.next(),
                        ShiftId.next(),
                        IntStream.range(0, EACH)
                                .mapToObj(person -> SignUpId.next())
                                .toList()))
                .toList();
        JdbcClient jdbc = context.getBean(JdbcClient.class);
        context.getBean(TransactionTemplate.class).executeWithoutResult(status -> {
            UUID[] activities =
                    expected.stream().map(one -> one.activity().value()).toArray(UUID[]::new);
            UUID[] shifts = expected.stream().map(one -> one.shift().value()).toArray(UUID[]::new);
            jdbc.sql("""
                    insert into activity (id, title, purpose, place_id, takes_place_on, state, version)
                    select id, '{"zh-CN": "志愿服务日"}', '{"zh-CN": "志愿服务日"}', :place, current_date, 'planned', 0
                      from unnest(:ids) as new (id)
                    """).param("place", place.value()).param("ids", activities).update();
            jdbc.sql("insert into activity_host (activity_id, unit_id, role, seq) select id, :unit, 'host', 1 "
                            + "from unnest(:ids) as new (id)")
                    .param("unit", unit.value())
                    .param("ids", activities)
                    .update();
            Instant start = Instant.now().truncatedTo(ChronoUnit.MINUTES);
            jdbc.sql("""
                    insert into activity_shift (id, activity_id, starts_at, ends_at, volunteer_service, capacity, mode, opens_at,
                           closes_at, guardian_consent, guests, waitlist, smaller_may_pass, taken, last_ticket, seed, version)
                    select id, activity, :start, :end, true, :places, 'first_come', :opens, :start, false, false, true, false,
                           :places, :places, decode(repeat('00', 32), 'hex'), 0
                      from unnest(:ids, :activities) as new (id, activity)
                    """)
                    .param("start", start.atOffset(ZoneOffset.UTC))
                    .param("end", start.plus(Duration.ofHours(2)).atOffset(ZoneOffset.UTC))
                    .param("opens", start.minus(Duration.ofDays(7)).atOffset(ZoneOffset.UTC))
                    .param("places", EACH)
                    .param("ids", shifts)
                    .param("activities", activities)
                    .update();
            UUID[] signUps = expected.stream()
                    .flatMap(one -> one.signUps().stream())
                    .map(SignUpId::value)
                    .toArray(UUID[]::new);
            UUID[] theirs = expected.stream()
                    .flatMap(one ->
                            one.signUps().stream().map(signUp -> one.shift().value()))
                    .toArray(UUID[]::new);
            jdbc.sql(
                            "insert into person (id, name) select id, '志愿者' || n from unnest(:ids) with ordinality as new (id, n)")
                    .param("ids", signUps)
                    .update();
            jdbc.sql("""
                    insert into sign_up (id, shift_id, person_id, party_id, arrival, ticket, state, arrived_at, changed_at)
                    select id, shift, id, id, n, n, 'placed', now(), now()
                      from unnest(:ids, :shifts) with ordinality as new (id, shift, n)
                    """).param("ids", signUps).param("shifts", theirs).update();
        });
        return expected;
    }
}
