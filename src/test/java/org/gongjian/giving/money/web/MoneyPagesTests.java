package org.gongjian.giving.money.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.gongjian.RoomTest;
import org.gongjian.TestClock;
import org.gongjian.claims.TestClaims;
import org.gongjian.giving.money.EntryKind;
import org.gongjian.giving.money.FundId;
import org.gongjian.giving.money.Funds;
import org.gongjian.giving.money.TestMoney;
import org.gongjian.giving.ventures.TestVentures;
import org.gongjian.identity.Actor;
import org.gongjian.identity.Role;
import org.gongjian.identity.TestAccount;
import org.gongjian.identity.TestAccounts;
import org.gongjian.identity.TestDistrict;
import org.gongjian.identity.security.FormToken;
import org.gongjian.identity.security.TestSessions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@RoomTest
class MoneyPagesTests {

    @Autowired
    private MockMvcTester pages;

    @Autowired
    private TestSessions sessions;

    @Autowired
    private Funds funds;

    @Autowired
    private TestMoney money;

    @Autowired
    private TestVentures ventures;

    @Autowired
    private TestClock clock;

    private final TestDistrict here;
    private final Actor second;

    MoneyPagesTests(@Autowired TestClaims claims, @Autowired TestAccounts accounts) {
        here = claims.aDistrict();
        TestAccount other = accounts.account(here.district(), Role.COORDINATOR, null, here.communityUnit());
        second = other.actor();
    }

    @AfterEach
    void backToTheStory() {
        clock.set(TestClock.STORY);
    }

    @Test
    void fromThePledgeToTheDisclosureThroughThePages() {
        assertThat(get(Actor.visitor(), "/money")).hasStatusOk().bodyText().contains("还没有认捐资金");
        String fund = at(post(
                here.coordinator(),
                "/money/funds",
                Map.of(
                        "id", UUID.randomUUID().toString(),
                        "holder", here.communityUnit().value().toString(),
                        "donor", here.partner().value().toString(),
                        "money", "12,000.50",
                        "basis", "directed-pledge",
                        "purpose.zh", "塑胶跑道",
                        "purpose.en", "Running track",
                        "on", "2024-6-5")));
        FundId id = new FundId(UUID.fromString(fund.substring(fund.lastIndexOf('/') + 1)));
        assertThat(get(here.coordinator(), fund + "/new/received"))
                .hasStatusOk()
                .bodyText()
                .contains("登记到账");
        assertThat(post(here.coordinator(), fund + "/new/received", row("12000.505", "收据 1")))
                .hasStatus(422)
                .bodyText()
                .contains("12000.505", "收据 1");
        assertThat(post(here.coordinator(), fund + "/new/received", row("13000", "收据 1")))
                .hasStatus(422)
                .bodyText()
                .contains("12,000.5元");
        at(post(here.coordinator(), fund + "/new/received", row("12000.50", "收据 1")));
        String voucher = money.voucher(here, id).value().toString();
        Map<String, String> spending = row("5000", "发票 7");
        spending.putAll(Map.of("use", "profit", "payee.zh", "海蓝建材", "what.zh", "面层材料", "voucher", voucher));
        assertThat(post(here.coordinator(), fund + "/new/spent", spending))
                .hasStatus(422)
                .bodyText()
                .contains("法律禁止", "海蓝建材");
        spending.put("use", "community");
        at(post(here.coordinator(), fund + "/new/spent", spending));
        assertThat(get(Actor.visitor(), fund))
                .hasStatusOk()
                .bodyText()
                .contains("海蓝建材", "7,000.5元", "发票 7")
                .doesNotContain("收据 1");
        assertThat(get(here.contact(), fund + "?lang=en"))
                .hasStatusOk()
                .bodyText()
                .contains("Only the side that holds");
        assertThat(get(Actor.visitor(), "/money/rows/spent?lang=en"))
                .hasStatusOk()
                .bodyText()
                .contains("Running track");

        assertThat(get(here.coordinator(), "/disclosures/new"))
                .hasStatusOk()
                .bodyText()
                .contains("2024-06-05");
        String disclosure = at(post(
                here.coordinator(),
                "/disclosures",
                Map.of(
                        "id",
                        UUID.randomUUID().toString(),
                        "holder",
                        here.communityUnit().value().toString(),
                        "from",
                        "2024-06-05",
                        "until",
                        "2024-06-05")));
        assertThat(get(here.coordinator(), disclosure)).hasStatusOk().bodyText().contains("须由另一人核对并发布");
        assertThat(get(Actor.visitor(), disclosure)).hasStatus(404);
        assertThat(get(second, "/desk")).hasStatusOk().bodyText().contains("公示草稿待另一人核对");
        assertThat(get(second, disclosure + "/publish")).hasStatusOk();
        at(post(second, disclosure + "/publish", Map.of("do", "publish", "version", "1")));
        assertThat(get(Actor.visitor(), disclosure + "?lang=en"))
                .hasStatusOk()
                .bodyText()
                .contains("Vouchers", "7,000.5", "5,000");
        assertThat(get(Actor.visitor(), "/disclosures"))
                .hasStatusOk()
                .bodyText()
                .contains("资金公示");
    }

