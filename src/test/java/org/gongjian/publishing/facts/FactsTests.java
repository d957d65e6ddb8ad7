package org.gongjian.publishing.facts;

import static org.assertj.core.api.Assertions.assertThat;

import org.gongjian.RoomTest;
import org.gongjian.district.Localized;
import org.gongjian.giving.GiftId;
import org.gongjian.giving.TestGifts;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RoomTest
class FactsTests {

    @Autowired
    private TestGifts gifts;

    @Autowired
    private Facts facts;

    @Autowired
    private FirstDraft firstDraft;

    private final TestGifts.Hunchun hunchun;

    FactsTests(@Autowired TestGifts gifts) {
        hunchun = gifts.hunchun();
    }

    @Test
    void whatIsNotConfirmedYetIsMarked() {
        gifts.registered(hunchun, hunchun.books());
        assertThat(drawn().gifts()).singleElement().satisfies(gift -> {
            assertThat(gift.isOpen()).isTrue();
            assertThat(gift.standing().code()).isEqualTo("publishing.mark.unconfirmed");
            assertThat(gift.donor()).isEqualTo(Localized.of("珲春市档案馆", "Hunchun Municipal Archives"));
        });
    }

    @Test
    void theFactsFollowTheRecords() {
        GiftId id = gifts.received(hunchun, hunchun.books());
        BulletinFacts drawn = drawn();
        assertThat(drawn.gifts()).singleElement().satisfies(gift -> {
            assertThat(gift.gift().id()).isEqualTo(id);
            assertThat(gift.isOpen()).isFalse();
            assertThat(gift.standing().code()).isEqualTo("publishing.mark.receipt");
        });
        assertThat(drawn.thanks())
                .singleElement()
                .satisfies(thanks -> assertThat(thanks.words()).isEqualTo(TestGifts.THANKS));
        assertThat(drawn.readingRooms()).singleElement().satisfies(stands -> {
            assertThat(stands.room().place().id()).isEqualTo(hunchun.room());
            assertThat(stands.newKinds()).hasSize(2);
        });
        assertThat(drawn.hosts()).hasSize(2);
    }

    @Test
    void anAnonymousDonorIsNotNamedEvenToThoseWhoKnow() {
        gifts.received(hunchun, hunchun.anonymous());
        assertThat(drawn().gifts()).singleElement().satisfies(gift -> {
            assertThat(gift.donor()).isNull();
            assertThat(gift.handler()).isNull();
        });
        assertThat(hunchun.within(() -> firstDraft.lead(drawn())).zh()).contains("一位不具名的捐赠者");
    }

    @Test
    void aLeadIsComposedFromTheRecordsInBothLanguages() {
        gifts.registered(hunchun, hunchun.books());
        Localized lead = hunchun.within(() -> firstDraft.lead(drawn()));
        assertThat(lead.zh())
                .isEqualTo("6月5日上午，文化社区和珲春市档案馆在文化社区党群服务中心开展“共建共享 赠书筑梦”党建联盟活动。珲春市档案馆向文化社区赠送《珲春年鉴》和红石榴党建联盟图片。");
        assertThat(lead.en())
                .startsWith("On the morning of 5 June, Cultural Community and Hunchun Municipal Archives held")
                .endsWith(
                        "Hunchun Municipal Archives gave Cultural Community Hunchun Yearbook and red-pomegranate alliance pictures.");
    }

    @Test
    void theHeadlineBeginsAsTheTheme() {
        assertThat(firstDraft.headline(drawn().activity()))
                .isEqualTo(Localized.of("共建共享 赠书筑梦", "Co-building, sharing, giving books and building dreams"));
    }

    private BulletinFacts drawn() {
        return hunchun.within(() -> facts.of(hunchun.activity()));
    }
}
