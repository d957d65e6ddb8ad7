package org.gongjian.giving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.UUID;
import org.gongjian.RoomTest;
import org.gongjian.district.Localized;
import org.gongjian.district.Refused;
import org.gongjian.identity.Actor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What was given for one purpose is used for another only with the donor's word. */
@RoomTest
class GiftPurposeTests {

    private static final Localized SALE = Localized.of("转为义卖", "A charity sale");

    @Autowired
    private GiftPurposeDesk desk;

    @Autowired
    private Gifts gifts;

    private final TestGifts fixtures;
    private final TestGifts.Hunchun hunchun;
    private final GiftId gift;

    GiftPurposeTests(@Autowired TestGifts fixtures) {
        this.fixtures = fixtures;
        hunchun = fixtures.hunchun();
        gift = fixtures.received(hunchun, hunchun.counted());
    }

    @Test
    void theDonorAgreesAndThePurposeIsAnother() {
        UUID change = asked();
        assertThat(hunchun.within(() -> desk.toAnswer(hunchun.contact())))
                .extracting(GiftPurposeChange::id)
                .containsExactly(change);
        refused("giving.refused.confirm", () -> desk.answer(hunchun.coordinator(), change, true, null));
        hunchun.run(() -> desk.answer(hunchun.contact(), change, true, null));
        hunchun.run(() -> desk.answer(hunchun.contact(), change, true, null));

        assertThat(view().purpose()).isEqualTo(SALE);
        assertThat(hunchun.within(() -> desk.toAnswer(hunchun.contact()))).isEmpty();
        refused("giving.money.rule.purpose.answered", () -> desk.answer(hunchun.contact(), change, false, "不同意"));
    }

    @Test
    void whereTheDonorDoesNotAgreeItStaysAsItWas() {
        UUID change = asked();
        refused("frame.fault.missing", "answer", () -> desk.answer(hunchun.contact(), change, false, null));
        hunchun.run(() -> desk.answer(hunchun.contact(), change, false, "只供阅览"));
        assertThat(view().purpose()).isNotEqualTo(SALE);
        assertThat(hunchun.within(() -> desk.of(gift))).singleElement().satisfies(said -> {
            assertThat(said.agreed()).isFalse();
            assertThat(said.answer()).isEqualTo("只供阅览");
        });
        asked();
    }

    @Test
    void onlyTheReceiverAsksOnceAtATimeOfWhatItReceived() {
        for (Actor other : new Actor[] {hunchun.contact(), hunchun.district().volunteer(), Actor.visitor()}) {
            refused("giving.refused.correct", () -> desk.ask(other, gift, UUID.randomUUID(), SALE, "书已重复"));
        }
        UUID change = asked();
        hunchun.run(() -> desk.ask(hunchun.coordinator(), gift, change, SALE, "书已重复"));
        refused("giving.money.rule.purpose.open", () -> ask(gift, SALE));
        GiftId registered = fixtures.registered(hunchun, hunchun.counted());
        refused("giving.purpose.not-received", () -> ask(registered, SALE));
        GiftId other = fixtures.received(hunchun, hunchun.counted());
        refused("giving.money.rule.purpose.same", "purpose.zh", () -> ask(other, view().purpose()));
    }

    @Test
    void anAnonymousDonorIsNotNamedInTheNewPurpose() {
        GiftId quiet = fixtures.received(hunchun, hunchun.anonymous());
        refused("giving.rule.quiet", "purpose.zh", () -> ask(quiet, Localized.zh("珲春市档案馆专架")));
    }

    private UUID asked() {
        UUID change = UUID.randomUUID();
        hunchun.run(() -> desk.ask(hunchun.coordinator(), gift, change, SALE, "书已重复"));
        return change;
    }

    private void ask(GiftId about, Localized purpose) {
        desk.ask(hunchun.coordinator(), about, UUID.randomUUID(), purpose, "书已重复");
    }

    private GiftView view() {
        return hunchun.within(() -> gifts.require(hunchun.coordinator(), gift));
    }

    private void refused(String code, Runnable work) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> hunchun.run(work))
                .satisfies(why -> assertThat(why.reason().code()).isEqualTo(code));
    }

    private void refused(String code, String field, Runnable work) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> hunchun.run(work))
                .satisfies(
                        why -> assertThat(why.field(field).orElseThrow().code()).isEqualTo(code));
    }
}
