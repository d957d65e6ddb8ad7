package org.gongjian.giving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.gongjian.RoomTest;
import org.gongjian.TestActors;
import org.gongjian.activities.ActivityId;
import org.gongjian.audit.AuditLine;
import org.gongjian.audit.AuditLog;
import org.gongjian.custody.ByWhom;
import org.gongjian.custody.Custody;
import org.gongjian.custody.Holder;
import org.gongjian.custody.Movement;
import org.gongjian.custody.MovementKind;
import org.gongjian.custody.StockLine;
import org.gongjian.district.AreaId;
import org.gongjian.district.Refused;
import org.gongjian.identity.Actor;
import org.gongjian.identity.UnitId;
import org.gongjian.organizations.PostId;
import org.gongjian.places.PlaceId;
import org.gongjian.programmes.CategoryId;
import org.gongjian.voices.VoiceKind;
import org.gongjian.voices.Voices;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RoomTest
class GivingDeskTests {

    private final TestGifts fixtures;

    @Autowired
    private GivingDesk desk;

    @Autowired
    private Gifts gifts;

    @Autowired
    private Custody custody;

    @Autowired
    private Voices voices;

    @Autowired
    private AuditLog audit;

    private final TestGifts.Hunchun hunchun;

    GivingDeskTests(@Autowired TestGifts fixtures) {
        this.fixtures = fixtures;
        hunchun = fixtures.hunchun();
    }

    @Test
    void theGiftOfTheStoryGoesFromTheArchivesToTheShelf() {
        GiftId id = fixtures.received(hunchun, hunchun.books());

        GiftView gift = view(Actor.visitor(), id);
        assertThat(gift.state()).isEqualTo(GiftState.RECEIVED);
        assertThat(gift.number()).isEqualTo(new ReceiptNumber(2024, 1));
        assertThat(gift.isProvisional()).isTrue();
        assertThat(stock()).hasSize(2).anySatisfy(line -> {
            assertThat(line.title()).isEqualTo(TestGifts.YEARBOOK);
            assertThat(line.quantity()).isEqualTo(4);
            assertThat(line.because()).isEqualTo(id.ref());
        });
        assertThat(hunchun.within(() -> voices.about(id.ref()))).singleElement().satisfies(voice -> {
            assertThat(voice.kind()).isEqualTo(VoiceKind.THANKS);
            assertThat(voice.words()).isEqualTo(TestGifts.THANKS);
            assertThat(voice.onBehalfOf()).isNotNull();
        });
        assertThat(hunchun.within(() -> gifts.chainOf(gift))).singleElement().satisfies(movement -> {
            assertThat(movement.from().id()).isEqualTo(hunchun.archives().value());
            assertThat(movement.to().id()).isEqualTo(hunchun.room().value());
            assertThat(movement.confirmedBy()).isEqualTo(ByWhom.holding(hunchun.post()));
        });
        assertThat(verbs(id)).containsExactly("registered", "confirmed", "received");
        assertThat(hunchun.within(custody::verifySums).hold()).isTrue();
    }

    @Test
    void whenWhatCameUncountedIsCountedStockAndReceiptFollow() {
        GiftId id = fixtures.received(hunchun, hunchun.books());

        hunchun.run(() -> desk.count(hunchun.coordinator(), id, List.of(new LineCount(1, 6))));

        GiftView gift = view(Actor.visitor(), id);
        assertThat(gift.isProvisional()).isFalse();
        assertThat(gift.number()).isEqualTo(new ReceiptNumber(2024, 1));
        assertThat(gift.lines().get(1).given().quantity()).isEqualTo(6);
        assertThat(gift.lines().get(1).countedAt()).isNotNull();
        assertThat(stock())
                .noneMatch(StockLine::atLeast)
                .extracting(StockLine::quantity)
                .contains(6L);
        assertThat(hunchun.within(() -> gifts.chainOf(gift)))
                .extracting(Movement::kind)
                .containsExactly(MovementKind.RECEIVED, MovementKind.COUNTED);
        assertThat(verbs(id)).endsWith("counted");
    }

    @Test
    void aLineIsCountedOnceAndTheSameCountAgainChangesNothing() {
        GiftId id = fixtures.received(hunchun, hunchun.books());
        hunchun.run(() -> desk.count(hunchun.coordinator(), id, List.of(new LineCount(1, 6))));

        hunchun.run(() -> desk.count(hunchun.coordinator(), id, List.of(new LineCount(1, 6))));
        refused("giving.refused.state.line-counted", () -> {
            desk.count(hunchun.coordinator(), id, List.of(new LineCount(1, 7)));
            return true;
        });
        refused("refused.missing", () -> {
            desk.count(hunchun.coordinator(), id, List.of(new LineCount(2, 7)));
            return true;
        });
        assertThat(verbs(id)).containsOnlyOnce("counted");
    }

