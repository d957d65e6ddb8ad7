package org.gongjian.custody.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpMethod.POST;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gongjian.RoomTest;
import org.gongjian.custody.Balance;
import org.gongjian.custody.Custody;
import org.gongjian.custody.LotId;
import org.gongjian.district.Localized;
import org.gongjian.giving.GiftId;
import org.gongjian.giving.ReceiptChoice;
import org.gongjian.giving.TestGifts;
import org.gongjian.identity.Actor;
import org.gongjian.identity.TestPrograms;
import org.gongjian.places.AddPlace;
import org.gongjian.places.Place;
import org.gongjian.places.PlaceId;
import org.gongjian.places.Places;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

/** Ten books followed by programs: boxed, moved, sent on, confirmed by code, lost and found; none is ever made or gone. */
@RoomTest
class CustodyApiTests {

    @Autowired
    private MockMvcTester site;

    @Autowired
    private TestPrograms programs;

    @Autowired
    private Custody custody;

    private final TestGifts.Hunchun hunchun;
    private final PlaceId annex = PlaceId.next();
    private final LotId lot;

    CustodyApiTests(@Autowired TestGifts fixtures, @Autowired Places places, @Autowired Custody custody) {
        hunchun = fixtures.hunchun();
        GiftId gift =
                fixtures.received(hunchun, hunchun.details(false, ReceiptChoice.ISSUED, List.of(hunchun.yearbook(10))));
        lot = hunchun.within(() -> custody.lotsOf(gift.ref())).getFirst();
        hunchun.run(() -> places.add(
                Actor.system(),
                new AddPlace(
                        annex,
                        Place.Kind.READING_ROOM,
                        Localized.of("二楼书柜", "Cabinet upstairs"),
                        null,
                        hunchun.district().community(),
                        hunchun.community(),
                        null,
                        null)));
    }

    @Test
    void booksAreBoxedSentOnConfirmedByCodeAndWhatIsMissingIsExplained() {
        UUID box = UUID.randomUUID();
        Map<String, Object> packing =
                Map.of("id", box, "place", hunchun.room().value(), "name", Map.of("zh-CN", "1号箱"), "lines", lines(4));
        assertThat(change(hunchun.contact(), "/boxes", 0, packing)).hasStatus(403);
        assertThat(change(hunchun.coordinator(), "/boxes", 0, packing)).hasStatus(201);
        assertThat(change(hunchun.coordinator(), "/boxes", 0, packing)).hasStatus(201);
        assertThat(read("/boxes/" + box).at("/lines/0/quantity").asInt()).isEqualTo(4);
        assertThat(read("/boxes?place=" + hunchun.room().value()).path("items")).hasSize(1);
        assertThat(read(shelf(hunchun.room())).at("/items/0/quantity").asInt()).isEqualTo(6);

        UUID transfer = UUID.randomUUID();
        Map<String, Object> sending = new HashMap<>(Map.of(
                "id", transfer,
                "from", Map.of("kind", "BOX", "id", box),
                "carrier", Map.of("zh-CN", "邮政快递"),
                "on", TestGifts.DAY,
                "lines", lines(4)));
        assertThat(change(hunchun.coordinator(), "/transfers", 0, sending)).hasStatus(422);
        sending.put("somebody", Map.of("kind", "SCHOOL", "name", Map.of("zh-CN", "小学"), "address", "贵州省铜仁市碧江区"));
        assertThat(change(hunchun.contact(), "/transfers", 0, sending)).hasStatus(403);
        MvcTestResult sent = change(hunchun.coordinator(), "/transfers", 0, sending);
        assertThat(sent).hasStatus(201);
        String code = programs.read(sent).path("code").asString();
        assertThat(balance()).isEqualTo(new Balance(10, 6, 4, 0, 0, 0, 0));

        String arrival = "/arrivals/" + code;
        assertThat(programs.read(programs.get(site, Actor.visitor(), address(arrival))
                                .exchange())
                        .path("state")
                        .asString())
                .isEqualTo("UNDER_WAY");
        assertThat(change(hunchun.district().volunteer(), arrival, 0, arrived(3, null)))
                .hasStatus(422);
        assertThat(change(hunchun.district().volunteer(), arrival, 0, arrived(3, "一册破损")))
                .hasStatusOk();
        assertThat(change(hunchun.district().volunteer(), arrival, 0, arrived(4, "都到了")))
                .hasStatus(409);
        assertThat(change(hunchun.district().volunteer(), "/arrivals/000-000-000", 0, arrived(4, "都到了")))
                .hasStatus(404);

        JsonNode differs = read("/transfers/" + transfer);
        assertThat(differs.path("state").asString()).isEqualTo("DIFFERS");
        assertThat(change(
                        hunchun.coordinator(),
                        "/transfers/" + transfer + "/settlement",
                        differs.path("version").asInt(),
                        Map.of("lost", true, "explanation", "邮路丢失")))
                .hasStatusOk();
        assertThat(balance()).isEqualTo(new Balance(10, 6, 0, 3, 0, 1, 0));
        assertThat(read("/transfers").path("items")).hasSize(1);
        assertThat(hunchun.within(custody::verifySums).hold()).isTrue();
    }

