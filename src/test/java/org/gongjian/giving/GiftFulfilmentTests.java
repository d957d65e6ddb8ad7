package org.gongjian.giving;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.gongjian.RoomTest;
import org.gongjian.alliances.FulfilmentRow;
import org.gongjian.alliances.Measure;
import org.gongjian.audit.AuthorName;
import org.gongjian.identity.UnitId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RoomTest
class GiftFulfilmentTests {

    @Autowired
    private GiftFulfilment fulfilment;

    @Autowired
    private GivingDesk desk;

    private final TestGifts fixtures;
    private final TestGifts.Hunchun hunchun;

    GiftFulfilmentTests(@Autowired TestGifts fixtures) {
        this.fixtures = fixtures;
        hunchun = fixtures.hunchun();
    }

    @Test
    void receivedGiftsKeepPromisesAndTheOthersDoNotYet() {
        GiftId received = fixtures.received(hunchun, hunchun.books());
        fixtures.confirmed(hunchun, hunchun.books());
        fixtures.registered(hunchun, hunchun.books());

        assertThat(rows(Measure.GIFTS, hunchun.archives())).singleElement().satisfies(row -> {
            assertThat(row.record()).isEqualTo(received.ref());
            assertThat(row.path()).isEqualTo(received.path());
            assertThat(row.quantity()).isEqualTo(1);
            assertThat(row.atLeast()).isFalse();
            assertThat(row.on()).isEqualTo(TestGifts.DAY);
            assertThat(row.enteredBy())
                    .isEqualTo(new AuthorName(hunchun.coordinator().name(), null));
            assertThat(row.title().zh()).isEqualTo("珲春市档案馆赠《珲春年鉴》及其他1项");
            assertThat(row.title().en()).isEqualTo("Hunchun Yearbook and 1 more, from Hunchun Municipal Archives");
        });
    }

    @Test
    void volumesAreAtLeastWhatIsKnownUntilTheRestIsCounted() {
        GiftId id = fixtures.received(
                hunchun,
                hunchun.details(false, ReceiptChoice.ISSUED, List.of(hunchun.yearbook(4), hunchun.yearbook(null))));
        fixtures.received(hunchun, hunchun.details(false, ReceiptChoice.ISSUED, List.of(hunchun.pictures(2))));
        assertThat(rows(Measure.VOLUMES_GIVEN, hunchun.archives()))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.quantity()).isEqualTo(4);
                    assertThat(row.atLeast()).isTrue();
                });

        hunchun.run(() -> desk.count(hunchun.coordinator(), id, List.of(new LineCount(1, 6))));

        assertThat(rows(Measure.VOLUMES_GIVEN, hunchun.archives()))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.quantity()).isEqualTo(10);
                    assertThat(row.atLeast()).isFalse();
                });
    }

    @Test
    void aGiftCountsForItsDonorAndItsDayOnly() {
        fixtures.received(hunchun, hunchun.books());

        assertThat(rows(Measure.GIFTS, hunchun.community())).isEmpty();
        assertThat(hunchun.within(() -> fulfilment.rows(
                        Measure.GIFTS,
                        Set.of(hunchun.archives()),
                        Set.of(hunchun.archives(), UnitId.next()),
                        TestGifts.DAY,
                        TestGifts.DAY)))
                .isEmpty();
        assertThat(rows(Measure.GIFTS, hunchun.archives(), TestGifts.DAY.plusDays(1), TestGifts.DAY.plusDays(9)))
                .isEmpty();
        assertThat(rows(Measure.GIFTS, hunchun.archives(), TestGifts.DAY, TestGifts.DAY))
                .hasSize(1);
    }

    private List<FulfilmentRow> rows(Measure measure, UnitId giver) {
        return rows(measure, giver, TestGifts.DAY.minusYears(1), TestGifts.DAY.plusYears(1));
    }

    private List<FulfilmentRow> rows(Measure measure, UnitId giver, LocalDate from, LocalDate until) {
        return hunchun.within(() ->
                fulfilment.rows(measure, Set.of(giver), Set.of(hunchun.archives(), hunchun.community()), from, until));
    }
}
