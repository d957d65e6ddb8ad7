package org.gongjian.activities.stalls.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongjian.RoomTest;
import org.gongjian.TestClock;
import org.gongjian.activities.ActivityId;
import org.gongjian.activities.TestActivities;
import org.gongjian.activities.stalls.StallDesk;
import org.gongjian.activities.stalls.StallId;
import org.gongjian.activities.stalls.WriteStall;
import org.gongjian.district.Localized;
import org.gongjian.district.NewId;
import org.gongjian.identity.Role;
import org.gongjian.identity.TestAccounts;
import org.gongjian.identity.TestDistrict;
import org.gongjian.identity.security.FormToken;
import org.gongjian.identity.security.TestSessions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;

@RoomTest
class StallPagesTests {

    private static final Pattern CODE = Pattern.compile("gj-code\">([0-9A-Z-]{14})<");

    @Autowired
    private MockMvcTester pages;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private TestActivities fixtures;

    @Autowired
    private TestSessions sessions;

    @Autowired
    private StallDesk desk;

    @Autowired
    private TestClock clock;

    private TestDistrict here;
    private ActivityId fair;
    private StallId stall;

    @BeforeEach
    void aFairWithAStall() {
        clock.set(TestClock.STORY);
        here = accounts.aDistrict();
        TestActivities.Hunchun hunchun = fixtures.hunchun(
                here.district(), here.street(), here.community(), here.communityUnit(), here.partner(), false);
        fair = fixtures.planned(hunchun);
        stall = StallId.next();
        here.run(() -> desk.add(
                here.coordinator(),
                fair,
                new WriteStall(stall, "7", here.partner(), null, Localized.of("修家电", "Repairing appliances"))));
    }

    @Test
    void everybodyReadsTheStallsAndHowTheirFiguresWereCounted() {
        assertThat(get(fair.path() + "/stalls?lang=en"))
                .hasStatusOk()
                .bodyText()
                .contains("1 stall", "No. 7", "Repairing appliances", "Nobody has been counted here yet.")
                .doesNotContain("Add a stall");
        here.run(() -> desk.estimate(here.coordinator(), stall, NewId.uuid(), 120));
        here.run(() -> desk.correct(here.coordinator(), stall, NewId.uuid(), 62, "补记"));
        assertThat(get(fair.path() + "?lang=zh-CN")).bodyText().contains("服务人次", "逐人计数 62 人次", "约 120 人次（估计）", "1 个摊位");
        assertThat(get(page() + "?lang=en"))
                .bodyText()
                .contains("served 62 times, counted one by one", "about 120 times (an estimate)", "never added up")
                .doesNotContain("补记", "Correction");
    }

    @Test
    void theKeeperAddsAStallAndIsToldWhatIsWrong() {
        assertThat(get(fair.path() + "/stalls/new?lang=en").cookie(sessions.of(here.account(Role.COORDINATOR))))
                .hasStatusOk()
                .bodyText()
                .contains("value=\"2\"", "What is offered");
        assertThat(send(fair.path() + "/stalls")
                        .param("id", NewId.uuid().toString())
                        .param("number", "7")
                        .param("service.zh", "义诊")
                        .param("unit", here.partner().value().toString()))
                .hasStatus(422)
                .bodyText()
                .contains("There is a stall 7 in this activity already.", "value=\"义诊\"");
        assertThat(send(fair.path() + "/stalls")
                        .param("id", NewId.uuid().toString())
                        .param("number", "8")
                        .param("service.zh", "义诊")
                        .param("host.zh", "热心居民"))
                .hasStatus(303);
        assertThat(get(fair.path() + "/stalls?lang=en")).bodyText().contains("2 stalls", "热心居民");
    }

    @Test
    void aCodeIsShownOnceAndOpensOnePageThatCounts() throws Exception {
        String made = send(page() + "/code").exchange().getResponse().getContentAsString();
        Matcher matcher = CODE.matcher(made);
        assertThat(matcher.find()).isTrue();
        String address = "/stall/" + matcher.group(1);
        assertThat(made).contains("Shown this once", "data:image/png;base64,");
        assertThat(get(page()).cookie(sessions.of(here.account(Role.COORDINATOR))))
                .bodyText()
                .doesNotContain(matcher.group(1));

        assertThat(pages.get().uri(address + "?lang=en"))
                .hasStatusOk()
                .hasHeader("Cache-Control", "no-store")
                .bodyText()
                .contains("Repairing appliances", "One more served", "+1");
        UUID press = NewId.uuid();
        for (int i = 0; i < 2; i++) {
            assertThat(pages.post()
                            .uri(address)
                            .with(FormToken.sent())
                            .param("id", press.toString())
                            .param("change", "more"))
                    .hasStatus(303);
        }
        assertThat(pages.get().uri(address + "?lang=en")).bodyText().contains("<b class=\"gj-num\">1</b>");
        assertThat(press(address, "fewer")).hasStatus(303);
        assertThat(press(address, "fewer")).hasStatus(409).bodyText().contains("So far 0 were counted");
        assertThat(pages.get().uri("/stall/0000-0000-0000")).hasStatus(404);
    }

    @Test
    void aVisitorWhoScansTheSignIsCountedOnce() {
        var first = pages.post()
                .uri("/" + here.slug() + "/" + page() + "/visit?lang=en")
                .with(FormToken.sent())
                .exchange();
        assertThat(first).hasStatus(303);
        Cookie visitor = Objects.requireNonNull(first.getResponse().getCookie("visitor"));
        assertThat(visitor.isHttpOnly()).isTrue();
        assertThat(pages.post()
                        .uri("/" + here.slug() + "/" + page() + "/visit")
                        .with(FormToken.sent())
                        .cookie(visitor))
                .hasStatus(303);
        assertThat(get(page() + "/visit?lang=en").cookie(visitor))
                .bodyText()
                .contains("You are counted.")
                .doesNotContain("I was here");
        assertThat(get(page() + "?lang=en")).bodyText().contains("1 visitor scanned the sign");
    }

    @Test
    void aCorrectionNeedsANumberAndAReason() {
        assertThat(send(page() + "/correction")
                        .param("id", NewId.uuid().toString())
                        .param("change", "some"))
                .hasStatus(422)
                .bodyText()
                .contains("such as -3 or 12", "href=\"#why\"");
        assertThat(send(page() + "/estimate")
                        .param("id", NewId.uuid().toString())
                        .param("served", "-5"))
                .hasStatus(422);
    }

    @Test
    void aStallOfAnotherActivityIsNotThere() {
        ActivityId other = fixtures.planned(fixtures.hunchun());
        assertThat(get(other.path() + "/stalls/" + stall.value())).hasStatus(404);
        assertThat(get(ActivityId.next().path() + "/stalls")).hasStatus(404);
    }

    private MockMvcRequestBuilder press(String address, String change) {
        return pages.post()
                .uri(address + "?lang=en")
                .with(FormToken.sent())
                .param("id", NewId.uuid().toString())
                .param("change", change);
    }

    private String page() {
        return fair.path() + "/stalls/" + stall.value();
    }

    private MockMvcRequestBuilder send(String path) {
        return pages.post()
                .uri("/" + here.slug() + "/" + path + "?lang=en")
                .with(FormToken.sent())
                .cookie(sessions.of(here.account(Role.COORDINATOR)));
    }

    private MockMvcRequestBuilder get(String path) {
        return pages.get().uri("/" + here.slug() + "/" + path);
    }
}
