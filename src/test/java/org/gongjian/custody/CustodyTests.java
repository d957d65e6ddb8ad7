package org.gongjian.custody;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.gongjian.RoomTest;
import org.gongjian.TestDistricts;
import org.gongjian.audit.Author;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.CurrentDistrict;
import org.gongjian.district.DistrictId;
import org.gongjian.district.Localized;
import org.gongjian.district.NewId;
import org.gongjian.district.Refused;
import org.gongjian.identity.Actor;
import org.gongjian.programmes.Categories;
import org.gongjian.programmes.CategoryId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@RoomTest
class CustodyTests {

    private static final LocalDate DAY = LocalDate.of(2024, 6, 5);
    private static final RecordRef GIFT = new RecordRef("gift", NewId.uuid());
    private static final ByWhom GIVER = ByWhom.named(Localized.of("档案馆党支部党员", "Party members of the Archives"));
    private static final ByWhom TAKER = ByWhom.named(Localized.of("社区党委书记", "Community Party secretary"));

    @Autowired
    private Custody custody;

    @Autowired
    private TestDistricts districts;

    @Autowired
    private Categories categories;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private DistrictId hunchun = DistrictId.next();
    private final Holder archives = new Holder(Holder.Kind.UNIT, NewId.uuid());
    private final Holder readingRoom = new Holder(Holder.Kind.PLACE, NewId.uuid());
    private final Holder school = new Holder(Holder.Kind.UNIT, NewId.uuid());

    @BeforeEach
    void aDistrict() {
        hunchun = districts.found().id();
    }

    @Test
    void whatIsReceivedStandsOnTheShelf() {
        Lot yearbooks = aLot(4);

        receive(yearbooks);

        assertThat(stock(readingRoom)).singleElement().satisfies(line -> {
            assertThat(line.lot()).isEqualTo(yearbooks.id());
            assertThat(line.quantity()).isEqualTo(4);
            assertThat(line.atLeast()).isFalse();
            assertThat(line.since()).isEqualTo(DAY);
            assertThat(line.because()).isEqualTo(GIFT);
        });
        assertThat(stock(archives)).isEmpty();
        assertThat(sums().hold()).isTrue();
    }

    @Test
    void anUncountedLotMakesTheStockSayAtLeastUntilItIsCounted() {
        Lot pictures = aLot(null);
        receive(pictures);
        assertThat(stock(readingRoom)).singleElement().satisfies(line -> {
            assertThat(line.quantity()).isZero();
            assertThat(line.atLeast()).isTrue();
        });

        within(() -> custody.count(Author.SYSTEM, count(pictures, 6)));

        assertThat(stock(readingRoom)).singleElement().satisfies(line -> {
            assertThat(line.quantity()).isEqualTo(6);
            assertThat(line.atLeast()).isFalse();
        });
        assertThat(chain(pictures))
                .extracting(Movement::kind)
                .containsExactly(MovementKind.RECEIVED, MovementKind.COUNTED);
        assertThat(sums().hold()).isTrue();
    }

    @Test
    void aLotIsCountedOnce() {
        Lot pictures = aLot(null);
        receive(pictures);
        within(() -> custody.count(Author.SYSTEM, count(pictures, 6)));

        refused("custody.refused.counted", () -> custody.count(Author.SYSTEM, count(pictures, 7)));
    }

    @Test
    void everyMovementSaysWhatWhenByWhomFromWhereToWhereWhyAndWhoConfirmed() {
        Lot yearbooks = aLot(4);

        receive(yearbooks);

        assertThat(chain(yearbooks)).singleElement().satisfies(movement -> {
            assertThat(movement.kind()).isEqualTo(MovementKind.RECEIVED);
            assertThat(movement.on()).isEqualTo(DAY);
            assertThat(movement.handler()).isEqualTo(GIVER);
            assertThat(movement.from()).isEqualTo(archives);
            assertThat(movement.to()).isEqualTo(readingRoom);
            assertThat(movement.because()).isEqualTo(GIFT);
            assertThat(movement.confirmedBy()).isEqualTo(TAKER);
            assertThat(movement.quantityOf(yearbooks.id())).isEqualTo(4);
        });
    }

