package org.gongjian.reading.consignments;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.gongjian.RoomTest;
import org.gongjian.TestClock;
import org.gongjian.custody.Custody;
import org.gongjian.district.Localized;
import org.gongjian.identity.Actor;
import org.gongjian.places.PlaceId;
import org.gongjian.reading.TestLibrary;
import org.gongjian.reading.network.Network;
import org.gongjian.reading.network.SiteKind;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The third story's year: 46 demonstration branches, 7 reading rooms, 16 mobile points, more than 80,000 books. */
@RoomTest
class YearOfConsignmentsTests {

    private static final long SEED = 80_000;
    private static final int ROUNDS = 4;

    @Autowired
    private DeliveryRounds rounds;

    @Autowired
    private ConsignmentDesk desk;

    @Autowired
    private LibraryYears years;

    @Autowired
    private Network network;

    @Autowired
    private Custody custody;

    private final TestLibrary library;
    private final TestClock clock;
    private final TestLibrary.Small here;
    private final Random random = new Random(SEED);
    private final Map<PlaceId, Long> arrived = new HashMap<>();
    private final List<PlaceId> sites = new ArrayList<>();
    private long lost;

    YearOfConsignmentsTests(@Autowired TestLibrary library, @Autowired TestClock clock) {
        this.library = library;
        this.clock = clock;
        here = library.small();
    }

    @Test
    void theFiguresOfTheYearAreTheSumOfItsRowsToTheUnit() {
        here.run(() -> {
            library.bring(here.main(), here.books(), 120_000);
            sites.add(here.orphan());
            add(SiteKind.DEMONSTRATION_BRANCH, 45);
            add(SiteKind.READING_ROOM, 7);
            add(SiteKind.MOBILE_POINT, 16);
        });
        for (int quarter = 0; quarter < ROUNDS; quarter++) {
            LocalDate day = LocalDate.of(2023, 2 + 3 * quarter, 15);
            clock.set(day.atTime(4, 0).toInstant(ZoneOffset.UTC));
            here.run(() -> distribute(day));
        }
        clock.set(TestClock.STORY);

        long distributed = arrived.values().stream().mapToLong(Long::longValue).sum();
        assertThat(distributed).isGreaterThan(80_000);
        LibraryYear year = here.within(() -> years.of(2023));
        assertThat(year.books()).isEqualTo(distributed);
        assertThat(year.consignments()).isEqualTo((long) ROUNDS * sites.size());
        assertThat(here.within(() -> years.of(2022)).books()).isZero();
        assertThat(here.within(() -> years.latest(2026))).isEqualTo(2023);
        assertThat(here.within(() -> years.latest(2022))).isEqualTo(2022);
        assertThat(here.within(() -> network.countByKind(TestLibrary.DAY)))
                .containsEntry(SiteKind.DEMONSTRATION_BRANCH, 46L)
                .containsEntry(SiteKind.READING_ROOM, 7L)
                .containsEntry(SiteKind.MOBILE_POINT, 16L);
        sites.forEach(site -> assertThat(library.has(here, site)).isEqualTo(arrived.get(site)));
        assertThat(library.has(here, here.main())).isEqualTo(120_300 - distributed - lost);
        assertThat(lost).isPositive();
        assertThat(here.within(custody::verifySums).hold()).isTrue();
        assertThat(here.within(() -> rows(2023))).isEqualTo(distributed);
    }

    private void add(SiteKind kind, int howMany) {
        for (int i = 1; i <= howMany; i++) {
            sites.add(library.site(kind, kind + " " + i, null));
        }
    }

    private void distribute(LocalDate day) {
        Actor system = Actor.system();
        RoundId id = RoundId.next();
        rounds.propose(system, id, RoundKind.DISTRIBUTION, Localized.zh("季度配送"), day);
        int version = 0;
        Map<Integer, Integer> nothing = new HashMap<>();
        rounds.require(id).lines().forEach(line -> nothing.put(line.position(), 0));
        rounds.change(system, id, nothing, version++);
        for (PlaceId site : sites) {
            rounds.add(system, id, here.main(), site, here.books(), 260 + random.nextInt(100), version++);
        }
        rounds.decide(system, id, version);
        desk.ofRound(id).forEach(one -> deliver(system, one, day));
    }

    private void deliver(Actor by, Consignment planned, LocalDate day) {
        int packed = planned.planned();
        desk.pack(by, planned.id(), List.of(new PackedLine(here.books(), packed, packed / 40 + 1)), 0);
        desk.send(by, planned.id(), day, 1);
        int missing = random.nextInt(10) == 0 ? 1 + random.nextInt(3) : 0;
        desk.receive(
                by,
                planned.id(),
                List.of(new ReceivedLine(here.books(), packed - missing, missing == 0 ? null : Difference.LOST, null)),
                day,
                2);
        lost += missing;
        arrived.merge(planned.to(), (long) packed - missing, Long::sum);
    }

    private long rows(int year) {
        long sum = 0;
        ConsignmentId before = null;
        List<Consignment> page;
        do {
            page = desk.page(new FindConsignments(ConsignmentState.RECEIVED, null, year), before, 50);
            sum += page.stream().mapToLong(Consignment::arrived).sum();
            before = page.isEmpty() ? null : page.getLast().id();
        } while (!page.isEmpty());
        return sum;
    }
}
