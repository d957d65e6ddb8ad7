package org.gongjian.places;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.DayOfWeek;
import java.util.List;
import java.util.stream.IntStream;
import org.gongjian.RoomTest;
import org.gongjian.TestActors;
import org.gongjian.district.Localized;
import org.gongjian.district.Refused;
import org.gongjian.identity.Role;
import org.gongjian.identity.TestAccounts;
import org.gongjian.identity.TestDistrict;
import org.gongjian.identity.security.FormToken;
import org.gongjian.identity.security.TestSessions;
import org.gongjian.places.layouts.Layout;
import org.gongjian.places.layouts.LayoutId;
import org.gongjian.places.layouts.Layouts;
import org.gongjian.places.openings.OpeningTimes;
import org.gongjian.places.openings.Week;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The saying of the fourth story reads off the places, on the list and on the map. */
@RoomTest
class ResourceMapTests {

    private static final List<Place.Kind> SAYING = List.of(
            Place.Kind.RESIDENTIAL_ESTATE,
            Place.Kind.HOSPITAL,
            Place.Kind.FACTORY,
            Place.Kind.BUSINESS_CENTRE,
            Place.Kind.BUSINESS_PARK,
            Place.Kind.OFFICE_BUILDING);

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private Places places;

    @Autowired
    private Layouts layouts;

    @Autowired
    private OpeningTimes openings;

    @Autowired
    private MockMvcTester pages;

    @Autowired
    private TestSessions sessions;

    private TestDistrict here;

    @BeforeEach
    void theAreaOfTheStory() {
        here = accounts.aDistrict();
        add(Place.Kind.RESIDENTIAL_ESTATE, "居民区", "39.97");
        add(Place.Kind.HOSPITAL, "医院", "39.971");
        add(Place.Kind.FACTORY, "工厂", "39.972");
        add(Place.Kind.BUSINESS_CENTRE, "商业体", "39.973");
        IntStream.rangeClosed(1, 8).forEach(number -> add(Place.Kind.BUSINESS_PARK, number + "号园区", "39.98" + number));
        IntStream.rangeClosed(1, 6).forEach(number -> add(Place.Kind.OFFICE_BUILDING, number + "号楼宇", null));
    }

    @Test
    void theNumbersOfASayingAreCountedAndEachOpensItsRows() {
        LayoutId id = say();

        assertThat(here.within(() -> layouts.counted(layouts.byId(id).orElseThrow())))
                .extracting(Layouts.Counted::count)
                .containsExactly(1L, 1L, 1L, 1L, 8L, 6L);
        String area = here.community().value().toString();
        assertThat(get("places?lang=en"))
                .hasStatusOk()
                .bodyText()
                .contains("One estate, one hospital", "Also: one house, one hospital")
                .contains("places?kind=business_park&amp;area=" + area, "<strong>8</strong>", "<strong>6</strong>");
        assertThat(get("places?lang=en&kind=business_park&area=" + area))
                .bodyText()
                .contains("Found: 8<");
        add(Place.Kind.BUSINESS_PARK, "9号园区", null);
        assertThat(get("places?lang=en")).bodyText().contains("<strong>9</strong>");
    }

