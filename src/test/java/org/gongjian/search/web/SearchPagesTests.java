package org.gongjian.search.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.gongjian.RoomTest;
import org.gongjian.TestClock;
import org.gongjian.district.Localized;
import org.gongjian.frame.Wordings;
import org.gongjian.giving.TestGifts;
import org.gongjian.identity.Actor;
import org.gongjian.identity.Role;
import org.gongjian.identity.security.TestSessions;
import org.gongjian.places.AddPlace;
import org.gongjian.places.Place;
import org.gongjian.places.PlaceId;
import org.gongjian.places.Places;
import org.gongjian.search.SearchSource;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.util.UriUtils;

@RoomTest
class SearchPagesTests {

    @Autowired
    private MockMvcTester pages;

    @Autowired
    private TestSessions sessions;

    @Autowired
    private Places places;

    @Autowired
    private ObjectProvider<SearchSource> sources;

    @Autowired
    private Wordings wordings;

    private final TestGifts.Hunchun hunchun;

    SearchPagesTests(@Autowired TestGifts gifts, @Autowired TestClock clock) {
        clock.set(TestClock.STORY);
        hunchun = gifts.hunchun();
        gifts.received(hunchun, hunchun.books());
    }

    @Test
    void everyPageOfTheDistrictHasTheBox() {
        Document page = open("/" + slug() + "/places?lang=en");

        assertThat(page.select("header form[role=search][action=/" + slug() + "/search] input[name=q]"))
                .hasSize(1)
                .allSatisfy(box -> assertThat(box.attr("aria-label")).isEqualTo("Search"));
        assertThat(page.select("header .gj-head__menu a[href=/" + slug() + "/search]")
                        .text())
                .isEqualTo("Search");
        assertThat(open("/sign-in").select("header form[role=search]")).isEmpty();
    }

    @Test
    void withoutAQuestionThePageSaysWhatCanBeFound() {
        Document page = open("/" + slug() + "/search?lang=zh-CN");

        assertThat(page.select("h1").text()).isEqualTo("搜索");
        assertThat(page.select("main form[role=search] input#q")).hasSize(1);
        assertThat(page.select("header form[role=search]"))
                .as("one box is enough")
                .isEmpty();
        assertThat(page.text()).contains("两个字就能找", "whsq");
    }

    @Test
    void whatIsFoundIsMarkedAndLeadsToItsPage() {
        Document page = search("年鉴", "&lang=zh-CN");

        assertThat(page.title()).startsWith("搜索：年鉴");
        assertThat(page.select("main form input#q").val()).isEqualTo("年鉴");
        assertThat(page.select(".gj-hits h2 a[href^=/" + slug() + "/gifts/] mark")
                        .text())
                .isEqualTo("年鉴");
        assertThat(page.select(".gj-hits li").eachText().getFirst()).contains("捐赠 · 2024年6月5日");
        assertThat(page.select("[role=status]").text()).isEqualTo("找到 1 条");
        assertThat(page.select(".gj-kinds a").eachText()).containsExactly("全部 1", "捐赠 1");
    }

    @Test
    void inEnglishItSaysTheSameAndShowsWhereTheChineseStands() {
        Document page = search("年鉴", "&lang=en");

        assertThat(page.select("[role=status]").text()).isEqualTo("Found: 1");
        assertThat(page.select(".gj-hits h2 a").text()).contains("Hunchun Yearbook");
        assertThat(page.select(".gj-hits [lang=zh-CN] mark").eachText().getFirst())
                .isEqualTo("年鉴");
        assertThat(page.select(".gj-kinds a").eachText()).containsExactly("All 1", "Gifts 1");
    }

    @Test
    void oneKindMayBeChosenAndTheOthersStayInSight() {
        Document page = search("文化社区", "&lang=en&kind=place");

        assertThat(page.select(".gj-kinds a[aria-current]").text()).startsWith("Places ");
        assertThat(page.select(".gj-kinds a").eachText()).anyMatch(kind -> kind.startsWith("Units "));
        assertThat(page.select(".gj-hits li > p:first-child").eachText())
                .isNotEmpty()
                .containsOnly("Place");
    }

