package org.gongjian.district.signals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WriteTogetherTests {

    private final List<List<Integer>> written = new CopyOnWriteArrayList<>();
    private final CountDownLatch firstIsWritten = new CountDownLatch(1);
    private final CountDownLatch othersWait = new CountDownLatch(1);

    @Test
    void whatComesAloneIsWrittenAtOnce() {
        var together = new WriteTogether<Integer>("numbers", written::add);

        together.write(7);
        together.write(8);

        assertThat(written).containsExactly(List.of(7), List.of(8));
    }

    @Test
    void whatComesMeanwhileIsWrittenTogetherAndNobodyWaitsForIt() throws Exception {
        var together = new WriteTogether<Integer>("numbers", some -> {
            if (some.equals(List.of(0))) {
                firstIsWritten.countDown();
                awaited(othersWait);
            }
            written.add(some);
        });
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> first = threads.submit(() -> together.write(0));
            awaited(firstIsWritten);
            IntStream.rangeClosed(1, 100).forEach(together::write);
            assertThat(together.waiting()).isEqualTo(100);
            othersWait.countDown();
            first.get();
        }
        await().untilAsserted(() -> assertThat(written)
                .containsExactly(
                        List.of(0), IntStream.rangeClosed(1, 100).boxed().toList()));
    }

    @Test
    void noneIsLostAndNoBatchIsTooLarge() throws Exception {
        var together = new WriteTogether<Integer>("numbers", written::add);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, 5_000).forEach(number -> threads.execute(() -> together.write(number)));
        }
        await().untilAsserted(() -> assertThat(written.stream().flatMap(List::stream))
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, 5_000).boxed().toList()));
        assertThat(written).allSatisfy(some -> assertThat(some).hasSizeLessThanOrEqualTo(WriteTogether.MOST_AT_ONCE));
    }

    @Test
    void whereWritingFailsTheNextAreWritten() {
        var together = new WriteTogether<Integer>("numbers", some -> {
            if (some.contains(1)) {
                throw new IllegalStateException("the disk is full");
            }
            written.add(some);
        });

        together.write(1);
        together.write(2);

        assertThat(written).containsExactly(List.of(2));
    }

    private static void awaited(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
