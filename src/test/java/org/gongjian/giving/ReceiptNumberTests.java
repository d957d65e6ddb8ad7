package org.gongjian.giving;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.gongjian.RoomTest;
import org.gongjian.custody.Custody;
import org.gongjian.district.CurrentDistrict;
import org.gongjian.district.Refused;
import org.gongjian.identity.Actor;
import org.gongjian.organizations.PostId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Receipts are numbered without gaps, whatever fails and whoever presses at once. */
@RoomTest
class ReceiptNumberTests {

    private static final int AT_ONCE = 4;

    @Autowired
    private GivingDesk desk;

    @Autowired
    private Gifts gifts;

    @Autowired
    private Custody custody;

    private final TestGifts fixtures;
    private final TestGifts.Hunchun hunchun;

    ReceiptNumberTests(@Autowired TestGifts fixtures) {
        this.fixtures = fixtures;
        hunchun = fixtures.hunchun();
    }

    @Test
    void giftsReceivedAtOnceGetNumbersWithoutGapsEvenWhereSomeFail() throws Exception {
        List<GiftId> all = IntStream.range(0, 3 * AT_ONCE)
                .mapToObj(each -> fixtures.confirmed(hunchun, hunchun.books()))
                .toList();
        ReceiveGift nobodys = new ReceiveGift(PostId.next(), TestGifts.THANKS, null);

        for (int from = 0; from < all.size(); from += AT_ONCE) {
            List<GiftId> these = all.subList(from, from + AT_ONCE);
            List<Boolean> done = atOnce(
                    these, (id, number) -> desk.receive(hunchun.secretary(), id, 2, number == 0 ? nobodys : thanks()));
            assertThat(done).containsOnlyOnce(false);
        }

        assertThat(numbers(all))
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, 3 * (AT_ONCE - 1)).boxed().toList());
        assertThat(hunchun.within(custody::verifySums).hold()).isTrue();
    }

    @Test
    void oneGiftReceivedTwiceAtOnceIsReceivedOnce() throws Exception {
        GiftId id = fixtures.confirmed(hunchun, hunchun.books());

        atOnce(
                Collections.nCopies(AT_ONCE, id),
                (same, number) -> desk.receive(hunchun.secretary(), same, 2, thanks()));

        assertThat(numbers(List.of(id))).containsExactly(1L);
        assertThat(hunchun.within(custody::verifySums).movements()).isEqualTo(1);
        GiftId next = fixtures.received(hunchun, hunchun.books());
        assertThat(numbers(List.of(next))).containsExactly(2L);
    }

    private interface Step {
        void take(GiftId gift, int number);
    }

    private List<Boolean> atOnce(List<GiftId> ids, Step step) throws Exception {
        CyclicBarrier together = new CyclicBarrier(ids.size());
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Boolean>> running = new ArrayList<>();
            for (int number = 0; number < ids.size(); number++) {
                int mine = number;
                running.add(threads.submit(() ->
                        CurrentDistrict.call(hunchun.district().district().id(), () -> {
                            together.await();
                            try {
                                step.take(ids.get(mine), mine);
                                return true;
                            } catch (Refused refused) {
                                return false;
                            }
                        })));
            }
            List<Boolean> done = new ArrayList<>();
            for (Future<Boolean> one : running) {
                done.add(one.get());
            }
            return done;
        }
    }

    private ReceiveGift thanks() {
        return hunchun.thanks();
    }

    private List<Long> numbers(List<GiftId> ids) {
        return hunchun.within(() -> gifts.byIds(Actor.visitor(), ids)).stream()
                .flatMap(gift -> Optional.ofNullable(gift.number()).stream())
                .map(ReceiptNumber::number)
                .sorted()
                .toList();
    }
}
