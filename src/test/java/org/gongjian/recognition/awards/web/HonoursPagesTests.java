package org.gongjian.recognition.awards.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.gongjian.RoomTest;
import org.gongjian.TestClock;
import org.gongjian.giving.TestGifts;
import org.gongjian.identity.Actor;
import org.gongjian.identity.TestDistrict;
import org.gongjian.identity.security.FormToken;
import org.gongjian.identity.security.TestSessions;
import org.gongjian.recognition.CredentialVerifier;
import org.gongjian.recognition.Verified.Outcome;
import org.gongjian.recognition.awards.Award;
import org.gongjian.recognition.awards.AwardFilter;
import org.gongjian.recognition.awards.AwardId;
import org.gongjian.recognition.awards.Awards;
import org.gongjian.recognition.awards.TestAwards;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@RoomTest
class HonoursPagesTests {

    @Autowired
    private MockMvcTester pages;

    @Autowired
    private TestSessions sessions;

    @Autowired
    private Awards awards;

    @Autowired
    private CredentialVerifier verifier;

    @Autowired
    private TestClock clock;

    private final TestAwards fixtures;
    private final TestGifts.Hunchun hunchun;
    private final TestDistrict here;

    HonoursPagesTests(@Autowired TestAwards fixtures, @Autowired TestGifts districts) {
        this.fixtures = fixtures;
        hunchun = districts.hunchun();
        here = hunchun.district();
    }

    @AfterEach
    void backToTheStory() {
        clock.set(TestClock.STORY);
    }

