package org.gongjian.activities.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.gongjian.RoomTest;
import org.gongjian.TestClock;
import org.gongjian.activities.Activities;
import org.gongjian.activities.ActivityId;
import org.gongjian.activities.TestActivities;
import org.gongjian.activities.shifts.ShiftDesk;
import org.gongjian.activities.shifts.ShiftId;
import org.gongjian.activities.signup.Crowd;
import org.gongjian.activities.signup.SignUp;
import org.gongjian.activities.signup.SignUpDesk;
import org.gongjian.activities.signup.SignUpId;
import org.gongjian.activities.signup.SignUpTogether;
import org.gongjian.audit.Author;
import org.gongjian.district.Refused;
import org.gongjian.identity.Actor;
import org.gongjian.people.HeldRecord;
import org.gongjian.people.PersonId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** Those who signed up find a seat without being typed again. */
@RoomTest
class PassengerDeskTests {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private TestActivities fixtures;

    @Autowired
    private Activities activities;

    @Autowired
    private ShiftDesk shifts;

    @Autowired
    private SignUpDesk signUps;

    @Autowired
    private TransportDesk transport;

    @Autowired
    private PassengerDesk desk;

    @Autowired
    private RidesOfPersons rides;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private TestClock clock;

    private TestActivities.Hunchun hunchun;
    private Actor coordinator;
    private ActivityId visit;
    private ShiftId shift;
    private List<Crowd.Member> crowd;

    @BeforeEach
    void sixPlacesAndEightPeople() {
        hunchun = fixtures.hunchun();
        coordinator = hunchun.coordinator();
        visit = fixtures.planned(hunchun);
        crowd = hunchun.within(() -> Crowd.gather(context, hunchun.district().id(), 8));
        shift = hunchun.within(
                () -> Crowd.shift(shifts, coordinator, visit, clock.instant().minusSeconds(60), 6, terms -> terms));
    }

    @Test
    void filledInOrderTheSeatsAreTakenAndTheOthersAreListed() {
        everybodySignsUp();
        VehicleId car = car("1 号车", 4);

        assertThat(fill(Way.THERE)).isEqualTo(4);
        assertThat(names(Way.THERE, car)).containsExactly("居民1", "居民2", "居民3", "居民4");
        assertThat(unseated(Way.THERE)).containsExactly("居民5", "居民6");
        assertThat(unseated(Way.BACK)).hasSize(6);
        assertThat(fill(Way.THERE)).isZero();

        VehicleId more = car("2 号车", 9);
        assertThat(fill(Way.THERE)).isEqualTo(2);
        assertThat(fill(Way.BACK)).isEqualTo(6);
        assertThat(names(Way.BACK, more)).containsExactly("居民5", "居民6");
        assertThat(hunchun.within(() -> transport.figures(visit)).riders()).isEqualTo(6);
    }

    @Test
    void theChosenFindASeatTogetherOrNoneOfThem() {
        everybodySignsUp();
        VehicleId car = car("1 号车", 2);

        assertThat(refusal(() -> seat(car, 0, 1, 2)).field("persons")).isPresent();
        assertThat(names(Way.THERE, car)).isEmpty();
        seat(car, 0, 1);
        seat(car, 0, 1);
        assertThat(names(Way.THERE, car)).containsExactly("居民1", "居民2");
        assertThat(names(Way.BACK, car)).hasSize(2);
    }

    @Test
    void whoOnlyWaitsForAPlaceIsNotSeated() {
        everybodySignsUp();
        VehicleId car = car("1 号车", 9);
        assertThat(refusal(() -> seat(car, 7)).field("persons")).isPresent();
    }

    @Test
    void whenManyFillAtOnceEverySeatIsTakenOnce() throws Exception {
        everybodySignsUp();
        VehicleId car = car("1 号车", 4);
        int seated = 0;
        try (ExecutorService hands = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Integer>> tries = IntStream.range(0, 8)
                    .<Callable<Integer>>mapToObj(who -> () -> fill(Way.THERE))
                    .toList();
            for (var one : hands.invokeAll(tries)) {
                seated += one.get();
            }
        }
        assertThat(seated).isEqualTo(4);
        assertThat(names(Way.THERE, car)).hasSize(4).doesNotHaveDuplicates();
    }