    @Test
    void everyStepOfAFundHasItsPage() {
        FundId id = money.fund(here, "100");
        String fund = "/" + id.path();
        for (EntryKind kind : EntryKind.ENTERED) {
            assertThat(get(here.coordinator(), fund + "/new/" + kind.code())).hasStatusOk();
            assertThat(get(here.contact(), fund + "/new/" + kind.code())).hasStatus(403);
        }
        assertThat(get(here.coordinator(), fund + "/new/countered")).hasStatus(404);
        assertThat(get(here.coordinator(), fund + "/purpose")).hasStatusOk();
        at(post(
                here.coordinator(),
                fund + "/purpose",
                Map.of("id", UUID.randomUUID().toString(), "purpose.zh", "路灯", "reason", "另有资金")));
        String change = here.within(() -> funds.changesOf(id)).getFirst().id().toString();
        assertThat(get(here.contact(), fund + "/purpose/" + change))
                .hasStatusOk()
                .bodyText()
                .contains("另有资金");
        assertThat(post(here.contact(), fund + "/purpose/" + change, Map.of("agreed", "no")))
                .hasStatus(422);
        at(post(here.contact(), fund + "/purpose/" + change, Map.of("agreed", "yes")));
        String row = money.enter(here, id, EntryKind.RECEIVED, "10").value().toString();
        assertThat(get(here.coordinator(), fund + "/rows/" + row + "/counter")).hasStatus(409);
        assertThat(get(second, fund + "/rows/" + row + "/counter")).hasStatusOk();
        at(post(
                second,
                fund + "/rows/" + row + "/counter",
                Map.of("id", UUID.randomUUID().toString(), "reason", "多记一笔")));
        assertThat(get(here.coordinator(), fund + "?lang=en"))
                .hasStatusOk()
                .bodyText()
                .contains("Taken back by row 3");
        assertThat(get(here.coordinator(), fund + "/finish")).hasStatus(409);
        assertThat(get(here.officer(), "/office/disclosure")).hasStatusOk();
        at(post(here.officer(), "/office/disclosure", Map.of("months", "2", "endMonths", "3", "version", "0")));
        assertThat(post(here.officer(), "/office/disclosure", Map.of("months", "4", "endMonths", "3", "version", "1")))
                .hasStatus(422);
    }

