package org.gongjian.service;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.gongjian.TestClock;
import org.gongjian.activities.checkin.CheckIn;
import org.gongjian.activities.checkin.CheckInId;
import org.gongjian.activities.checkin.CheckIns;
import org.gongjian.activities.checkin.TestRolls;
import org.gongjian.activities.shifts.ShiftDesk;
import org.gongjian.activities.shifts.ShiftDetails;
import org.gongjian.activities.shifts.ShiftId;
import org.gongjian.activities.shifts.SignUpTerms;
import org.gongjian.activities.signup.SignUpDesk;
import org.gongjian.activities.signup.SignUpId;
import org.gongjian.activities.signup.SignUpTogether;
import org.gongjian.district.Localized;
import org.gongjian.district.NewId;
import org.gongjian.identity.Actor;
import org.gongjian.identity.TestDistrict;
import org.gongjian.people.PersonId;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Volunteers come and go on the story's morning, and the coordinator's roll has them. */
@TestComponent
public class Morning {

    public static final Instant NINE = TestRolls.NINE;
    public static final Instant ELEVEN = TestRolls.ELEVEN;
    public static final Instant NOON = ELEVEN.plus(Duration.ofHours(1));

    private static final long FIRST = 20240000000L;
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final TestRolls rolls;
    private final ShiftDesk shifts;
    private final SignUpDesk signUps;
    private final CheckIns checkIns;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final TestClock clock;

    Morning(
            TestRolls rolls,
            ShiftDesk shifts,
            SignUpDesk signUps,
            CheckIns checkIns,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            TestClock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.rolls = rolls;
        this.shifts = shifts;
        this.signUps = signUps;
        this.checkIns = checkIns;
        this.clock = clock;
    }

    /** The morning's shift, from nine to eleven. */
    public TestRolls.Rolled begins(TestDistrict here) {
        clock.set(TestClock.STORY);
        return rolls.shift(here, 1_000);
    }

    /** Another shift of the same activity. */
    public TestRolls.Rolled shift(
            TestDistrict here, TestRolls.Rolled of, Instant from, Instant until, boolean service) {
        ShiftId shift = here.within(() -> shifts.add(
                here.coordinator(),
                of.activity(),
                ShiftId.next(),
                new ShiftDetails(
                        Localized.of("另一班", "Another one"),
                        from,
                        until,
                        service,
                        1_000,
                        SignUpTerms.open(from.minus(Duration.ofDays(7)), from.minus(Duration.ofHours(1))))));
        return new TestRolls.Rolled(of.activity(), shift);
    }

    /** Somebody who is registered as a volunteer. */
    public ServiceId signUp(TestDistrict here, TestRolls.Rolled shift, String name) {
        ServiceId id = unregistered(here, shift, name);
        register(here, id);
        return id;
    }

    ServiceId unregistered(TestDistrict here, TestRolls.Rolled shift, String name) {
        return beforehand(() -> ServiceId.of(rolls.signUp(here, shift, name)));
    }

    /** Nobody signs up for what is over. */
    private <T> T beforehand(Supplier<T> work) {
        Instant now = clock.instant();
        clock.set(TestClock.STORY);
        try {
            return work.get();
        } finally {
            clock.set(now);
        }
    }

    private void register(TestDistrict here, ServiceId id) {
        here.run(() -> transaction.executeWithoutResult(status -> jdbc.sql("""
                insert into volunteer (id, person_id, number, registered_on)
                select :new, person_id, :number, date '2024-01-01' from sign_up where id = :id
                on conflict do nothing
                """)
                .param("new", NewId.uuid())
                .param("number", FIRST + NUMBER.incrementAndGet())
                .param("id", id.value())
                .update()));
    }

    /** The coordinator puts somebody down who is known. */
    public ServiceId signUp(TestDistrict here, TestRolls.Rolled shift, PersonId person) {
        SignUpId id = SignUpId.next();
        beforehand(() -> here.within(() -> signUps.signUpTogether(
                here.coordinator(),
                shift.activity(),
                new SignUpTogether(id, shift.shift(), false, List.of(person), List.of(), true))));
        register(here, ServiceId.of(id));
        return ServiceId.of(id);
    }

    public void came(TestDistrict here, TestRolls.Rolled shift, ServiceId who, Instant at) {
        take(
                here,
                shift,
                new CheckIn(CheckInId.next(), CheckIn.Kind.IN, CheckIn.Way.ROLL_CALL, who.signUp(), null, at, null));
    }

    public void left(TestDistrict here, TestRolls.Rolled shift, ServiceId who, Instant at) {
        take(
                here,
                shift,
                new CheckIn(CheckInId.next(), CheckIn.Kind.OUT, CheckIn.Way.ROLL_CALL, who.signUp(), null, at, null));
    }

    /** Came and left on the roll of a shift that is over by then. */
    public void served(TestDistrict here, TestRolls.Rolled shift, ServiceId who, Instant from, Instant until) {
        came(here, shift, who, from);
        left(here, shift, who, until);
    }

    /** A roll takes nothing down that is still to come. */
    private void take(TestDistrict here, TestRolls.Rolled shift, CheckIn step) {
        if (clock.instant().isBefore(step.at())) {
            clock.set(step.at());
        }
        Actor by = here.coordinator();
        here.within(() -> checkIns.take(by, shift.activity(), shift.shift(), List.of(step)));
    }
}
