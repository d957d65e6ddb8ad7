package org.gongjian.giving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Set;
import org.gongjian.RoomTest;
import org.gongjian.TestActors;
import org.gongjian.alliances.Measure;
import org.gongjian.district.Localized;
import org.gongjian.district.Refused;
import org.gongjian.frame.Panels;
import org.gongjian.frame.RelatedRecords;
import org.gongjian.identity.Actor;
import org.gongjian.identity.UnitId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who gave anonymously is said to nobody but the two units and the office, by no way round. */
@RoomTest
class GiftAnonymityTests {

    @Autowired
    private Gifts gifts;

    @Autowired
    private GiftTitles titles;

    @Autowired
    private GiftFulfilment fulfilment;

    @Autowired
    private Panels panels;

    @Autowired
    private GivingDesk desk;

    private final TestGifts fixtures;
    private final TestGifts.Hunchun hunchun;
    private final GiftId id;

    GiftAnonymityTests(@Autowired TestGifts fixtures) {
        this.fixtures = fixtures;
        hunchun = fixtures.hunchun();
        id = fixtures.received(hunchun, hunchun.anonymous());
    }

    @Test
    void itsTitleNamesNobodyWhoeverReads() {
        for (Actor reader : List.of(Actor.visitor(), hunchun.contact(), hunchun.coordinator())) {
            GiftView gift = hunchun.within(() -> gifts.require(reader, id));
            assertThat(hunchun.within(() -> titles.of(gift)).toString())
                    .contains("匿名")
                    .doesNotContain("档案馆", "Archives");
        }
        assertThat(hunchun.within(() -> panels.titleOf(id.ref())))
                .hasValueSatisfying(titled ->
                        assertThat(titled.title().toString()).contains("匿名").doesNotContain("档案馆"));
    }

    @Test
    void itIsNotFoundByItsDonor() {
        GiftFilter byDonor = GiftFilter.givenBy(hunchun.archives());
        for (Actor stranger : List.of(Actor.visitor(), TestActors.contactOf(UnitId.next()), TestActors.editor())) {
            assertThat(hunchun.within(() -> gifts.count(stranger, byDonor))).isZero();
            assertThat(hunchun.within(() -> gifts.donors(stranger))).isEmpty();
        }
        assertThat(hunchun.within(() -> gifts.count(hunchun.contact(), byDonor)))
                .isEqualTo(1);
        assertThat(hunchun.within(() -> gifts.donors(hunchun.coordinator()))).containsExactly(hunchun.archives());
        assertThat(hunchun.within(() -> gifts.count(Actor.visitor(), GiftFilter.ALL)))
                .isEqualTo(1);
    }

    @Test
    void theDonorsPageDoesNotListIt() {
        assertThat(hunchun.within(() -> panels.relatedTo(hunchun.archives().ref())))
                .flatExtracting(RelatedRecords.Group::records)
                .extracting(RelatedRecords.Related::ref)
                .doesNotContain(id.ref());
        assertThat(hunchun.within(() -> panels.relatedTo(hunchun.community().ref())))
                .flatExtracting(RelatedRecords.Group::records)
                .extracting(RelatedRecords.Related::ref)
                .contains(id.ref());
    }

    @Test
    void theThanksMayNotNameTheDonor() {
        GiftId other = fixtures.confirmed(hunchun, hunchun.anonymous());
        ReceiveGift naming = new ReceiveGift(hunchun.post(), Localized.zh("感谢珲春市档案馆"), null);

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> hunchun.run(() -> desk.receive(hunchun.secretary(), other, 2, naming)))
                .matches(refused -> refused.fields().containsKey("thanks.zh"));
    }

    @Test
    void itKeepsNoPromise() {
        Set<UnitId> parties = Set.of(hunchun.archives(), hunchun.community());
        for (Measure measure : fulfilment.measures()) {
            assertThat(hunchun.within(() -> fulfilment.rows(
                            measure,
                            Set.of(hunchun.archives()),
                            parties,
                            TestGifts.DAY.minusYears(1),
                            TestGifts.DAY.plusYears(1))))
                    .isEmpty();
        }
    }
}
