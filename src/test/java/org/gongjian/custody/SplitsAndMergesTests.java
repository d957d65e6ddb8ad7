package org.gongjian.custody;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
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
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** What is split over shelves and boxes, put together again, lost, found and given back: the sum and the chain hold. */
@RoomTest
class SplitsAndMergesTests {

    private static final LocalDate DAY = LocalDate.of(2024, 6, 5);
    private static final RecordRef GIFT = new RecordRef("gift", NewId.uuid());
    private static final ByWhom SOMEBODY = ByWhom.named(Localized.zh("经办人"));

    @Autowired
    private Custody custody;

    @Autowired
    private CustodyChain chain;

    @Autowired
    private TransactionTemplate transaction;

    private final DistrictId here;
    private final CategoryId books;
    private final Holder donor = new Holder(Holder.Kind.UNIT, NewId.uuid());
    private final Holder other = new Holder(Holder.Kind.UNIT, NewId.uuid());
    private final Holder shelf = new Holder(Holder.Kind.PLACE, NewId.uuid());
    private final Holder secondShelf = new Holder(Holder.Kind.PLACE, NewId.uuid());
    private final Holder box = new Holder(Holder.Kind.BOX, NewId.uuid());
    private final Holder secondBox = new Holder(Holder.Kind.BOX, NewId.uuid());
    private final Holder transfer = new Holder(Holder.Kind.TRANSFER, NewId.uuid());
    private final Holder school = new Holder(Holder.Kind.KEEPER, NewId.uuid());

    SplitsAndMergesTests(
            @Autowired TestDistricts districts,
            @Autowired Categories categories,
            @Autowired TransactionTemplate transaction) {
        here = districts.found().id();
        books = CurrentDistrict.within(
                here,
                () -> transaction.execute(status -> {
                    categories.loadDefaults(Actor.system());
                    return categories.byCode("general-books").orElseThrow().id();
                }));
    }

    @Test
    void aLotIsSplitOverTwoShelvesAndABoxAndComesTogetherAgain() {
        LotId lot = received(donor, 100);
        move(MovementKind.SHELVED, shelf, secondShelf, lot, 30);
        move(MovementKind.BOXED, shelf, box, lot, 20);
        move(MovementKind.BOXED, box, secondBox, lot, 5);
        assertThat(has(shelf)).containsExactly(Map.entry(lot, 50L));
        assertThat(has(secondShelf)).containsExactly(Map.entry(lot, 30L));
        assertThat(has(box)).containsExactly(Map.entry(lot, 15L));
        assertThat(has(secondBox)).containsExactly(Map.entry(lot, 5L));

        move(MovementKind.UNPACKED, secondBox, shelf, lot, 5);
        move(MovementKind.UNPACKED, box, shelf, lot, 15);
        move(MovementKind.SHELVED, secondShelf, shelf, lot, 30);
        assertThat(has(shelf)).containsExactly(Map.entry(lot, 100L));
        assertThat(has(box)).isEmpty();
        assertThat(within(() -> custody.balanceOf(List.of(lot)))).isEqualTo(new Balance(100, 100, 0, 0, 0, 0, 0));
        assertThat(within(() -> custody.chainOf(List.of(lot)))).hasSize(7);
        holds();
    }