    @Test
    void thingsGoOnAndBackButNeverMoreThanThereAre() {
        Lot books = aLot(100);
        receive(books);

        handOn(books, readingRoom, school, 60);
        refused(
                "custody.refused.short.of",
                () -> custody.handOn(Author.SYSTEM, handOver(readingRoom, school), Map.of(books.id(), 41)));
        handOn(books, readingRoom, archives, 40);

        assertThat(stock(readingRoom)).isEmpty();
        assertThat(stock(school))
                .singleElement()
                .extracting(StockLine::quantity)
                .isEqualTo(60L);
        assertThat(stock(archives)).isEmpty();
        assertThat(chain(books))
                .extracting(Movement::kind)
                .containsExactly(MovementKind.RECEIVED, MovementKind.HANDED_ON, MovementKind.RETURNED);
        assertThat(sums()).isEqualTo(new Sums(3, List.of(), List.of()));
    }

    @Test
    void whatNobodyHasCountedIsNotHandedOn() {
        Lot pictures = aLot(null);
        receive(pictures);

        refused(
                "custody.refused.uncounted",
                () -> custody.handOn(Author.SYSTEM, handOver(readingRoom, school), Map.of(pictures.id(), 1)));
    }

    @Test
    void twoWhoHandOnTheLastBooksAtOnceDoNotBothSucceed() throws Exception {
        for (int round = 0; round < 10; round++) {
            Lot books = aLot(5);
            receive(books);
            CyclicBarrier together = new CyclicBarrier(2);
            Callable<Boolean> three = () -> CurrentDistrict.call(hunchun, () -> {
                together.await();
                try {
                    custody.handOn(Author.SYSTEM, handOver(readingRoom, school), Map.of(books.id(), 3));
                    return true;
                } catch (Refused refused) {
                    return false;
                }
            });

            assertThat(both(three)).containsExactlyInAnyOrder(true, false);
        }
        assertThat(stock(readingRoom))
                .hasSize(10)
                .extracting(StockLine::quantity)
                .containsOnly(2L);
        assertThat(sums().hold()).isTrue();
    }

    @Test
    void twoWhoCountTheSameLotAtOnceDoNotBothSucceed() throws Exception {
        Lot pictures = aLot(null);
        receive(pictures);
        CyclicBarrier together = new CyclicBarrier(2);
        Callable<Boolean> six = () -> CurrentDistrict.call(hunchun, () -> {
            together.await();
            try {
                custody.count(Author.SYSTEM, count(pictures, 6));
                return true;
            } catch (Refused refused) {
                return false;
            }
        });

        assertThat(both(six)).containsExactlyInAnyOrder(true, false);
        assertThat(stock(readingRoom))
                .singleElement()
                .extracting(StockLine::quantity)
                .isEqualTo(6L);
    }

    @Test
    void theBooksAreNeverRewritten() {
        receive(aLot(4));

        for (String rewriting : List.of(
                "update custody_entry set quantity = 5",
                "delete from custody_entry",
                "update custody_movement set happened_on = '2020-01-01'",
                "delete from custody_movement",
                "update custody_lot set unit = 'piece'",
                "delete from custody_stock")) {
            assertThatExceptionOfType(DataAccessException.class)
                    .as(rewriting)
                    .isThrownBy(() -> within(() -> jdbc.sql(rewriting).update()))
                    .havingRootCause()
                    .withMessageContaining("permission denied");
        }
    }

