package org.gongjian.listings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.gongjian.RoomTest;
import org.gongjian.TestClock;
import org.gongjian.district.Localized;
import org.gongjian.district.Refused;
import org.gongjian.identity.TestDistrict;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@RoomTest
class ListingStockTests {

    private static final int PRESSING = 40;

    @Autowired
    private TestListings fixtures;

    @Autowired
    private ListingStock stock;

    @Autowired
    private Listings listings;

    @Autowired
    private ListingDesk desk;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private TestClock clock;

    private TestDistrict here;

    @BeforeEach
    void aDistrict() {
        here = fixtures.aDistrict();
    }

    @Test
    void whatIsTakenIsLeftNoMoreAndWhatIsGivenBackIs() {
        ListingId books = fixtures.published(here, ListingKind.NEED, fixtures.books(here));

        take(books, 38);
        assertThat(now(books).left()).isEqualByComparingTo("22");
        inTransaction(() -> stock.giveBack(books, Quantity.of(8)));
        assertThat(now(books).left()).isEqualByComparingTo("30");
    }

    @Test
    void moreThanIsLeftIsRefusedAndTheReasonSaysHowMuchThatIs() {
        ListingId books = fixtures.published(here, ListingKind.NEED, fixtures.books(here));
        take(books, 38);

        assertThat(refusal(books, 23)).isEqualTo("listings.refused.left");
        assertThat(refusal(books, 2)).isEqualTo("listings.refused.part");
        assertThat(now(books).taken()).isEqualByComparingTo("38");
    }

    @Test
    void withdrawnAndExpiredOnesAreNotTaken() {
        ListingId withdrawn = fixtures.published(here, ListingKind.NEED, fixtures.books(here));
        here.run(() -> desk.withdraw(here.coordinator(), withdrawn, Localized.zh("不再需要"), 1));
        ListingId expired = fixtures.published(here, ListingKind.NEED, fixtures.books(here));

        assertThat(refusal(withdrawn, 10)).isEqualTo("listings.refused.withdrawn");
        clock.set(TestClock.STORY.plus(Duration.ofDays(200)));
        assertThat(refusal(expired, 10)).isEqualTo("listings.refused.expired");
    }

    @Test
    void whenAllIsDoneItIsFulfilledAndReopenedItIsNot() {
        ListingId track = fixtures.published(here, ListingKind.PROJECT, fixtures.track(here));
        take(track, 1);

        inTransaction(() -> stock.finish(track, Quantity.of(1)));
        assertThat(now(track).stored()).isEqualTo(ListingState.FULFILLED);
        inTransaction(() -> stock.reopen(track, Quantity.of(1)));

        assertThat(now(track).stored()).isEqualTo(ListingState.PUBLISHED);
        assertThat(now(track).isAllTaken()).isTrue();
    }

    @Test
    void whatIsDoneIsNotGivenBackAndNoMoreIsDoneThanWasTaken() {
        ListingId books = fixtures.published(here, ListingKind.NEED, fixtures.books(here));
        take(books, 10);
        inTransaction(() -> stock.finish(books, Quantity.of(10)));

        assertThatIllegalStateException().isThrownBy(() -> inTransaction(() -> stock.giveBack(books, Quantity.of(1))));
        assertThatIllegalStateException().isThrownBy(() -> inTransaction(() -> stock.finish(books, Quantity.of(1))));
        assertThat(now(books).done()).isEqualByComparingTo("10");
    }

    @Test
    void itJoinsTheTransactionOfWhoeverCalls() {
        ListingId books = fixtures.published(here, ListingKind.NEED, fixtures.books(here));

        assertThatExceptionOfType(IllegalTransactionStateException.class)
                .isThrownBy(() -> here.run(() -> stock.take(books, Quantity.of(10))));
        here.run(() -> transactions.executeWithoutResult(transaction -> {
            stock.take(books, Quantity.of(10));
            transaction.setRollbackOnly();
        }));

        assertThat(now(books).taken()).isEqualByComparingTo(BigDecimal.ZERO);
    }

    @Test
    void howeverManyPressAtOnceOnlyOneGetsTheLast() throws Exception {
        ListingId track = fixtures.published(here, ListingKind.PROJECT, fixtures.track(here));

        List<String> outcomes = atOnce(() -> {
            try {
                take(track, 1);
                return "taken";
            } catch (Refused refused) {
                return refused.reason().code();
            }
        });

        assertThat(outcomes).filteredOn("taken"::equals).hasSize(1);
        assertThat(outcomes)
                .filteredOn(outcome -> !outcome.equals("taken"))
                .hasSize(PRESSING - 1)
                .containsOnly("listings.refused.all-taken");
        assertThat(now(track).taken()).isEqualByComparingTo("1");
    }

    private List<String> atOnce(Callable<String> press) throws Exception {
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<String>> pressed = people.invokeAll(
                    Stream.generate(() -> press).limit(PRESSING).toList());
            return pressed.stream().map(Future::resultNow).toList();
        }
    }

    private void take(ListingId id, int quantity) {
        inTransaction(() -> stock.take(id, Quantity.of(quantity)));
    }

    private String refusal(ListingId id, int quantity) {
        try {
            take(id, quantity);
            return "taken";
        } catch (Refused refused) {
            return refused.reason().code();
        }
    }

    private void inTransaction(Runnable work) {
        here.run(() -> transactions.executeWithoutResult(transaction -> work.run()));
    }

    private Listing now(ListingId id) {
        return here.within(() -> listings.byId(id).orElseThrow());
    }
}
