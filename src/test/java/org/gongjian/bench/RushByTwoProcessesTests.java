package org.gongjian.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;
import org.gongjian.TestDatabase;
import org.gongjian.district.NewId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** A crowd presses at two real processes on one database; in the end one of them is killed in the middle of it. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RushByTwoProcessesTests {

    private static final int PEOPLE = 1_000;
    private static final int PLACES = 50;
    private static final int AT_ONCE = 100;
    private static final int SEE_OTHER = 303;

    @SuppressWarnings("NullAway.Init")
    private static RushSite site;

    @SuppressWarnings("NullAway.Init")
    private static RushSite.Server first;

    @SuppressWarnings("NullAway.Init")
    private static RushSite.Server second;

    @BeforeAll
    static void start() throws IOException {
        Path home = Files.createDirectories(
                Path.of("target", "rush", NewId.uuid().toString()).toAbsolutePath());
        site = new RushSite(
                false,
                TestDatabase.migrated("rush_by_two"),
                Path.of(TestDatabase.properties().get("gongjian.keys")),
                home,
                PEOPLE,
                2,
                PLACES);
        first = site.start();
        second = site.start();
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @Test
    @Order(1)
    void whoeverPressesAtBothHasOnePlaceOrOneTurn() throws SQLException {
        CompletableFuture<Set<String>> other = pressing(second, 0, PEOPLE, person -> person);
        assertThat(pressing(first, 0, PEOPLE, person -> person).join()).hasSize(PEOPLE);
        assertThat(other.join()).hasSize(PEOPLE);
        everybodyIsIn(0);
    }

    /** One half of the crowd presses at each; those who got no answer press again where somebody answers. */
    @Test
    @Order(2)
    void whatSomebodyWasToldIsThereAfterTheProcessThatSaidItWasKilled() throws Exception {
        int half = PEOPLE / 2;
        var underWay = new CountDownLatch(half / 2);
        CompletableFuture<Set<String>> even = pressing(second, 1, half, person -> 2 * person);
        CompletableFuture<Set<String>> odd = pressing(first, 1, half, person -> {
            underWay.countDown();
            return 2 * person + 1;
        });
        underWay.await();
        first.kill();
        assertThat(odd.join()).isNotEmpty().hasSizeLessThan(half);
        assertThat(even.join()).hasSize(half);
        RushSite.Count after = adding(1);
        assertThat(after.accounts()).containsAll(odd.join()).containsAll(even.join());
        assertThat(pressing(second, 1, half, person -> 2 * person + 1).join()).hasSize(half);
        everybodyIsIn(1);
    }

    private static void everybodyIsIn(int shift) throws SQLException {
        RushSite.Count count = adding(shift);
        assertThat(count.waiting()).isEqualTo(PEOPLE - PLACES);
        assertThat(count.accounts()).hasSize(PEOPLE);
    }

    /** What is counted is the rows, nobody is there twice, and no place is empty or given twice. */
    private static RushSite.Count adding(int shift) throws SQLException {
        RushSite.Count count = site.count(shift);
        assertThat(count.placed()).isEqualTo(PLACES).isEqualTo(count.taken());
        assertThat(count.waiting()).isEqualTo(count.counted());
        assertThat(count.duplicates()).isZero();
        return count;
    }

    /** Answers the accounts of those who were told that they have a place or a turn. */
    private static CompletableFuture<Set<String>> pressing(
            RushSite.Server server, int shift, int people, IntUnaryOperator person) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                return Pressing.press(
                                server.port(),
                                AT_ONCE,
                                people,
                                SEE_OTHER,
                                number -> site.signUp(person.applyAsInt(number), shift))
                        .acknowledged()
                        .stream()
                        .map(number -> site.account(person.applyAsInt(number)))
                        .collect(Collectors.toSet());
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new AssertionError(stopped);
            }
        });
    }
}