    @Test
    void onlyTheDonorConfirmsAndOnlyTheReceiverReceives() {
        GiftId id = fixtures.registered(hunchun, hunchun.books());
        List<Actor> others = List.of(
                hunchun.coordinator(),
                hunchun.secretary(),
                hunchun.district().officer(),
                hunchun.district().streetOfficer(),
                hunchun.district().editor(),
                hunchun.district().volunteer(),
                Actor.visitor());
        for (Actor other : others) {
            refused("giving.refused.confirm", () -> confirm(other, id, 1));
            refused("giving.refused.confirm", () -> {
                desk.askToCorrect(other, id, 1, "?");
                return true;
            });
        }
        hunchun.run(() -> desk.confirm(hunchun.contact(), id, 1));
        for (Actor other : List.of(hunchun.contact(), hunchun.district().officer(), Actor.visitor())) {
            refused("giving.refused.receive", () -> receive(other, id, 2));
        }
    }

    @Test
    void onlyTheReceiversSideRegistersCorrectsWithdrawsAndCounts() {
        refused("giving.refused.register", () -> desk.register(hunchun.contact(), GiftId.next(), hunchun.books()));
        refused("giving.refused.register", () -> desk.register(Actor.visitor(), GiftId.next(), hunchun.books()));
        GiftId id = fixtures.registered(hunchun, hunchun.books());
        refused("giving.refused.correct", () -> {
            desk.correct(hunchun.contact(), id, 1, hunchun.books());
            return true;
        });
        refused("giving.refused.correct", () -> {
            desk.withdraw(hunchun.contact(), id, 1);
            return true;
        });
        GiftId received = fixtures.received(hunchun, hunchun.books());
        refused("giving.refused.count", () -> {
            desk.count(hunchun.contact(), received, List.of(new LineCount(1, 6)));
            return true;
        });
    }

    @Test
    void theStreetsOfficerActsForTheReceiverFromTheFirstLineToTheCount() {
        Actor officer = hunchun.district().streetOfficer();
        GiftId id = GiftId.next();
        hunchun.run(() -> desk.register(officer, id, hunchun.anonymous()));
        assertThat(hunchun.within(() -> gifts.mayRegister(officer)).isAllowed()).isTrue();
        assertThat(view(officer, id).donor()).isEqualTo(hunchun.archives());
        assertThat(hunchun.within(() -> gifts.count(officer, GiftFilter.givenBy(hunchun.archives()))))
                .isEqualTo(1);
        hunchun.run(() -> desk.askToCorrect(hunchun.contact(), id, 1, "年鉴只有3册"));
        assertThat(view(officer, id).objection()).isEqualTo("年鉴只有3册");
        hunchun.run(() -> desk.correct(officer, id, 2, hunchun.books()));
        hunchun.run(() -> desk.confirm(hunchun.contact(), id, 3));
        refused("giving.refused.receive", () -> receive(officer, id, 4));
        hunchun.run(() -> receive(hunchun.secretary(), id, 4));
        hunchun.run(() -> desk.count(officer, id, List.of(new LineCount(1, 6))));
        assertThat(verbs(id))
                .containsExactly("registered", "returned", "corrected", "confirmed", "received", "counted");
    }

    @Test
    void theOfficerOfAnotherStreetHasNoPartInIt() {
        GiftId id = fixtures.registered(hunchun, hunchun.anonymous());
        Actor other = TestActors.streetOfficer(AreaId.next(), Set.of());
        refused("giving.refused.register", () -> desk.register(other, GiftId.next(), hunchun.books()));
        assertThat(view(other, id).donor()).isNull();
        hunchun.run(() -> desk.withdraw(hunchun.coordinator(), id, 1));
        assertThat(hunchun.within(() -> gifts.byId(other, id))).isEmpty();
    }

