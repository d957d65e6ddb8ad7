package org.gongjian.notices.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.gongjian.RoomTest;
import org.gongjian.TestClock;
import org.gongjian.giving.GiftId;
import org.gongjian.giving.GivingDesk;
import org.gongjian.giving.TestGifts;
import org.gongjian.identity.Role;
import org.gongjian.identity.TestAccount;
import org.gongjian.identity.security.FormToken;
import org.gongjian.identity.security.TestSessions;
import org.gongjian.notices.mail.OwnNotices;
import org.gongjian.notices.mail.SignedCodes;
import org.gongjian.notices.mail.TestEmails;
import org.gongjian.notices.mail.TestMailServer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@RoomTest
class NoticePagesTests {

    @Autowired
    private MockMvcTester pages;

    @Autowired
    private TestSessions sessions;

    @Autowired
    private TestGifts gifts;

    @Autowired
    private GivingDesk giving;

    @Autowired
    private TestEmails emails;

    @Autowired
    private OwnNotices own;

    @Autowired
    private SignedCodes codes;

    @Autowired
    private TestClock clock;

    private TestGifts.Hunchun here;
    private GiftId gift;
    private TestAccount contact;
    private TestAccount officer;
    private String desk;
    private String office;

    @BeforeEach
    void begin() {
        here = gifts.hunchun();
        gift = gifts.registered(here, here.books());
        contact = here.district().account(Role.UNIT_CONTACT);
        officer = here.district().account(Role.DISTRICT_OFFICER);
        desk = "/" + here.district().slug() + "/desk";
        office = "/" + here.district().slug() + "/office";
    }

    @Test
    void theFrameCountsWhatIsUnreadAndTheInboxLeadsToTheRecord() {
        Document inbox = open(contact, desk + "/notices", "en");
        assertThat(inbox.select(".gj-head .gj-count").eachText()).allMatch(text -> text.equals("1 unread"));
        assertThat(inbox.select("main h1 + p").text()).isEqualTo("One is unread.");
        assertThat(inbox.expectFirst(".gj-notice--unread p").text()).contains("wrote down a gift from your unit");
        String link = inbox.expectFirst(".gj-notice h3 a").attr("href");
        MvcTestResult followed = get(contact, link, "en");
        assertThat(followed)
                .hasStatus(303)
                .hasRedirectedUrl("/" + here.district().slug() + "/" + gift.path());
        assertThat(open(contact, desk + "/notices", "en").select(".gj-count")).isEmpty();
        assertThat(open(contact, desk + "/notices", "zh-CN")
                        .select("main h1 + p")
                        .text())
                .isEqualTo("已全部阅读。");
    }

    @Test
    void anEmptyInboxSaysWhy() {
        Document inbox = open(here.district().account(Role.VOLUNTEER), desk + "/notices", "zh-CN");
        assertThat(inbox.select(".gj-empty").text()).contains("还没有通知", "有事等您办理");
        assertThat(inbox.select("a[href$=/desk/sent]")).isEmpty();
    }

    @Test
    void oneAndAllAreMarkedAsReadByButtons() {
        Document inbox = open(contact, desk + "/notices", "en");
        assertThat(send(contact, inbox.expectFirst(".gj-notice form").attr("action")))
                .hasStatus(303);
        assertThat(open(contact, desk + "/notices", "en").select(".gj-notice--unread"))
                .isEmpty();

        here.run(() -> giving.askToCorrect(here.contact(), gift, 1, "四本"));
        TestAccount coordinator = here.district().account(Role.COORDINATOR);
        Document other = open(coordinator, desk + "/notices", "en");
        assertThat(send(
                        coordinator,
                        desk + "/notices/read",
                        "asOf",
                        other.expectFirst("input[name=asOf]").val()))
                .hasStatus(303);
        assertThat(open(coordinator, desk + "/notices", "en").select(".gj-notice--unread"))
                .isEmpty();
    }

    @Test
    void aVolunteersOwnPageLeadsToTheInbox() {
        assertThat(open(contact, "/me", "en")
                        .select("a[href=" + desk + "/notices]")
                        .text())
                .isEqualTo("Notices 1 unread");
        assertThat(open(contact, desk, "en")
                        .select("main a[href=" + desk + "/notices]")
                        .text())
                .isEqualTo("One unread notice");
    }

