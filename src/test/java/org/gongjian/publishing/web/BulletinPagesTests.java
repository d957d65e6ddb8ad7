package org.gongjian.publishing.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.gongjian.RoomTest;
import org.gongjian.TestClock;
import org.gongjian.giving.TestGifts;
import org.gongjian.identity.Role;
import org.gongjian.identity.TestAccount;
import org.gongjian.identity.security.TestSessions;
import org.gongjian.publishing.BulletinId;
import org.gongjian.publishing.TestBulletins;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@RoomTest
class BulletinPagesTests {

    @Autowired
    private MockMvcTester pages;

    @Autowired
    private TestSessions sessions;

    @Autowired
    private TestGifts gifts;

    @Autowired
    private TestBulletins test;

    private final TestGifts.Hunchun hunchun;

    BulletinPagesTests(@Autowired TestGifts gifts, @Autowired TestClock clock) {
        clock.set(TestClock.STORY);
        hunchun = gifts.hunchun();
    }

    @Test
    void theWholeStoryGoesThroughThePages() {
        gifts.received(hunchun, hunchun.books());
        Browser coordinator = as(Role.COORDINATOR, "zh-CN");
        Browser editor = as(Role.EDITOR, "zh-CN");
        assertThat(coordinator.open("activities/" + hunchun.activity().value()).select("a[href*=bulletins/new]"))
                .hasSize(1);

        Document form =
                coordinator.open("bulletins/new?activity=" + hunchun.activity().value());
        assertThat(form.expectFirst("#headline-zh").val()).isEqualTo("共建共享 赠书筑梦");
        assertThat(form.expectFirst("#lead-zh").text()).startsWith("6月5日上午，文化社区和珲春市档案馆在");
        assertThat(form.expectFirst("#lead-en").text()).startsWith("On the morning of 5 June");
        assertThat(form.text()).contains("《珲春年鉴》 4册", "尚未清点", "谢谢市档案馆把家乡的书送到居民身边");

        String bulletin = coordinator.send(
                "bulletins/new?activity=" + hunchun.activity().value(),
                Map.of("headline.zh", "地方志书进社区，阅览室添了新类目", "headline.en", "Local histories find a shelf"));
        assertThat(as(null, "zh-CN").get(bulletin)).hasStatus(404);
        assertThat(coordinator.open(bulletin).text()).contains("草稿", "您不是本区县的编辑");

        String added = editor.send(
                "contributors/new", Map.of("name.zh", "铁伟文", "name.en", "Tie Weiwen", "credits", "correspondent"));
        assertThat(editor.open(added).text()).contains("铁伟文", "通讯员");

        press(editor, bulletin, "review");
        press(editor, bulletin, "publish");
        assertThat(as(null, "zh-CN").open(bulletin).text())
                .contains("地方志书进社区，阅览室添了新类目", "2024年第1期", "文化社区", "珲春市档案馆", "《珲春年鉴》 4册", "档案馆党支部党员", "谢谢市档案馆");
        Document english = as(null, "en").open(bulletin);
        assertThat(english.text())
                .contains("Local histories find a shelf", "2024, no. 1", "4 volumes", "not yet counted", "receipt");
        assertThat(english.expectFirst("#copy-text").text()).contains("Local histories find a shelf", "http");

        Document placement = editor.open(bulletin + "/placements/new");
        assertThat(placement.expectFirst("#day").val()).isEqualTo("2024-06-05");
        String back = editor.send(
                bulletin + "/placements/new",
                Map.of(
                        "outlet.zh", "中国吉林网",
                        "outlet.en", "China Jilin Network",
                        "channelPath.zh", "首页 > 珲春站 > 城事",
                        "time", "8:10",
                        "articleNumber", "3854463",
                        "hotline", "0431-82902222",
                        "byLines", placement.expectFirst("[name=byLines]").val()));
        assertThat(as(null, "en").open(back.replace("#placements", "")).text())
                .contains(
                        "Also published in",
                        "China Jilin Network",
                        "3854463",
                        "0431-82902222",
                        "Tie Weiwen (correspondent)",
                        "5 June 2024, 08:10");
        String mended = editor.send(
                editor.open(bulletin)
                        .expectFirst("a[href*=/placements/][href$=/edit]")
                        .attr("href"),
                Map.of("articleNumber", "3854464", "title.zh", "赠书进社区", "time", ""));
        assertThat(as(null, "zh-CN")
                        .open(mended.replace("#placements", ""))
                        .select("#placements")
                        .text())
                .contains("3854464", "赠书进社区", "2024年6月5日")
                .doesNotContain("08:10", "00:00");
    }

    @Test
    void aCorrectionSaysWhatAndWhyAndKeepsTheEarlierText() {
        BulletinId id = test.published(hunchun);
        String path = as(Role.EDITOR, "en")
                .send(
                        id.path() + "/correct",
                        Map.of(
                                "headline.en", "Local histories find a new shelf",
                                "what.en", "The headline.",
                                "why.en", "A word was missing."));
        Document page = as(null, "en").open(path);
        assertThat(page.text())
                .contains("Local histories find a new shelf", "The headline.", "A word was missing.", "Editor");
        assertThat(as(null, "en").open(id.path() + "/editions/1").text())
                .contains("Local histories find a shelf", "This text was replaced");
        assertThat(as(null, "en").open(id.path() + "/editions/2").text()).contains("as it stands");
        assertThat(as(null, "en").get(id.path() + "/editions/3")).hasStatus(404);
    }