    @Test
    void whatTheDonorFindsWrongGoesBackAndIsCorrected() {
        GiftId id = fixtures.registered(hunchun, hunchun.books());
        hunchun.run(() -> desk.askToCorrect(hunchun.contact(), id, 1, "年鉴只有3册"));

        assertThat(hunchun.within(() -> gifts.byId(Actor.visitor(), id))).isEmpty();
        assertThat(view(hunchun.coordinator(), id).objection()).isEqualTo("年鉴只有3册");
        assertThat(hunchun.within(() -> gifts.toCorrect(hunchun.coordinator())))
                .extracting(GiftView::id)
                .containsExactly(id);
        GiftDetails mended = hunchun.details(false, ReceiptChoice.ISSUED, List.of(hunchun.yearbook(3)));
        hunchun.run(() -> desk.correct(hunchun.coordinator(), id, 2, mended));

        GiftView gift = view(Actor.visitor(), id);
        assertThat(gift.state()).isEqualTo(GiftState.REGISTERED);
        assertThat(gift.lines())
                .singleElement()
                .satisfies(line -> assertThat(line.given().quantity()).isEqualTo(3));
        hunchun.run(() -> desk.confirm(hunchun.contact(), id, 3));
        assertThat(view(Actor.visitor(), id).state()).isEqualTo(GiftState.CONFIRMED);
        assertThat(hunchun.within(() -> audit.historyOf(id.ref())))
                .filteredOn(line -> line.verb().equals("corrected"))
                .singleElement()
                .extracting(AuditLine::fields)
                .isEqualTo(List.of("lines"));
    }

    @Test
    void sentTwiceEachStepIsTakenOnce() {
        GiftId id = GiftId.next();
        hunchun.run(() -> desk.register(hunchun.coordinator(), id, hunchun.books()));
        hunchun.run(() -> desk.register(hunchun.coordinator(), id, hunchun.counted()));
        hunchun.run(() -> desk.confirm(hunchun.contact(), id, 1));
        hunchun.run(() -> desk.confirm(hunchun.contact(), id, 1));
        hunchun.run(() -> desk.receive(hunchun.secretary(), id, 2, hunchun.thanks()));
        hunchun.run(() -> desk.receive(hunchun.secretary(), id, 2, hunchun.thanks()));

        assertThat(view(Actor.visitor(), id).lines()).hasSize(2);
        assertThat(stock()).hasSize(2);
        assertThat(verbs(id)).containsExactly("registered", "confirmed", "received");
        assertThat(hunchun.within(() -> voices.about(id.ref()))).hasSize(1);
        refused("refused.missing", () -> desk.register(hunchun.secretary(), id, hunchun.books()));
    }

    @Test
    void whatSomebodyChangedMeanwhileIsNotOverwritten() {
        GiftId id = fixtures.registered(hunchun, hunchun.books());
        hunchun.run(() -> desk.correct(hunchun.coordinator(), id, 1, hunchun.counted()));

        refused("refused.stale", () -> confirm(hunchun.contact(), id, 1));
        refused("refused.stale", () -> {
            desk.correct(hunchun.coordinator(), id, 1, hunchun.books());
            return true;
        });
        assertThat(view(Actor.visitor(), id).lines()).hasSize(1);
    }

    @Test
    void whatIsStatedMustFitWhatIsKnown() {
        GiftDetails good = hunchun.books();
        UnitId donor = Objects.requireNonNull(good.donor());
        invalid("donor", with(good, hunchun.community(), good.handler(), good.shelf(), good.activity()));
        invalid("donor", with(good, UnitId.next(), good.handler(), good.shelf(), good.activity()));
        invalid("shelf", with(good, donor, good.handler(), PlaceId.next(), good.activity()));
        invalid("activity", with(good, donor, good.handler(), good.shelf(), ActivityId.next()));
        invalid("handlerPost", with(good, donor, ByWhom.holding(hunchun.post()), good.shelf(), good.activity()));
        invalid("lines", hunchun.details(false, ReceiptChoice.ISSUED, List.of()));
        GiftLine unknown = new GiftLine(
                TestGifts.YEARBOOK, CategoryId.next(), hunchun.yearbook(1).unit(), 1, null);
        invalid(
                "lines[1].category",
                hunchun.details(false, ReceiptChoice.ISSUED, List.of(hunchun.yearbook(1), unknown)));
        assertThat(hunchun.within(() -> gifts.count(hunchun.coordinator(), GiftFilter.ALL)))
                .isZero();
    }

    @Test
    void onlyAPostOfTheReceiverTakesIt() {
        GiftId id = fixtures.confirmed(hunchun, hunchun.books());
        refused("giving.rule.taker", () -> {
            desk.receive(hunchun.secretary(), id, 2, new ReceiveGift(PostId.next(), TestGifts.THANKS, null));
            return true;
        });
        assertThat(view(Actor.visitor(), id).state()).isEqualTo(GiftState.CONFIRMED);
        assertThat(stock()).isEmpty();
    }

