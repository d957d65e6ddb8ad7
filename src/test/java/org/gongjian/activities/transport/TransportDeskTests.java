package org.gongjian.activities.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.assertj.core.api.Assertions;
import org.gongjian.RoomTest;
import org.gongjian.TestActors;
import org.gongjian.activities.ActivityId;
import org.gongjian.activities.TestActivities;
import org.gongjian.district.Refused;
import org.gongjian.identity.Actor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RoomTest
class TransportDeskTests {

    @Autowired
    private TestActivities fixtures;

    @Autowired
    private TransportDesk desk;

    private TestActivities.Hunchun hunchun;
    private Actor coordinator;
    private ActivityId visit;
    private VehicleId car;

    @BeforeEach
    void aVisitWithOneCar() {
        hunchun = fixtures.hunchun();
        coordinator = hunchun.coordinator();
        visit = fixtures.planned(hunchun);
        car = vehicle("1 号车", 4, null);
    }

    @Test
    void neverMoreThanTheSeats() {
        seat(Set.of(Way.THERE, Way.BACK), "王一", "王二", "王三");

        Refused full = refusal(() -> desk.seat(coordinator, visit, riders(Set.of(Way.BACK), "王四", "王五")));
        assertThat(full.field("names")).isPresent();
        assertThat(list().cars().getFirst().back()).hasSize(3);
        assertThat(hunchun.within(() -> desk.figures(visit))).isEqualTo(new TransportDesk.Figures(1, 4, 3));
    }

    @Test
    void whenManySeatPeopleAtOnceTheCarIsExactlyFull() throws Exception {
        int seated = 0;
        try (ExecutorService hands = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Boolean>> tries = IntStream.range(0, 16)
                    .<Callable<Boolean>>mapToObj(who -> () -> {
                        try {
                            seat(Set.of(Way.THERE, Way.BACK), "乘客" + who);
                            return true;
                        } catch (Refused full) {
                            return false;
                        }
                    })
                    .toList();
            for (var one : hands.invokeAll(tries)) {
                seated += one.get() ? 1 : 0;
            }
        }

        assertThat(seated).isEqualTo(4);
        assertThat(list().cars().getFirst().there()).hasSize(4);
        assertThat(list().cars().getFirst().vehicle().takenBack()).isEqualTo(4);
    }

    @Test
    void theSameRidersAgainChangeNothing() {
        AddRiders add = riders(Set.of(Way.THERE), "王一", "王二");
        hunchun.run(() -> {
            desk.seat(coordinator, visit, add);
            desk.seat(coordinator, visit, add);
        });

        assertThat(list().cars().getFirst().vehicle().takenThere()).isEqualTo(2);
    }

    @Test
    void whoeverIsTakenOffTheListGivesTheirSeatBack() {
        AddRiders add = riders(Set.of(Way.THERE, Way.BACK), "王一");
        hunchun.run(() -> {
            desk.seat(coordinator, visit, add);
            desk.unseat(coordinator, visit, add.riders().getFirst().id());
        });

        assertThat(list().cars().getFirst().vehicle().takenThere()).isZero();
        assertThat(list().cars().getFirst().there()).isEmpty();
        assertThat(refusal(() -> desk.unseat(
                                coordinator, visit, add.riders().getFirst().id()))
                        .kind())
                .isEqualTo(Refused.Kind.CONFLICT);
    }

    @Test
    void boardingIsTickedOffAndTheTickTakenBack() {
        AddRiders add = riders(Set.of(Way.THERE, Way.BACK), "王一");
        RiderId rider = add.riders().getFirst().id();
        hunchun.run(() -> {
            desk.seat(coordinator, visit, add);
            desk.board(coordinator, visit, rider, Way.THERE, true);
            desk.board(coordinator, visit, rider, Way.THERE, true);
        });
        assertThat(list().cars().getFirst().aboard(Way.THERE)).isEqualTo(1);
        assertThat(list().cars().getFirst().aboard(Way.BACK)).isZero();

        hunchun.run(() -> desk.board(coordinator, visit, rider, Way.THERE, false));
        assertThat(list().cars().getFirst().aboard(Way.THERE)).isZero();
    }

