package org.gongjian.reading.consignments.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.gongjian.RoomTest;
import org.gongjian.identity.Role;
import org.gongjian.identity.security.FormToken;
import org.gongjian.identity.security.TestSessions;
import org.gongjian.reading.TestLibrary;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** From an empty round to what arrived, through the pages. */
@RoomTest
class LibraryPagesTests {

    @Autowired
    private MockMvcTester pages;

    @Autowired
    private TestSessions sessions;

    private final TestLibrary.Small here;

    LibraryPagesTests(@Autowired TestLibrary library) {
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