    @Test
    void twoGiftsInOneBoxStayTwoAndEachIsFollowedToItsEnd() {
        LotId first = received(donor, 40);
        LotId second = received(other, 60);
        within(() -> custody.move(
                Author.SYSTEM, MovementKind.BOXED, handOver(shelf, box), Map.of(first, 40, second, 25), null));
        assertThat(has(box)).containsOnly(Map.entry(first, 40L), Map.entry(second, 25L));
        within(() -> custody.move(
                Author.SYSTEM, MovementKind.SENT, handOver(box, transfer), Map.of(first, 40, second, 25), null));
        within(() -> custody.move(
                Author.SYSTEM, MovementKind.ARRIVED, handOver(transfer, school), Map.of(first, 38, second, 25), null));
        move(MovementKind.LOST, transfer, Holder.LOST, first, 2);
        assertThat(within(() -> custody.balanceOf(List.of(first)))).isEqualTo(new Balance(40, 0, 0, 38, 0, 2, 0));
        assertThat(within(() -> custody.balanceOf(List.of(second)))).isEqualTo(new Balance(60, 35, 0, 25, 0, 0, 0));
        assertThat(within(() -> custody.balanceOf(List.of(first, second))))
                .isEqualTo(new Balance(100, 35, 0, 63, 0, 2, 0));
        assertThat(within(() -> custody.chainOf(List.of(first))))
                .extracting(Movement::kind, movement -> movement.quantityOf(first))
                .containsExactly(
                        tuple(MovementKind.RECEIVED, 40L),
                        tuple(MovementKind.BOXED, 40L),
                        tuple(MovementKind.SENT, 40L),
                        tuple(MovementKind.ARRIVED, 38L),
                        tuple(MovementKind.LOST, 2L));
        holds();
    }

    @Test
    void whatWasLostIsExplainedFoundAndGivenBackToItsOwnDonor() {
        LotId lot = received(donor, 10);
        LotId beside = received(other, 10);
        move(MovementKind.LOST, shelf, Holder.LOST, lot, 3);
        assertThat(within(() -> custody.chainOf(List.of(lot))).getLast().explanation())
                .isEqualTo("雨淋");
        move(MovementKind.FOUND, Holder.LOST, shelf, lot, 1);
        within(() -> custody.handOn(Author.SYSTEM, handOver(shelf, donor), Map.of(lot, 8)));
        assertThat(within(() -> custody.balanceOf(List.of(lot)))).isEqualTo(new Balance(10, 0, 0, 0, 0, 2, 8));
        assertThat(within(() -> custody.chainOf(List.of(lot))).getLast().kind()).isEqualTo(MovementKind.RETURNED);
        assertThat(within(() -> custody.balanceOf(List.of(beside)))).isEqualTo(new Balance(10, 10, 0, 0, 0, 0, 0));
        holds();
    }

    @Test
    void oneLotTooShortStopsTheWholeMoveAndNothingMoves() {
        LotId enough = received(donor, 10);
        LotId few = received(other, 4);
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> within(() -> custody.move(
                        Author.SYSTEM, MovementKind.BOXED, handOver(shelf, box), Map.of(enough, 10, few, 5), null)))
                .satisfies(refused -> assertThat(refused.reason().code()).isEqualTo("custody.refused.short.of"));
        assertThat(has(box)).isEmpty();
        assertThat(has(shelf)).containsOnly(Map.entry(enough, 10L), Map.entry(few, 4L));
        holds();
    }

    /** The stock is what the entries say, and the sealed chain is untouched. */
    private void holds() {
        assertThat(within(custody::verifySums).hold()).isTrue();
        within(chain::seal);
        assertThat(within(chain::verify).hold()).isTrue();
        assertThat(within(() -> custody.balanceOf(null)).holds()).isTrue();
    }

    private LotId received(Holder from, int quantity) {
        Lot lot = new Lot(LotId.next(), Localized.zh("图书"), books, UnitOfMeasure.VOLUME, quantity);
        within(() -> custody.receive(Author.SYSTEM, handOver(from, shelf), List.of(lot)));
        return lot.id();
    }

    private void move(MovementKind kind, Holder from, Holder to, LotId lot, int quantity) {
        within(() -> custody.move(
                Author.SYSTEM,
                kind,
                handOver(from, to),
                Map.of(lot, quantity),
                kind == MovementKind.LOST ? "雨淋" : null));
    }

    private static HandOver handOver(Holder from, Holder to) {
        return new HandOver(DAY, GIFT, from, to, SOMEBODY, SOMEBODY);
    }

    private Map<LotId, Long> has(Holder holder) {
        return within(() -> custody.stockOf(holder)).stream()
                .collect(Collectors.toMap(StockLine::lot, StockLine::quantity));
    }

    private <T extends @Nullable Object> T within(Supplier<T> work) {
        return CurrentDistrict.within(here, () -> transaction.execute(status -> work.get()));
    }
}
