package org.gongjian.reading.consignments.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.util.HashMap;
import java.util.Map;
import org.gongjian.RoomTest;
import org.gongjian.district.Localized;
import org.gongjian.district.NewId;
import org.gongjian.identity.Actor;
import org.gongjian.identity.Role;
import org.gongjian.identity.security.FormToken;
import org.gongjian.identity.security.TestSessions;
import org.gongjian.places.PlaceId;
import org.gongjian.places.openings.OpeningTimes;
import org.gongjian.places.openings.Week;
import org.gongjian.reading.TestLibrary;
import org.gongjian.reading.network.SiteKind;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** From an empty round to what arrived, through the pages. */
@RoomTest
class LibraryPagesTests {

    @Autowired
    private MockMvcTester pages;

    @Autowired
    private TestSessions sessions;

    @Autowired
    private OpeningTimes openings;

    private final TestLibrary library;
    private final TestLibrary.Small here;

    LibraryPagesTests(@Autowired TestLibrary library) {
        this.library = library;
        here = library.small();
    }

    @Test
    void theNetworkIsSeenByEverybodyInBothLanguages() {
        assertThat(text(get("/library", null))).contains("图书馆总分馆", "市图书馆", "文化社区分馆", "示范分馆");
        assertThat(text(get("/library?lang=en", null))).contains("Library network", "Main library", "Site 市图书馆");
        assertThat(text(get("/library?view=map&kind=branch", null)))
                .contains("文化社区分馆")
                .doesNotContain("添加服务点");
        assertThat(text(get("/library/points", null))).contains("[");
        assertThat(text(get("/library/sites/" + here.branch().value(), null))).contains("文化社区分馆", "应有", "200", "尚未填写");
        assertThat(text(get("/library/rounds", null))).contains("还没有配送轮次");
        assertThat(text(get("/library/consignments", null))).contains("没有配送单");
    }

    @Test
    void aRoundBecomesAConsignmentThatIsPackedSentAndReceived() {
        Cookie librarian = sessions.of(here.district().account(Role.UNIT_CONTACT));
        Cookie coordinator = sessions.of(here.district().account(Role.COORDINATOR));
        String form = text(get("/library/rounds/new", librarian));
        String round = location(post(
                "/library/rounds",
                librarian,
                Map.of(
                        "id", hidden(form, "id"),
                        "kind", "distribution",
                        "name.zh", "二季度",
                        "name.en", "",
                        "plannedFor", "2024-6-12")));
        assertThat(text(get(round, null))).contains("二季度", "缺 200 册：应有 200 册", "文化社区分馆");
        assertThat(text(get(round, librarian))).contains("决定本轮", "quantity.0");

        assertThat(post(round, librarian, Map.of("version", "0", "quantity.0", "-3")))
                .hasStatus(422);
        assertThat(text(post(round, librarian, Map.of("version", "0", "quantity.0", "abc"))))
                .contains("abc");
        location(post(round, librarian, Map.of("version", "0", "quantity.0", "150")));
        location(post(
                round + "/lines",
                librarian,
                Map.of(
                        "version", "1",
                        "from", here.main().value().toString(),
                        "to", here.orphan().value().toString(),
                        "category", here.books().value().toString(),
                        "quantity", "20")));
        assertThat(post(round + "/decide?version=1", librarian, Map.of())).hasStatus(409);
        location(post(round + "/decide?version=2", librarian, Map.of()));

        String decided = text(get(round, null));
        assertThat(decided).contains("150册", "待装箱");
        String consignment = "/library/consignments/"
                + decided.replaceAll("(?s).*?/library/consignments/([0-9a-f-]{36})\">市图书馆 → 文化社区分馆.*", "$1");
        String category = here.books().value().toString();
        assertThat(text(get(consignment + "/pack", librarian))).contains("计划 150 册");
        assertThat(text(post(
                        consignment + "/pack",
                        librarian,
                        Map.of("version", "0", "packed." + category, "301", "boxes." + category, "4"))))
                .contains("现有 300 册，没有 301 册", "value=\"301\"");
        location(post(
                consignment + "/pack",
                librarian,
                Map.of("version", "0", "packed." + category, "150", "boxes." + category, "4")));
        assertThat(get(consignment + "/packing-list.pdf", null)).hasStatusOk();
        assertThat(get(consignment + "/send", coordinator)).hasStatus(403);
        assertThat(text(get(consignment + "/send", librarian))).contains("150 册共 4 箱");
        assertThat(post(consignment + "/send", librarian, Map.of("version", "1", "on", "2031-1-1")))
                .hasStatus(422);
        location(post(consignment + "/send", librarian, Map.of("version", "1", "on", "2024-6-5")));

        assertThat(text(get(consignment, librarian))).contains("在途", "只有文化社区分馆的管理单位可以点收");
        assertThat(text(get(consignment + "/receive", coordinator))).contains("发出：150 册，4 箱");
        assertThat(text(post(
                        consignment + "/receive",
                        coordinator,
                        Map.of("version", "2", "on", "2024-6-5", "arrived." + category, "148"))))
                .contains("装箱 150 册，收到 148 册，请说明原因");
        Map<String, String> arrived = Map.of(
                "version",
                "2",
                "on",
                "2024-6-5",
                "arrived." + category,
                "148",
                "why." + category,
                "lost",
                "note." + category,
                "雨淋");
        location(post(consignment + "/receive", coordinator, arrived));
        location(post(consignment + "/receive", coordinator, arrived));

        assertThat(text(get(consignment, null))).contains("已收到", "148", "途中遗失", "雨淋");
        assertThat(text(get("/library/sites/" + here.branch().value(), coordinator)))
                .contains("148册", "填报月度数据");
        assertThat(text(get("/library/consignments?state=received&year=2024", null)))
                .contains("148册");
        assertThat(text(get("/library/consignments?lang=en", null))).contains("Consignments", "148 volumes");
    }

