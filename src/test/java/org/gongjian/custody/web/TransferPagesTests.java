package org.gongjian.custody.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.gongjian.RoomTest;
import org.gongjian.custody.Balance;
import org.gongjian.custody.Custody;
import org.gongjian.custody.LotId;
import org.gongjian.custody.transfers.Transfer;
import org.gongjian.custody.transfers.TransferState;
import org.gongjian.custody.transfers.Transfers;
import org.gongjian.district.NewId;
import org.gongjian.giving.GiftId;
import org.gongjian.giving.ReceiptChoice;
import org.gongjian.giving.TestGifts;
import org.gongjian.identity.Actor;
import org.gongjian.identity.security.FormToken;
import org.gongjian.identity.security.TestSessions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A hundred books go from the community through somebody who carries them to a school in another province. */
@RoomTest
class TransferPagesTests {

    @Autowired
    private MockMvcTester pages;

    @Autowired
    private TestSessions sessions;

    @Autowired
    private Custody custody;

    @Autowired
    private Transfers transfers;

    private final TestGifts.Hunchun hunchun;
    private final GiftId gift;

    TransferPagesTests(@Autowired TestGifts fixtures) {
        hunchun = fixtures.hunchun();
        gift = fixtures.received(hunchun, hunchun.details(false, ReceiptChoice.ISSUED, List.of(hunchun.yearbook(100))));
    }

    @Test
    void theBooksOfTheStoryReachTheSchoolAndTheDonorFollowsThemWithoutAName() {
        Transfer carried = sent(form("100", "person", "杨自中", "贵州省铜仁市碧江区某路 1 号"));
        assertThat(get(Actor.visitor(), "/arrival/" + carried.code().shown()))
                .hasStatusOk()
                .bodyText()
                .contains("物品送达确认", "100册")
                .doesNotContain("杨自中", "某路");
        assertThat(confirmed(carried, Map.of("lines[0].quantity", "100"))).hasStatus(303);

        Map<String, String> onward = form("100", "school", "竹田小学", "贵州省铜仁市碧江区");
        onward.put("from", "keeper-" + carried.keeper().value());
        onward.put("carrier.zh", "杨自中");
        Transfer sent = sent(onward);
        assertThat(confirmed(sent, Map.of("lines[0].quantity", "100", "thanks", "孩子们很喜欢这些书", "show", "true")))
                .hasStatus(303);

        String code = hunchun.within(
                () -> transfers.trackingCode(gift.ref()).orElseThrow().shown());
        assertThat(get(Actor.visitor(), "/track/" + code))
                .hasStatusOk()
                .bodyText()
                .contains("已接收", "已发出", "转交人", "已送达并确认：一所学校", "孩子们很喜欢这些书", "2024年6月5日")
                .doesNotContain("杨自中", "竹田", "碧江", "邮政");
        assertThat(balance()).isEqualTo(new Balance(100, 0, 0, 100, 0, 0, 0));

        assertThat(post(Actor.visitor(), "/arrival/" + sent.code().shown(), Map.of("reading", "closed")))
                .hasStatus(303);
        assertThat(get(Actor.visitor(), "/track/" + code)).bodyText().doesNotContain("孩子们很喜欢这些书");
    }

    @Test
    void whatIsConfirmedTwiceIsRefusedAndTheFirstIsShown() {
        Transfer sent = sent(form("60", "school", "竹田小学", "碧江区"));
        assertThat(confirmed(sent, Map.of("lines[0].quantity", "60"))).hasStatus(303);

        assertThat(confirmed(sent, Map.of("lines[0].quantity", "50", "lines[0].explanation", "少了")))
                .hasStatus(409)
                .bodyText()
                .contains("首次确认", "60册");
        assertThat(balance()).isEqualTo(new Balance(100, 40, 0, 60, 0, 0, 0));
    }

    @Test
    void fewerThanWereSentAreExplainedAndTheSenderSettlesTheRest() {
        Transfer sent = sent(form("60", "school", "竹田小学", "碧江区"));
        assertThat(confirmed(sent, Map.of("lines[0].quantity", "61")))
                .hasStatus(422)
                .bodyText()
                .contains("只发出了60件", "value=\"61\"");
        assertThat(confirmed(sent, Map.of("lines[0].quantity", "58")))
                .hasStatus(422)
                .bodyText()
                .contains("少2件");
        assertThat(confirmed(sent, Map.of("lines[0].quantity", "58", "lines[0].explanation", "两册淋湿了")))
                .hasStatus(303);
        assertThat(balance()).isEqualTo(new Balance(100, 40, 2, 58, 0, 0, 0));

        String page = address(sent);
        assertThat(get(hunchun.coordinator(), page)).bodyText().contains("数量不符", "两册淋湿了");
        assertThat(post(hunchun.coordinator(), page + "/settle", Map.of("version", "2", "explanation", "雨中受损")))
                .hasStatus(422);
        assertThat(post(
                        hunchun.coordinator(),
                        page + "/settle",
                        Map.of("version", "2", "became", "LOST", "explanation", "雨中受损")))
                .hasStatus(303);
        assertThat(balance()).isEqualTo(new Balance(100, 40, 0, 58, 0, 2, 0));
        assertThat(now(sent).state()).isEqualTo(TransferState.SETTLED);
    }

