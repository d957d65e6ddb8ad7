package org.gongjian.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.gongjian.RoomTest;
import org.gongjian.TestClock;
import org.gongjian.activities.checkin.TestRolls;
import org.gongjian.audit.Author;
import org.gongjian.district.Reason;
import org.gongjian.identity.Actor;
import org.gongjian.identity.Role;
import org.gongjian.identity.TestAccounts;
import org.gongjian.identity.TestDistrict;
import org.gongjian.people.MergeRule;
import org.gongjian.people.PersonId;
import org.gongjian.people.PersonalRecords;
import org.gongjian.service.anomalies.Anomalies;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@RoomTest
class HoursOfPersonsTests {

    @Autowired
    private ServiceDesk desk;

    @Autowired
    private ServiceChanges changes;

    @Autowired
    private ServiceLedger ledger;

    @Autowired
    private ToldHours told;

    @Autowired
    private Anomalies anomalies;

    @Autowired
    private Morning morning;

    @Autowired
    private TestRolls rolls;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private TestClock clock;

    @Autowired
    private List<PersonalRecords> records;

    @Autowired
    private List<MergeRule> rules;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    private TestDistrict here;
    private TestRolls.Rolled first;
    private PersonId person;

    @BeforeEach
    void aVolunteer() {
        here = accounts.aDistrict();
        first = morning.begins(here);
        person = Objects.requireNonNull(here.volunteer().personId());
    }

    @Test
    void aPersonSeesWhatIsHeldAndErasingKeepsTheFigures() {
        ServiceId id = confirmed(first, 0);
        PersonalRecords held = records.stream()
                .filter(room -> room.section().equals("service"))
                .findFirst()
                .orElseThrow();
        assertThat(here.within(() -> held.of(List.of(person)))).singleElement().satisfies(one -> {
            assertThat(one.path()).isEqualTo(id.path());
            assertThat(one.facts()).hasSize(4);
        });
        assertThat(here.within(() -> held.retained(List.of(person)))).hasSize(1);

        here.run(() -> held.erase(Author.SYSTEM, List.of(person)));
        assertThat(here.within(() -> ledger.given(null, LocalDate.of(2024, 1, 1), LocalDate.of(2024, 12, 31))))
                .isEqualTo(new ServiceLedger.Given(new Hours(120), 1, 1));
    }

    @Test
    void twoWhoServedAtOneTimeAreNotOnePerson() {
        ServiceId mine = confirmed(first, 0);
        clock.set(TestClock.STORY);
        ServiceId other = morning.signUp(here, first, "王芳");
        morning.served(here, first, other, Morning.NINE, Morning.ELEVEN);
        confirm(first, other);
        PersonId twin = here.within(() -> ledger.require(other)).person();

        assertThat(against(person, twin)).contains(Reason.of("service.refused.merge"));
        assertThat(here.within(() -> ledger.require(mine)).person()).isEqualTo(person);
        assertThat(against(person, PersonId.next())).isEmpty();
    }

    @Test
    void everyShiftSaysWhyItGaveHoursOrNone() {
        confirmed(first, 0);
        clock.set(TestClock.STORY);
        TestRolls.Rolled visit = morning.shift(here, first, hours(4), hours(5), false);
        morning.signUp(here, visit, person);
        TestRolls.Rolled missed = morning.shift(here, first, hours(6), hours(7), true);
        morning.signUp(here, missed, person);
        clock.set(hours(8));

        assertThat(here.within(() -> told.of(person, null, 10)))
                .extracting(one -> one.why().code())
                .containsExactly("service.why.absent", "service.why.no-service", "service.why.counted");
        assertThat(here.within(() -> told.of(person, LocalDate.of(2024, 6, 5), 10)))
                .isEmpty();
    }

    @Test
    void fiveServicesInOneHandAreShownWithTheReason() {
        List<TestRolls.Rolled> shifts = new ArrayList<>();
        shifts.add(first);
        for (int next = 1; next < 5; next++) {
            shifts.add(morning.shift(here, first, hours(24 * next), hours(24 * next + 2), true));
        }
        for (int at = 0; at < 4; at++) {
            confirmed(shifts.get(at), at);
        }
        assertThat(odd()).isEmpty();
        confirmed(shifts.get(4), 4);
        assertThat(odd())
                .singleElement()
                .satisfies(found -> assertThat(found.why()).containsExactly(Reason.of("service.odd.one-hand", 5)));
    }

    @Test
    void whoServesTwoUnitsFurtherApartThanOneCanGoIsShownToBoth() {
        TestRolls.Rolled far = rolls.ofThePartner(here, first, hours(2), hours(4));
        lies(first, 42.86, 130.36);
        lies(far, 43.88, 125.32);
        confirmed(first, 0);
        clock.set(hours(5));
        ServiceId second = ServiceId.next();
        Actor another = accounts.account(here.district(), Role.DISTRICT_OFFICER, null, null)
                .actor();
        here.run(() -> desk.enter(
                here.officer(),
                far.activity(),
                far.shift(),
                new EnterHours(second, person, new Span(hours(2), hours(4)), "名单上有")));
        here.run(() -> changes.decide(another, second, 1, true, null, null));

        assertThat(odd())
                .singleElement()
                .satisfies(found ->
                        assertThat(found.why()).extracting(Reason::code).containsExactly("service.odd.pace"));
        assertThat(here.within(() -> anomalies.of(List.of(here.partner()), 10)).found())
                .isEqualTo(odd());
    }

