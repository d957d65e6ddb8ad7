package org.gongjian.evaluation.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import org.gongjian.RoomTest;
import org.gongjian.TestClock;
import org.gongjian.activities.ActivityDesk;
import org.gongjian.activities.ActivityId;
import org.gongjian.activities.ActivityResult;
import org.gongjian.activities.Attendance;
import org.gongjian.activities.HostRole;
import org.gongjian.activities.Hosts;
import org.gongjian.activities.PlanActivity;
import org.gongjian.activities.TestActivities;
import org.gongjian.activities.shifts.ShiftDesk;
import org.gongjian.activities.shifts.ShiftDetails;
import org.gongjian.activities.shifts.ShiftId;
import org.gongjian.activities.shifts.SignUpTerms;
import org.gongjian.activities.stalls.StallDesk;
import org.gongjian.activities.stalls.StallId;
import org.gongjian.activities.stalls.WriteStall;
import org.gongjian.custody.ByWhom;
import org.gongjian.custody.UnitOfMeasure;
import org.gongjian.district.Localized;
import org.gongjian.district.NewId;
import org.gongjian.evaluation.campaigns.CampaignId;
import org.gongjian.evaluation.campaigns.EntryId;
import org.gongjian.evaluation.standards.EditionId;
import org.gongjian.evaluation.standards.Indicator;
import org.gongjian.evaluation.standards.Measure;
import org.gongjian.evaluation.standards.StandardId;
import org.gongjian.evaluation.standards.TestStandards;
import org.gongjian.giving.GiftDetails;
import org.gongjian.giving.GiftId;
import org.gongjian.giving.GiftLine;
import org.gongjian.giving.GivingDesk;
import org.gongjian.giving.ReceiptChoice;
import org.gongjian.giving.ReceiveGift;
import org.gongjian.identity.Actor;
import org.gongjian.identity.Role;
import org.gongjian.identity.TestAccounts;
import org.gongjian.identity.TestDistrict;
import org.gongjian.identity.UnitId;
import org.gongjian.programmes.Categories;
import org.gongjian.programmes.CategoryId;
import org.gongjian.service.Confirmation;
import org.gongjian.service.ServiceDesk;
import org.gongjian.service.ServiceId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Random summers of two units: what is measured agrees with a plain list of what happened, and with the rows it opens to. */
@RoomTest
class MeasuresModelTests {

    private static final int ACTIVITIES = 7;
    private static final int GIFTS = 6;
    private static final int POOL = 9;

    /** What happened, written down as it was done. */
    private record Happened(LocalDate day, Set<UnitId> hosts, UnitId first, int attendances, Set<UUID> volunteers) {}

    private record Stood(LocalDate day, UnitId unit, int served) {}

    private record Given(LocalDate day, int volumes, boolean anonymous) {}

    @Autowired
    private Measures measures;

    @Autowired
    private Measuring measuring;

    @Autowired
    private MeasuredFigures opened;

    @Autowired
    private Scores scores;

    @Autowired
    private TestStandards standards;

    @Autowired
    private TestCampaignRows campaigns;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private TestActivities activities;

    @Autowired
    private Categories categories;

    @Autowired
    private ActivityDesk desk;

    @Autowired
    private ShiftDesk shifts;

    @Autowired
    private StallDesk stalls;

    @Autowired
    private ServiceDesk service;

    @Autowired
    private GivingDesk giving;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private final List<Happened> happened = new ArrayList<>();
    private final List<Stood> stood = new ArrayList<>();
    private final List<Given> given = new ArrayList<>();
    private final List<UUID> pool = new ArrayList<>();

