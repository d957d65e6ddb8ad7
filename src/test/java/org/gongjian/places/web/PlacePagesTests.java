package org.gongjian.places.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import org.gongjian.RoomTest;
import org.gongjian.district.Localized;
import org.gongjian.district.NewId;
import org.gongjian.identity.Role;
import org.gongjian.identity.TestAccounts;
import org.gongjian.identity.TestDistrict;
import org.gongjian.identity.security.FormToken;
import org.gongjian.identity.security.TestSessions;
import org.gongjian.places.AddPlace;
import org.gongjian.places.Place;
import org.gongjian.places.PlaceId;
import org.gongjian.places.Places;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@RoomTest
class PlacePagesTests {

    @Autowired
    private MockMvcTester pages;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private Places places;

    @Autowired
    private TestSessions sessions;

    private TestDistrict here;

    @BeforeEach
    void aDistrict() {
        here = accounts.aDistrict();
    }

    @Test
    void anEmptyListSaysWhyInBothLanguages() {
        assertThat(get("places?lang=zh-CN")).hasStatusOk().bodyText().contains("还没有场所", "lang=\"zh-CN\"");
        assertThat(get("places?lang=en"))
                .hasStatusOk()
                .bodyText()
                .contains("No places yet", "Officers, coordinators and units add")
                .doesNotContain("places/new");
    }

    @Test
    void theListCountsByKindAndKeepsItsFiltersInTheAddress() {
        add(Place.Kind.READING_ROOM, "文化社区图书阅览室", "Cultural Community reading room");
        for (int i = 0; i < 20; i++) {
            add(Place.Kind.OFFICE_BUILDING, i + "号楼宇", "Building " + i);
        }

        assertThat(get("places?lang=en"))
                .bodyText()
                .contains("Found: 21", "places?kind=reading_room", "<strong>20</strong>", "rel=\"next\"");
        assertThat(get("places?lang=en&kind=reading_room"))
                .bodyText()
                .contains("Found: 1<", "Cultural Community reading room")
                .doesNotContain("Building 3", "rel=\"next\"");
        assertThat(get("places?lang=en&q=building 1&area=" + here.street().value()))
                .bodyText()
                .contains("Found: 11");
        assertThat(get("places?lang=en&kind=hall")).bodyText().contains("No place fits these filters");
        assertThat(get("places?lang=en&kind=castle&area=x&after=y")).hasStatusOk();
    }

    @Test
    void aPlaceIsAddedOnceThroughTheFormAndShown() {
        String id = NewId.uuid().toString();
        Map<String, String> typed = Map.of(
                "id", id,
                "kind", "reading_room",
                "name.zh", "文化社区图书阅览室",
                "name.en", "Cultural Community reading room",
                "otherName.zh", "书香阅览室",
                "area", here.community().value().toString(),
                "keptBy", here.communityUnit().value().toString(),
                "latitude", "42.862821",
                "longitude", "130.366036");

        assertThat(post(Role.COORDINATOR, "places", typed)).hasStatus(303).hasRedirectedUrl(at("places/" + id));
        assertThat(post(Role.COORDINATOR, "places", typed)).hasStatus(303);

        assertThat(here.within(places::all)).hasSize(1);
        assertThat(get("places/" + id + "?lang=en"))
                .hasStatusOk()
                .bodyText()
                .contains("Cultural Community reading room", "Reading room", "42.862821", "130.366036")
                .contains("lang=\"zh-CN\">书香阅览室")
                .contains("Jinghe Street › Cultural Community")
                .doesNotContain("/edit", "Added the place");
    }

    @Test
    void whatWasTypedIsKeptAndTheFaultStandsBesideItsField() {
        assertThat(post(
                        Role.COORDINATOR,
                        "places?lang=en",
                        Map.of(
                                "id",
                                NewId.uuid().toString(),
                                "name.en",
                                "A hall",
                                "kind",
                                "hall",
                                "latitude",
                                "42.86")))
                .hasStatus(422)
                .bodyText()
                .contains("href=\"#longitude\"", "id=\"longitude-e\"", "value=\"A hall\"", "value=\"42.86\"")
                .contains("Latitude and longitude go together");
    }

    @Test
    void aStaleFormIsNotSavedAndKeepsWhatWasTyped() {
        PlaceId id = add(Place.Kind.HALL, "活动厅", "Hall");
        Map<String, String> typed = Map.of("version", "0", "kind", "hall", "name.en", "Great Hall");
        assertThat(post(Role.DISTRICT_OFFICER, "places/" + id.value(), typed)).hasStatus(303);

        assertThat(post(
                        Role.DISTRICT_OFFICER,
                        "places/" + id.value() + "?lang=en",
                        Map.of("version", "0", "kind", "hall", "name.en", "Small Hall")))
                .hasStatus(409)
                .bodyText()
                .contains("Somebody changed this meanwhile", "value=\"Small Hall\"", "value=\"1\"");
        assertThat(here.within(() -> places.byId(id)).orElseThrow().name()).isEqualTo(Localized.en("Great Hall"));
    }

    @Test
    void formsOpenForThoseWhoMayAndRefuseTheOthersWithAReason() {
        PlaceId id = add(Place.Kind.HALL, "活动厅", "Hall");

        assertThat(get(Role.COORDINATOR, "places/new?lang=en"))
                .hasStatusOk()
                .bodyText()
                .contains("Once it is here");
        assertThat(get(Role.DISTRICT_OFFICER, "places/" + id.value() + "/edit?lang=en"))
                .hasStatusOk()
                .bodyText()
                .contains("value=\"Hall\"", "name=\"version\"");
        assertThat(get(Role.VOLUNTEER, "places/new?lang=en"))
                .hasStatus(403)
                .bodyText()
                .contains("not yours to keep");
        assertThat(get(Role.UNIT_CONTACT, "places/" + id.value() + "/edit")).hasStatus(403);
        assertThat(get(Role.UNIT_CONTACT, "places/" + id.value() + "?lang=en"))
                .hasStatusOk()
                .bodyText()
                .contains("not yours to keep")
                .doesNotContain("/edit\"");
    }

    @Test
    void anotherDistrictsPlaceIsNotThere() {
        PlaceId id = add(Place.Kind.HALL, "活动厅", "Hall");
        TestDistrict other = accounts.aDistrict();

        assertThat(pages.get().uri("/" + other.slug() + "/places/" + id.value()).exchange())
                .hasStatus(404);
        assertThat(pages.post()
                        .uri("/" + other.slug() + "/places/" + id.value())
                        .cookie(sessions.of(other.account(Role.DISTRICT_OFFICER)))
                        .with(FormToken.sent())
                        .exchange())
                .hasStatus(404);
        assertThat(get("places/nothing")).hasStatus(404);
    }

    private PlaceId add(Place.Kind kind, String zh, String en) {
        return here.within(() -> places.add(
                here.officer(),
                new AddPlace(PlaceId.next(), kind, Localized.of(zh, en), null, here.community(), null, null, null)));
    }

    private String at(String below) {
        return "/" + here.slug() + "/" + below;
    }

    private MvcTestResult get(String below) {
        return pages.get().uri(at(below)).locale(Locale.ENGLISH).exchange();
    }

    private MvcTestResult get(Role as, String below) {
        return pages.get().uri(at(below)).cookie(sessions.of(here.account(as))).exchange();
    }

    private MvcTestResult post(Role as, String below, Map<String, String> typed) {
        var request = pages.post()
                .uri(at(below))
                .cookie(sessions.of(here.account(as)))
                .with(FormToken.sent());
        typed.forEach(request::param);
        return request.exchange();
    }
}