    private void lies(TestRolls.Rolled shift, double latitude, double longitude) {
        here.run(() -> transaction.executeWithoutResult(status -> jdbc.sql("""
                update place set latitude = :latitude, longitude = :longitude
                 where id = (select place_id from activity where id = :activity)
                """)
                .param("latitude", latitude)
                .param("longitude", longitude)
                .param("activity", shift.activity().value())
                .update()));
    }

    @Test
    void aLargeDistrictIsLookedThroughBeforehandAndWhatWasPutRightIsNotShown() {
        List<ServiceId> services = new ArrayList<>(List.of(confirmed(first, 0)));
        for (int next = 1; next < 5; next++) {
            services.add(confirmed(morning.shift(here, first, hours(24 * next), hours(24 * next + 2), true), next));
        }
        tenCome();
        List<Anomalies.Found> all = odd();
        assertThat(all).hasSize(2);

        isLarge();
        assertThat(here.within(() -> anomalies.ofAll(10)).found())
                .as("not looked through yet")
                .isEmpty();
        here.run(anomalies::look);
        isLarge();
        assertThat(here.within(() -> anomalies.ofAll(10))).isEqualTo(new Anomalies.Odd(all, clock.instant()));

        here.run(() -> changes.revoke(here.officer(), services.getLast(), 1, "不是本人"));
        assertThat(here.within(() -> anomalies.ofAll(10)).found()).isEqualTo(all.subList(1, 2));
    }

    private void isLarge() {
        here.run(() -> transaction.executeWithoutResult(status -> jdbc.sql("""
                insert into service_look (looked_at, services) values (now(), 20000)
                on conflict (district_id) do update set services = excluded.services
                """).update()));
    }

    private void tenCome() {
        TestRolls.Rolled shift = morning.shift(here, first, hours(26), hours(28), true);
        List<ServiceId> ids = new ArrayList<>();
        for (int volunteer = 0; volunteer < 10; volunteer++) {
            ids.add(morning.signUp(here, shift, "志愿者" + volunteer));
        }
        ids.forEach(id -> morning.served(here, shift, id, hours(26), hours(28)));
        confirm(shift, ids.toArray(ServiceId[]::new));
    }

    @Test
    void tenWhoComeInOneSecondAreShownWithTheirRoll() {
        List<ServiceId> ids = new ArrayList<>();
        for (int person = 0; person < 10; person++) {
            ids.add(morning.signUp(here, first, "志愿者" + person));
        }
        ids.forEach(id -> morning.served(here, first, id, Morning.NINE, Morning.ELEVEN));
        confirm(first, ids.toArray(ServiceId[]::new));
        assertThat(odd()).singleElement().satisfies(found -> {
            assertThat(found.why()).containsExactly(Reason.of("service.odd.at-once", 10));
            assertThat(found.path()).endsWith("/hours");
        });
    }

    @Test
    void theLedgerIsReadPartByPart() {
        confirmed(first, 0);
        clock.set(TestClock.STORY);
        ServiceId other = morning.signUp(here, first, "王芳");
        morning.served(here, first, other, Morning.NINE, Morning.ELEVEN);
        confirm(first, other);

        List<LedgerLine> part = lines(null);
        assertThat(part).hasSize(1);
        List<LedgerLine> next = lines(part.getFirst());
        assertThat(next).hasSize(1).doesNotContainAnyElementsOf(part);
        assertThat(lines(next.getFirst())).isEmpty();
    }

    private List<LedgerLine> lines(@Nullable LedgerLine after) {
        return here.within(() -> ledger.lines(
                List.of(here.communityUnit()),
                false,
                LocalDate.of(2024, 1, 1),
                LocalDate.of(2024, 12, 31),
                after == null ? null : new ServiceLedger.Mark(after.day(), after.id()),
                1));
    }

    private List<Anomalies.Found> odd() {
        List<Anomalies.Found> ours = here.within(() -> anomalies.of(List.of(here.communityUnit()), 10))
                .found();
        assertThat(here.within(() -> anomalies.ofAll(10))).isEqualTo(new Anomalies.Odd(ours, null));
        return ours;
    }

    private List<Reason> against(PersonId survivor, PersonId merged) {
        return here.within(() -> Objects.requireNonNull(transaction.execute(status -> rules.stream()
                .flatMap(rule -> rule.againstMerging(List.of(survivor), List.of(merged)).stream())
                .filter(why -> why.code().startsWith("service."))
                .toList())));
    }

    private ServiceId confirmed(TestRolls.Rolled shift, int day) {
        clock.set(TestClock.STORY);
        ServiceId id = morning.signUp(here, shift, person);
        morning.served(here, shift, id, hours(24 * day), hours(24 * day + 2));
        confirm(shift, id);
        return id;
    }

    private void confirm(TestRolls.Rolled shift, ServiceId... ids) {
        assertThat(here.within(
                        () -> desk.confirmAll(here.coordinator(), shift.activity(), shift.shift(), List.of(ids))))
                .allMatch(Confirmation::isDone);
    }

    private static Instant hours(int after) {
        return Morning.NINE.plus(Duration.ofHours(after));
    }
}
