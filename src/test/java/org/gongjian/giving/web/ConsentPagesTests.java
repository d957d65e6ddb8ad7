package org.gongjian.giving.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.gongjian.RoomTest;
import org.gongjian.TestClock;
import org.gongjian.claims.rating.ResidentCode;
import org.gongjian.district.Localized;
import org.gongjian.giving.GiftId;
import org.gongjian.giving.GiftPurposeDesk;
import org.gongjian.giving.PersonDonor;
import org.gongjian.giving.TestGifts;
import org.gongjian.identity.Actor;
import org.gongjian.identity.TestPrograms;
import org.gongjian.identity.security.FormToken;
import org.gongjian.identity.security.TestSessions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A person reads what is asked and answers: on the page about oneself, with a letter, by programs. */
@RoomTest
class ConsentPagesTests {

    private static final String NAME = "欧阳晓月";
    private static final String TODAY =
            LocalDate.ofInstant(TestClock.STORY, ZoneId.of("Asia/Shanghai")).toString();

    @Autowired
    private MockMvcTester pages;

    @Autowired
    private GiftPurposeDesk desk;

    @Autowired
    private TestSessions sessions;

    @Autowired
    private TestPrograms programs;

    private final TestGifts fixtures;
    private final TestGifts.Hunchun hunchun;

    ConsentPagesTests(@Autowired TestGifts fixtures) {
        this.fixtures = fixtures;
        hunchun = fixtures.hunchun();
    }

    @Test
    void aPersonIsAskedOnTheirOwnPageAndAnswersThere() {
        Actor donor = hunchun.district().volunteer();
        GiftId gift =
                fixtures.receivedFrom(hunchun, PersonDonor.registered(Objects.requireNonNull(donor.personId()), false));
        assertThat(get(donor, here("me"))).bodyText().doesNotContain("请您答复");
        String answering = here("gifts/" + gift.value() + "/purposes/" + asked(gift));
        assertThat(get(donor, here("me"))).bodyText().contains("请您答复", "转为义卖", answering);
        assertThat(get(donor, answering)).hasStatusOk().bodyText().contains("只有您可以决定", "书已重复");
        assertThat(get(hunchun.coordinator(), answering))
                .hasStatus(403)
                .bodyText()
                .contains("只有捐赠人本人可以答复");
        assertThat(post(donor, answering, Map.of("agreed", "no"))).hasStatus(422);
        assertThat(post(donor, answering, Map.of("agreed", "no", "answer", "只供阅览")))
                .hasStatus(303);
        assertThat(get(donor, here("me"))).bodyText().doesNotContain("请您答复");
        assertThat(get(hunchun.coordinator(), here("gifts/" + gift.value())))
                .bodyText()
                .contains("表示不同意", "只供阅览");
        assertThat(get(Actor.visitor(), here("gifts/" + gift.value())))
                .bodyText()
                .contains("表示不同意")
                .doesNotContain("只供阅览", "书已重复");
    }

    @Test
    void theLetterHasTheCodeThatOpensThePage() throws IOException {
        GiftId gift = fixtures.receivedFrom(hunchun, PersonDonor.once(NAME));
        UUID change = asked(gift);
        String code = code(gift, change).shown();
        String letter = here("gifts/" + gift.value() + "/purposes/" + change + "/letter.pdf");
        assertThat(get(hunchun.coordinator(), here("gifts/" + gift.value())))
                .bodyText()
                .contains(code, letter);
        assertThat(get(Actor.visitor(), here("gifts/" + gift.value())))
                .bodyText()
                .doesNotContain(code, "letter.pdf");
        assertThat(text(get(hunchun.coordinator(), letter + "?lang=en")))
                .contains(code, "/consent/", "article 18", "hand this letter back");
        assertThat(get(hunchun.contact(), letter)).hasStatus(403);

        assertThat(get(Actor.visitor(), "/consent/" + code))
                .hasStatusOk()
                .bodyText()
                .contains("转为义卖", "书已重复", "《珲春年鉴》");
        assertThat(post(Actor.visitor(), "/consent/" + code, Map.of("agreed", "no")))
                .hasStatus(422)
                .bodyText()
                .contains("不同意时请说明原因");
        assertThat(post(Actor.visitor(), "/consent/" + code, Map.of("agreed", "yes")))
                .hasStatus(303);
        assertThat(get(Actor.visitor(), "/consent/" + code)).bodyText().contains("您已于", "同意");
        assertThat(post(Actor.visitor(), "/consent/" + code, Map.of("agreed", "no", "answer", "改主意了")))
                .hasStatus(409);
        assertThat(get(hunchun.coordinator(), here("gifts/" + gift.value())))
                .bodyText()
                .contains("凭信中的代码答复", "转为义卖");
        assertThat(get(hunchun.coordinator(), letter)).hasStatus(409);
    }

