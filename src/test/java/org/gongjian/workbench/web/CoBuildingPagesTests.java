package org.gongjian.workbench.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.gongjian.RoomTest;
import org.gongjian.claims.ClaimId;
import org.gongjian.claims.TestClaims;
import org.gongjian.identity.TestDistrict;
import org.gongjian.listings.ListingId;
import org.gongjian.listings.ListingKind;
import org.gongjian.listings.TestListings;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The front door leads from what is needed to what became of it. */
@RoomTest
class CoBuildingPagesTests {

    @Autowired
    private MockMvcTester site;

    private final TestClaims claims;
    private final TestListings lists;
    private final TestDistrict here;

    CoBuildingPagesTests(@Autowired TestClaims claims, @Autowired TestListings lists) {
        this.claims = claims;
        this.lists = lists;
        here = claims.aDistrict();
    }

    @Test
    void aDistrictWithoutListsSaysWhatWillStandHere() {
        assertThat(front("en")).hasStatusOk().bodyText().contains("Nothing is listed here yet.");
        assertThat(front("zh-CN")).bodyText().contains("这里还没有公布任何内容").doesNotContain("??");
    }

    @Test
    void theListsAreCountedAndWhatCanBeClaimedIsALinkAway() {
        ListingId books = claims.books(here);
        ListingId track = claims.track(here);
        claims.published(here, ListingKind.RESOURCE, lists.books(here));

        assertThat(front("en"))
                .bodyText()
                .contains(
                        "need or wish to claim",
                        "project to claim",
                        "resource on offer",
                        link("needs"),
                        link("projects"),
                        link("resources"),
                        link("listings/" + books.value()),
                        link("listings/" + track.value()),
                        "60 volumes left",
                        "Nothing is claimed yet.");
    }

    @Test
    void whatMovesAndWhatWasClosedOfLateStandsThereWithItsNumber() {
        ClaimId moving = claims.inTouch(here, claims.of(here, claims.books(here), 20));
        ClaimId closed = claims.accepted(here, claims.of(here, claims.track(here), 1));
        claims.rated(here, closed, 5, 4, 5);
        claims.closed(here, closed);

        assertThat(front("en"))
                .bodyText()
                .contains(
                        link("cases/" + moving.value()),
                        link("cases/" + closed.value()),
                        link("cases?view=closed"),
                        "case closed",
                        "No. 2024-001",
                        "No. 2024-002",
                        "Oilfield Power");
        assertThat(front("zh-CN")).bodyText().contains("从需求到销号", "油田供电公司").doesNotContain("??");
    }

    @Test
    void whenAllIsClaimedItSaysSo() {
        claims.inTouch(here, claims.of(here, claims.track(here), 1));

        assertThat(front("en")).bodyText().contains("All that was listed is claimed.", link("projects?state=all"));
    }

    private String link(String below) {
        return "href=\"/" + here.slug() + "/" + below + "\"";
    }

    private MvcTestResult front(String language) {
        return site.get()
                .uri("/" + here.slug())
                .header("Accept-Language", language)
                .exchange();
    }
}
