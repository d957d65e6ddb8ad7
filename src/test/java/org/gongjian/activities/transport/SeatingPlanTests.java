package org.gongjian.activities.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gongjian.activities.ActivityId;
import org.gongjian.people.PersonId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SeatingPlanTests {

    private final ActivityId visit = ActivityId.next();
    private final Vehicle first = car("1 号车", 4);
    private final Vehicle second = car("2 号车", 3);

    @Test
    void asManyAsThereAreSeatsInOrder() {
        List<Passenger> people =
                IntStream.range(0, 9).mapToObj(number -> alone(null)).toList();
        Map<Passenger, VehicleId> plan = SeatingPlan.inOrder(List.of(first, second), people, Way.THERE);

        assertThat(plan.keySet()).containsExactlyElementsOf(people.subList(0, 7));
        assertThat(people.subList(0, 4)).allMatch(one -> first.id().equals(plan.get(one)));
        assertThat(people.subList(4, 7)).allMatch(one -> second.id().equals(plan.get(one)));
    }

    @Test
    void thoseWhoSignedUpTogetherShareAVehicleWhereOneTakesThemAll() {
        List<Passenger> family = party(3);
        List<Passenger> two = List.of(alone(null), alone(null));
        Map<Passenger, VehicleId> plan = SeatingPlan.inOrder(List.of(first, second), all(two, family), Way.THERE);

        assertThat(family).allMatch(one -> second.id().equals(plan.get(one)));
        assertThat(two).allMatch(one -> first.id().equals(plan.get(one)));
    }

    @Test
    void aPartyNoVehicleTakesWholeIsSpread() {
        List<Passenger> party = party(6);
        Map<Passenger, VehicleId> plan = SeatingPlan.inOrder(List.of(first, second), party, Way.THERE);

        assertThat(plan).hasSize(6);
        assertThat(plan.values()).filteredOn(first.id()::equals).hasSize(4);
    }

    @Test
    void oneRidesHomeInTheVehicleOneCameIn() {
        Passenger one = alone(second.id());
        assertThat(SeatingPlan.inOrder(List.of(first, second), List.of(one), Way.BACK))
                .containsEntry(one, second.id());
    }

    @Test
    void withoutVehiclesNobodyIsSeated() {
        assertThat(SeatingPlan.inOrder(List.of(), party(2), Way.THERE)).isEmpty();
    }

    private Vehicle car(String name, int seats) {
        return Vehicle.of(visit, new WriteVehicle(VehicleId.next(), name, null, "张志愿", null, null, seats));
    }

    private static Passenger alone(@Nullable VehicleId there) {
        return new Passenger(PersonId.next(), "王一", UUID.randomUUID(), null, there, null);
    }

    private static List<Passenger> party(int size) {
        UUID party = UUID.randomUUID();
        return IntStream.range(0, size)
                .mapToObj(number -> new Passenger(PersonId.next(), "王" + number, party, null, null, null))
                .toList();
    }

    private static List<Passenger> all(List<Passenger> first, List<Passenger> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }
}