    @Test
    void aWithdrawnBulletinLeavesANoteAndNothingElse() {
        BulletinId id = test.published(hunchun);
        String path = as(Role.EDITOR, "zh-CN").send(id.path() + "/withdraw", Map.of("because.zh", "与事实不符"));
        assertThat(as(null, "zh-CN").open(path).text())
                .contains("已撤下的简报", "2024年第1期", "与事实不符")
                .doesNotContain("地方志书进社区");
        assertThat(as(Role.EDITOR, "zh-CN").open(path).text()).contains("地方志书进社区");
        assertThat(as(null, "zh-CN").get(id.path() + "/editions/1")).hasStatus(404);
    }

    @Test
    void whatIsMissingIsSaidBesideItsFieldAndNothingTypedIsLost() {
        Browser editor = as(Role.EDITOR, "en");
        String published = test.published(hunchun).path();
        Document wrong = Browser.parse(editor.post(
                published + "/placements",
                Map.of(
                        "id", List.of(BulletinId.next().value().toString()),
                        "outlet.en", List.of("China Jilin Network"),
                        "url", List.of("javascript:alert(1)"),
                        "day", List.of("2024-6-31"),
                        "time", List.of("10:53"))));
        assertThat(wrong.select(".gj-errors a[href=#day]")).hasSize(1);
        assertThat(wrong.expectFirst("#url").val()).isEqualTo("javascript:alert(1)");
        assertThat(wrong.expectFirst("#outlet-en").val()).isEqualTo("China Jilin Network");

        Document draft = Browser.parse(editor.post(
                "bulletins",
                Map.of(
                        "id", List.of(BulletinId.next().value().toString()),
                        "activity", List.of(hunchun.activity().value().toString()),
                        "headline.zh", List.of("只有标题"))));
        assertThat(draft.select(".gj-errors a[href=#lead-zh]")).hasSize(1);
        assertThat(draft.expectFirst("#headline-zh").val()).isEqualTo("只有标题");
    }

    @Test
    void theListShowsWhatIsPublishedAndToThoseWhoWorkOnThemTheDrafts() {
        assertThat(as(null, "en").open("bulletins").text()).contains("No bulletins yet");
        test.published(hunchun);
        test.drafted(hunchun);
        Document list = as(null, "en").open("bulletins?month=2024-06");
        assertThat(list.text()).contains("1 bulletin", "2024, no. 1").doesNotContain("Not yet published");
        assertThat(list.select("link[rel=alternate][type=application/atom+xml]"))
                .hasSize(1);
        assertThat(as(null, "en").open("bulletins?month=2024-05").text()).contains("No bulletins in this month");
        assertThat(as(Role.COORDINATOR, "en").open("bulletins?month=nonsense").text())
                .contains("Not yet published");
    }

    @Test
    void thePagesOfTheActivityAndTheUnitShowTheBulletin() {
        BulletinId id = test.published(hunchun);
        assertThat(as(null, "en")
                        .open("activities/" + hunchun.activity().value())
                        .select("a[href$=" + id.path() + "]"))
                .hasSize(1);
        assertThat(as(Role.EDITOR, "en").open("contributors").text()).contains("Nobody yet");
    }

    @Test
    void aFormThatCameTooLateIsComparedAndSentAgain() {
        BulletinId id = test.drafted(hunchun);
        Browser editor = as(Role.EDITOR, "en");
        Document form = editor.open(id.path() + "/edit");
        Map<String, List<String>> late = Browser.fields(form.expectFirst("main form[method=post]"));
        editor.send(id.path() + "/edit", Map.of("headline.en", "First"));
        late.put("headline.en", List.of("Second"));
        var refused = editor.post(id.path(), late);
        assertThat(refused).hasStatus(409);
        Document kept = Browser.parse(refused);
        assertThat(kept.expectFirst("#headline-en").val()).isEqualTo("Second");
        Browser.leads(editor.post(id.path(), Browser.fields(kept.expectFirst("main form[method=post]"))));
        assertThat(editor.open(id.path()).text()).contains("Second");
    }

    @Test
    void thoseWhoMayNotAreToldWhoCan() {
        Browser contact = as(Role.UNIT_CONTACT, "en");
        assertThat(contact.get("bulletins/new?activity=" + hunchun.activity().value()))
                .hasStatus(403)
                .bodyText()
                .contains("An editor, a coordinator of one of its hosts, or an officer.");
        assertThat(contact.get("contributors")).hasStatus(403);
        assertThat(as(null, "en").get("bulletins/new")).hasStatus(403);
        assertThat(as(Role.EDITOR, "en").get("bulletins/new")).hasStatus(303);
        assertThat(as(Role.EDITOR, "en").post("bulletins", Map.of())).hasStatus(422);
        assertThat(contact.post("bulletins", Map.of())).hasStatus(403);
    }

    private static void press(Browser browser, String bulletin, String verb) {
        String action = browser.open(bulletin)
                .expectFirst("form[action*=/" + verb + "]")
                .attr("action");
        Browser.leads(browser.post(action, Map.of()));
    }

    private Browser as(@Nullable Role role, String lang) {
        TestAccount account = role == null ? null : hunchun.district().account(role);
        return new Browser(pages, sessions, hunchun.district().slug(), account, lang);
    }
}
