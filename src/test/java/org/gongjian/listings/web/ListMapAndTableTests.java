package org.gongjian.listings.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.gongjian.RoomTest;
import org.gongjian.district.Localized;
import org.gongjian.district.Refused;
import org.gongjian.identity.Actor;
import org.gongjian.identity.Role;
import org.gongjian.identity.TestDistrict;
import org.gongjian.identity.security.TestSessions;
import org.gongjian.listings.ListingDetails;
import org.gongjian.listings.ListingId;
import org.gongjian.listings.ListingKind;
import org.gongjian.listings.TestListings;
import org.gongjian.places.AddPlace;
import org.gongjian.places.Coordinates;
import org.gongjian.places.Place;
import org.gongjian.places.PlaceId;
import org.gongjian.places.Places;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The lists seen on the map, and taken away as tables: with the filters of the page, and nothing that is private. */
@RoomTest
class ListMapAndTableTests {

    @Autowired
    private MockMvcTester pages;

    @Autowired
    private TestSessions sessions;

    @Autowired
    private TestListings fixtures;

    @Autowired
    private Places places;

    private TestDistrict here;

    @BeforeEach
    void aDistrict() {
        here = fixtures.aDistrict();
    }

    @Test
    void theMapHasThoseWithAPlaceAndTheListBelowHasThemAll() {
        published("滨河长廊", placed("滨海公园", "38.1"));
        published("凉亭", placed("没有坐标的院子", null));

        assertThat(get("projects?view=map&lang=en"))
                .hasStatusOk()
                .bodyText()
                .contains("data-map=\"/" + here.slug() + "/projects/points\"", "滨河长廊", "凉亭", "One of them has no place")
                .contains("The map needs JavaScript");
        assertThat(get("projects?lang=en")).bodyText().contains("view=map").doesNotContain("data-map=\"/");
        assertThat(get("projects/points"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.marks[*].title")
                .isEqualTo(List.of("滨河长廊"));
        assertThat(get("projects/points"))
                .bodyJson()
                .extractingPath("$.marks[0].symbol")
                .isEqualTo("项");
    }

    @Test
    void theMapKeepsTheFiltersOfTheList() {
        published("滨河长廊", placed("滨海公园", "38.1"));
        published("充电桩", placed("停车场", "38.2"));

        assertThat(get("projects?view=map&q=充电"))
                .bodyText()
                .contains("/projects/points?q=%E5%85%85%E7%94%B5", "充电桩")
                .doesNotContain("滨河长廊");
        assertThat(get("projects/points?q=充电"))
                .bodyJson()
                .extractingPath("$.marks[*].title")
                .isEqualTo(List.of("充电桩"));
        assertThat(get("resources/points")).bodyJson().extractingPath("$.marks").isEqualTo(List.of());
    }

    @Test
    void aWishNamesNoPlace() {
        PlaceId home = placed("某某小区 3 号楼", "38.1");
        ListingDetails wish = fixtures.wish(here);

        org.assertj.core.api.Assertions.assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> fixtures.draft(here, ListingKind.WISH, at(wish, home)))
                .satisfies(refused -> assertThat(refused.fields()).containsOnlyKeys("place"));
        assertThat(pages.get()
                        .uri("/" + here.slug() + "/listings/new?kind=wish&lang=en")
                        .cookie(sessions.of(here.account(Role.COORDINATOR)))
                        .exchange())
                .hasStatusOk()
                .bodyText()
                .contains("A wish names no place")
                .doesNotContain("name=\"place\"");
    }

    @Test
    void theTableHasWhatThePageHasAndNoDraft() throws IOException {
        published("滨河长廊", placed("滨海公园", "38.1"));
        fixtures.draft(here, ListingKind.PROJECT, named("还没公开的项目", null));

        byte[] csv = bytes("projects/table.csv?state=draft");
        String text = new String(csv, StandardCharsets.UTF_8);
        assertThat(text).startsWith("\uFEFF种类,名称,").contains("滨河长廊", "幸福社区", "滨海公园", "/listings/");
        assertThat(text).doesNotContain("还没公开的项目");

        try (ReadableWorkbook book =
                new ReadableWorkbook(new ByteArrayInputStream(bytes("projects/table.xlsx?lang=en")))) {
            List<Row> rows = book.getFirstSheet().read();
            assertThat(rows).hasSize(2);
            assertThat(rows.getFirst().getCellText(1)).isEqualTo("Title");
            assertThat(rows.getLast().getCellText(1)).isEqualTo("滨河长廊");
            assertThat(rows.getLast().getCellAsNumber(4)).hasValue(java.math.BigDecimal.ONE);
            assertThat(book.getSheet(1).orElseThrow().read())
                    .map(row -> row.getCellText(0))
                    .anyMatch(note -> note.contains("1 rows of 1"))
                    .anyMatch(note -> note.contains("at most 5,000 rows"));
        }
    }

    @Test
    void theTableHasTheFiltersOfThePage() {
        published("滨河长廊", null);
        published("充电桩", null);

        assertThat(text("projects/table.csv?q=充电")).contains("充电桩").doesNotContain("滨河长廊");
        assertThat(text("projects/table.csv?q=没有这样的")).hasLineCount(1);
    }

    @Test
    void whatLooksLikeAFormulaStaysATextAndQuotesAndCommasSurvive() {
        published("=1+1", null);
        published("桌子, \"新\"", null);

        assertThat(text("projects/table.csv")).contains(",'=1+1,", ",\"桌子, \"\"新\"\"\",");
    }

    @Test
    void thePageOffersTheTableAndSaysWhatIsNotInIt() {
        published("滨河长廊", null);

        assertThat(get("projects?q=长廊&lang=en"))
                .bodyText()
                .contains("projects/table.xlsx?q=%E9%95%BF%E5%BB%8A", "at most 5,000 rows");
    }

    private ListingId published(String title, @Nullable PlaceId place) {
        return fixtures.published(here, ListingKind.PROJECT, named(title, place));
    }

    private ListingDetails named(String title, @Nullable PlaceId place) {
        ListingDetails track = fixtures.track(here);
        return at(
                fixtures.details(
                        Localized.zh(title),
                        fixtures.category(here, "household-goods"),
                        track.amount().quantity(),
                        track.amount().unit(),
                        null),
                place);
    }

    private static ListingDetails at(ListingDetails one, @Nullable PlaceId place) {
        return new ListingDetails(
                one.title(),
                one.summary(),
                one.alias(),
                one.category(),
                one.amount(),
                one.part(),
                place,
                one.radius(),
                Set.of(),
                List.of(),
                one.startsOn(),
                one.deadline(),
                one.priority(),
                one.programme(),
                one.validUntil());
    }

    private PlaceId placed(String name, @Nullable String latitude) {
        PlaceId id = PlaceId.next();
        here.run(() -> places.add(
                Actor.system(),
                new AddPlace(
                        id,
                        Place.Kind.OTHER,
                        Localized.zh(name),
                        null,
                        here.community(),
                        null,
                        null,
                        latitude == null
                                ? null
                                : Coordinates.typed(latitude, "118.9").orElseThrow())));
        return id;
    }

    private String text(String path) {
        return new String(bytes(path), StandardCharsets.UTF_8);
    }

    private byte[] bytes(String path) {
        MvcTestResult result = get(path);
        assertThat(result).hasStatusOk().containsHeader("Content-Disposition");
        return result.getResponse().getContentAsByteArray();
    }

    private MvcTestResult get(String path) {
        return pages.get().uri("/" + here.slug() + "/" + path).exchange();
    }
}
