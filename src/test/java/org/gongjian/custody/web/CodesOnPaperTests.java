package org.gongjian.custody.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gongjian.RoomTest;
import org.gongjian.custody.Custody;
import org.gongjian.custody.LotId;
import org.gongjian.custody.transfers.Transfer;
import org.gongjian.custody.transfers.Transfers;
import org.gongjian.district.NewId;
import org.gongjian.giving.GiftId;
import org.gongjian.giving.ReceiptChoice;
import org.gongjian.giving.TestGifts;
import org.gongjian.identity.Actor;
import org.gongjian.identity.security.FormToken;
import org.gongjian.identity.security.TestSessions;
import org.gongjian.papers.ScannedPaper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The codes on labels and cards, read from the paper as a telephone reads them, lead where the paper says. */
@RoomTest
class CodesOnPaperTests {

    @Autowired
    private MockMvcTester pages;

    @Autowired
    private TestSessions sessions;

    @Autowired
    private Transfers transfers;

    private final TestGifts.Hunchun hunchun;
    private final GiftId gift;
    private final LotId lot;

    CodesOnPaperTests(@Autowired TestGifts fixtures, @Autowired Custody custody) {
        hunchun = fixtures.hunchun();
        gift = fixtures.received(hunchun, hunchun.details(false, ReceiptChoice.ISSUED, List.of(hunchun.yearbook(100))));
        lot = hunchun.within(() -> custody.lotsOf(gift.ref())).getFirst();
    }

    @Test
    void theLabelOfATitleOpensItsShelf() {
        String path = read(
                hunchun.coordinator(),
                at("desk/labels.pdf?place=" + hunchun.room().value()));
        assertThat(path).isEqualTo(at("desk/shelves/" + hunchun.room().value() + "?lot=" + lot.value()));
        assertThat(get(hunchun.coordinator(), path)).hasStatusOk().bodyText().contains("《珲春年鉴》");
        assertThat(get(hunchun.contact(), path)).hasStatus(403);
    }

    @Test
    void theLabelOfABoxOpensTheBox() {
        String box = redirect(post(
                at("desk/boxes"),
                things("30", Map.of("place", hunchun.room().value().toString()))));
        String path = read(hunchun.coordinator(), box + "/label.pdf");
        assertThat(path).isEqualTo(box);
        assertThat(get(hunchun.coordinator(), path)).hasStatusOk().bodyText().contains("30册");
        assertThat(get(hunchun.contact(), path)).hasStatus(403);
    }

    @Test
    void theLabelOfWhatIsSentIsForWhoeverReceivesItAndTheCardForTheDonor() {
        redirect(post(
                at("desk/transfers"),
                things(
                        "60",
                        Map.of(
                                "from", "place-" + hunchun.room().value(),
                                "kind", "SCHOOL",
                                "address", "碧江区",
                                "carrier.zh", "邮政快递",
                                "on", "2024-06-05"))));
        Transfer sent = hunchun.within(() -> transfers.page(hunchun.coordinator(), null, 1))
                .getFirst();
        String arrival = read(hunchun.coordinator(), at(sent.id().path()) + "/label.pdf");
        assertThat(arrival).isEqualTo("/arrival/" + sent.code().shown());
        assertThat(get(Actor.visitor(), arrival)).hasStatusOk().bodyText().contains("物品送达确认", "60册");

        String track = "/track/"
                + hunchun.within(
                        () -> transfers.trackingCode(gift.ref()).orElseThrow().shown());
        assertThat(read(Actor.visitor(), track + "/card.pdf")).isEqualTo(track);
        assertThat(get(Actor.visitor(), track)).hasStatusOk().bodyText().doesNotContain("碧江");
        assertThat(get(Actor.visitor(), track.replace("/track/", "/arrival/"))).hasStatus(404);
        assertThat(get(Actor.visitor(), arrival.replace("/arrival/", "/track/")))
                .hasStatus(404);
    }

    private Map<String, String> things(String quantity, Map<String, String> more) {
        Map<String, String> form = new HashMap<>(Map.of(
                "id",
                NewId.uuid().toString(),
                "name.zh",
                "3号箱",
                "lines[0].lot",
                lot.value().toString(),
                "lines[0].quantity",
                quantity));
        form.putAll(more);
        return form;
    }

    private String read(Actor reader, String paper) {
        return ScannedPaper.paths(get(reader, paper).getResponse().getContentAsByteArray())
                .getFirst();
    }

    private String at(String below) {
        return "/" + hunchun.district().slug() + "/" + below;
    }

    private MvcTestResult get(Actor reader, String address) {
        var request = pages.get().uri(address).header("Accept-Language", "zh-CN");
        return (reader.accountId() == null ? request : request.cookie(sessions.of(reader.accountId()))).exchange();
    }

    private MvcTestResult post(String address, Map<String, String> form) {
        var request = pages.post()
                .uri(address)
                .header("Accept-Language", "zh-CN")
                .cookie(sessions.of(Objects.requireNonNull(hunchun.coordinator().accountId())))
                .with(FormToken.sent());
        form.forEach(request::param);
        return request.exchange();
    }

    private static String redirect(MvcTestResult result) {
        assertThat(result).hasStatus(303);
        return String.valueOf(result.getResponse().getRedirectedUrl());
    }
}