    @Test
    void whoGaveUpTheirPlaceIsMarkedOnTheList() {
        SignUpId first = signUp(0);
        VehicleId car = car("1 号车", 4);
        seat(car, 0);
        hunchun.run(() -> signUps.cancel(crowd.getFirst().actor(), first));
        assertThat(riders(Way.THERE, car)).singleElement().matches(Ride::placeless);
    }

    @Test
    void thoseWhoSignedUpTogetherRideTogether() {
        signUp(0);
        hunchun.run(() -> signUps.signUpTogether(
                coordinator,
                visit,
                new SignUpTogether(
                        SignUpId.next(),
                        shift,
                        false,
                        crowd.subList(1, 4).stream().map(Crowd.Member::person).toList(),
                        List.of(),
                        false)));
        VehicleId small = car("1 号车", 3);
        VehicleId large = car("2 号车", 3);
        fill(Way.THERE);
        assertThat(names(Way.THERE, small)).containsExactly("居民1");
        assertThat(names(Way.THERE, large)).containsExactlyInAnyOrder("居民2", "居民3", "居民4");
    }

    @Test
    void whoIsErasedLeavesAFreeSeat() {
        signUp(0);
        VehicleId car = car("1 号车", 4);
        seat(car, 0);
        List<PersonId> person = List.of(crowd.getFirst().person());
        List<HeldRecord> held = hunchun.within(() -> transaction.execute(status -> rides.of(person)));
        assertThat(held).hasSize(1);
        hunchun.run(() -> transaction.executeWithoutResult(status -> rides.erase(Author.SYSTEM, person)));
        assertThat(hunchun.within(() -> transport.open(coordinator, visit))
                        .cars()
                        .getFirst()
                        .vehicle()
                        .takenThere())
                .isZero();
    }

    @Test
    void onlyWhoKeepsTheActivitySeatsPeople() {
        everybodySignsUp();
        car("1 号车", 4);
        assertThat(refusal(() -> desk.fill(hunchun.contact(), visit, Way.THERE)).kind())
                .isEqualTo(Refused.Kind.FORBIDDEN);
        assertThat(refusal(() -> desk.unseated(hunchun.contact(), activities.require(visit), Way.THERE))
                        .kind())
                .isEqualTo(Refused.Kind.FORBIDDEN);
    }

    private void everybodySignsUp() {
        IntStream.range(0, crowd.size()).forEach(this::signUp);
    }

    private SignUpId signUp(int number) {
        SignUpId id = SignUpId.next();
        hunchun.run(() -> signUps.signUp(crowd.get(number).account(), visit, new SignUp(id, shift, false)));
        return id;
    }

    private VehicleId car(String name, int seats) {
        VehicleId id = VehicleId.next();
        hunchun.run(
                () -> transport.add(coordinator, visit, new WriteVehicle(id, name, null, "张志愿", null, null, seats)));
        return id;
    }

    private int fill(Way way) {
        return hunchun.within(() -> desk.fill(coordinator, visit, way));
    }

    private void seat(VehicleId car, int... numbers) {
        List<PersonId> persons = IntStream.of(numbers)
                .mapToObj(number -> crowd.get(number).person())
                .toList();
        hunchun.run(() -> desk.seat(coordinator, visit, new SeatPassengers(car, persons, Set.of(Way.THERE, Way.BACK))));
    }

    private List<Ride> riders(Way way, VehicleId car) {
        return hunchun.within(() -> transport.open(coordinator, visit)).cars().stream()
                .filter(one -> one.vehicle().id().equals(car))
                .flatMap(one -> one.riders(way).stream())
                .toList();
    }

    private Stream<String> names(Way way, VehicleId car) {
        return riders(way, car).stream().map(Ride::name);
    }

    private List<String> unseated(Way way) {
        return hunchun.within(() -> desk.unseated(coordinator, activities.require(visit), way)).passengers().stream()
                .map(Passenger::name)
                .toList();
    }

    private Refused refusal(Runnable work) {
        return Assertions.catchThrowableOfType(Refused.class, () -> hunchun.run(work));
    }
}