    @Test
    void aVentureHasItsPagesForEachSide() {
        assertThat(get(Actor.visitor(), "/ventures")).hasStatusOk().bodyText().contains("还没有征集");
        assertThat(get(here.coordinator(), "/ventures/new")).hasStatusOk();
        TestVentures.Scene scene = ventures.contracted(here);
        String call = "/" + scene.call().path();
        String venture = "/" + scene.venture().path();
        assertThat(get(Actor.visitor(), "/ventures")).hasStatusOk().bodyText().contains("社区微创投");
        assertThat(get(Actor.visitor(), call)).hasStatusOk().bodyText().contains("助老理发", "扶老");
        assertThat(get(Actor.visitor(), venture + "?lang=en"))
                .hasStatusOk()
                .bodyText()
                .contains("The mean is 78.5", "81.00 / 76.00", "Under way");
        assertThat(get(here.contact(), call + "/apply")).hasStatus(409);
        assertThat(get(here.coordinator(), venture)).hasStatusOk().bodyText().contains("登记拨付");
        assertThat(get(here.coordinator(), venture + "/step/pay")).hasStatusOk();
        assertThat(get(here.coordinator(), venture + "/step/claw-back")).hasStatusOk();
        assertThat(get(here.coordinator(), venture + "/step/screen")).hasStatus(409);
        assertThat(get(here.contact(), venture + "/step/report")).hasStatusOk();
        at(post(
                here.contact(),
                venture + "/step/report",
                Map.of("stage", "midterm", "words.zh", "已理发四次", "spent", "1800")));
        assertThat(post(here.coordinator(), venture + "/reports/midterm", Map.of("agreed", "no")))
                .hasStatus(422);
        at(post(here.coordinator(), venture + "/reports/midterm", Map.of("agreed", "yes")));
        assertThat(get(Actor.visitor(), "/ventures/360giving.json"))
                .hasStatusOk()
                .bodyText()
                .contains("\"amountAwarded\":5000.50");
    }

    @Test
    void applyingScreeningAndScoringGoThroughPages() {
        TestVentures.Scene scene = ventures.applied(here);
        String venture = "/" + scene.venture().path();
        assertThat(get(Actor.visitor(), venture)).hasStatus(404);
        assertThat(get(here.coordinator(), venture + "/step/screen")).hasStatusOk();
        assertThat(post(here.coordinator(), venture + "/step/screen", Map.of("agreed", "no", "version", "1")))
                .hasStatus(422);
        at(post(here.coordinator(), venture + "/step/screen", Map.of("agreed", "yes", "version", "1")));
        assertThat(get(scene.one(), venture + "/step/score"))
                .hasStatusOk()
                .bodyText()
                .contains("需求（占60分）");
        assertThat(post(scene.one(), venture + "/step/score", Map.of("points[0]", "101", "points[1]", "5")))
                .hasStatus(422);
        at(post(scene.one(), venture + "/step/score", Map.of("points[0]", "90", "points[1]", "0")));
        at(post(scene.two(), venture + "/step/score", Map.of("points[0]", "80", "points[1]", "20")));
        assertThat(get(here.coordinator(), venture + "/step/propose"))
                .hasStatusOk()
                .bodyText()
                .contains("平均55分");
    }

    private static Map<String, String> row(String yuan, String reference) {
        Map<String, String> row = new HashMap<>();
        row.put("id", UUID.randomUUID().toString());
        row.put("yuan", yuan);
        row.put("on", "2024年6月5日");
        row.put("reference", reference);
        return row;
    }

    private MvcTestResult get(Actor by, String below) {
        return signedIn(by, pages.get().uri(uri(below)).header("Accept-Language", "zh-CN"))
                .exchange();
    }

    private MvcTestResult post(Actor by, String below, Map<String, String> fields) {
        var request =
                pages.post().uri(uri(below)).header("Accept-Language", "zh-CN").with(FormToken.sent());
        fields.forEach(request::param);
        return signedIn(by, request).exchange();
    }

    private MockMvcTester.MockMvcRequestBuilder signedIn(Actor actor, MockMvcTester.MockMvcRequestBuilder request) {
        return actor.accountId() == null ? request : request.cookie(sessions.of(actor.accountId()));
    }

    private String uri(String below) {
        return below.startsWith("/" + here.slug() + "/") ? below : "/" + here.slug() + below;
    }

    private static String at(MvcTestResult result) {
        assertThat(result).hasStatus(303);
        @Nullable String address = result.getResponse().getRedirectedUrl();
        assertThat(address).isNotNull();
        return String.valueOf(address).replaceAll("#.*", "");
    }
}
