package org.gongjian.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gongjian.RoomTest;
import org.gongjian.TestClock;
import org.gongjian.activities.ActivityDesk;
import org.gongjian.activities.ActivityDetails;
import org.gongjian.activities.ActivityId;
import org.gongjian.activities.PlanActivity;
import org.gongjian.activities.TestActivities;
import org.gongjian.activities.shifts.ShiftDesk;
import org.gongjian.activities.shifts.ShiftDetails;
import org.gongjian.activities.shifts.ShiftId;
import org.gongjian.activities.shifts.SignUpTerms;
import org.gongjian.activities.stalls.StallDesk;
import org.gongjian.activities.stalls.StallId;
import org.gongjian.activities.stalls.WriteStall;
import org.gongjian.district.Localized;
import org.gongjian.district.NewId;
import org.gongjian.identity.Actor;
import org.gongjian.programmes.AddProgramme;
import org.gongjian.programmes.Programme;
import org.gongjian.programmes.ProgrammeId;
import org.gongjian.programmes.Programmes;
import org.gongjian.programmes.figures.FigureRow;
import org.gongjian.programmes.figures.ProgrammeYears;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The city library of Changchun (story 3): “more than 600 volunteers, more than 20 times of volunteer service, more than 2,000
 * people served”. The records are generated; the figures are counted from them.
 */
@RoomTest
class StoryFiguresTests {

    private static final int SERVICES = 21;
    private static final int A_SERVICE = 31;
    private static final int NEW_EACH_TIME = 29;
    private static final int SERVED = 97;

    @Autowired
    private TestActivities fixtures;

    @Autowired
    private Programmes programmes;

    @Autowired
    private ActivityDesk activities;

    @Autowired
    private ShiftDesk shifts;

    @Autowired
    private StallDesk stalls;

    @Autowired
    private ServiceDesk desk;

    @Autowired
    private ServiceLedger ledger;

    @Autowired
    private ProgrammeYears years;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private TestActivities.Hunchun here;
    private ProgrammeId programme;
    private final List<UUID> volunteers = new ArrayList<>();

    @BeforeEach
    void aYearOfServices() {
        clock.set(Instant.parse("2024-06-05T00:30:00Z"));
        here = fixtures.hunchun();
        programme = ProgrammeId.next();
        here.run(() -> programmes.add(
                Actor.system(),
                new AddProgramme(
                        programme,
                        Programme.Kind.PROGRAMME,
                        Localized.of("“三比三创”主题活动", "Three comparisons and three innovations"),
                        null,
                        null,
                        here.community(),
                        null)));
        for (int service = 0; service < SERVICES; service++) {
            aService(LocalDate.of(2024, 6, 6).plusDays(service));
        }
    }

    @Test
    void moreThanSixHundredVolunteersInMoreThanTwentyServicesServedMoreThanTwoThousand() {
        Map<String, Long> figures = here.within(() -> years.of(programme, 2024)).stream()
                .collect(Collectors.toMap(ProgrammeYears.YearFigure::code, ProgrammeYears.YearFigure::number));

        long persons = (long) (SERVICES - 1) * NEW_EACH_TIME + A_SERVICE;
        assertThat(persons).isGreaterThan(600);
        assertThat(figures)
                .containsEntry("volunteers", persons)
                .containsEntry("services", (long) SERVICES)
                .containsEntry("hours", (long) SERVICES * A_SERVICE * 2)
                .containsEntry("served", (long) SERVICES * SERVED);
        assertThat(figures.get("served")).isGreaterThan(2_000);
        assertThat(here.within(
                        () -> ledger.given(here.community(), LocalDate.of(2024, 1, 1), LocalDate.of(2024, 12, 31))))
                .isEqualTo(
                        new ServiceLedger.Given(new Hours((long) SERVICES * A_SERVICE * 120), SERVICES, (int) persons));
    }

