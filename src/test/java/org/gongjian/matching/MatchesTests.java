package org.gongjian.matching;

import static org.assertj.core.api.Assertions.assertThat;

import org.gongjian.RoomTest;
import org.gongjian.district.Localized;
import org.gongjian.district.Reason;
import org.gongjian.identity.TestDistrict;
import org.gongjian.listings.Listing;
import org.gongjian.listings.ListingDesk;
import org.gongjian.listings.ListingDetails;
import org.gongjian.listings.ListingId;
import org.gongjian.listings.ListingKind;
import org.gongjian.listings.Listings;
import org.gongjian.listings.Quantity;
import org.gongjian.listings.TestListings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@RoomTest
class MatchesTests {

    @Autowired
    private TestListings fixtures;

    @Autowired
    private Listings listings;

    @Autowired
    private ListingDesk desk;

    @Autowired
    private Matches matches;

    @Autowired
    private MockMvcTester pages;

    private TestDistrict here;

    @BeforeEach
    void aDistrict() {
        here = fixtures.aDistrict();
    }

    @Test
    void forANeedTheResourcesOfItsSortAreFoundAndTheOthersSayWhyNot() {
        ListingId need = fixtures.published(here, ListingKind.NEED, hours("elder-care", 40, 1));
        ListingId fits = fixtures.published(here, ListingKind.RESOURCE, hours("elder-care", 20, 1));
        ListingId tooLarge = fixtures.published(here, ListingKind.RESOURCE, hours("elder-care", 90, 50));
        fixtures.published(here, ListingKind.RESOURCE, fixtures.books(here));

        Suggestions found = of(need);

        assertThat(found.fitting()).extracting(one -> one.listing().id()).containsExactly(fits);
        assertThat(found.fitting().getFirst().fit().because()).contains(Reason.of("matching.for.category"));
        assertThat(found.others()).extracting(one -> one.listing().id()).containsExactly(tooLarge);
        assertThat(found.considered()).isEqualTo(2);
    }

    @Test
    void forAResourceTheNeedsAreFound() {
        ListingId need = fixtures.published(here, ListingKind.NEED, hours("elder-care", 40, 1));
        ListingId resource = fixtures.published(here, ListingKind.RESOURCE, hours("elder-care", 20, 1));

        assertThat(of(resource).fitting()).extracting(one -> one.listing().id()).containsExactly(need);
    }

    @Test
    void aWithdrawnNeedIsMatchedByNothingAndMatchesNothing() {
        ListingId need = fixtures.published(here, ListingKind.NEED, hours("elder-care", 40, 1));
        ListingId resource = fixtures.published(here, ListingKind.RESOURCE, hours("elder-care", 20, 1));

        here.run(() -> desk.withdraw(here.coordinator(), need, Localized.zh("不再需要"), 1));

        assertThat(of(need).fitting()).isEmpty();
        assertThat(of(resource).fitting()).isEmpty();
    }

    @Test
    void thePageSaysWhatFitsAndWhyOthersFellOut() {
        ListingId need = fixtures.published(here, ListingKind.NEED, hours("elder-care", 40, 1));
        fixtures.published(here, ListingKind.RESOURCE, hours("elder-care", 20, 1));
        fixtures.published(here, ListingKind.RESOURCE, hours("elder-care", 90, 50));

        assertThat(pages.get()
                        .uri("/" + here.slug() + "/listings/" + need.value() + "/suggestions?lang=en")
                        .exchange())
                .hasStatusOk()
                .bodyText()
                .contains("Fits: 1 of 2 looked at", "The same category.", "in parts of at least 50");
        assertThat(pages.get()
                        .uri("/" + here.slug() + "/listings/" + need.value())
                        .exchange())
                .hasStatusOk()
                .bodyText()
                .contains("合适的资源", "类别相同。");
    }

    private ListingDetails hours(String category, int quantity, int part) {
        return fixtures.details(
                Localized.of(category + "服务", category + " service " + quantity),
                fixtures.category(here, category),
                Quantity.of(quantity),
                Localized.of("小时", "hours"),
                Quantity.of(part));
    }

    private Suggestions of(ListingId id) {
        return here.within(() -> {
            Listing listing = listings.byId(id).orElseThrow();
            return matches.of(listing);
        });
    }
}