    @Test
    void longListsHavePages() {
        for (int i = 1; i <= 25; i++) {
            place(Localized.zh("幸福楼" + i + "号"));
        }
        Document first = search("幸福楼", "&lang=en");
        assertThat(first.select("[role=status]").text()).isEqualTo("Found: 25");
        assertThat(first.select(".gj-hits li")).hasSize(20);
        assertThat(first.select("a[rel=prev]")).isEmpty();

        Document second = open(first.select("a[rel=next]").attr("href") + "&lang=en");
        assertThat(second.select(".gj-hits li")).hasSize(5);
        assertThat(second.select("a[rel=next]")).isEmpty();
        assertThat(second.select("a[rel=prev]")).hasSize(1);
        assertThat(search("幸福楼", "&page=9999")).isNotNull();
        assertThat(search("幸福楼", "&page=-1&kind=%00")).isNotNull();
    }

    @Test
    void whereNothingIsFoundThePageSaysWhyAndWhatToTry() {
        Document page = search("xyzzy plugh", "&lang=en");

        assertThat(page.select(".gj-empty h2").text()).isEqualTo("Nothing found");
        assertThat(page.select(".gj-empty").text())
                .contains(
                        "“xyzzy plugh”",
                        "Use fewer or shorter words",
                        "for those concerned only",
                        "one word at a time");
        assertThat(page.select(".gj-empty .gj-kinds a").eachText()).containsExactly("xyzzy", "plugh");
        assertThat(page.select(".gj-empty a[href^=/sign-in]")).hasSize(1);
        assertThat(search("……", "&lang=zh-CN").select(".gj-empty").text()).contains("没有可以查找的文字");
    }

    @Test
    void whoIsSignedInIsNotToldToSignIn() {
        MvcTestResult result = pages.get()
                .uri("/" + slug() + "/search?q=xyzzy&lang=en")
                .cookie(sessions.of(hunchun.district().account(Role.EDITOR)))
                .exchange();

        assertThat(result).hasStatusOk().bodyText().contains("Nothing found").doesNotContain("those concerned only");
    }

    @Test
    void whatWasTypedAndWhatWasFoundStayText() {
        place(new Localized("<b>书</b>角&amp;", "<img src=x onerror=alert(1)> corner"));

        for (String typed : List.of(
                "<script>alert(1)</script>",
                "\"><img src=x onerror=alert(1)>",
                "书角",
                "onerror",
                "{{7*7}}",
                "${7*7}",
                "__${7*7}__")) {
            for (String lang : List.of("en", "zh-CN")) {
                Document page = search(typed, "&lang=" + lang);
                assertThat(page.select("main img, main script, main b"))
                        .as(typed)
                        .isEmpty();
                assertThat(page.select("main form input#q").val()).isEqualTo(typed);
                assertThat(page.title()).contains(typed);
            }
        }
        assertThat(search("角", "&lang=zh-CN").select(".gj-hits h2").text()).isEqualTo("<b>书</b>角&amp;");
        assertThat(search("onerror", "&lang=en").select(".gj-hits h2 mark").text())
                .isEqualTo("onerror");
    }

    @Test
    void anythingInTheAddressIsAnswered() {
        for (String raw : List.of(
                "q=%00",
                "q=%ED%A0%80",
                "q=%FF",
                "q=%F0%9F%98%80",
                "q=a&q=b",
                "q=%25_%27",
                "kind=x'y&q=a",
                "q=" + "a".repeat(4_000))) {
            assertThat(pages.get()
                            .uri(URI.create("/" + slug() + "/search?" + raw))
                            .exchange())
                    .as(raw)
                    .hasStatusOk();
        }
    }

    @Test
    void everyKindHasANameInBothLanguages() {
        for (Locale language : List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)) {
            var w = wordings.in(language, ZoneOffset.UTC);
            sources.forEach(source -> {
                assertThat(w.ifThere("search.kind." + source.kind()))
                        .as(source.kind())
                        .isPresent();
                assertThat(w.ifThere("search.kinds." + source.kind()))
                        .as(source.kind())
                        .isPresent();
            });
        }
    }

    private Document search(String typed, String more) {
        return open("/" + slug() + "/search?q=" + UriUtils.encode(typed, StandardCharsets.UTF_8) + more);
    }

    private Document open(String address) {
        MvcTestResult result = pages.get().uri(URI.create(address)).exchange();
        assertThat(result).hasStatusOk();
        try {
            return Jsoup.parse(result.getResponse().getContentAsString(StandardCharsets.UTF_8));
        } catch (UnsupportedEncodingException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private String slug() {
        return hunchun.district().slug();
    }

    private void place(Localized name) {
        hunchun.run(() -> places.add(
                Actor.system(), new AddPlace(PlaceId.next(), Place.Kind.OTHER, name, null, null, null, null, null)));
    }
}
