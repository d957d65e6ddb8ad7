package org.gongjian.giving.money.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpMethod.POST;

import java.math.BigDecimal;
import java.util.Map;
import java.util.UUID;
import org.gongjian.RoomTest;
import org.gongjian.claims.TestClaims;
import org.gongjian.giving.money.EntryId;
import org.gongjian.giving.money.EntryKind;
import org.gongjian.giving.money.FundId;
import org.gongjian.giving.money.TestMoney;
import org.gongjian.identity.Actor;
import org.gongjian.identity.TestDistrict;
import org.gongjian.identity.TestPrograms;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

@RoomTest
class FundsApiTests {

    @Autowired
    private MockMvcTester site;

    @Autowired
    private TestPrograms programs;

    private final TestMoney money;
    private final TestDistrict here;

    FundsApiTests(@Autowired TestMoney money, @Autowired TestClaims claims) {
        this.money = money;
        here = claims.aDistrict();
    }

    @Test
    void aFundIsOpenedMoneyComesAndAnybodyReadsTheRows() {
        UUID id = UUID.randomUUID();
        MvcTestResult opened = change(
                here.coordinator(),
                "",
                0,
                Map.of(
                        "id",
                        id,
                        "holder",
                        here.communityUnit().value(),
                        "donor",
                        here.partner().value(),
                        "money",
                        Map.of("yuan", 36_000, "basis", "DIRECTED_PLEDGE"),
                        "purpose",
                        TestMoney.TRACK,
                        "on",
                        TestMoney.DAY));
        assertThat(opened).hasStatus(201);
        assertThat(programs.read(opened).at("/figures/pledged").decimalValue()).isEqualByComparingTo("36000");
        assertThat(change(here.coordinator(), "/" + id + "/rows", 0, received("20000")))
                .hasStatus(201);
        JsonNode rows = read("/" + id + "/rows").path("items");
        assertThat(rows.valueStream().map(row -> row.path("kind").asString())).containsExactly("PLEDGED", "RECEIVED");
        assertThat(rows.get(1).has("reference")).isFalse();
        assertThat(read("/" + id).at("/figures/received").decimalValue()).isEqualByComparingTo("20000");
        assertThat(read("?holder=" + here.communityUnit().value()).path("items"))
                .hasSize(1);
    }

    @Test
    void moreThanWasPromisedIsRefusedWithItsReason() {
        FundId fund = money.fund(here, "100");
        assertThat(change(here.coordinator(), path(fund, "/rows"), 0, received("101")))
                .satisfies(
                        answer -> assertThat(answer.getResponse().getStatus()).isIn(409, 422));
        assertThat(change(here.volunteer(), path(fund, "/rows"), 0, received("10")))
                .hasStatus(403);
    }

    @Test
    void aRowIsTakenBackByASecondPersonOnly() {
        FundId fund = money.fund(here, "100");
        EntryId row = money.enter(here, fund, EntryKind.RECEIVED, "60");
        Map<String, Object> counter = Map.of("id", UUID.randomUUID(), "reason", "金额写错");
        String path = path(fund, "/rows/" + row.value() + "/counter");
        assertThat(change(here.coordinator(), path, 0, counter)).hasStatus(409);
        MvcTestResult taken = change(money.secondPerson(here), path, 0, counter);
        assertThat(taken).hasStatusOk();
        assertThat(programs.read(taken).path("counters").asString())
                .isEqualTo(row.value().toString());
        assertThat(read(path(fund, "")).at("/figures/received").decimalValue()).isEqualByComparingTo(BigDecimal.ZERO);
        FundId other = money.fund(here, "100");
        assertThat(change(money.secondPerson(here), path(other, "/rows/" + row.value() + "/counter"), 0, counter))
                .hasStatus(404);
    }

    @Test
    void theDonorAnswersWhetherThePurposeChanges() {
        FundId fund = money.fund(here, "100");
        UUID change = UUID.randomUUID();
        assertThat(change(
                        here.coordinator(),
                        path(fund, "/purpose"),
                        0,
                        Map.of("id", change, "purpose", Map.of("zh-CN", "社区路灯"), "reason", "另有资金")))
                .hasStatus(201);
        assertThat(change(here.coordinator(), path(fund, "/purpose/" + change), 0, Map.of("agreed", true)))
                .hasStatus(403);
        assertThat(change(here.contact(), path(fund, "/purpose/" + change), 0, Map.of("agreed", true)))
                .hasStatusOk();
        assertThat(read(path(fund, "")).at("/purpose/zh-CN").asString()).isEqualTo("社区路灯");
        assertThat(read(path(fund, "/purpose")).at("/items/0/agreed").asBoolean())
                .isTrue();
    }

    private static Map<String, Object> received(String yuan) {
        return Map.of(
                "id",
                UUID.randomUUID(),
                "kind",
                "RECEIVED",
                "yuan",
                new BigDecimal(yuan),
                "on",
                TestMoney.DAY,
                "reference",
                "收据 0007");
    }

    private static String path(FundId fund, String rest) {
        return "/" + fund.value() + rest;
    }

    private MvcTestResult change(Actor by, String rest, int version, Object body) {
        return programs.change(site, POST, by, address(rest), body)
                .header("If-Match", "\"" + version + "\"")
                .exchange();
    }

    private JsonNode read(String rest) {
        MvcTestResult answer =
                programs.get(site, Actor.visitor(), address(rest)).exchange();
        assertThat(answer).hasStatusOk();
        return programs.read(answer);
    }

    private String address(String rest) {
        return "/api/v1/" + here.slug() + "/money/funds" + rest;
    }
}