    @Test
    void moreThanStandsThereIsRefusedAndNothingTypedIsLost() {
        assertThat(post(hunchun.coordinator(), at("desk/transfers"), form("101", "school", "竹田小学", "碧江区")))
                .hasStatus(409)
                .bodyText()
                .contains("竹田小学", "value=\"101\"");
        assertThat(post(hunchun.coordinator(), at("desk/transfers"), form("", "school", "竹田小学", "碧江区")))
                .hasStatus(422)
                .bodyText()
                .contains("尚未选择物品");
        assertThat(balance()).isEqualTo(new Balance(100, 100, 0, 0, 0, 0, 0));
    }

    @Test
    void whatNeverLeftIsCalledBackOnceAndIsWhereItWas() {
        Transfer sent = sent(form("60", "school", "竹田小学", "碧江区"));
        String callBack = address(sent) + "/call-back";

        assertThat(post(hunchun.coordinator(), callBack, Map.of("version", "1")))
                .hasStatus(303);
        assertThat(post(hunchun.coordinator(), callBack, Map.of("version", "1")))
                .hasStatus(409);
        assertThat(confirmed(sent, Map.of("lines[0].quantity", "60"))).hasStatus(409);
        assertThat(balance()).isEqualTo(new Balance(100, 100, 0, 0, 0, 0, 0));
    }

    @Test
    void aBoxIsPackedLabelledScannedAndSentWithAllThatIsInIt() throws IOException {
        Map<String, String> box = new HashMap<>(Map.of(
                "id",
                NewId.uuid().toString(),
                "place",
                hunchun.room().value().toString(),
                "name.zh",
                "3号箱",
                "name.en",
                "Box 3",
                "lines[0].lot",
                lot().value().toString(),
                "lines[0].quantity",
                "30"));
        String packed = redirect(post(hunchun.coordinator(), at("desk/boxes"), box));
        assertThat(get(hunchun.coordinator(), packed)).hasStatusOk().bodyText().contains("3号箱", "30册", "整箱转交");
        try (var pdf = Loader.loadPDF(get(hunchun.coordinator(), packed + "/label.pdf?lang=en")
                .getResponse()
                .getContentAsByteArray())) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("Box 3", "30 volumes");
        }

        Map<String, String> whole = form("30", "school", "竹田小学", "碧江区");
        whole.put("from", "box-" + packed.substring(packed.lastIndexOf('/') + 1));
        sent(whole);
        assertThat(balance()).isEqualTo(new Balance(100, 70, 30, 0, 0, 0, 0));
        assertThat(post(hunchun.coordinator(), packed + "/unpack", Map.of())).hasStatus(409);
    }

    @Test
    void onlyThoseWhoActForTheKeepingUnitSendAndAStrangersCodeOpensNothing() {
        assertThat(get(
                        hunchun.contact(),
                        at("desk/transfers/new?from=place-" + hunchun.room().value())))
                .hasStatus(403);
        assertThat(get(Actor.visitor(), "/arrival/AAAAA-AAAAA")).hasStatus(404);
        assertThat(get(Actor.visitor(), "/track/AAAAA-AAAAA")).hasStatus(404);
        assertThat(get(hunchun.coordinator(), at("desk/transfers/new?from=somewhere")))
                .hasStatus(404);
    }

    private Map<String, String> form(String quantity, String kind, String name, String address) {
        return new HashMap<>(Map.of(
                "id",
                NewId.uuid().toString(),
                "from",
                "place-" + hunchun.room().value(),
                "lines[0].lot",
                lot().value().toString(),
                "lines[0].quantity",
                quantity,
                "kind",
                kind.toUpperCase(Locale.ROOT),
                "name.zh",
                name,
                "address",
                address,
                "carrier.zh",
                "邮政快递",
                "on",
                "2024-06-05"));
    }

    private Transfer sent(Map<String, String> form) {
        assertThat(post(hunchun.coordinator(), at("desk/transfers"), form)).hasStatus(303);
        return hunchun.within(() -> transfers.page(hunchun.coordinator(), null, 1))
                .getFirst();
    }

    private Transfer now(Transfer sent) {
        return hunchun.within(() -> transfers.page(hunchun.coordinator(), null, 50)).stream()
                .filter(one -> one.id().equals(sent.id()))
                .findFirst()
                .orElseThrow();
    }

    private MvcTestResult confirmed(Transfer transfer, Map<String, String> said) {
        Map<String, String> form = new HashMap<>(Map.of("on", "2024-06-05"));
        form.putAll(said);
        return post(Actor.visitor(), "/arrival/" + transfer.code().shown(), form);
    }

    private LotId lot() {
        return hunchun.within(() -> custody.lotsOf(gift.ref())).getFirst();
    }

    private Balance balance() {
        return hunchun.within(() -> custody.balanceOf(List.of(lot())));
    }

    private String address(Transfer transfer) {
        return at(transfer.id().path());
    }

    private String at(String below) {
        return "/" + hunchun.district().slug() + "/" + below;
    }

    private MvcTestResult get(Actor reader, String address) {
        return signedIn(reader, pages.get().uri(address).header("Accept-Language", "zh-CN"))
                .exchange();
    }

    private MvcTestResult post(Actor by, String address, Map<String, String> form) {
        var request =
                pages.post().uri(address).header("Accept-Language", "zh-CN").with(FormToken.sent());
        form.forEach(request::param);
        return signedIn(by, request).exchange();
    }

    private MockMvcTester.MockMvcRequestBuilder signedIn(Actor actor, MockMvcTester.MockMvcRequestBuilder request) {
        return actor.accountId() == null ? request : request.cookie(sessions.of(actor.accountId()));
    }

    private static String redirect(MvcTestResult result) {
        assertThat(result).hasStatus(303);
        return String.valueOf(result.getResponse().getRedirectedUrl());
    }
}