    @Test
    void theDatabaseRefusesAnEntryWithoutItsOtherSide() {
        Lot yearbooks = aLot(4);
        MovementId movement = receive(yearbooks);

        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> within(() -> jdbc.sql("""
                        insert into custody_entry (movement_id, lot_id, holder_kind, holder_id, quantity, other_kind, other_id, against)
                        values (:movement, :lot, 'unit', :school, 2, 'place', :room, -2)
                        """)
                        .param("movement", movement.value())
                        .param("lot", yearbooks.id().value())
                        .param("school", school.id())
                        .param("room", readingRoom.id())
                        .update()))
                .havingRootCause()
                .withMessageContaining("custody_entry_other_side");
        assertThat(sums()).isEqualTo(new Sums(1, List.of(), List.of()));
    }

    @Test
    void addingUpFindsStockThatIsNotBooked() {
        Lot yearbooks = aLot(4);
        receive(yearbooks);

        within(() -> jdbc.sql("update custody_stock set quantity = 5 where lot_id = :lot")
                .param("lot", yearbooks.id().value())
                .update());

        assertThat(sums()).isEqualTo(new Sums(1, List.of(), List.of(yearbooks.id())));
    }

    @Test
    void anotherDistrictsLotIsNotThere() {
        Lot pictures = aLot(null);
        receive(pictures);
        DistrictId elsewhere = districts.found().id();

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() ->
                        CurrentDistrict.within(elsewhere, () -> custody.count(Author.SYSTEM, count(pictures, 6))))
                .matches(refused -> refused.kind() == Refused.Kind.MISSING);
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> CurrentDistrict.within(
                        elsewhere,
                        () -> custody.handOn(Author.SYSTEM, handOver(readingRoom, school), Map.of(pictures.id(), 1))))
                .matches(refused -> refused.kind() == Refused.Kind.MISSING);
        assertThat(CurrentDistrict.within(elsewhere, () -> custody.stockOf(readingRoom)))
                .isEmpty();
    }

    @Test
    void aVerbThatFailsLaterLeavesNothingBehind() {
        Lot yearbooks = aLot(4);

        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> within(() -> transaction.execute(status -> {
                    custody.receive(Author.SYSTEM, handOver(archives, readingRoom), List.of(yearbooks));
                    throw new IllegalStateException("the caller fails");
                })));

        assertThat(stock(readingRoom)).isEmpty();
        assertThat(sums().movements()).isZero();
    }

    private Lot aLot(@Nullable Integer quantity) {
        return new Lot(
                LotId.next(), Localized.of("《珲春年鉴》", "Hunchun Yearbook"), yearbooks(), UnitOfMeasure.VOLUME, quantity);
    }

    private CategoryId yearbooks() {
        return within(() -> {
            categories.loadDefaults(Actor.system());
            return categories.byCode("yearbooks").orElseThrow().id();
        });
    }

    private MovementId receive(Lot lot) {
        return within(() -> custody.receive(Author.SYSTEM, handOver(archives, readingRoom), List.of(lot)));
    }

    private void handOn(Lot lot, Holder from, Holder to, int quantity) {
        within(() -> custody.handOn(Author.SYSTEM, handOver(from, to), Map.of(lot.id(), quantity)));
    }

    private Count count(Lot lot, int quantity) {
        return new Count(lot.id(), readingRoom, quantity, DAY.plusDays(2), GIFT, TAKER);
    }

    private static HandOver handOver(Holder from, Holder to) {
        return new HandOver(DAY, GIFT, from, to, GIVER, TAKER);
    }

    private List<StockLine> stock(Holder holder) {
        return within(() -> custody.stockOf(holder));
    }

    private List<Movement> chain(Lot lot) {
        return within(() -> custody.chainOf(List.of(lot.id())));
    }

    private Sums sums() {
        return within(custody::verifySums);
    }

    private void refused(String code, Supplier<?> verb) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> within(verb::get))
                .matches(refused -> refused.reason().code().equals(code), code);
    }

    private <T extends @Nullable Object> T within(Supplier<T> work) {
        return CurrentDistrict.within(hunchun, () -> transaction.execute(status -> work.get()));
    }

    private static List<Boolean> both(Callable<Boolean> work) throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Boolean> one = threads.submit(work);
            Future<Boolean> other = threads.submit(work);
            return List.of(one.get(), other.get());
        }
    }
}