    @Test
    void anAnswerOnPaperIsEnteredByTheReceiversSideAndShownToIt() {
        GiftId gift = fixtures.receivedFrom(hunchun, PersonDonor.once(NAME));
        String page = here("gifts/" + gift.value());
        String paper = page + "/purposes/" + asked(gift) + "/paper";
        assertThat(get(hunchun.coordinator(), page)).bodyText().contains(paper, "登记书面答复");
        assertThat(get(Actor.visitor(), page)).bodyText().doesNotContain("登记书面答复");
        assertThat(get(hunchun.contact(), paper)).hasStatus(403).bodyText().contains("您不能登记这位捐赠人的书面答复");
        assertThat(get(hunchun.coordinator(), paper)).hasStatusOk().bodyText().contains("转为义卖", "书已重复", "签名人");

        assertThat(post(hunchun.coordinator(), paper, Map.of())).hasStatus(422);
        assertThat(post(hunchun.coordinator(), paper, Map.of("agreed", "no", "signedBy", NAME, "signedOn", TODAY)))
                .hasStatus(422);
        assertThat(post(
                        hunchun.coordinator(),
                        paper,
                        Map.of("agreed", "yes", "signedBy", NAME, "signedOn", "2099-01-01")))
                .hasStatus(422)
                .bodyText()
                .contains("应在询问之日", NAME);
        Map<String, String> typed =
                Map.of("agreed", "no", "answer", "只供阅览", "signedBy", NAME, "signedOn", TODAY, "paperNote", "三号文件夹");
        assertThat(post(hunchun.coordinator(), paper, typed)).hasStatus(303);
        assertThat(get(hunchun.coordinator(), page))
                .bodyText()
                .contains("书面答复，" + NAME, "登记。", "三号文件夹", "只供阅览")
                .doesNotContain(paper);
        assertThat(get(Actor.visitor(), page)).bodyText().contains("表示不同意").doesNotContain("三号文件夹", "只供阅览");
        assertThat(get(hunchun.coordinator(), paper)).hasStatus(409);
    }

    @Test
    void programsEnterAnAnswerOnPaper() {
        GiftId gift = fixtures.receivedFrom(hunchun, PersonDonor.once(NAME));
        String asked = "/api/v1/" + hunchun.district().slug() + "/gifts/" + gift.value() + "/purposes";
        String paper = asked + "/" + asked(gift) + "/paper";
        Map<String, Object> said = Map.of("agreed", true, "signedBy", NAME, "signedOn", TODAY);
        assertThat(programs.change(pages, HttpMethod.POST, hunchun.contact(), paper, said)
                        .exchange())
                .hasStatus(403);
        assertThat(programs.change(pages, HttpMethod.POST, hunchun.coordinator(), paper, said)
                        .exchange())
                .hasStatusOk()
                .bodyText()
                .contains("\"signedBy\":\"" + NAME + "\"");
        assertThat(programs.get(pages, Actor.visitor(), asked))
                .bodyText()
                .contains("\"agreed\":true")
                .doesNotContain(NAME);
    }

    @Test
    void aCodeOfSomethingElseOpensNothing() {
        assertThat(get(Actor.visitor(), "/consent/AAAAA-AAAAA")).hasStatus(404);
        assertThat(get(Actor.visitor(), "/consent/x")).hasStatus(404);
    }

    @Test
    void programsReadAndSayItWithTheCode() {
        GiftId gift = fixtures.receivedFrom(hunchun, PersonDonor.once(NAME));
        UUID change = asked(gift);
        String code = code(gift, change).value();
        String asked = "/api/v1/" + hunchun.district().slug() + "/gifts/" + gift.value() + "/purposes";
        assertThat(programs.get(pages, hunchun.coordinator(), asked)).bodyText().contains("书已重复", "\"code\"");
        assertThat(programs.get(pages, Actor.visitor(), asked))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("书已重复", "\"code\"");
        String consents = "/api/v1/" + hunchun.district().slug() + "/consents/" + code;
        assertThat(programs.get(pages, Actor.visitor(), consents)).bodyText().contains("书已重复");
        assertThat(programs.change(
                                pages,
                                HttpMethod.POST,
                                hunchun.district().volunteer(),
                                consents,
                                Map.of("agreed", true))
                        .exchange())
                .hasStatusOk()
                .bodyText()
                .contains("\"agreed\":true");
        assertThat(programs.get(pages, Actor.visitor(), consents.replace(code, "AAAAAAAAAA")))
                .hasStatus(404);
    }

    private UUID asked(GiftId gift) {
        UUID change = UUID.randomUUID();
        hunchun.run(
                () -> desk.ask(hunchun.coordinator(), gift, change, Localized.of("转为义卖", "A charity sale"), "书已重复"));
        return change;
    }

    private ResidentCode code(GiftId gift, UUID change) {
        return Objects.requireNonNull(
                hunchun.within(() -> desk.require(gift, change)).code());
    }

    private static String text(MvcTestResult pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf.getResponse().getContentAsByteArray())) {
            return new PDFTextStripper().getText(document);
        }
    }

    private String here(String below) {
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
}