    @Test
    void whatWentOutIsSeenByThoseWhoseUnitItConcerns() {
        emails.confirmed(here.contact());
        emails.send(here.district());
        TestAccount coordinator = here.district().account(Role.COORDINATOR);
        Document sent = open(coordinator, desk + "/sent", "en");
        assertThat(sent.select("tbody tr").text()).contains("Gift to confirm", "演示·unit_contact", "Waiting");
        assertThat(sent.html()).doesNotContain("@mail.example");
        clock.advance(Duration.ofDays(1));
        emails.send(here.district());
        assertThat(open(coordinator, desk + "/sent?outcome=SENT", "en").select("tbody tr"))
                .hasSize(1);
        assertThat(open(coordinator, desk + "/sent?outcome=FAILED", "zh-CN")
                        .select(".gj-empty")
                        .text())
                .contains("没有符合条件的通知");
        assertThat(open(officer, desk + "/sent?kind=gift-to-confirm", "en").select("tbody tr"))
                .hasSize(1);
        assertThat(open(officer, desk + "/sent?kind=gift-received", "en").select("tbody tr"))
                .isEmpty();
        assertThat(get(here.district().account(Role.EDITOR), desk + "/sent", "en"))
                .hasStatus(403);
    }

    @Test
    void choicesAreKeptAndAnAddressIsConfirmedOnThePages() {
        Document choices = open(contact, "/account/notices", "en");
        assertThat(choices.select("input[name=topic-gifts][checked]").val()).isEqualTo("DAILY");
        Map<String, String> wanted = new TreeMap<>();
        choices.select("input[name^=topic-][checked]").forEach(radio -> wanted.put(radio.attr("name"), radio.val()));
        wanted.putAll(Map.of("topic-gifts", "AT_ONCE", "topic-agreements", "NEVER"));
        assertThat(send(
                        contact,
                        "/account/notices",
                        wanted.entrySet().stream()
                                .flatMap(one -> Stream.of(one.getKey(), one.getValue()))
                                .toArray(String[]::new)))
                .hasStatus(303);
        assertThat(open(contact, "/account/notices?done=choices", "en")
                        .select("input[checked]")
                        .eachAttr("value"))
                .contains("AT_ONCE", "NEVER");

        String address = "pages-" + here.district().slug() + "@mail.example";
        assertThat(send(contact, "/account/notices/address", "address", address))
                .hasStatus(303);
        assertThat(open(contact, "/account/notices", "zh-CN")
                        .expectFirst("section[aria-labelledby=h-address]")
                        .text())
                .contains("p***@mail.example", "尚未确认");
        String link = "/account/notices/address/" + TestEmails.codeSentTo(address);
        assertThat(get(null, link, "en")).hasStatus(302);
        assertThat(open(contact, link, "en").select("main button").text()).isEqualTo("Confirm the address");
        assertThat(send(contact, link)).hasStatus(303);
        assertThat(get(contact, link, "en")).hasStatus(404);
        assertThat(open(contact, "/account/notices", "en").select("main").text())
                .contains("Confirmed");
    }

    @Test
    void aWrongAddressStaysInItsFieldWithWhatIsWrong() {
        MvcTestResult wrong = send(contact, "/account/notices/address", "address", "wang@nowhere");
        assertThat(wrong).hasStatus(422);
        Document page = parse(wrong);
        assertThat(page.expectFirst("#address").val()).isEqualTo("wang@nowhere");
        assertThat(page.expectFirst("#address-e").text()).isNotBlank();
        assertThat(page.select("input[name=topic-gifts][checked]")).hasSize(1);
        assertThat(send(contact, "/account/notices", "topic-gifts", "SOMETIMES"))
                .hasStatus(422);
    }

    @Test
    void aMailProgramUnsubscribesByItself() {
        String address = emails.confirmed(here.contact());
        clock.advance(Duration.ofDays(1));
        emails.send(here.district());
        String header = TestMailServer.server().to(address).getLast().header("List-Unsubscribe");
        String link = header.substring("<http://localhost".length(), header.length() - 1);
        assertThat(open(null, link, "en").select("main button").text()).isEqualTo("Stop e-mail");
        assertThat(own.email(here.contact()))
                .hasValueSatisfying(email -> assertThat(email.isUsed()).isTrue());

        MvcTestResult done = pages.post()
                .uri(link)
                .contentType("application/x-www-form-urlencoded")
                .content("List-Unsubscribe=One-Click")
                .exchange();
        assertThat(done).hasStatusOk();
        assertThat(parse(done).text()).doesNotContain(address);
        assertThat(own.email(here.contact()))
                .hasValueSatisfying(email -> assertThat(email.isUsed()).isFalse());
        assertThat(open(contact, "/account/notices", "en").select("main").text())
                .contains("Send e-mail again");
        assertThat(pages.post().uri("/unsubscribe/AAAA").exchange()).hasStatus(404);
        assertThat(codes.of(own.email(here.contact()).orElseThrow()))
                .isEqualTo(link.substring("/unsubscribe/".length()));
    }

