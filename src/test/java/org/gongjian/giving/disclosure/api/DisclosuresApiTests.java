package org.gongjian.giving.disclosure.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpMethod.POST;

import java.util.Map;
import java.util.UUID;
import org.gongjian.RoomTest;
import org.gongjian.claims.TestClaims;
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
class DisclosuresApiTests {

    @Autowired
    private MockMvcTester site;

    @Autowired
    private TestPrograms programs;

    private final TestMoney money;
    private final TestDistrict here;

    DisclosuresApiTests(@Autowired TestMoney money, @Autowired TestClaims claims) {
        this.money = money;
        here = claims.aDistrict();
    }

    @Test
    void whatASecondPersonPublishedAnybodyReadsWithItsFigures() {
        FundId fund = money.fund(here, "1000");
        money.enter(here, fund, EntryKind.RECEIVED, "600");
        UUID id = UUID.randomUUID();
        assertThat(change(here.coordinator(), "", 0, draft(id))).hasStatus(201);
        assertThat(get("/" + id)).hasStatus(404);
        assertThat(change(here.coordinator(), "/" + id + "/publication", 1, "")).hasStatus(409);
        assertThat(change(money.secondPerson(here), "/" + id + "/publication", 1, ""))
                .hasStatusOk()
                .bodyText()
                .contains("PUBLISHED");
        JsonNode figures = programs.read(get("/" + id + "/figures"));
        assertThat(figures.at("/funds/0/fund").asString())
                .isEqualTo(fund.value().toString());
        assertThat(figures.at("/funds/0/moved/received").decimalValue()).isEqualByComparingTo("600");
        assertThat(figures.at("/funds/0/closing").decimalValue()).isEqualByComparingTo("600");
        assertThat(programs.read(get("")).path("items")).hasSize(1);
    }

    @Test
    void aDraftIsDroppedAndStaysUnread() {
        money.enter(here, money.fund(here, "1000"), EntryKind.RECEIVED, "600");
        UUID id = UUID.randomUUID();
        assertThat(change(here.coordinator(), "", 0, draft(id))).hasStatus(201);
        assertThat(change(here.volunteer(), "/" + id + "/dropping", 1, ""))
                .satisfies(
                        answer -> assertThat(answer.getResponse().getStatus()).isIn(403, 404));
        assertThat(change(here.coordinator(), "/" + id + "/dropping", 7, "")).hasStatus(412);
        assertThat(change(here.coordinator(), "/" + id + "/dropping", 1, ""))
                .hasStatusOk()
                .bodyText()
                .contains("DROPPED");
        assertThat(programs.read(get("")).path("items")).isEmpty();
    }

    private Map<String, Object> draft(UUID id) {
        return Map.of(
                "id",
                id,
                "holder",
                here.communityUnit().value(),
                "period",
                Map.of("from", TestMoney.DAY, "until", TestMoney.DAY));
    }

    private MvcTestResult change(Actor by, String rest, int version, Object body) {
        return programs.change(site, POST, by, address(rest), body)
                .header("If-Match", "\"" + version + "\"")
                .exchange();
    }

    private MvcTestResult get(String rest) {
        return programs.get(site, Actor.visitor(), address(rest)).exchange();
    }

    private String address(String rest) {
        return "/api/v1/" + here.slug() + "/disclosures" + rest;
    }
}