    @Test
    void aDonorWhoWaivesTheReceiptSaysSoByConfirming() {
        GiftId id =
                fixtures.received(hunchun, hunchun.details(false, ReceiptChoice.WAIVED, List.of(hunchun.yearbook(4))));

        assertThat(view(Actor.visitor(), id).number()).isNull();
        assertThat(view(Actor.visitor(), id).confirmedAt()).isNotNull();
    }

    @Test
    void aWithdrawnGiftIsSeenByTheTwoUnitsOnly() {
        GiftId id = fixtures.registered(hunchun, hunchun.books());
        hunchun.run(() -> desk.withdraw(hunchun.coordinator(), id, 1));
        hunchun.run(() -> desk.withdraw(hunchun.coordinator(), id, 1));

        assertThat(hunchun.within(() -> gifts.byId(Actor.visitor(), id))).isEmpty();
        assertThat(view(hunchun.contact(), id).state()).isEqualTo(GiftState.WITHDRAWN);
    }

    @Test
    void eachPersonsInboxHoldsWhatWaitsForThem() {
        GiftId fresh = fixtures.registered(hunchun, hunchun.books());
        GiftId confirmed = fixtures.confirmed(hunchun, hunchun.books());
        GiftId uncounted = fixtures.received(hunchun, hunchun.books());
        fixtures.received(hunchun, hunchun.counted());

        assertThat(hunchun.within(() -> gifts.toConfirm(hunchun.contact())))
                .extracting(GiftView::id)
                .containsExactly(fresh);
        assertThat(hunchun.within(() -> gifts.toReceive(hunchun.secretary())))
                .extracting(GiftView::id)
                .containsExactly(confirmed);
        assertThat(hunchun.within(() -> gifts.toCount(hunchun.coordinator())))
                .extracting(GiftView::id)
                .containsExactly(uncounted);
        assertThat(hunchun.within(() -> gifts.toConfirm(hunchun.coordinator()))).isEmpty();
        assertThat(hunchun.within(() -> gifts.toReceive(Actor.visitor()))).isEmpty();
    }

    @Test
    void anotherDistrictsGiftIsNotThere() {
        GiftId id = fixtures.registered(hunchun, hunchun.books());
        TestGifts.Hunchun elsewhere = fixtures.hunchun();

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> elsewhere.run(() -> desk.confirm(elsewhere.contact(), id, 1)))
                .matches(refused -> refused.kind() == Refused.Kind.MISSING);
        assertThat(elsewhere.within(() -> gifts.byId(elsewhere.district().officer(), id)))
                .isEmpty();
        invalidIn(
                elsewhere,
                "donor",
                with(elsewhere.books(), hunchun.archives(), elsewhere.books().handler(), elsewhere.room(), null));
    }

    private static GiftDetails with(
            GiftDetails good, UnitId donor, ByWhom handler, PlaceId shelf, @Nullable ActivityId activity) {
        return new GiftDetails(
                activity,
                donor,
                good.anonymous(),
                handler,
                good.receiver(),
                shelf,
                good.purpose(),
                good.givenOn(),
                good.receipt(),
                good.lines());
    }

    private boolean confirm(Actor by, GiftId id, int version) {
        desk.confirm(by, id, version);
        return true;
    }

    private boolean receive(Actor by, GiftId id, int version) {
        desk.receive(by, id, version, hunchun.thanks());
        return true;
    }

    private void invalid(String field, GiftDetails details) {
        invalidIn(hunchun, field, details);
    }

    private void invalidIn(TestGifts.Hunchun where, String field, GiftDetails details) {
        assertThatExceptionOfType(Refused.class)
                .as(field)
                .isThrownBy(() -> where.within(() -> desk.register(where.coordinator(), GiftId.next(), details)))
                .matches(refused -> refused.fields().containsKey(field), field);
    }

    private void refused(String code, Supplier<?> verb) {
        assertThatExceptionOfType(Refused.class)
                .as(code)
                .isThrownBy(() -> hunchun.within(verb::get))
                .matches(refused -> refused.reason().code().equals(code), code);
    }

    private GiftView view(Actor reader, GiftId id) {
        return hunchun.within(() -> gifts.require(reader, id));
    }

    private List<StockLine> stock() {
        return hunchun.within(() ->
                custody.stockOf(new Holder(Holder.Kind.PLACE, hunchun.room().value())));
    }

    private List<String> verbs(GiftId id) {
        return hunchun.within(() -> audit.historyOf(id.ref())).stream()
                .map(AuditLine::verb)
                .toList();
    }
}