    @Test
    void anOfficerKeepsWebhooksAndSeesTheSecretOnce() {
        Document form = open(officer, office + "/webhooks/new", "en");
        String id = form.expectFirst("input[name=id]").val();
        MvcTestResult wrong = send(
                officer, office + "/webhooks", "id", id, "name", "Bridge", "url", "ftp://x", "kinds", "gift-received");
        assertThat(wrong).hasStatus(422);
        assertThat(parse(wrong).expectFirst("#url").val()).isEqualTo("ftp://x");
        assertThat(parse(wrong).select("input[value=gift-received][checked]")).hasSize(1);
        MvcTestResult none =
                send(officer, office + "/webhooks", "id", id, "name", "Bridge", "url", "http://127.0.0.1:9/");
        assertThat(none).hasStatus(422);
        assertThat(parse(none).expectFirst("#kinds-e").text()).isEqualTo("Choose at least one kind.");

        MvcTestResult added = send(
                officer,
                office + "/webhooks",
                "id",
                id,
                "name",
                "Bridge",
                "url",
                "http://127.0.0.1:9/",
                "kinds",
                "gift-received");
        assertThat(added).hasStatusOk();
        assertThat(parse(added).expectFirst("#secret").val()).startsWith("whsec_");
        Document page = open(officer, office + "/webhooks/" + id, "zh-CN");
        assertThat(page.select("#secret")).isEmpty();
        assertThat(page.text()).contains("启用", "捐赠已接收", "还没有向该地址发送过消息");

        assertThat(send(officer, office + "/webhooks/" + id + "/test")).hasStatus(303);
        assertThat(open(officer, office + "/webhooks/" + id, "en")
                        .expectFirst("tbody tr")
                        .text())
                .contains("Test", "Given up", "Nothing answered.");
        assertThat(send(officer, office + "/webhooks/" + id + "/pause", "version", "1"))
                .hasStatus(303);
        assertThat(send(officer, office + "/webhooks/" + id + "/pause", "version", "1"))
                .hasStatus(409);
        MvcTestResult rotated = send(officer, office + "/webhooks/" + id + "/rotate", "version", "2");
        assertThat(parse(rotated).expectFirst("#secret").val()).startsWith("whsec_");
        assertThat(open(officer, office + "/notices", "en").select("main").text())
                .contains("Bridge", "Paused");
        assertThat(send(officer, office + "/webhooks/" + id + "/remove", "version", "3"))
                .hasStatus(303);
        assertThat(get(officer, office + "/webhooks/" + id, "en")).hasStatus(404);
    }

    @Test
    void theRuleOfTheDistrictIsKeptAndAStaleOneRefused() {
        Document form = open(officer, office + "/notices", "en");
        assertThat(form.expectFirst("#digestAt").val()).isEqualTo("08:00");
        assertThat(form.expectFirst("#keepDays").val()).isEqualTo("180");
        assertThat(send(officer, office + "/notices", "digestAt", "07:30", "keepDays", "365", "version", "0"))
                .hasStatus(303);
        MvcTestResult stale =
                send(officer, office + "/notices", "digestAt", "09:00", "keepDays", "365", "version", "0");
        assertThat(stale).hasStatus(409);
        assertThat(parse(stale).expectFirst("#digestAt").val()).isEqualTo("09:00");
        MvcTestResult wrong =
                send(officer, office + "/notices", "digestAt", "morning", "keepDays", "5", "version", "1");
        assertThat(wrong).hasStatus(422);
        assertThat(parse(wrong).select(".gj-error")).isNotEmpty();
        assertThat(open(officer, office + "/notices", "en")
                        .expectFirst("#digestAt")
                        .val())
                .isEqualTo("07:30");
    }

    private Document open(@Nullable TestAccount as, String path, String lang) {
        MvcTestResult result = get(as, path, lang);
        assertThat(result).as(path).hasStatusOk();
        return parse(result);
    }

    private MvcTestResult get(@Nullable TestAccount as, String path, String lang) {
        var request = pages.get().uri(path).header("Accept-Language", lang);
        return (as == null ? request : request.cookie(session(as))).exchange();
    }

    private MvcTestResult send(TestAccount as, String path, String... fields) {
        var request = pages.post().uri(path).header("Accept-Language", "en").cookie(session(as));
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.with(FormToken.sent()).exchange();
    }

    private Cookie session(TestAccount as) {
        return sessions.of(as);
    }

    private static Document parse(MvcTestResult result) {
        return Jsoup.parse(new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
    }
}