    @Test
    void fromTheActivityAPlaqueIsAwardedToBothAndHangsOnIt() {
        String activity = hunchun.activity().path();
        String origin = "activity:" + hunchun.activity().value();
        assertThat(get(here.coordinator(), activity)).bodyText().contains("honours/new?origin=" + origin);
        assertThat(get(Actor.visitor(), activity)).bodyText().doesNotContain("honours/new");
        assertThat(get(here.coordinator(), "honours/new?origin=" + origin))
                .hasStatusOk()
                .bodyText()
                .contains("缘由", here.communityUnit().value() + "\" selected");

        Map<String, String> form = form(origin);
        String address = redirect(post(here.coordinator(), "honours", form));
        assertThat(redirect(post(here.coordinator(), "honours", form))).isEqualTo(address);
        assertThat(count()).isEqualTo(2);
        assertThat(get(Actor.visitor(), address))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "gj-plaque",
                        "GJ-2024-0001",
                        "共建单位",
                        "Co-building Unit",
                        "三方共同",
                        "街道党工委",
                        "缘由",
                        "一同授予",
                        "GJ-2024-0002",
                        "data:image/png",
                        "/verify#")
                .doesNotContain("/do/remove");
        assertThat(get(Actor.visitor(), "honours/GJ-2024-0002"))
                .hasStatusOk()
                .bodyText()
                .contains("GJ-2024-0001");
        assertThat(get(Actor.visitor(), activity)).bodyText().contains("由此授予的荣誉", address);
        assertThat(get(Actor.visitor(), "units/" + here.partner().value()))
                .bodyText()
                .contains("授牌与荣誉", address);
        assertThat(get(Actor.visitor(), "places/" + hunchun.room().value()))
                .bodyText()
                .contains("悬挂在此的牌匾", address);
        assertThat(get(here.coordinator(), "places/" + hunchun.room().value()))
                .bodyText()
                .contains("honours/new?place=");
    }

    @Test
    void whatIsWrongIsSaidBesideItsFieldAndADuplicateAsksWhy() {
        fixtures.coBuilding(here);
        Map<String, String> form = form("");
        form.remove("holders[1].unit");
        assertThat(post(here.coordinator(), "honours", form))
                .hasStatus(422)
                .bodyText()
                .contains("GJ-2024-0001", "仍然有效", "href=\"#despite\"", "Co-building Unit");
        form.put("despite", "旧牌破损");
        assertThat(redirect(post(here.coordinator(), "honours", form))).startsWith("honours/");

        Map<String, String> empty = new LinkedHashMap<>();
        assertThat(post(here.coordinator(), "honours", empty))
                .hasStatus(422)
                .bodyText()
                .contains(
                        "href=\"#kind\"",
                        "href=\"#holders-0-unit\"",
                        "href=\"#bodies-0-unit\"",
                        "href=\"#awarded-on\"");
        form.put("responsible", hunchun.post().value().toString());
        form.put("place", hunchun.room().value().toString());
        form.put("host", here.partner().value().toString());
        form.put("unveiled.on", "2024年6月6日");
        assertThat(post(here.coordinator(), "honours", form))
                .hasStatus(422)
                .bodyText()
                .contains("地点和单位只能选一个", "href=\"#consent-zh\"");
    }

    @Test
    void aPlaqueIsRemovedAndRestoredOnItsPage() {
        String address = fixtures.coBuilding(here).path();
        assertThat(get(here.coordinator(), address)).bodyText().contains("/do/act", "/do/remove", "没有被撤销");
        assertThat(get(here.coordinator(), address + "/do/remove"))
                .hasStatusOk()
                .bodyText()
                .contains("凭证随之作废");
        assertThat(post(here.coordinator(), address + "/do/remove", Map.of("version", "1")))
                .hasStatus(422);
        assertThat(redirect(
                        post(here.coordinator(), address + "/do/remove", Map.of("version", "1", "note.zh", "协议已终止"))))
                .isEqualTo(address);
        assertThat(get(Actor.visitor(), address))
                .bodyText()
                .contains("已撤销", "协议已终止", "gj-plaque--over")
                .doesNotContain("data:image/png", "certificate.pdf");
        assertThat(get(Actor.visitor(), address + "/certificate.pdf")).hasStatus(409);
        assertThat(get(Actor.visitor(), address + "/credential.jwt")).hasStatus(409);
        assertThat(get(here.coordinator(), address + "/do/remove")).hasStatus(409);
        assertThat(post(here.coordinator(), address + "/do/restore", Map.of("version", "1", "note.zh", "申诉成立")))
                .hasStatus(409);
        assertThat(redirect(
                        post(here.coordinator(), address + "/do/restore", Map.of("version", "2", "note.zh", "申诉成立"))))
                .isEqualTo(address);
        assertThat(get(Actor.visitor(), address)).bodyText().contains("有效", "申诉成立", "data:image/png");
    }

    @Test
    void theHolderTellsThatItWasPutUpAndTheSideThatAwardedItReviews() {
        AwardId id = fixtures.coBuilding(here);
        String address = id.path();
        assertThat(get(here.contact(), address + "/do/act"))
                .hasStatusOk()
                .bodyText()
                .contains("value=\"put-up\"");
        assertThat(redirect(post(
                        here.contact(),
                        address + "/do/act",
                        Map.of("version", "1", "act", "put-up", "on", "2024-06-05", "who.zh", "馆长"))))
                .isEqualTo(address);
        assertThat(get(here.contact(), address + "/do/review")).hasStatus(403);
        assertThat(get(here.contact(), "desk/notices")).hasStatusOk().bodyText().contains("本单位获得荣誉", "GJ-2024-0001");
        assertThat(redirect(post(here.coordinator(), address + "/do/review", Map.of("version", "2"))))
                .isEqualTo(address);
        assertThat(get(Actor.visitor(), address)).bodyText().contains("复核中", "挂牌", "馆长");
        assertThat(get(here.coordinator(), address + "/do/confirm")).hasStatusOk();
        assertThat(redirect(post(
                        here.coordinator(),
                        address + "/do/confirm",
                        Map.of("version", "3", "until", "2026-06-04", "note.zh", "材料齐全"))))
                .isEqualTo(address);
        assertThat(get(Actor.visitor(), address)).bodyText().contains("2026年6月4日", "材料齐全", "复核保留");
        assertThat(get(here.coordinator(), address + "/do/nonsense")).hasStatus(404);
        assertThat(get(Actor.visitor(), "honours/nonsense")).hasStatus(404);
    }

    @Test
    void theCertificateSaysWhatThePlaqueSaysAndTheCredentialVerifies() throws IOException {
        Award award = fixtures.read(here, fixtures.baseForMinors(here));
        MvcTestResult paper = get(Actor.visitor(), award.path() + "/certificate.pdf?in=en");
        assertThat(paper).hasStatusOk().hasContentType("application/pdf");
        try (PDDocument document = Loader.loadPDF(paper.getResponse().getContentAsByteArray())) {
            assertThat(new PDFTextStripper().getText(document))
                    .contains("Social Practice Base for Minors", "WJ-2024-0001", "4 June 2027");
        }
        MvcTestResult credential = get(Actor.visitor(), award.path() + "/credential.jwt");
        assertThat(credential).hasStatusOk();
        assertThat(verifier.verify(credential.getResponse().getContentAsString())
                        .outcome())
                .isEqualTo(Outcome.VALID);
        assertThat(get(Actor.visitor(), award.path())).bodyText().contains("实践基地负责人", "监护人书面同意");
    }

    @Test
    void theRegisterIsFilteredPagedAndTakenAlong() {
        for (int i = 0; i < 21; i++) {
            fixtures.awarded(here, here.officer(), fixtures.command(here, "honour", "第" + i, here.partner()));
        }
        fixtures.coBuilding(here);
        assertThat(get(Actor.visitor(), "honours")).hasStatusOk().bodyText().contains("共 22 项", "after=");
        assertThat(get(
                        Actor.visitor(),
                        "honours?kind=co-building-unit&year=2024&standing=in-force&holder="
                                + here.partner().value()))
                .bodyText()
                .contains("共 1 项")
                .doesNotContain("after=");
        assertThat(get(Actor.visitor(), "honours?standing=removed")).bodyText().contains("没有符合的");
        assertThat(get(Actor.visitor(), "honours?standing=x&holder=x&year=x&after=x&lang=en"))
                .bodyText()
                .contains("22 awards")
                .doesNotContain("{0}");
        MvcTestResult table = get(Actor.visitor(), "honours/table.csv?kind=co-building-unit");
        assertThat(table)
                .hasStatusOk()
                .bodyText()
                .contains("编号,种类", "GJ-2024-0022", "共建单位")
                .hasLineCount(2);
        assertThat(get(here.officer(), "search?q=GJ-2024-0022")).bodyText().contains("honours/");
    }

    @Test
    void anEmptyRegisterSaysWhyAndTheInboxHasWhatIsDue() {
        assertThat(get(Actor.visitor(), "honours")).hasStatusOk().bodyText().contains("还没有授予记录");
        String address = fixtures.coBuilding(here).path();
        assertThat(get(here.coordinator(), "desk")).bodyText().doesNotContain(address);
        clock.advance(Duration.ofDays(330));
        assertThat(get(here.coordinator(), "desk")).bodyText().contains(address + "/do/confirm", "应复核");
    }

    @Test
    void theOfficeKeepsTheKinds() {
        assertThat(get(here.officer(), "desk")).bodyText().contains("office/award-kinds");
        assertThat(get(here.officer(), "office/award-kinds"))
                .hasStatusOk()
                .bodyText()
                .contains("文明场馆", "每 12 个月复核");
        assertThat(get(here.officer(), "office/award-kinds/civilised-venue"))
                .hasStatusOk()
                .bodyText()
                .contains("value=\"WM\"");
        Map<String, String> kind = new LinkedHashMap<>(Map.of(
                "version",
                "0",
                "code",
                "reading-venue",
                "name.zh",
                "书香场馆",
                "form",
                "plaque",
                "letters",
                "yd",
                "offered",
                "true"));
        assertThat(post(here.officer(), "office/award-kinds/new", kind))
                .hasStatus(422)
                .bodyText()
                .contains("2 至 6 个大写字母");
        kind.put("letters", "YD");
        assertThat(redirect(post(here.officer(), "office/award-kinds/new", kind)))
                .isEqualTo("office/award-kinds");
        assertThat(post(here.officer(), "office/award-kinds/new", kind))
                .hasStatus(422)
                .bodyText()
                .contains("代码已有");
        assertThat(get(here.coordinator(), "honours/new")).bodyText().contains("书香场馆");
        assertThat(get(here.coordinator(), "office/award-kinds")).hasStatus(403);
    }

    private Map<String, String> form(String origin) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("origin", origin);
        form.put("kind", "co-building-unit");
        form.put("wording.zh", "共建单位");
        form.put("wording.en", "Co-building Unit");
        form.put("holders[0].id", FIRST.value().toString());
        form.put("holders[0].unit", here.partner().value().toString());
        form.put("holders[1].id", SECOND.value().toString());
        form.put("holders[1].unit", here.communityUnit().value().toString());
        form.put("bodies[0].unit", here.communityUnit().value().toString());
        form.put("outside.zh", "街道党工委");
        form.put("unveiled.on", "2024-06-05");
        form.put("unveiled.who.zh", "三方共同");
        form.put("place", hunchun.room().value().toString());
        return form;
    }

    private static final AwardId FIRST = AwardId.next();
    private static final AwardId SECOND = AwardId.next();

    private long count() {
        return here.within(() -> awards.count(AwardFilter.ALL));
    }

    private MvcTestResult get(Actor reader, String below) {
        var request = pages.get().uri("/" + here.slug() + "/" + below).header("Accept-Language", "zh-CN");
        return signedIn(reader, request).exchange();
    }

    private MvcTestResult post(Actor by, String below, Map<String, String> form) {
        var request = pages.post()
                .uri("/" + here.slug() + "/" + below)
                .header("Accept-Language", "zh-CN")
                .with(FormToken.sent());
        form.forEach(request::param);
        return signedIn(by, request).exchange();
    }

    private MockMvcTester.MockMvcRequestBuilder signedIn(Actor actor, MockMvcTester.MockMvcRequestBuilder request) {
        return actor.accountId() == null ? request : request.cookie(sessions.of(actor.accountId()));
    }

    private String redirect(MvcTestResult result) {
        assertThat(result).hasStatus(303);
        String address = String.valueOf(result.getResponse().getRedirectedUrl());
        return address.substring(("/" + here.slug() + "/").length());
    }
}