    @Test
    void aSiteIsAddedChangedAndToldWhatItShouldHave() {
        Cookie librarian = sessions.of(here.district().account(Role.UNIT_CONTACT));
        Cookie coordinator = sessions.of(here.district().account(Role.COORDINATOR));
        String site = "/library/sites/" + here.branch().value();
        assertThat(text(get("/library/sites/new", librarian))).contains("添加服务点");
        assertThat(get("/library/sites/new", coordinator)).hasStatus(403);
        assertThat(post("/library/sites", librarian, Map.of("kind", "branch", "openedOn", "2024-1-1")))
                .hasStatus(422);
        assertThat(text(post(
                        "/library/sites",
                        librarian,
                        Map.of(
                                "place",
                                here.branch().value().toString(),
                                "kind",
                                "mobile-point",
                                "openedOn",
                                "2024-1-1"))))
                .contains("该场所已是分馆");
        assertThat(text(get(site + "/edit", librarian))).contains("关闭日期");
        location(post(
                site,
                librarian,
                Map.of(
                        "version", "1",
                        "kind", "demonstration_branch",
                        "host", here.district().communityUnit().value().toString(),
                        "openedOn", "2023-3-1",
                        "closedOn", "")));
        assertThat(text(get(site + "/should-have", coordinator))).contains("200");
        location(post(
                site + "/should-have",
                coordinator,
                Map.of("version", "2", "aim." + here.books().value(), "90")));
        assertThat(text(get(site, coordinator))).contains("示范分馆", "90");
        assertThat(text(get(site + "/month", coordinator))).contains("2024-05");
        assertThat(text(post(site + "/month", coordinator, Map.of("month", "2031-13", "visits", "1", "loans", "x"))))
                .contains("2024-05", "value=\"2031-13\"");
        location(post(
                site + "/month",
                coordinator,
                Map.of("version", "0", "month", "2024年5月", "visits", "320", "loans", "0")));
        assertThat(text(get(site, null))).contains("320", "2024-05");
    }

    @Test
    void theTimetableSaysDayByDayWhereTheVehicleStops() {
        assertThat(text(get("/library/timetable", null))).contains("还没有流动服务点填写停靠时间");
        PlaceId late = here.within(() -> library.site(SiteKind.MOBILE_POINT, "火车站流动点", null));
        PlaceId early = here.within(() -> library.site(SiteKind.MOBILE_POINT, "公园流动点", null));
        here.within(() -> library.site(SiteKind.MOBILE_POINT, "学校流动点", null));
        here.run(() -> {
            openings.say(Actor.system(), week(late, "13:30-15:30", "逢双周"));
            openings.say(Actor.system(), week(early, "9:00-11:00", "逢双周"));
        });
        String page = text(get("/library/timetable", null));
        assertThat(page)
                .containsSubsequence("星期三", "9:00–11:00", "公园流动点", "逢双周", "13:30–15:30", "火车站流动点")
                .containsSubsequence("尚未填写停靠时间", "学校流动点");
        assertThat(text(get("/library/timetable?lang=en", null)))
                .contains("Where the mobile library stops", "Wednesday");
        assertThat(text(get("/library", null))).contains("/library/timetable");
    }

    private static Week week(PlaceId place, String hours, String note) {
        return new Week(place, Week.typed(DayOfWeek.WEDNESDAY, hours), Localized.zh(note), 0);
    }

