package org.gongjian.activities.stalls;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.assertj.core.api.Assertions;
import org.gongjian.RoomTest;
import org.gongjian.TestActors;
import org.gongjian.TestClock;
import org.gongjian.activities.ActivityDesk;
import org.gongjian.activities.ActivityId;
import org.gongjian.activities.TestActivities;
import org.gongjian.audit.AuditLine;
import org.gongjian.audit.AuditLog;
import org.gongjian.district.Localized;
import org.gongjian.district.NewId;
import org.gongjian.district.Refused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RoomTest
class StallDeskTests {

    @Autowired
    private TestActivities fixtures;

    @Autowired
    private StallDesk desk;

    @Autowired
    private StallDoor door;

    @Autowired
    private Stalls stalls;

    @Autowired
    private ActivityDesk activityDesk;

    @Autowired
    private AuditLog audit;

    @Autowired
    private TestClock clock;

    private TestActivities.Hunchun hunchun;
    private ActivityId fair;

    @BeforeEach
    void aFairToday() {
        clock.set(TestClock.STORY);
        hunchun = fixtures.hunchun();
        fair = fixtures.planned(hunchun);
    }

    @AfterEach
    void backToTheStory() {
        clock.set(TestClock.STORY);
    }

    @Test
    void stallsStandInTheOrderOfTheirNumbers() {
        stall("10");
        stall("2");

        assertThat(hunchun.within(() -> stalls.of(fair)))
                .extracting(kept -> kept.stall().number())
                .containsExactly("2", "10");
        assertThat(refusal(() -> desk.add(hunchun.coordinator(), fair, write(StallId.next(), "2")))
                        .field("number"))
                .isPresent();
    }

    @Test
    void addingTheSameStallAgainChangesNothing() {
        StallId id = stall("1");
        hunchun.run(() -> desk.add(hunchun.coordinator(), fair, write(id, "1")));

        assertThat(hunchun.within(() -> stalls.of(fair))).hasSize(1);
        assertThat(verbs(id)).containsExactly("added");
    }

    @Test
    void theSamePressSentTwiceCountsOnce() {
        StallId id = stall("1");
        String code = code(id);
        UUID press = NewId.uuid();

        door.count(code, press, true);
        door.count(code, press, true);
        door.count(code, NewId.uuid(), true);

        assertThat(served(id).tapped()).isEqualTo(2);
    }

    @Test
    void pressesFromManyHandsAreAllCounted() throws Exception {
        StallId id = stall("1");
        String code = code(id);
        try (ExecutorService hands = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Boolean>> presses = IntStream.range(0, 40)
                    .<Callable<Boolean>>mapToObj(press -> () -> {
                        door.count(code, NewId.uuid(), true);
                        return true;
                    })
                    .toList();
            for (var press : hands.invokeAll(presses)) {
                assertThat(press.get()).isTrue();
            }
        }

        assertThat(served(id).tapped()).isEqualTo(40);
    }

    @Test
    void takenBackByManyHandsAtOnceItNeverFallsBelowZero() throws Exception {
        StallId id = stall("1");
        String code = code(id);
        IntStream.range(0, 5).forEach(press -> door.count(code, NewId.uuid(), true));
        long refused;
        try (ExecutorService hands = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Boolean>> presses = IntStream.range(0, 12)
                    .<Callable<Boolean>>mapToObj(press -> () -> {
                        try {
                            door.count(code, NewId.uuid(), false);
                            return true;
                        } catch (Refused no) {
                            return false;
                        }
                    })
                    .toList();
            refused = 0;
            for (var press : hands.invokeAll(presses)) {
                refused += press.get() ? 0 : 1;
            }
        }

        assertThat(served(id).tapped()).isZero();
        assertThat(refused).isEqualTo(7);
    }

    @Test
    void correctionsAreKeptWithWhoWhenAndWhy() {
        StallId id = stall("1");
        String code = code(id);
        door.count(code, NewId.uuid(), true);
        UUID key = NewId.uuid();
        hunchun.run(() -> {
            desk.correct(hunchun.coordinator(), id, key, 30, "上午忘了按");
            desk.correct(hunchun.coordinator(), id, key, 30, "上午忘了按");
        });
        door.count(code, NewId.uuid(), false);

        assertThat(served(id).tapped()).isEqualTo(30);
        assertThat(hunchun.within(() -> stalls.answeredFor(id)))
                .extracting(Entry::served, Entry::why, Entry::enteredBy)
                .containsExactlyInAnyOrder(
                        Assertions.tuple(-1, null, null),
                        Assertions.tuple(
                                30, "上午忘了按", hunchun.coordinator().author().account()));
        assertThat(verbs(id)).containsExactly("added", "code-made", "corrected");
        assertThat(refusal(() -> desk.correct(hunchun.coordinator(), id, NewId.uuid(), -31, "多了"))
                        .field("change"))
                .isPresent();
    }

    @Test
    void theNewestEstimateStandsBesideWhatWasCounted() {
        StallId id = stall("1");
        door.count(code(id), NewId.uuid(), true);
        hunchun.run(() -> desk.estimate(hunchun.coordinator(), id, NewId.uuid(), 80));
        clock.advance(Duration.ofMinutes(5));
        hunchun.run(() -> desk.estimate(hunchun.coordinator(), id, NewId.uuid(), 60));

        assertThat(served(id)).isEqualTo(new Served(1, null, 60));
        assertThat(hunchun.within(() -> stalls.servedAt(fair))).isEqualTo(new Served(1, null, 60));
        assertThat(refusal(() -> desk.estimate(hunchun.coordinator(), id, NewId.uuid(), 0))
                        .field("served"))
                .isPresent();
    }