    @Test
    void aSayingIsKeptByWhoeverKeepsTheArea() {
        LayoutId id = say();
        Layout kept = here.within(() -> layouts.byId(id)).orElseThrow();

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> here.run(() -> layouts.change(TestActors.volunteer(), kept)))
                .satisfies(refused -> assertThat(refused.kind()).isEqualTo(Refused.Kind.FORBIDDEN));
        Layout shorter = new Layout(id, kept.area(), kept.name(), null, List.of(Place.Kind.HOSPITAL), kept.version());
        here.run(() -> layouts.change(here.officer(), shorter));
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> here.run(() -> layouts.change(here.officer(), kept)))
                .satisfies(refused -> assertThat(refused.kind()).isEqualTo(Refused.Kind.STALE));
        assertThat(here.within(() -> layouts.byId(id)).orElseThrow().kinds()).containsExactly(Place.Kind.HOSPITAL);
    }

    @Test
    void anAreaHasOneSayingAndAKindStandsInItOnce() {
        say();

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(this::say)
                .satisfies(refused -> assertThat(refused.fields()).containsOnlyKeys("area"));
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> new Layout(
                        LayoutId.next(), null, Localized.zh("两院"), null, List.of(SAYING.get(1), SAYING.get(1)), 0))
                .satisfies(refused -> assertThat(refused.fields()).containsOnlyKeys("kinds"));
    }

    @Test
    void theMapDrawsWhatHasCoordinatesAndSaysWhatHasNone() {
        assertThat(get("places?lang=en&view=map"))
                .hasStatusOk()
                .bodyText()
                .contains("data-map=\"/" + here.slug() + "/places/points\"", "/dist/leaflet-", "/assets/map-")
                .contains("6 places have no coordinates", "Drawn over a plain grid")
                .doesNotContain("data-tiles=");
        assertThat(get("places?lang=en&kind=office_building"))
                .bodyText()
                .contains("Not on the map: no coordinates yet.");
        assertThat(get("places?lang=en&on=list")).bodyText().contains("Found: 6<");
        MvcTestResult drawn = get("places/points");
        assertThat(drawn)
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.marks.length()")
                .isEqualTo(12);
        assertThat(drawn).bodyJson().extractingPath("$.labels.length()").isEqualTo(1);
        assertThat(drawn).bodyJson().extractingPath("$.beyond").isEqualTo(0);
        assertThat(get("places/points?kind=business_park"))
                .bodyJson()
                .extractingPath("$.marks.length()")
                .isEqualTo(8);
        assertThat(get("places/points?kind=office_building"))
                .bodyJson()
                .extractingPath("$.marks.length()")
                .isEqualTo(0);
    }

    @Test
    void programsGetTheMapAsGeoJsonLongitudeFirst() {
        MvcTestResult map = pages.get()
                .uri("/api/v1/" + here.slug() + "/places/map?kind=HOSPITAL")
                .exchange();

        assertThat(map).hasStatusOk().bodyJson().extractingPath("$.type").isEqualTo("FeatureCollection");
        assertThat(map).bodyJson().extractingPath("$.count").isEqualTo(1);
        assertThat(map)
                .bodyJson()
                .extractingPath("$.features[0].geometry.coordinates[0]")
                .isEqualTo(116.49);
    }

    @Test
    void openingTimesAreSaidShownAndNotSaidOver() {
        Place hospital = here.within(() -> places.find(new FindPlaces(Place.Kind.HOSPITAL, null, null, null), null, 10)
                        .places())
                .getFirst();
        Week week = new Week(
                hospital.id(),
                Week.typed(DayOfWeek.MONDAY, "9:00-12:00 13:30-17:00"),
                Localized.of("节假日休息", "Closed on holidays"),
                0);

        here.run(() -> openings.say(here.officer(), week));

        assertThat(get("places/" + hospital.id().value() + "?lang=en"))
                .hasStatusOk()
                .bodyText()
                .contains("Monday 9:00–12:00, 13:30–17:00", "Sunday closed", "Closed on holidays");
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> here.run(() -> openings.say(here.officer(), week)))
                .satisfies(refused -> assertThat(refused.kind()).isEqualTo(Refused.Kind.STALE));
        here.run(() -> openings.say(here.officer(), new Week(hospital.id(), List.of(), null, 1)));
        assertThat(here.within(() -> openings.of(hospital.id())).version()).isEqualTo(2);
    }

    @Test
    void theFormOfOpeningTimesKeepsWhatWasTypedAndNamesTheDay() {
        Place hospital = here.within(() -> places.find(new FindPlaces(Place.Kind.HOSPITAL, null, null, null), null, 10)
                        .places())
                .getFirst();
        String form = "/" + here.slug() + "/places/" + hospital.id().value() + "/opening?lang=en";

        assertThat(pages.post()
                        .uri(form)
                        .cookie(sessions.of(here.account(Role.DISTRICT_OFFICER)))
                        .with(FormToken.sent())
                        .param("version", "0")
                        .param("day1", "nine to five")
                        .param("day2", "9:00-17:00"))
                .hasStatus(422)
                .bodyText()
                .contains("href=\"#day1\"", "value=\"nine to five\"", "value=\"9:00-17:00\"");
    }

    private LayoutId say() {
        return here.within(() -> layouts.add(
                here.officer(),
                new Layout(
                        LayoutId.next(),
                        here.community(),
                        Localized.of("“一居一院一厂一商八园六楼”", "One estate, one hospital, one factory and so on"),
                        Localized.en("one house, one hospital, one factory and so on"),
                        SAYING,
                        0)));
    }

    private void add(Place.Kind kind, String name, @Nullable String latitude) {
        here.run(() -> places.add(
                here.officer(),
                new AddPlace(
                        PlaceId.next(),
                        kind,
                        Localized.zh(name),
                        null,
                        here.community(),
                        null,
                        null,
                        Coordinates.typed(latitude, latitude == null ? null : "116.49")
                                .orElse(null))));
    }

    private MvcTestResult get(String below) {
        return pages.get().uri("/" + here.slug() + "/" + below).exchange();
    }
}