    @Test
    void aTripIsWrittenAndCorrectedAndAddsUp() {
        Cookie librarian = sessions.of(here.district().account(Role.UNIT_CONTACT));
        var stop = here.within(() -> library.site(SiteKind.MOBILE_POINT, "火车站流动点", null));
        assertThat(text(get("/library/trips?year=2024", null))).contains("这一年没有出车记录");
        assertThat(get("/library/trips/new", sessions.of(here.district().account(Role.COORDINATOR))))
                .hasStatus(403);
        assertThat(text(get("/library/trips/new?stop=" + stop.value(), librarian)))
                .contains("火车站流动点", "selected");
        Map<String, String> fields = new HashMap<>(Map.of(
                "id", NewId.uuid().toString(),
                "stop", stop.value().toString(),
                "on", "2024-6-5",
                "books", "200",
                "served", "41",
                "loans", "300"));
        assertThat(text(post("/library/trips", librarian, fields))).contains("借出不能多于带去的 200 册");
        fields.put("loans", "63");
        assertThat(location(post("/library/trips", librarian, fields))).isEqualTo("/library/trips?year=2024");
        String page = text(get("/library/trips?year=2024", librarian));
        assertThat(page).contains("火车站流动点", "200", "41", "63");
        String edit = page.replaceAll("(?s).*href=\"/[^\"/]+(/library/trips/[^\"]+/edit)\".*", "$1");
        assertThat(text(get(edit, librarian))).contains("value=\"63\"");
        fields.put("version", "1");
        fields.put("loans", "0");
        location(post(edit.replace("/edit", ""), librarian, fields));
        assertThat(text(get("/library/trips?year=2024", null))).doesNotContain(">63<", "/edit");
        assertThat(text(get("/library?year=2024", null))).contains("流动图书车出车（次）");
        assertThat(text(get("/library/sites/" + stop.value(), null))).contains("/library/trips?stop=");
    }

    @Test
    void tablesOfMonthsAndHoldingsAreLookedAtAndThenComeIn() {
        Cookie librarian = sessions.of(here.district().account(Role.UNIT_CONTACT));
        assertThat(get("/library/months/import", sessions.of(here.district().account(Role.COORDINATOR))))
                .hasStatus(403);
        assertThat(text(get("/library/months/import", librarian))).contains("先检查", "导入");
        String months = "服务点,月份,到馆人次,借出册数\n文化社区分馆,2024-04,4321,96\n";
        assertThat(text(send("/library/months/import", librarian, "look", months)))
                .contains("检查无误：将新增 1 条");
        assertThat(text(get("/library/months?year=2024", null))).doesNotContain("4,321");
        assertThat(text(send("/library/months/import", librarian, "bring", months.replace("96", "x"))))
                .contains("第 2 行，借出册数 列", "没有导入任何数据");
        assertThat(text(send("/library/months/import", librarian, "bring", months)))
                .contains("已导入：新增 1 条");
        assertThat(text(get("/library/months?year=2024", null))).contains("4,321");
        assertThat(text(send("/library/months/import", librarian, "bring", ""))).contains("请选择文件");

        String holdings = "barcode,title,holdingbranch\n1,活着,文化社区分馆\n2,活着,CPL\n";
        assertThat(text(get("/library/holdings/import", librarian))).contains("Koha", "MARCXML");
        assertThat(text(send("/library/holdings/import", librarian, "look", holdings)))
                .contains("第 3 行，holdingbranch 列：没有叫“CPL”的服务点");
        assertThat(text(send("/library/holdings/import", librarian, "bring", holdings.replace("CPL", "市图书馆"))))
                .contains("已导入 2 册", "文化社区分馆");
        assertThat(library.has(here, here.branch())).isEqualTo(1);
    }

    private MvcTestResult send(String path, Cookie as, String step, String table) {
        return pages.post()
                .uri("/" + here.district().slug() + path)
                .multipart()
                .file(new MockMultipartFile("file", "t.csv", "text/csv", table.getBytes(StandardCharsets.UTF_8)))
                .param("step", step)
                .param("id", NewId.uuid().toString())
                .param("category", here.books().value().toString())
                .header("Accept-Language", "zh-CN")
                .cookie(as)
                .with(FormToken.sent())
                .exchange();
    }

    private MvcTestResult get(String path, @org.jspecify.annotations.Nullable Cookie as) {
        var request = pages.get().uri("/" + here.district().slug() + path).header("Accept-Language", "zh-CN");
        return (as == null ? request : request.cookie(as)).exchange();
    }

    private MvcTestResult post(String path, Cookie as, Map<String, String> fields) {
        var request = pages.post()
                .uri("/" + here.district().slug() + path)
                .header("Accept-Language", "zh-CN")
                .cookie(as)
                .with(FormToken.sent());
        fields.forEach(request::param);
        return request.exchange();
    }

    private String location(MvcTestResult result) {
        assertThat(result).hasStatus(303);
        return String.valueOf(result.getResponse().getHeader("Location"))
                .replaceFirst("^(https?://[^/]+)?/" + here.district().slug(), "");
    }

    private static String text(MvcTestResult result) {
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private static String hidden(String page, String name) {
        return page.replaceAll("(?s).*name=\"" + name + "\" value=\"([^\"]+)\".*", "$1");
    }
}