    @Test
    void booksChangeTheShelfAreGivenOutLostAndFoundAgain() {
        assertThat(work(hunchun.contact(), "SHELVED", 4, "to", annex.value())).hasStatus(403);
        assertThat(work(hunchun.coordinator(), "SHELVED", 0, "to", annex.value()))
                .hasStatus(422);
        assertThat(work(hunchun.coordinator(), "SHELVED", 4, "to", annex.value()))
                .hasStatusOk();
        assertThat(read(shelf(annex)).at("/items/0/quantity").asInt()).isEqualTo(4);
        assertThat(work(hunchun.coordinator(), "GIVEN_OUT", 2, "explanation", "读书会参加者"))
                .hasStatusOk();
        assertThat(work(hunchun.coordinator(), "LOST", 7, "explanation", "盘点时没有找到"))
                .hasStatus(409);
        assertThat(work(hunchun.coordinator(), "LOST", 3, "explanation", "盘点时没有找到"))
                .hasStatusOk();
        assertThat(read(shelf(hunchun.room()) + "/lost").at("/items/0/quantity").asInt())
                .isEqualTo(3);
        assertThat(work(hunchun.coordinator(), "FOUND", 2, "explanation", "夹在期刊里"))
                .hasStatusOk();
        assertThat(balance()).isEqualTo(new Balance(10, 7, 0, 0, 2, 1, 0));
    }

    @Test
    void whatWasSentComesBackWhileNobodyConfirmedAndABoxIsUnpacked() {
        UUID box = UUID.randomUUID();
        change(
                hunchun.coordinator(),
                "/boxes",
                0,
                Map.of("id", box, "place", hunchun.room().value(), "name", Map.of("zh-CN", "1号箱"), "lines", lines(4)));
        UUID transfer = UUID.randomUUID();
        change(
                hunchun.coordinator(),
                "/transfers",
                0,
                Map.of(
                        "id", transfer,
                        "from", Map.of("kind", "BOX", "id", box),
                        "somebody", Map.of("kind", "SCHOOL", "name", Map.of("zh-CN", "小学"), "address", "碧江区"),
                        "carrier", Map.of("zh-CN", "邮政快递"),
                        "on", TestGifts.DAY,
                        "lines", lines(4)));
        assertThat(change(hunchun.coordinator(), "/transfers/" + transfer + "/call-back", 9, ""))
                .hasStatus(412);
        assertThat(change(hunchun.coordinator(), "/transfers/" + transfer + "/call-back", 1, ""))
                .hasStatusOk();
        assertThat(change(hunchun.coordinator(), "/boxes/" + box + "/unpacking", 0, ""))
                .hasStatusOk();
        assertThat(change(hunchun.coordinator(), "/boxes/" + box + "/unpacking", 0, ""))
                .hasStatus(409);
        assertThat(read(shelf(hunchun.room())).at("/items/0/quantity").asInt()).isEqualTo(10);
    }

    private List<Map<String, Object>> lines(int quantity) {
        return List.of(Map.of("lot", lot.value(), "quantity", quantity));
    }

    private Map<String, Object> arrived(int quantity, @Nullable String explanation) {
        Map<String, Object> line = new HashMap<>(Map.of("lot", lot.value(), "quantity", quantity));
        if (explanation != null) {
            line.put("explanation", explanation);
        }
        return Map.of("on", TestGifts.DAY, "lines", List.of(line), "thanks", "谢谢", "show", true);
    }

    private MvcTestResult work(Actor by, String step, int quantity, String also, Object value) {
        return change(
                by,
                shelf(hunchun.room()) + "/work",
                0,
                Map.of("id", UUID.randomUUID(), "step", step, "lines", lines(quantity), also, value));
    }

    private static String shelf(PlaceId place) {
        return "/shelves/" + place.value();
    }

    private Balance balance() {
        return hunchun.within(() -> custody.balanceOf(List.of(lot)));
    }

    private MvcTestResult change(Actor by, String rest, int version, Object body) {
        return programs.change(site, POST, by, address(rest), body)
                .header("If-Match", "\"" + version + "\"")
                .exchange();
    }

    private JsonNode read(String rest) {
        MvcTestResult answer =
                programs.get(site, hunchun.coordinator(), address(rest)).exchange();
        assertThat(answer).as(rest).hasStatusOk();
        return programs.read(answer);
    }

    private String address(String rest) {
        return "/api/v1/" + hunchun.district().slug() + rest;
    }
}