    @Test
    void everyFigureOpensToItsRows() {
        here.within(() -> years.of(programme, 2024)).forEach(figure -> {
            assertThat(figure.rows()).as(figure.code()).isNotEmpty();
            assertThat(figure.rows().stream().mapToLong(FigureRow::quantity).sum())
                    .isEqualTo(figure.number());
            assertThat(figure.rows()).allSatisfy(row -> assertThat(row.path()).startsWith("activities/"));
        });
    }

    /** Two of each service's volunteers have served before. */
    private void aService(LocalDate day) {
        Instant nine = day.atTime(9, 0).atZone(TestActivities.ZONE).toInstant();
        Instant eleven = nine.plus(Duration.ofHours(2));
        ActivityId activity = here.within(() -> activities.plan(
                here.coordinator(), new PlanActivity(ActivityId.next(), within(here.details(day)), null)));
        ShiftId shift = here.within(() -> shifts.add(
                here.coordinator(),
                activity,
                ShiftId.next(),
                new ShiftDetails(
                        null,
                        nine,
                        eleven,
                        true,
                        100,
                        SignUpTerms.open(nine.minus(Duration.ofDays(60)), nine.minus(Duration.ofHours(1))))));
        StallId stall = StallId.next();
        here.run(() -> stalls.add(
                here.coordinator(),
                activity,
                new WriteStall(stall, "1", here.community(), null, Localized.of("义诊", "Free check-ups"))));
        List<UUID> coming = Stream.concat(
                        volunteers.stream().limit(A_SERVICE - NEW_EACH_TIME), Stream.generate(this::aPerson))
                .limit(A_SERVICE)
                .toList();
        List<ServiceId> ids = served(shift, coming, nine, eleven);
        clock.set(eleven.plus(Duration.ofHours(1)));
        here.run(() -> {
            stalls.correct(here.coordinator(), stall, NewId.uuid(), SERVED, "按登记表");
            assertThat(desk.confirmAll(here.coordinator(), activity, shift, ids))
                    .allMatch(Confirmation::isDone);
        });
    }

    private ActivityDetails within(ActivityDetails details) {
        return new ActivityDetails(
                details.title(),
                details.theme(),
                details.occasion(),
                details.purpose(),
                programme,
                details.place(),
                details.time(),
                details.hosts(),
                details.tags(),
                details.audiences(),
                details.items());
    }

    private UUID aPerson() {
        UUID id = NewId.uuid();
        volunteers.add(id);
        write("insert into person (id, name) values (:id, :name)", Map.of("id", id, "name", "志愿者" + volunteers.size()));
        return id;
    }

    /** Signed up, came and left: written at once, as a year of rolls would have left it. */
    private List<ServiceId> served(ShiftId shift, List<UUID> persons, Instant from, Instant until) {
        List<UUID> ids = persons.stream().map(person -> NewId.uuid()).toList();
        IntStream.range(0, persons.size()).forEach(at -> {
            write(
                    """
                    insert into sign_up (id, shift_id, person_id, party_id, arrival, ticket, state, arrived_at, changed_at)
                    values (:id, :shift, :person, :id, :number, :number, 'placed', :at, :at)
                    """,
                    Map.of(
                            "id", ids.get(at),
                            "shift", shift.value(),
                            "person", persons.get(at),
                            "number", at + 1,
                            "at", from.minus(Duration.ofDays(1)).atOffset(ZoneOffset.UTC)));
            write(
                    """
                    insert into presence (id, shift_id, sign_up_id, arrived_at, left_at)
                    values (:id, :shift, :id, :from, :until)
                    """,
                    Map.of(
                            "id", ids.get(at),
                            "shift", shift.value(),
                            "from", from.atOffset(ZoneOffset.UTC),
                            "until", until.atOffset(ZoneOffset.UTC)));
        });
        return ids.stream().map(ServiceId::new).toList();
    }

    private void write(String statement, Map<String, ?> parameters) {
        here.run(() -> transaction.executeWithoutResult(
                status -> jdbc.sql(statement).params(parameters).update()));
    }
}