    @Test
    void namesAndPlatesAreForThoseWhoNeedThem() {
        assertThat(refusal(() -> desk.open(hunchun.contact(), visit)).kind()).isEqualTo(Refused.Kind.FORBIDDEN);
        assertThat(refusal(() -> desk.open(TestActors.volunteer(), visit)).kind())
                .isEqualTo(Refused.Kind.FORBIDDEN);
        hunchun.run(() -> desk.add(
                coordinator,
                visit,
                new WriteVehicle(VehicleId.next(), "2 号车", hunchun.archives(), null, "李师傅", "吉H·12345", 6)));

        BoardingList read = hunchun.within(() -> desk.open(hunchun.contact(), visit));
        assertThat(read.cars().get(1).vehicle().plate()).isEqualTo("吉H·12345");
        assertThat(refusal(() -> desk.seat(hunchun.contact(), visit, riders(Set.of(Way.THERE), "王一")))
                        .kind())
                .isEqualTo(Refused.Kind.FORBIDDEN);
    }

    @Test
    void aCarKeepsTheSeatsPeopleSitOn() {
        seat(Set.of(Way.THERE), "王一", "王二", "王三");
        Refused tooFew = refusal(() -> desk.change(coordinator, visit, 0, write(car, "1 号车", 2, null)));
        assertThat(tooFew.field("seats")).isPresent();
        hunchun.run(() -> desk.change(coordinator, visit, 0, write(car, "1 号车", 3, "吉H·1")));
        assertThat(refusal(() -> desk.change(coordinator, visit, 0, write(car, "1 号车", 9, null)))
                        .kind())
                .isEqualTo(Refused.Kind.STALE);
        assertThat(refusal(() -> desk.add(coordinator, visit, write(VehicleId.next(), "1 号车", 4, null)))
                        .field("name"))
                .isPresent();
    }

    @Test
    void aVehicleOfAnotherActivityIsNotThere() {
        ActivityId other = fixtures.planned(hunchun, TestActivities.DAY.plusDays(1));
        assertThat(refusal(() -> desk.seat(coordinator, other, riders(Set.of(Way.THERE), "王一")))
                        .kind())
                .isEqualTo(Refused.Kind.MISSING);
    }

    @Test
    void oneNameStandsOnceOnAForm() {
        assertThat(refusal(() -> riders(Set.of(Way.THERE), "王一", "王一")).field("names"))
                .isPresent();
        assertThat(refusal(() -> riders(Set.of(), "王一")).field("ways")).isPresent();
    }

    private VehicleId vehicle(String name, int seats, @Nullable String plate) {
        WriteVehicle write = write(VehicleId.next(), name, seats, plate);
        hunchun.run(() -> desk.add(coordinator, visit, write));
        return write.id();
    }

    private static WriteVehicle write(VehicleId id, String name, int seats, @Nullable String plate) {
        return new WriteVehicle(id, name, null, "张志愿", "张志愿", plate, seats);
    }

    private AddRiders riders(Set<Way> ways, String... names) {
        return new AddRiders(
                List.of(names).stream()
                        .map(name -> new AddRiders.NewRider(RiderId.next(), name))
                        .toList(),
                car,
                ways);
    }

    private void seat(Set<Way> ways, String... names) {
        hunchun.run(() -> desk.seat(coordinator, visit, riders(ways, names)));
    }

    private BoardingList list() {
        return hunchun.within(() -> desk.open(coordinator, visit));
    }

    private Refused refusal(Runnable work) {
        return Assertions.catchThrowableOfType(Refused.class, () -> hunchun.run(work));
    }
}
