package org.gongjian.publishing.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.gongjian.RoomTest;
import org.gongjian.TestClock;
import org.gongjian.claims.Brings;
import org.gongjian.claims.ClaimDesk;
import org.gongjian.claims.ClaimId;
import org.gongjian.claims.LegalBasis;
import org.gongjian.claims.MakeClaim;
import org.gongjian.claims.MoneyPart;
import org.gongjian.claims.rounds.OpenRound;
import org.gongjian.claims.rounds.RoundDesk;
import org.gongjian.claims.rounds.RoundId;
import org.gongjian.district.Localized;
import org.gongjian.giving.GiftId;
import org.gongjian.giving.TestGifts;
import org.gongjian.identity.Actor;
import org.gongjian.listings.ListingDesk;
import org.gongjian.listings.ListingId;
import org.gongjian.listings.ListingKind;
import org.gongjian.listings.Quantity;
import org.gongjian.listings.TestListings;
import org.gongjian.listings.WriteListing;
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

    @Autowired
    private ListingDesk listingDesk;

    @Autowired
    private TestListings lists;

    @Autowired
    private RoundDesk rounds;

    @Autowired
    private ClaimDesk claims;

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
    void whatWasClaimedAtTheLaunchOfTheDayIsAmongTheFactsAndInTheLead() {
        ListingId need = published();
        ListingId later = published();
        hunchun.run(() -> {
            rounds.open(
                    hunchun.coordinator(),
                    new OpenRound(
                            RoundId.next(),
                            Localized.zh("当场认领"),
                            null,
                            hunchun.community(),
                            TestClock.STORY,
                            TestClock.STORY,
                            null,
                            List.of(need)));
            claims.make(hunchun.contact(), claimed(need));
            claims.make(hunchun.contact(), claimed(later));
        });

        BulletinFacts drawn = drawn();
        assertThat(drawn.claimed().all()).singleElement().satisfies(one -> {
            assertThat(one.title()).isEqualTo(Localized.of("地方志、年鉴类图书", "Local histories and yearbooks"));
            assertThat(one.by()).containsExactly(Localized.of("珲春市档案馆", "Hunchun Municipal Archives"));
        });
        assertThat(drawn.claimed().pledged()).isEqualByComparingTo("36000");
        Localized lead = hunchun.within(() -> firstDraft.lead(drawn()));
        assertThat(lead.zh()).endsWith("地方志、年鉴类图书当场有人认领，共1项，认捐36,000元。");
        assertThat(lead.en())
                .endsWith("Local histories and yearbooks was claimed on the spot, 1 in all, with 36,000 yuan pledged.");
    }

    private ListingId published() {
        return hunchun.within(() -> {
            ListingId id = listingDesk.draft(
                    Actor.system(),
                    new WriteListing(
                            ListingId.next(), ListingKind.NEED, hunchun.community(), lists.books(hunchun.district())));
            listingDesk.publish(hunchun.coordinator(), id, 0);
            return id;
        });
    }

    private MakeClaim claimed(ListingId need) {
        return new MakeClaim(
                ClaimId.next(),
                need,
                hunchun.archives(),
                Set.of(),
                Quantity.of(20),
                new Brings(null, null, new MoneyPart(new BigDecimal(36_000), LegalBasis.DIRECTED_PLEDGE, null, null)),
                null,
                LocalDate.of(2024, 7, 31));
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
