package org.gongjian.reading.holdings.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.gongjian.RoomTest;
import org.gongjian.TestClock;
import org.gongjian.district.NewId;
import org.gongjian.identity.Role;
import org.gongjian.identity.security.FormToken;
import org.gongjian.identity.security.TestSessions;
import org.gongjian.places.PlaceId;
import org.gongjian.reading.TestLibrary;
import org.gongjian.reading.network.SiteKind;
import org.gongjian.reading.trips.Trip;
import org.gongjian.reading.trips.TripId;
import org.gongjian.reading.trips.Trips;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A report is chosen once, looked at, brought in, and taken back; a trip has its page. */
@RoomTest
class HoldingsPagesTests {

    private static final String IMPORT = "/library/holdings/import";
    private static final String FIRST = "barcode,title,holdingbranch\n1,活着,文化社区分馆\n2,活着,文化社区分馆\n";

    @Autowired
    private MockMvcTester pages;

    @Autowired
    private TestSessions sessions;

    @Autowired
    private Trips trips;

    @Autowired
    private TestClock clock;

    private final TestLibrary library;
    private final TestLibrary.Small here;

    HoldingsPagesTests(@Autowired TestLibrary library) {
        this.library = library;
        here = library.small();
    }

    @Test
    void whatWasLookedAtIsBroughtInWithoutChoosingItAgain() {
        Cookie librarian = sessions.of(here.district().account(Role.UNIT_CONTACT));
        String looked = text(send(IMPORT, librarian, "look", FIRST, ""));
        assertThat(looked).contains("将新增 2 册", "换一个文件");
        String kept = hidden(looked, "kept");
        assertThat(text(send(IMPORT, sessions.of(here.district().account(Role.DISTRICT_OFFICER)), "bring", null, kept)))
                .contains("文件已不再保留");
        String done = text(send(IMPORT, librarian, "bring", null, kept));
        assertThat(done).contains("已导入 2 册", "撤回").doesNotContain("换一个文件");
        assertThat(library.has(here, here.branch())).isEqualTo(2);
        assertThat(text(send(IMPORT, librarian, "bring", null, kept))).contains("文件已不再保留");
        assertThat(send(IMPORT, librarian, "bring", null, "")).hasStatus(422);
    }

    @Test
    void aTableIsKeptForAWhileOnly() {
        Cookie librarian = sessions.of(here.district().account(Role.UNIT_CONTACT));
        String months = "/library/months/import";
        String looked = text(send(months, librarian, "look", "服务点,月份,到馆人次,借出册数\n文化社区分馆,2024-04,4321,96\n", ""));
        String kept = hidden(looked, "kept");
        assertThat(text(send(months, librarian, "look", null, kept))).contains("将新增 1 条");
        clock.advance(Duration.ofHours(3));
        Cookie later = sessions.of(here.district().account(Role.UNIT_CONTACT));
        assertThat(text(send(months, later, "bring", null, kept))).contains("文件已不再保留");
        clock.set(TestClock.STORY);
        assertThat(text(get("/library/months?year=2024", null))).doesNotContain("4,321");
    }

    @Test
    void aLaterReportSaysWhatMovedAndIsTakenBack() {
        Cookie librarian = sessions.of(here.district().account(Role.UNIT_CONTACT));
        send(IMPORT, librarian, "bring", FIRST, "");
        String later = "barcode,title,holdingbranch,itemlost\n1,活着,示范分馆,0\n2,活着,文化社区分馆,1\n";
        assertThat(text(send(IMPORT, librarian, "look", later, ""))).contains("1 册由文化社区分馆移到示范分馆", "1 册遗失");
        assertThat(text(send(IMPORT + "?lang=en", librarian, "look", later, "")))
                .contains("moved from Site 文化社区分馆 to Site 示范分馆");
        String done = text(send(IMPORT, librarian, "bring", later, ""));
        assertThat(library.has(here, here.branch())).isZero();
        String back = done.replaceAll("(?s).*?(/library/holdings/[0-9a-f-]{36}/taking-back).*", "$1");
        assertThat(post(back, sessions.of(here.district().account(Role.COORDINATOR)), Map.of("version", "1")))
                .hasStatus(403);
        assertThat(post(back, librarian, Map.of("version", "1"))).hasStatus(303);
        assertThat(text(get(IMPORT, librarian))).contains("撤回");
        assertThat(library.has(here, here.branch())).isEqualTo(2);
        assertThat(library.has(here, here.orphan())).isZero();
    }

