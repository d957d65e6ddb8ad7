package org.gongjian.custody.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.gongjian.RoomTest;
import org.gongjian.custody.Balance;
import org.gongjian.custody.Custody;
import org.gongjian.custody.Holder;
import org.gongjian.custody.LotId;
import org.gongjian.custody.StockLine;
import org.gongjian.district.Localized;
import org.gongjian.giving.GiftId;
import org.gongjian.giving.ReceiptChoice;
import org.gongjian.giving.TestGifts;
import org.gongjian.identity.Actor;
import org.gongjian.identity.security.FormToken;
import org.gongjian.identity.security.TestSessions;
import org.gongjian.places.AddPlace;
import org.gongjian.places.Place;
import org.gongjian.places.PlaceId;
import org.gongjian.places.Places;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Somebody stands before the shelf with a phone: things change the shelf, are given out, missed and found again. */
@RoomTest
class ShelfPagesTests {

    @Autowired
    private MockMvcTester pages;

    @Autowired
    private TestSessions sessions;

    @Autowired
    private Custody custody;

    private final TestGifts.Hunchun hunchun;
    private final PlaceId annex = PlaceId.next();
    private final LotId lot;
    private final String shelf;

    ShelfPagesTests(@Autowired TestGifts fixtures, @Autowired Places places, @Autowired Custody custody) {
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
        shelf = "/desk/shelves/" + hunchun.room().value();
    }

    @Test
    void aScanOfALabelOpensTheShelfWithThatTitleFilledIn() {
        assertThat(get(hunchun.coordinator(), shelf + "?lot=" + lot.value()))
                .hasStatusOk()
                .bodyText()
                .contains("移架、发放、报缺", "《珲春年鉴》", "value=\"10\"", "二楼书柜");
        assertThat(get(hunchun.coordinator(), "/places/" + hunchun.room().value()))
                .bodyText()
                .contains(shelf);
        assertThat(get(hunchun.contact(), shelf)).hasStatus(403);
        assertThat(get(hunchun.coordinator(), "/desk/shelves/" + UUID.randomUUID()))
                .hasStatus(404);
    }

    @Test
    void thingsChangeTheShelfAreGivenOutMissedAndFoundAgain() {
        Map<String, String> moved = work("SHELVED", 4, null);
        assertThat(post(shelf, moved)).hasStatus(422).bodyText().contains("请选择现在的存放处");
        moved.put("to", annex.value().toString());
        assertThat(post(shelf, moved)).hasStatus(303);
        assertThat(post(shelf, moved)).hasStatus(303);
        assertThat(stock(hunchun.room())).isEqualTo(6);
        assertThat(stock(annex)).isEqualTo(4);

        assertThat(post(shelf, work("GIVEN_OUT", 2, null))).hasStatus(422);
        assertThat(post(shelf, work("GIVEN_OUT", 2, "读书会参加者"))).hasStatus(303);
        assertThat(post(shelf, work("LOST", 7, "盘点时没有找到"))).hasStatus(409);
        assertThat(post(shelf, work("LOST", 3, "盘点时没有找到"))).hasStatus(303);
        assertThat(balance()).isEqualTo(new Balance(10, 5, 0, 0, 2, 3, 0));

        assertThat(get(hunchun.coordinator(), shelf + "/found"))
                .hasStatusOk()
                .bodyText()
                .contains("《珲春年鉴》", "此处有3册");
        Map<String, String> found = work("FOUND", 2, "夹在期刊里");
        assertThat(post(shelf + "/found", found)).hasStatus(303);
        assertThat(post(shelf + "/found", found)).hasStatus(303);
        assertThat(balance()).isEqualTo(new Balance(10, 7, 0, 0, 2, 1, 0));
        assertThat(hunchun.within(custody::verifySums).hold()).isTrue();
        assertThat(get(hunchun.coordinator(), "/places/" + hunchun.room().value()))
                .bodyText()
                .contains("物品报缺", "物品重新找到");
    }

    @Test
    void whatNeverStoodHereIsNotFoundHere() {
        assertThat(post(shelf, work("LOST", 1, "没有找到"))).hasStatus(303);
        assertThat(get(hunchun.coordinator(), "/desk/shelves/" + annex.value() + "/found"))
                .hasStatusOk()
                .bodyText()
                .contains("此处没有报缺的物品");
        assertThat(post("/desk/shelves/" + annex.value() + "/found", work("FOUND", 1, "找到了")))
                .hasStatus(409);
    }

    private Map<String, String> work(String step, int quantity, @Nullable String why) {
        Map<String, String> form = new HashMap<>(Map.of(
                "id", UUID.randomUUID().toString(),
                "step", step,
                "lines[0].lot", lot.value().toString(),
                "lines[0].quantity", String.valueOf(quantity)));
        if (why != null) {
            form.put("why", why);
        }
        return form;
    }

    private long stock(PlaceId place) {
        return hunchun.within(() -> custody.stockOf(new Holder(Holder.Kind.PLACE, place.value()))).stream()
                .mapToLong(StockLine::quantity)
                .sum();
    }

    private Balance balance() {
        return hunchun.within(() -> custody.balanceOf(List.of(lot)));
    }

    private MvcTestResult get(Actor reader, String below) {
        return pages.get()
                .uri("/" + hunchun.district().slug() + below)
                .header("Accept-Language", "zh-CN")
                .cookie(sessions.of(Objects.requireNonNull(reader.accountId())))
                .exchange();
    }

    private MvcTestResult post(String below, Map<String, String> form) {
        var request = pages.post()
                .uri("/" + hunchun.district().slug() + below)
                .header("Accept-Language", "zh-CN")
                .with(FormToken.sent())
                .cookie(sessions.of(Objects.requireNonNull(hunchun.coordinator().accountId())));
        form.forEach(request::param);
        return request.exchange();
    }
}
