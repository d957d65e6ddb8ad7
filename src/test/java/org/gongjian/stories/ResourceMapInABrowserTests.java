package org.gongjian.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.List;
import java.util.stream.IntStream;
import org.gongjian.RoomTest;
import org.gongjian.district.Localized;
import org.gongjian.giving.TestGifts;
import org.gongjian.identity.Actor;
import org.gongjian.identity.Role;
import org.gongjian.identity.TestAccounts;
import org.gongjian.places.AddPlace;
import org.gongjian.places.Coordinates;
import org.gongjian.places.Place;
import org.gongjian.places.PlaceId;
import org.gongjian.places.Places;
import org.gongjian.places.layouts.Layout;
import org.gongjian.places.layouts.LayoutId;
import org.gongjian.places.layouts.Layouts;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The resource map, a unit's year and its letter as people see them: accessible, on a phone too, in both languages. */
@RoomTest
@Tag("browser")
class ResourceMapInABrowserTests {

    @Autowired
    private TestGifts gifts;

    @Autowired
    private Places places;

    @Autowired
    private Layouts layouts;

    @LocalServerPort
    private int port;

    private TestGifts.Hunchun here;
    private String district = "";

    @BeforeEach
    void thePlacesOfTheSaying() {
        here = gifts.hunchun();
        district = "/" + here.district().slug();
        add(Place.Kind.HOSPITAL, "医院", "39.9702", "116.4901");
        add(Place.Kind.FACTORY, "工厂", "39.9741", "116.4953");
        IntStream.rangeClosed(1, 8)
                .forEach(number ->
                        add(Place.Kind.BUSINESS_PARK, number + "号园区", "39.97" + number, "116.48" + (number % 3) + "5"));
        add(Place.Kind.OFFICE_BUILDING, "1号楼宇", null, null);
        here.run(() -> layouts.add(
                Actor.system(),
                new Layout(
                        LayoutId.next(),
                        here.district().community(),
                        Localized.of("“一院一厂八园一楼”", "“One hospital, one factory, eight parks, one building”"),
                        Localized.en("“one clinic, one mill, eight parks, one block”"),
                        List.of(
                                Place.Kind.HOSPITAL,
                                Place.Kind.FACTORY,
                                Place.Kind.BUSINESS_PARK,
                                Place.Kind.OFFICE_BUILDING),
                        0)));
    }

    @Test
    void thePlacesAreDrawnOverAPlainGridAndOpenedByKeyboard() {
        try (Walker visitor = visitor()) {
            visitor.opens(district + "/places").reads("“一院一厂八园一楼”").keepsAPictureOf("places-list");
            visitor.opens(district + "/places?view=map").reads("没有设置底图", "有 3 处还没有坐标");
            Page page = visitor.page();
            page.waitForSelector("[data-map][data-drawn='10']");
            assertThat(page.locator(".gj-map__square").count()).isPositive();
            assertThat(page.locator(".gj-map__area").innerText()).isNotBlank();
            page.locator(".gj-pin-box").first().focus();
            page.keyboard().press("Enter");
            page.waitForSelector(".leaflet-popup a[href*='/places/']");
            assertThat(page.locator(".gj-pin-box").first().getAttribute("aria-label"))
                    .isNotBlank();
            visitor.opens(district + "/places?view=map&kind=business_park").keepsAPictureOf("places-map");
            visitor.page().waitForSelector("[data-map][data-drawn='8']");
        }
    }

    @Test
    void withTilesTheSourceIsNamedAndWithoutAnAnswerTheGridIsThere() {
        try (Walker visitor = visitor()) {
            Page page = visitor.page();
            page.route("**/places?view=map*", route -> {
                var answer = route.fetch();
                String html = answer.text()
                        .replace(
                                "data-map=",
                                "data-tiles=\"/assets/mark.svg?z={z}&x={x}&y={y}\" data-attribution=\"© 演示图源\""
                                        + " data-attribution-url=\"/assets/mark.svg\" data-map=");
                route.fulfill(new Route.FulfillOptions().setResponse(answer).setBody(html));
            });
            page.navigate("http://127.0.0.1:" + port + district + "/places?view=map");
            page.waitForSelector(".leaflet-tile-loaded");
            assertThat(page.locator(".leaflet-control-attribution").innerText()).contains("© 演示图源");
            page.route("**/assets/mark.svg?z=*", Route::abort);
            page.navigate("http://127.0.0.1:" + port + district + "/places?view=map");
            page.waitForSelector(".gj-map--plain .gj-map__square");
            assertThat(page.locator("[data-map-status]").innerText()).isNotBlank();
        }
    }

    @Test
    void aUnitsYearIsReadAndItsLetterWritten() {
        gifts.received(here, here.counted());
        String unit = district + "/units/" + here.archives().value();
        try (Walker coordinator = visitor()) {
            coordinator
                    .opens("/sign-in?lang=zh-CN")
                    .types("userName", here.district().account(Role.COORDINATOR).userName())
                    .types("password", TestAccounts.PASSWORD)
                    .presses("登录");
            coordinator.opens(unit).reads("2024年", "收到的感谢").keepsAPictureOf("unit");
            coordinator.opens(unit + "/years/2024").reads("捐了什么", "4册").keepsAPictureOf("unit-year");
            coordinator.opens(unit + "/years/2019").reads("2019年没有记录").keepsAPictureOf("unit-year-empty");
            coordinator.opens(unit + "/years/2024/letter").reads("草稿只写记录里有的内容").keepsAPictureOf("letter-form");
            coordinator.presses("编号并出具").reads("谢字〔2024〕1号", "依据的记录").keepsAPictureOf("letter");
        }
    }

    private Walker visitor() {
        return new Walker("visitor", "http://127.0.0.1:" + port, new Typing());
    }

    private void add(Place.Kind kind, String name, @Nullable String latitude, @Nullable String longitude) {
        here.run(() -> places.add(
                Actor.system(),
                new AddPlace(
                        PlaceId.next(),
                        kind,
                        Localized.zh(name),
                        null,
                        here.district().community(),
                        null,
                        null,
                        Coordinates.typed(latitude, longitude).orElse(null))));
    }
}