    @Test
    void aBrowserThatScansIsCountedOnceAtEachStall() {
        StallId one = stall("1");
        StallId two = stall("2");
        String browser = UUID.randomUUID().toString();
        hunchun.run(() -> {
            door.scan(one, browser);
            door.scan(one, browser);
            door.scan(one, UUID.randomUUID().toString());
            door.scan(two, browser);
        });

        assertThat(served(one)).isEqualTo(new Served(null, 2, null));
        assertThat(served(two)).isEqualTo(new Served(null, 1, null));
        assertThat(hunchun.within(() -> door.isCounted(one, browser))).isTrue();
    }

    @Test
    void aNewCodeClosesTheOldOne() {
        StallId id = stall("1");
        String lost = code(id);
        String found = code(id);

        assertThat(missing(() -> door.open(lost))).isTrue();
        assertThat(door.open(found).kept().stall().id()).isEqualTo(id);
        hunchun.run(() -> desk.withdrawCode(hunchun.coordinator(), id));
        assertThat(missing(() -> door.open(found))).isTrue();
        assertThat(missing(() -> door.open("0000-0000-0000"))).isTrue();
    }

    @Test
    void peopleAreCountedOnTheDayAndAWeekAfterIt() {
        ActivityId later = fixtures.planned(hunchun, TestActivities.DAY.plusDays(2));
        StallId id = StallId.next();
        hunchun.run(() -> desk.add(hunchun.coordinator(), later, write(id, "1")));
        String code = code(id);

        assertThat(door.open(code).mayCount().isAllowed()).isFalse();
        clock.advance(Duration.ofDays(2));
        door.count(code, NewId.uuid(), true);
        clock.advance(Duration.ofDays(8));
        assertThat(refusalOf(() -> door.count(code, NewId.uuid(), true)).kind()).isEqualTo(Refused.Kind.CONFLICT);
        hunchun.run(() -> desk.correct(hunchun.coordinator(), id, NewId.uuid(), 4, "补记"));
        assertThat(served(id).tapped()).isEqualTo(5);
    }

    @Test
    void nobodyCountsAtACancelledFair() {
        StallId id = stall("1");
        String code = code(id);
        hunchun.run(() -> activityDesk.cancel(hunchun.coordinator(), fair, 0, Localized.zh("大雨")));

        assertThat(refusalOf(() -> door.count(code, NewId.uuid(), true)).kind()).isEqualTo(Refused.Kind.CONFLICT);
        assertThat(refusal(() -> desk.add(hunchun.coordinator(), fair, write(StallId.next(), "2")))
                        .kind())
                .isEqualTo(Refused.Kind.CONFLICT);
    }

    @Test
    void theUnitOfAStallEntersItsFiguresAndSetsUpNothing() {
        StallId id = StallId.next();
        hunchun.run(() -> desk.add(
                hunchun.coordinator(), fair, new WriteStall(id, "1", hunchun.archives(), null, Localized.zh("档案咨询"))));

        hunchun.run(() -> desk.estimate(hunchun.contact(), id, NewId.uuid(), 40));
        assertThat(served(id).estimated()).isEqualTo(40);
        assertThat(refusal(() -> desk.makeCode(hunchun.contact(), id)).kind()).isEqualTo(Refused.Kind.FORBIDDEN);
        assertThat(refusal(() -> desk.estimate(TestActors.volunteer(), id, NewId.uuid(), 40))
                        .kind())
                .isEqualTo(Refused.Kind.FORBIDDEN);
    }

    @Test
    void aChangeOnAnOldVersionIsRefused() {
        StallId id = stall("1");
        hunchun.run(() -> desk.change(hunchun.coordinator(), id, 0, write(id, "A1")));

        assertThat(refusal(() -> desk.change(hunchun.coordinator(), id, 0, write(id, "A2")))
                        .kind())
                .isEqualTo(Refused.Kind.STALE);
        assertThat(hunchun.within(() -> stalls.require(fair, id)).stall().number())
                .isEqualTo("A1");
    }

    private StallId stall(String number) {
        StallId id = StallId.next();
        hunchun.run(() -> desk.add(hunchun.coordinator(), fair, write(id, number)));
        return id;
    }

    private static WriteStall write(StallId id, String number) {
        return new WriteStall(id, number, null, Localized.zh("热心居民"), Localized.of("修家电", "Repairing appliances"));
    }

    private String code(StallId id) {
        return hunchun.within(() -> desk.makeCode(hunchun.coordinator(), id)).shown();
    }

    private Served served(StallId id) {
        return hunchun.within(() -> stalls.require(id)).served();
    }

    private List<String> verbs(StallId id) {
        return hunchun.within(() -> audit.historyOf(id.ref())).stream()
                .map(AuditLine::verb)
                .toList();
    }

    private boolean missing(Runnable work) {
        return refusalOf(work).kind() == Refused.Kind.MISSING;
    }

    private Refused refusal(Runnable work) {
        return refusalOf(() -> hunchun.run(work));
    }

    private static Refused refusalOf(Runnable work) {
        return Assertions.catchThrowableOfType(Refused.class, work::run);
    }
}
