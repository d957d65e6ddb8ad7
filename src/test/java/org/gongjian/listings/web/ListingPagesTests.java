package org.gongjian.listings.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.gongjian.RoomTest;
import org.gongjian.district.NewId;
import org.gongjian.identity.Role;
import org.gongjian.identity.TestDistrict;
import org.gongjian.identity.security.FormToken;
import org.gongjian.identity.security.TestSessions;
import org.gongjian.listings.ListingFilter;
import org.gongjian.listings.ListingFilter.Standing;
import org.gongjian.listings.ListingId;
import org.gongjian.listings.ListingKind;
import org.gongjian.listings.Listings;
import org.gongjian.listings.TestListings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;

@RoomTest
class ListingPagesTests {

    @Autowired
    private MockMvcTester pages;

    @Autowired
    private TestSessions sessions;

    @Autowired
    private TestListings fixtures;

    @Autowired
    private Listings listings;

    private TestDistrict here;

    @BeforeEach
    void aDistrict() {
        here = fixtures.aDistrict();
    }

    @Test
    void anEmptyListSaysWhyAndWhatOneCanDo() {
        assertThat(get("needs?lang=en")).hasStatusOk().bodyText().contains("No open need at the moment");
        assertThat(get("resources")).hasStatusOk().bodyText().contains("现在没有可用的资源");
        assertThat(as(Role.COORDINATOR, get("projects")))
                .hasStatusOk()
                .bodyText()
                .contains("listings/new?kind=project");
    }

    @Test
    void aVisitorReadsWhatIsNeededAndHowMuchOfIt() {
        ListingId id = fixtures.published(here, ListingKind.NEED, fixtures.books(here));

        assertThat(get("needs")).hasStatusOk().bodyText().contains("地方志、年鉴类图书", "幸福社区", "60", "册", "待认领");
        assertThat(get("needs?q=年鉴&lang=en")).hasStatusOk().bodyText().contains("Local histories and yearbooks");
        assertThat(get("listings/" + id.value() + "?lang=en"))
                .hasStatusOk()
                .bodyText()
                .contains("60 volumes left", "In parts of at least 5 volumes", "Asked for by", "30 September 2024");
    }

    @Test
    void aFilterThatMeansNothingIsLeftAside() {
        fixtures.published(here, ListingKind.NEED, fixtures.books(here));

        assertThat(get("needs?category=everything&state=nowhere&after=never&priority=9"))
                .hasStatusOk()
                .bodyText()
                .contains("地方志、年鉴类图书");
    }

    @Test
    void aCoordinatorPutsANeedDownByItsForm() {
        assertThat(as(Role.COORDINATOR, get("listings/new?kind=need")))
                .hasStatusOk()
                .bodyText()
                .contains("提一个需求");

        assertThat(post(need(), Map.of())).hasStatus(303);

        assertThat(here.<Long>within(() -> listings.count(
                        here.coordinator(), ListingFilter.of(ListingKind.NEED).in(Standing.DRAFT))))
                .isOne();
    }

    @Test
    void eachFaultStandsBesideItsFieldAndWhatWasTypedStays() {
        assertThat(post(need(), Map.of("quantity", "viele", "deadline", "2024-02-30", "validUntil", "")))
                .hasStatus(422)
                .bodyText()
                .contains("“viele”不是数量", "value=\"2024-02-30\"", "id=\"quantity-e\"", "id=\"deadline-e\"")
                .contains("地方志书");
    }

    @Test
    void aWishWithoutAnAliasIsRefusedBesideTheAlias() {
        assertThat(post(need(), Map.of("kind", "WISH")))
                .hasStatus(422)
                .bodyText()
                .contains("alias");
    }

    @Test
    void aSearchOneKeepsIsOneClickAwayAndNobodyElses() {
        assertThat(as(
                                Role.COORDINATOR,
                                pages.post()
                                        .uri("/" + here.slug() + "/needs/saved")
                                        .param("id", NewId.uuid().toString())
                                        .param("name", "年鉴类")
                                        .param("q", "年鉴")
                                        .param("stray", "x"))
                        .with(FormToken.sent()))
                .hasStatus(303)
                .hasRedirectedUrl("/" + here.slug() + "/needs?q=%E5%B9%B4%E9%89%B4");

        assertThat(as(Role.COORDINATOR, get("needs?state=all"))).bodyText().contains("年鉴类");
        assertThat(as(Role.UNIT_CONTACT, get("needs?state=all"))).bodyText().doesNotContain("年鉴类");
        assertThat(get("needs?state=all")).bodyText().doesNotContain("年鉴类");
    }

    private Map<String, String> need() {
        return Map.of(
                "id", NewId.uuid().toString(),
                "kind", "NEED",
                "title.zh", "地方志书",
                "category", fixtures.category(here, "local-records").value().toString(),
                "owner", here.communityUnit().value().toString(),
                "quantity", "60",
                "unit.zh", "册",
                "priority", "USUAL",
                "validUntil", "2024-09-30");
    }

    private MockMvcRequestBuilder post(Map<String, String> fields, Map<String, String> but) {
        MockMvcRequestBuilder request = pages.post()
                .uri("/" + here.slug() + "/listings")
                .cookie(sessions.of(here.account(Role.COORDINATOR)))
                .with(FormToken.sent());
        fields.forEach((name, value) -> request.param(name, but.getOrDefault(name, value)));
        but.forEach((name, value) -> {
            if (!fields.containsKey(name)) {
                request.param(name, value);
            }
        });
        return request;
    }

    private MockMvcRequestBuilder as(Role role, MockMvcRequestBuilder request) {
        return request.cookie(sessions.of(here.account(role)));
    }

    private MockMvcRequestBuilder get(String path) {
        return pages.get().uri("/" + here.slug() + "/" + path);
    }
}
