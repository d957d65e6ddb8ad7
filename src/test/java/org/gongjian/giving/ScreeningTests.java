package org.gongjian.giving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.function.Consumer;
import org.gongjian.RoomTest;
import org.gongjian.custody.Custody;
import org.gongjian.custody.Holder;
import org.gongjian.custody.StockLine;
import org.gongjian.custody.UnitOfMeasure;
import org.gongjian.district.Reason;
import org.gongjian.district.Refused;
import org.gongjian.identity.Actor;
import org.gongjian.identity.UnitId;
import org.gongjian.listings.TestListings;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A receiver looks through what came: some is taken, some passed on, some declined. */
@RoomTest
class ScreeningTests {

    @Autowired
    private GivingDesk desk;

    @Autowired
    private Gifts gifts;

    @Autowired
    private Custody custody;

    private final TestGifts fixtures;
    private final TestGifts.Hunchun hunchun;
    private final UnitId school;

    ScreeningTests(@Autowired TestGifts fixtures, @Autowired TestListings listings) {
        this.fixtures = fixtures;
        hunchun = fixtures.hunchun();
        school = listings.anotherPartner(hunchun.district(), "第一小学");
    }

    @Test
    void whatIsDeclinedNeverEntersTheBooksAndWhatIsPassedOnGoesThere() {
        GiftId id = received(4, new SetAside(0, 1, null, "封面破损"), new SetAside(0, 2, school, null));

        assertThat(stock(new Holder(Holder.Kind.PLACE, hunchun.room().value()))).isEqualTo(1);
        assertThat(stock(new Holder(Holder.Kind.UNIT, school.value()))).isEqualTo(2);
        assertThat(hunchun.within(custody::verifySums).hold()).isTrue();
        GiftView.Line line = view(hunchun.coordinator(), id).lines().getFirst();
        assertThat(line.given().quantity()).isEqualTo(4);
        assertThat(line.kept()).isEqualTo(3);
        assertThat(line.taken()).isEqualTo(1);
        assertThat(hunchun.within(() -> gifts.chainOf(view(Actor.visitor(), id))))
                .hasSize(2);
    }

    @Test
    void theSumsSayWhatWasKeptAndThePublicReadsNoReason() {
        GiftId id = received(4, new SetAside(0, 1, null, "封面破损"));

        GiftView seen = view(Actor.visitor(), id);
        assertThat(seen.quantity(UnitOfMeasure.VOLUME)).isEqualTo(3);
        assertThat(seen.lines().getFirst().aside()).singleElement().satisfies(one -> {
            assertThat(one.quantity()).isEqualTo(1);
            assertThat(one.because()).isNull();
        });
        assertThat(view(hunchun.contact(), id)
                        .lines()
                        .getFirst()
                        .aside()
                        .getFirst()
                        .because())
                .isEqualTo("封面破损");
        assertThat(hunchun.within(() -> gifts.given(TestGifts.DAY.getYear()))
                        .quantities()
                        .get(UnitOfMeasure.VOLUME))
                .isEqualTo(3);
    }

    @Test
    void everythingMayBePassedOn() {
        received(4, new SetAside(0, 4, school, null));
        assertThat(stock(new Holder(Holder.Kind.PLACE, hunchun.room().value()))).isZero();
        assertThat(stock(new Holder(Holder.Kind.UNIT, school.value()))).isEqualTo(4);
    }

    @Test
    void whatDoesNotAddUpIsRefusedAtItsField() {
        refused("giving.screening.more", "lines[0].declined", new SetAside(0, 5, null, "多余"));
        refused(
                "giving.screening.more",
                "lines[0].declined",
                new SetAside(0, 3, null, "破损"),
                new SetAside(0, 2, school, null));
        refused("giving.screening.because", "lines[0].because", new SetAside(0, 1, null, null));
        refused("giving.screening.self", "lines[0].to", new SetAside(0, 1, hunchun.archives(), null));
        refused("frame.fault.unknown", "lines[0].to", new SetAside(0, 1, UnitId.next(), null));
        refused("frame.fault.unknown", "lines[7].declined", new SetAside(7, 1, null, "破损"));
        refused("giving.screening.nothing", "lines[0].declined", new SetAside(0, 4, null, "破损"));
    }

    @Test
    void whatNobodyCountedIsTakenWholeOrNotAtAll() {
        GiftId id = confirmed(null);
        assertRefused(
                "giving.screening.uncounted", "lines[0].declined", () -> receive(id, new SetAside(0, 1, null, "破损")));
    }

    private void refused(String code, String field, SetAside... aside) {
        GiftId id = confirmed(4);
        assertRefused(code, field, () -> receive(id, aside));
    }

    private void assertRefused(String code, String field, Runnable work) {
        Consumer<Refused> why = refused -> {
            assertThat(refused.field(field)).get().extracting(Reason::code).isEqualTo(code);
        };
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> hunchun.run(work))
                .satisfies(why::accept);
    }

    private GiftId received(int quantity, SetAside... aside) {
        GiftId id = confirmed(quantity);
        hunchun.run(() -> receive(id, aside));
        return id;
    }

    private GiftId confirmed(@Nullable Integer quantity) {
        return fixtures.confirmed(
                hunchun, hunchun.details(false, ReceiptChoice.ISSUED, List.of(hunchun.yearbook(quantity))));
    }

    private void receive(GiftId id, SetAside... aside) {
        desk.receive(
                hunchun.secretary(), id, 2, new ReceiveGift(hunchun.post(), TestGifts.THANKS, null, List.of(aside)));
    }

    private GiftView view(Actor reader, GiftId id) {
        return hunchun.within(() -> gifts.require(reader, id));
    }

    private long stock(Holder holder) {
        return hunchun.within(() -> custody.stockOf(holder)).stream()
                .mapToLong(StockLine::quantity)
                .sum();
    }
}
