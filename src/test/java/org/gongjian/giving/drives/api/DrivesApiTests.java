package org.gongjian.giving.drives.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gongjian.RoomTest;
import org.gongjian.giving.GiftId;
import org.gongjian.giving.TestGifts;
import org.gongjian.identity.Actor;
import org.gongjian.identity.TestPrograms;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Programs open a drive, change its terms, give to it and end it; and ask for another purpose of what was given. */
@RoomTest
class DrivesApiTests {

    @Autowired
    private MockMvcTester site;

    @Autowired
    private TestPrograms programs;

    @Autowired
    private TestGifts fixtures;

    @Autowired
    private JsonMapper json;

    private final TestGifts.Hunchun hunchun;

    DrivesApiTests(@Autowired TestGifts fixtures) {
        hunchun = fixtures.hunchun();
    }

    @Test
    void aDriveIsOpenedChangedGivenToAndEnded() {
        UUID id = UUID.randomUUID();
        assertThat(change(POST, hunchun.contact(), "/drives", 0, drive(id))).hasStatus(403);
        assertThat(change(POST, hunchun.coordinator(), "/drives", 0, drive(id))).hasStatus(201);
        String drive = "/drives/" + id;
        Map<String, Object> terms = Map.of(
                "title",
                Map.of("zh-CN", "为阅览室征集图书"),
                "target",
                150,
                "until",
                TestGifts.DAY.plusDays(60),
                "places",
                List.of(hunchun.room().value()),
                "reason",
                "居民响应踊跃");
        assertThat(change(PUT, hunchun.contact(), drive, 1, terms)).hasStatus(403);
        assertThat(change(PUT, hunchun.coordinator(), drive, 1, terms)).hasStatusOk();
        assertThat(change(PUT, hunchun.coordinator(), drive, 1, terms)).hasStatus(412);
        assertThat(read(drive + "/earlier").at("/items/0/target").asInt()).isEqualTo(100);

        GiftId gift = GiftId.next();
        assertThat(change(POST, hunchun.contact(), drive + "/gifts", 0, given(gift)))
                .hasStatus(403);
        assertThat(change(POST, hunchun.coordinator(), drive + "/gifts", 0, given(gift)))
                .hasStatus(201);
        assertThat(read(drive).at("/progress/announced").asInt()).isPositive();
        assertThat(change(POST, hunchun.coordinator(), drive + "/end", 2, "")).hasStatusOk();
        assertThat(read(drive).path("endedOn").asString()).isEqualTo(TestGifts.DAY.toString());
        assertThat(read("/drives").path("items")).hasSize(1);
    }

    @Test
    void anotherPurposeIsAskedForByWhoReceivedAndAnsweredByWhoGave() {
        GiftId gift = fixtures.received(hunchun, hunchun.counted());
        UUID id = UUID.randomUUID();
        String purposes = "/gifts/" + gift.value() + "/purposes";
        Map<String, Object> asking = Map.of("id", id, "purpose", Map.of("zh-CN", "义卖"), "reason", "书已重复");
        assertThat(change(POST, hunchun.contact(), purposes, 0, asking)).hasStatus(403);
        assertThat(change(POST, hunchun.coordinator(), purposes, 0, asking)).hasStatus(201);
        assertThat(change(POST, hunchun.coordinator(), purposes + "/" + id, 0, Map.of("agreed", true)))
                .hasStatus(403);
        assertThat(change(POST, hunchun.contact(), purposes + "/" + id, 0, Map.of("agreed", false)))
                .hasStatus(422);
        assertThat(change(POST, hunchun.contact(), purposes + "/" + id, 0, Map.of("agreed", true)))
                .hasStatusOk();
        assertThat(read(purposes).at("/items/0/agreed").asBoolean()).isTrue();
        assertThat(read("/gifts/" + gift.value()).at("/purpose/zh-CN").asString())
                .isEqualTo("义卖");
    }

    private Map<String, Object> drive(UUID id) {
        return Map.of(
                "id",
                id,
                "holder",
                hunchun.community().value(),
                "title",
                Map.of("zh-CN", "为阅览室征集图书"),
                "purpose",
                Map.of("zh-CN", "供居民借阅"),
                "unit",
                "VOLUME",
                "target",
                100,
                "from",
                TestGifts.DAY,
                "until",
                TestGifts.DAY.plusDays(30),
                "places",
                List.of(hunchun.room().value()));
    }

    private String given(GiftId gift) {
        return json.writeValueAsString(Map.of("id", gift.value(), "details", hunchun.counted()));
    }

    private MvcTestResult change(HttpMethod method, Actor by, String rest, int version, Object body) {
        return programs.change(site, method, by, address(rest), body)
                .header("If-Match", "\"" + version + "\"")
                .exchange();
    }

    private JsonNode read(String rest) {
        MvcTestResult answer =
                programs.get(site, Actor.visitor(), address(rest)).exchange();
        assertThat(answer).as(rest).hasStatusOk();
        return programs.read(answer);
    }

    private String address(String rest) {
        return "/api/v1/" + hunchun.district().slug() + rest;
    }
}