    @AfterEach
    void backToTheStory() {
        clock.set(TestClock.STORY);
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13})
    void everyFigureIsWhatHappenedAndOpensToExactlyItsRows(long seed) {
        Random random = new Random(seed);
        clock.set(TestClock.STORY);
        TestDistrict here = accounts.aDistrict();
        TestActivities.Hunchun facts = activities.hunchun(
                here.district(), here.street(), here.community(), here.communityUnit(), here.partner(), false);
        here.run(() -> categories.loadDefaults(Actor.system()));
        IntStream.range(0, POOL).forEach(at -> person(here, at));
        random.ints(ACTIVITIES, 0, 80).sorted().forEach(after -> activity(random, here, facts, after));
        Actor secretary = accounts.account(here.district(), Role.UNIT_CONTACT, null, here.communityUnit())
                .actor();
        for (int i = 0; i < GIFTS; i++) {
            gift(random, here, facts, secretary);
        }
        clock.set(Instant.parse("2024-09-10T02:00:00Z"));
        for (UnitId unit : List.of(here.communityUnit(), here.partner())) {
            agrees(here, unit, LocalDate.of(2024, 6, 1), LocalDate.of(2024, 6, 30));
            agrees(here, unit, LocalDate.of(2024, 6, 20), LocalDate.of(2024, 8, 1));
            agrees(here, unit, LocalDate.of(2023, 1, 1), LocalDate.of(2025, 12, 31));
        }
        opens(here);
    }

    private void agrees(TestDistrict here, UnitId unit, LocalDate from, LocalDate until) {
        Map<Measure, Long> expected = model(here, unit, from, until);
        Map<Measure, Figure> figures = here.within(() -> measures.of(unit, from, until));
        expected.forEach((measure, value) -> {
            Figure figure = figures.getOrDefault(measure, Figure.of(List.of()));
            assertThat(figure.value()).as(measure.code()).isEqualByComparingTo(BigDecimal.valueOf(value));
            assertThat(figure.rows()).allSatisfy(row -> {
                assertThat(row.on()).isBetween(from, until);
                assertThat(row.adds()).isPositive();
            });
        });
    }

    private Map<Measure, Long> model(TestDistrict here, UnitId unit, LocalDate from, LocalDate until) {
        List<Happened> held = happened.stream()
                .filter(one -> one.hosts().contains(unit) && within(one.day(), from, until))
                .toList();
        List<Given> gave = given.stream()
                .filter(one -> unit.equals(here.partner()) && !one.anonymous() && within(one.day(), from, until))
                .toList();
        Set<UUID> served = new HashSet<>();
        happened.stream()
                .filter(one -> one.first().equals(unit) && within(one.day(), from, until))
                .forEach(one -> served.addAll(one.volunteers()));
        Map<Measure, Long> model = new EnumMap<>(Measure.class);
        model.put(Measure.ACTIVITIES, (long) held.size());
        model.put(Measure.ATTENDANCES, sum(held, Happened::attendances));
        model.put(Measure.GIFTS, (long) gave.size());
        model.put(Measure.BOOKS_GIVEN, sum(gave, Given::volumes));
        model.put(Measure.ACTIVE_VOLUNTEERS, (long) served.size());
        model.put(
                Measure.PEOPLE_SERVED,
                sum(
                        stood.stream()
                                .filter(one -> one.unit().equals(unit) && within(one.day(), from, until))
                                .toList(),
                        Stood::served));
        return model;
    }

    /** A campaign over June: what an explanation says, and what the page behind it counts, are the same. */
    private void opens(TestDistrict here) {
        StandardId standard = standards.standard(here);
        List<Measure> all = List.of(Measure.values());
        List<Indicator> leaves = IntStream.range(0, all.size())
                .mapToObj(at -> TestStandards.measured(
                        String.valueOf(at + 1), all.get(at).code() + " / 1000"))
                .toList();
        EditionId edition = standards.published(here, standard, 1, leaves);
        CampaignId campaign = campaigns.campaign(here, standard);
        campaigns.round(here, campaign, 1, edition, 1);
        EntryId entry = campaigns.entry(here, campaign, here.partner(), 0);
        here.run(() -> transaction.executeWithoutResult(
                status -> measuring.measure(here.coordinator().author(), campaign, 1)));
        Explanation why = here.within(() -> scores.explain(entry, 1));
        List<Explanation.Measured> figures =
                why.parts().stream().flatMap(part -> part.figures().stream()).toList();
        assertThat(figures).hasSameSizeAs(leaves);
        for (Explanation.Measured one : figures) {
            MeasuredFigures.Opened page = here.within(() -> opened.inRound(entry, one.round(), one.measure()));
            assertThat(page.isAsMeasured()).isTrue();
            assertThat(page.figure().value()).isEqualByComparingTo(one.value());
            assertThat(sum(page.figure().rows(), Figure.Counted::adds))
                    .isEqualTo(one.value().longValueExact());
        }
    }

    private void activity(Random random, TestDistrict here, TestActivities.Hunchun facts, int after) {
        LocalDate day =
                TestClock.STORY.atZone(TestActivities.ZONE).toLocalDate().plusDays(1L + after);
        Instant nine = day.atTime(9, 0).atZone(TestActivities.ZONE).toInstant();
        Instant eleven = nine.plus(Duration.ofHours(2));
        boolean both = random.nextBoolean();
        Hosts hosts = both
                ? Hosts.of(
                        new Hosts.Host(here.communityUnit(), HostRole.HOST),
                        new Hosts.Host(here.partner(), HostRole.ASSISTING))
                : Hosts.of(new Hosts.Host(here.communityUnit(), HostRole.HOST));
        clock.set(nine.minus(Duration.ofDays(1)));
        Actor by = here.coordinator();
        ActivityId activity =
                here.within(() -> desk.plan(by, new PlanActivity(ActivityId.next(), facts.details(day, hosts), null)));
        ShiftId shift = here.within(() -> shifts.add(
                by,
                activity,
                ShiftId.next(),
                new ShiftDetails(
                        null,
                        nine,
                        eleven,
                        true,
                        100,
                        SignUpTerms.open(nine.minus(Duration.ofDays(60)), nine.minus(Duration.ofHours(1))))));
        List<UUID> came = pool.stream().filter(person -> random.nextInt(3) == 0).toList();
        List<ServiceId> hours = came.stream()
                .map(person -> served(here, shift, person, nine, eleven))
                .toList();
        clock.set(eleven.plus(Duration.ofHours(1)));
        int attendances = 10 + random.nextInt(90);
        here.run(() -> {
            if (!hours.isEmpty()) {
                assertThat(service.confirmAll(by, activity, shift, hours)).allMatch(Confirmation::isDone);
            }
        });
        stall(random, here, activity, day, "1", here.communityUnit());
        stall(random, here, activity, day, "2", here.partner());
        here.run(() -> desk.hold(by, activity, 0, new ActivityResult(Attendance.counted(attendances), null)));
        happened.add(new Happened(
                day,
                both ? Set.of(here.communityUnit(), here.partner()) : Set.of(here.communityUnit()),
                here.communityUnit(),
                attendances,
                Set.copyOf(came)));
    }

    /** Some count, some only guess. */
    private void stall(
            Random random, TestDistrict here, ActivityId activity, LocalDate day, String number, UnitId unit) {
        StallId stall = StallId.next();
        int served = 1 + random.nextInt(50);
        boolean counts = random.nextBoolean();
        here.run(() -> {
            stalls.add(
                    here.coordinator(),
                    activity,
                    new WriteStall(stall, number, unit, null, Localized.of("义诊", "Free check-ups")));
            if (counts) {
                stalls.correct(here.coordinator(), stall, NewId.uuid(), served, "按登记表");
            } else {
                stalls.estimate(here.coordinator(), stall, NewId.uuid(), served);
            }
        });
        stood.add(new Stood(day, unit, counts ? served : 0));
    }

    private void gift(Random random, TestDistrict here, TestActivities.Hunchun facts, Actor secretary) {
        LocalDate day = LocalDate.of(2024, 6, 6).plusDays(random.nextInt(80));
        clock.set(day.atTime(20, 0).atZone(TestActivities.ZONE).toInstant());
        int volumes = random.nextInt(3) * 7;
        boolean anonymous = random.nextInt(4) == 0;
        CategoryId books =
                here.within(() -> categories.byCode("yearbooks").orElseThrow().id());
        CategoryId pictures =
                here.within(() -> categories.byCode("pictures").orElseThrow().id());
        List<GiftLine> lines = new ArrayList<>();
        lines.add(new GiftLine(Localized.zh("联盟图片"), pictures, UnitOfMeasure.SET, 3, null));
        if (volumes > 0) {
            lines.add(new GiftLine(Localized.zh("《珲春年鉴》"), books, UnitOfMeasure.VOLUME, volumes, null));
        }
        GiftId id = GiftId.next();
        here.run(() -> {
            giving.register(
                    here.coordinator(),
                    id,
                    new GiftDetails(
                            null,
                            here.partner(),
                            anonymous,
                            ByWhom.named(Localized.zh("档案馆党支部党员")),
                            here.communityUnit(),
                            facts.place(),
                            TestActivities.PURPOSE,
                            day,
                            ReceiptChoice.ISSUED,
                            lines));
            giving.confirm(here.contact(), id, 1);
            giving.receive(secretary, id, 2, new ReceiveGift(facts.secretary(), Localized.zh("感谢赠书"), null));
        });
        given.add(new Given(day, volumes, anonymous));
    }

    private void person(TestDistrict here, int at) {
        UUID id = NewId.uuid();
        pool.add(id);
        write(here, "insert into person (id, name) values (:id, :name)", Map.of("id", id, "name", "志愿者" + at));
        write(
                here,
                "insert into volunteer (id, person_id, number, registered_on) values (:id, :id, :number, date '2024-01-01')",
                Map.of("id", id, "number", 20_240_000_001L + at));
    }

    /** Signed up, came and left: written at once, as a roll would have left it. */
    private ServiceId served(TestDistrict here, ShiftId shift, UUID person, Instant from, Instant until) {
        UUID id = NewId.uuid();
        int ticket = pool.indexOf(person) + 1;
        write(
                here,
                """
                insert into sign_up (id, shift_id, person_id, party_id, arrival, ticket, state, arrived_at, changed_at)
                values (:id, :shift, :person, :id, :number, :number, 'placed', :at, :at)
                """,
                Map.of(
                        "id", id,
                        "shift", shift.value(),
                        "person", person,
                        "number", ticket,
                        "at", from.minus(Duration.ofDays(1)).atOffset(ZoneOffset.UTC)));
        write(
                here,
                """
                insert into presence (id, shift_id, sign_up_id, arrived_at, left_at)
                values (:id, :shift, :id, :from, :until)
                """,
                Map.of(
                        "id", id,
                        "shift", shift.value(),
                        "from", from.atOffset(ZoneOffset.UTC),
                        "until", until.atOffset(ZoneOffset.UTC)));
        return new ServiceId(id);
    }

    private void write(TestDistrict here, String statement, Map<String, ?> parameters) {
        here.run(() -> transaction.executeWithoutResult(
                status -> jdbc.sql(statement).params(parameters).update()));
    }

    private static boolean within(LocalDate day, LocalDate from, LocalDate until) {
        return !day.isBefore(from) && !day.isAfter(until);
    }

    private static <T> long sum(List<T> all, ToLongFunction<T> of) {
        return all.stream().mapToLong(of).sum();
    }
}
