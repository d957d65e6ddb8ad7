package org.gongjian.district.signals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReadTogetherTests {

    private final List<List<Integer>> questions = new CopyOnWriteArrayList<>();
    private final CountDownLatch firstIsRead = new CountDownLatch(1);
    private final CountDownLatch othersWait = new CountDownLatch(1);

    @Test
    void whoAsksAloneIsAnsweredByAQuestionOfTheirOwn() {
        var together = new ReadTogether<Integer, String>(this::words);

        assertThat(together.read(7)).contains("7");
        assertThat(together.read(8)).contains("8");

        assertThat(questions).containsExactly(List.of(7), List.of(8));
    }

    @Test
    void whatIsNotThereIsNothing() {
        assertThat(new ReadTogether<Integer, String>(keys -> Map.of()).read(7)).isEmpty();
    }

    @Test
    void thoseWhoComeMeanwhileAreReadTogetherAndEachKeyOnce() throws Exception {
        var together = new ReadTogether<Integer, String>(keys -> {
            if (keys.equals(List.of(0))) {
                firstIsRead.countDown();
                awaited(othersWait);
            }
            return words(keys);
        });
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Optional<String>> first = threads.submit(() -> together.read(0));
            awaited(firstIsRead);
            List<Future<Optional<String>>> others = IntStream.range(0, 100)
                    .mapToObj(asker -> threads.submit(() -> together.read(1 + asker % 50)))
                    .toList();
            while (together.waiting() < 100) {
                Thread.onSpinWait();
            }
            othersWait.countDown();

            assertThat(first.get()).contains("0");
            for (int asker = 0; asker < 100; asker++) {
                assertThat(others.get(asker).get()).contains(Integer.toString(1 + asker % 50));
            }
        }
        assertThat(questions).hasSize(2);
        assertThat(questions.getLast()).doesNotHaveDuplicates().hasSize(50);
    }

    @Test
    void noQuestionIsForMoreThanABatch() throws Exception {
        var together = new ReadTogether<Integer, String>(this::words);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Optional<String>>> all = IntStream.range(0, 2_000)
                    .mapToObj(key -> threads.submit(() -> together.read(key)))
                    .toList();
            for (int key = 0; key < all.size(); key++) {
                assertThat(all.get(key).get()).contains(Integer.toString(key));
            }
        }
        assertThat(questions).allSatisfy(keys -> assertThat(keys).hasSizeLessThanOrEqualTo(ReadTogether.MOST_AT_ONCE));
        assertThat(questions.stream().mapToInt(List::size).sum()).isEqualTo(2_000);
    }

    @Test
    void aQuestionThatFailsIsToldToWhoeverAskedAndTheNextIsAsked() {
        var together = new ReadTogether<Integer, String>(keys -> {
            if (keys.contains(13)) {
                throw new IllegalStateException("no thirteen");
            }
            return words(keys);
        });

        assertThatThrownBy(() -> together.read(13))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("no thirteen");
        assertThat(together.read(14)).contains("14");
    }

    private Map<Integer, String> words(List<Integer> keys) {
        questions.add(keys);
        return keys.stream().collect(Collectors.toMap(Function.identity(), key -> Integer.toString(key)));
    }

    private static void awaited(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