    @Test
    void whatALaterReportLeavesOutIsListedAndSomebodySaysWhatBecameOfIt() {
        String page = "/library/unnamed-copies";
        Cookie librarian = sessions.of(here.district().account(Role.UNIT_CONTACT));
        assertThat(get(page, sessions.of(here.district().account(Role.COORDINATOR))))
                .hasStatus(403);
        assertThat(text(get(page, librarian))).contains("每一册都在报表中");
        send(IMPORT, librarian, "bring", FIRST + "3,兄弟,文化社区分馆\n4,兄弟,文化社区分馆\n", "");
        String later = "barcode,title,holdingbranch\n1,活着,文化社区分馆\n";
        assertThat(text(send(IMPORT, librarian, "look", later, ""))).contains("本报表没有列出其服务点的 3 册馆藏");
        assertThat(text(get(IMPORT, librarian))).doesNotContain("unnamed-copies");
        assertThat(text(send(IMPORT, librarian, "bring", later, ""))).contains("unnamed-copies", "有 3 册不在");
        assertThat(text(get(page, librarian))).contains("2 · 文化社区分馆", "3 · 文化社区分馆", "记为遗失", "仍在架");
        assertThat(text(get(page + "?lang=en", librarian))).contains("3 copies are not", "Mark as lost");
        assertThat(text(get(page + "?after=2", librarian))).doesNotContain("2 · 文化社区分馆");

        String id = NewId.uuid().toString();
        assertThat(post(page, librarian, Map.of("id", id, "step", "lost"))).hasStatus(422);
        assertThat(text(post(page, librarian, Map.of("id", id, "step", "lost", "copies", "1"))))
                .contains("已由他人处理");
        assertThat(post(page, librarian, Map.of("id", id, "step", "lost", "copies", "2")))
                .hasStatus(303);
        assertThat(library.has(here, here.branch())).isEqualTo(3);
        assertThat(post(page, librarian, Map.of("id", id, "step", "seen", "copies", "3")))
                .hasStatus(303);
        assertThat(text(get(page, librarian))).contains("4 · 文化社区分馆").doesNotContain("2 · ", "3 · ");
        assertThat(library.has(here, here.branch())).isEqualTo(3);
    }

    @Test
    void aBrokenTableNamesRowAndColumnAndBringsNothing() {
        Cookie librarian = sessions.of(here.district().account(Role.UNIT_CONTACT));
        assertThat(text(send(IMPORT, librarian, "bring", FIRST.replace("2,活着", ",活着"), "")))
                .contains("第 3 行，barcode 列");
        assertThat(send(IMPORT, librarian, "bring", "barcode,title\n1,\"活着", ""))
                .hasStatus(422);
        assertThat(library.has(here, here.branch())).isZero();
    }

    @Test
    void aTripHasItsPage() {
        PlaceId stop = here.within(() -> library.site(SiteKind.MOBILE_POINT, "火车站流动点", null));
        Trip trip = new Trip(TripId.next(), 0, stop, TestLibrary.DAY, 200, 40, 60, "大雨");
        here.run(() -> trips.write(here.librarian(), trip));
        String address = "/" + trip.path();
        assertThat(text(get("/library/trips?year=2024", null))).contains(address);
        assertThat(text(get(address, null)))
                .contains("火车站流动点流动图书服务", "大雨", "200")
                .doesNotContain("更正");
        assertThat(text(get(address + "?lang=en", sessions.of(here.district().account(Role.UNIT_CONTACT)))))
                .contains("Mobile library at Site 火车站流动点", "Correct", "Wrote the trip down");
        assertThat(get("/library/trips/" + NewId.uuid(), null)).hasStatus(404);
    }

    private MvcTestResult send(String path, Cookie as, String step, @Nullable String table, String kept) {
        var request = pages.post().uri("/" + here.district().slug() + path).multipart();
        if (table != null) {
            request.file(new MockMultipartFile("file", "t.csv", "text/csv", table.getBytes(StandardCharsets.UTF_8)));
        }
        return request.param("step", step)
                .param("kept", kept)
                .param("id", NewId.uuid().toString())
                .param("category", here.books().value().toString())
                .header("Accept-Language", "zh-CN")
                .cookie(as)
                .with(FormToken.sent())
                .exchange();
    }

    private MvcTestResult get(String path, @Nullable Cookie as) {
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

    private static String text(MvcTestResult result) {
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private static String hidden(String page, String name) {
        return page.replaceAll("(?s).*name=\"" + name + "\" value=\"([^\"]+)\".*", "$1");
    }
}
