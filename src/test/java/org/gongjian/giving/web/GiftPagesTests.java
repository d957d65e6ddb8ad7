package org.gongjian.giving.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.gongjian.RoomTest;
import org.gongjian.giving.GiftFilter;
import org.gongjian.giving.GiftId;
import org.gongjian.giving.GiftState;
import org.gongjian.giving.GiftView;
import org.gongjian.giving.Gifts;
import org.gongjian.giving.PersonDonor;
import org.gongjian.giving.ReceiptNumber;
import org.gongjian.giving.TestGifts;
import org.gongjian.identity.Actor;
import org.gongjian.identity.security.FormToken;
import org.gongjian.identity.security.TestSessions;
import org.gongjian.people.TestPersons;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@RoomTest
class GiftPagesTests {

    @Autowired
    private MockMvcTester pages;

    @Autowired
    private Gifts gifts;

    @Autowired
    private TestSessions sessions;

    @Autowired
    private TestPersons persons;

    private final TestGifts fixtures;
    private final TestGifts.Hunchun hunchun;

    GiftPagesTests(@Autowired TestGifts fixtures) {
        this.fixtures = fixtures;
        hunchun = fixtures.hunchun();
    }

    @Test
    void fromTheActivitysPageTheFormKnowsAllThatTheActivityKnows() {
        assertThat(get(
                        hunchun.coordinator(),
                        "gifts/new?activity=" + hunchun.activity().value()))
                .hasStatusOk()
                .bodyText()
                .contains(
                        chosen(hunchun.activity().value()),
                        chosen(hunchun.archives().value()),
                        chosen(hunchun.community().value()),
                        chosen(hunchun.room().value()),
                        "value=\"2024-06-05\"",
                        "丰富社区各族群众的文化阅读空间",
                        "lines[0].title.zh");
    }

    @Test
    void theWholeStoryGoesThroughThePages() throws IOException {
        String address = redirect(post(hunchun.coordinator(), "gifts", form()));
        assertThat(get(Actor.visitor(), address)).hasStatusOk().bodyText().contains("已登记，待确认", "尚未清点");
        assertThat(get(hunchun.contact(), address)).bodyText().contains("确认捐赠", "内容有误");
        assertThat(get(hunchun.coordinator(), address)).bodyText().contains("只有捐赠方自己的人可以确认");

        assertThat(get(hunchun.contact(), address + "/confirm"))
                .hasStatusOk()
                .bodyText()
                .contains("《珲春年鉴》");
        assertThat(redirect(post(hunchun.contact(), address + "/confirm", Map.of("version", "1"))))
                .isEqualTo(address);
        assertThat(get(hunchun.secretary(), address + "/receive"))
                .hasStatusOk()
                .bodyText()
                .contains(chosen(hunchun.post().value()), "社区各族居民");
        assertThat(redirect(post(hunchun.secretary(), address + "/receive", thanks("2"))))
                .isEqualTo(address);
        assertThat(get(Actor.visitor(), address))
                .hasStatusOk()
                .bodyText()
                .contains("感谢档案馆把书送来", "代表社区各族居民", "由珲春市档案馆交到文化社区图书阅览室", "〔2024〕1号", "临时收据");
        assertThat(get(Actor.visitor(), address + "/receipt"))
                .hasStatusOk()
                .bodyText()
                .contains("临时收据", "珲春市档案馆", "档案馆党支部党员", "4册", "〔2024〕1号");

        assertThat(get(hunchun.coordinator(), address + "/count"))
                .hasStatusOk()
                .bodyText()
                .contains("红石榴");
        assertThat(redirect(post(hunchun.coordinator(), address + "/count", Map.of("lines[1].quantity", "1"))))
                .isEqualTo(address);
        assertThat(get(Actor.visitor(), address + "/receipt?lang=en"))
                .hasStatusOk()
                .bodyText()
                .contains("after it had been received", "2024 no. 1", "1 set", "480")
                .doesNotContain("Provisional");
        MvcTestResult paper = get(Actor.visitor(), address + "/receipt.pdf?lang=en");
        assertThat(paper).hasStatusOk().hasContentType("application/pdf");
        assertThat(text(paper))
                .contains("Receipt for a donation", "2024 no. 1", "Hunchun Municipal Archives", "4 volumes", "480");
        assertThat(get(hunchun.coordinator(), address)).bodyText().contains("清点物品（数量）", "代表捐赠方确认");
    }

    @Test
    void whatIsNotTakenIsTypedLineByLineAndThePublicReadsHowMany() {
        GiftId gift = fixtures.confirmed(hunchun, hunchun.counted());
        String address = "gifts/" + gift.value();
        assertThat(get(hunchun.secretary(), address + "/receive"))
                .hasStatusOk()
                .bodyText()
                .contains("逐项清点", "lines[0].declined");
        Map<String, String> form = new HashMap<>(thanks("2"));
        form.put("lines[0].declined", "5");
        assertThat(post(hunchun.secretary(), address + "/receive", form))
                .hasStatus(422)
                .bodyText()
                .contains("请写明原因");
        form.put("lines[0].because", "封面破损");
        assertThat(post(hunchun.secretary(), address + "/receive", form))
                .hasStatus(422)
                .bodyText()
                .contains("捐赠数量只有4", "封面破损");
        form.put("lines[0].declined", "1");
        assertThat(redirect(post(hunchun.secretary(), address + "/receive", form)))
                .isEqualTo(address);
        assertThat(get(Actor.visitor(), address))
                .bodyText()
                .contains("未接收1", "本单位接收3")
                .doesNotContain("封面破损");
        assertThat(get(hunchun.contact(), address)).bodyText().contains("封面破损");
    }

    @Test
    void aCertificateNamesWhatWasKeptAndFollowsTheThings() throws IOException {
        GiftId gift = fixtures.confirmed(hunchun, hunchun.counted());
        String address = "gifts/" + gift.value();
        assertThat(get(Actor.visitor(), address + "/certificate.pdf")).hasStatus(409);
        post(hunchun.secretary(), address + "/receive", thanks("2"));
        MvcTestResult paper = get(Actor.visitor(), address + "/certificate.pdf?lang=en");
        assertThat(paper).hasStatusOk().hasContentType("application/pdf");
        assertThat(text(paper))
                .contains("Donation certificate", "To Hunchun Municipal Archives", "Hunchun Yearbook", "4 volumes")
                .contains("to follow where the things are");
    }

    @Test
    void anotherPurposeIsAskedAndAnsweredOnPagesOfTheirOwn() {
        GiftId gift = fixtures.received(hunchun, hunchun.counted());
        String address = "gifts/" + gift.value();
        assertThat(get(hunchun.coordinator(), address)).bodyText().contains("征询变更用途");
        assertThat(get(hunchun.coordinator(), address + "/purposes/new")).hasStatusOk();
        assertThat(post(hunchun.coordinator(), address + "/purposes", Map.of("purpose.zh", "义卖")))
                .hasStatus(422)
                .bodyText()
                .contains("义卖");
        String change = UUID.randomUUID().toString();
        assertThat(redirect(post(
                        hunchun.coordinator(),
                        address + "/purposes",
                        Map.of("id", change, "purpose.zh", "义卖", "reason", "书已重复"))))
                .startsWith(address);
        assertThat(get(hunchun.contact(), "desk")).bodyText().contains("可否改作他用", address + "/purposes/" + change);
        assertThat(get(Actor.visitor(), address)).bodyText().contains("义卖").doesNotContain("书已重复");
        assertThat(get(hunchun.contact(), address + "/purposes/" + change))
                .hasStatusOk()
                .bodyText()
                .contains("书已重复");
        assertThat(post(hunchun.contact(), address + "/purposes/" + change, Map.of("agreed", "no")))
                .hasStatus(422);
        assertThat(redirect(post(hunchun.contact(), address + "/purposes/" + change, Map.of("agreed", "yes"))))
                .startsWith(address);
        assertThat(get(Actor.visitor(), address)).bodyText().contains("捐赠方于");
    }

    @Test
    void whatIsWrongIsSaidBesideItsFieldAndWhatWasTypedIsKept() {
        Map<String, String> form = form();
        form.put("givenOn", "2024年6月31日");
        form.put("lines[0].quantity", "-3");
        form.put("lines[1].quantity", "2");
        form.put("lines[0].value", "很贵");
        form.put("receipt", "");

        assertThat(post(hunchun.coordinator(), "gifts", form))
                .hasStatus(422)
                .bodyText()
                .contains("2024年6月31日", "“-3”是负数", "很贵", "“很贵”不是金额", "请只留一种", "href=\"#givenOn\"", "《珲春年鉴》");
        assertThat(count()).isZero();
    }

    @Test
    void absurdQuantitiesAndAmountsAreRefused() {
        for (Map.Entry<String, String> wrong : List.of(
                Map.entry("lines[0].quantity", "0"),
                Map.entry("lines[0].quantity", "1000001"),
                Map.entry("lines[0].quantity", "1.5"),
                Map.entry("lines[0].quantity", ""),
                Map.entry("lines[0].value", "100000000.01"),
                Map.entry("lines[0].value", "1.005"),
                Map.entry("lines[0].title.zh", ""),
                Map.entry("lines[0].unit", "bottle"),
                Map.entry("donor", "not-an-id"),
                Map.entry("givenOn", "2024-06-06"),
                Map.entry("handler.zh", ""))) {
            Map<String, String> form = form();
            form.put(wrong.getKey(), wrong.getValue());
            assertThat(post(hunchun.coordinator(), "gifts", form))
                    .as(wrong.toString())
                    .hasStatus(422);
        }
        assertThat(count()).isZero();
    }

    @Test
    void aForeignIsbnIsTakenAndSaidAndAWrongOneIsRefusedWithItsReason() {
        for (Map.Entry<String, String> wrong : Map.of("978-7-02-000220-8", "末位校验码不符", "1234", "应为 10 位或 13 位数字")
                .entrySet()) {
            Map<String, String> form = form();
            form.put("lines[0].isbn", wrong.getKey());
            assertThat(post(hunchun.coordinator(), "gifts", form))
                    .hasStatus(422)
                    .bodyText()
                    .contains(wrong.getValue(), "value=\"" + wrong.getKey() + "\"");
        }
        Map<String, String> form = form();
        form.put("lines[0].isbn", "0-306-40615-2");
        String address = redirect(post(hunchun.coordinator(), "gifts", form));
        assertThat(get(Actor.visitor(), address)).bodyText().contains("ISBN 9780306406157，境外或港澳台出版物");
    }

    @Test
    void aMinorsNameStandsOnThePageOnlyWithTheGuardiansConsent() {
        Map<String, String> form = form();
        form.put("lines[0].author.zh", "金小星");
        form.put("lines[0].minor", "true");
        assertThat(post(hunchun.coordinator(), "gifts", form))
                .hasStatus(422)
                .bodyText()
                .contains("未经监护人同意");
        form.put("lines[0].author.zh", "");
        String nameless = redirect(post(hunchun.coordinator(), "gifts", form));
        assertThat(get(Actor.visitor(), nameless)).bodyText().contains("学生作品");
        form.put("id", GiftId.next().value().toString());
        form.put("lines[0].author.zh", "金小星");
        form.put("lines[0].consent", "true");
        String named = redirect(post(hunchun.coordinator(), "gifts", form));
        assertThat(get(Actor.visitor(), named)).bodyText().contains("作者：金小星");
    }

    @Test
    void linesAreAddedAndTakenOutByPlainButtonsWithoutLosingTheOthers() {
        Map<String, String> form = form();
        form.put("add", "1");
        assertThat(post(hunchun.coordinator(), "gifts", form))
                .hasStatusOk()
                .bodyText()
                .contains("lines[2].title.zh", "《珲春年鉴》", "红石榴党建联盟图片")
                .doesNotContain("gj-bad");
        form.remove("add");
        form.put("remove", "0");
        assertThat(post(hunchun.coordinator(), "gifts", form))
                .hasStatusOk()
                .bodyText()
                .contains("红石榴党建联盟图片")
                .doesNotContain("《珲春年鉴》", "lines[1].title.zh");
        assertThat(count()).isZero();
    }

    @Test
    void aHundredLinesFitAndNoMore() {
        Map<String, String> form = form();
        for (int line = 0; line < 101; line++) {
            line(form, line, "书" + line, hunchun.yearbooks().value().toString(), "VOLUME", "1");
        }
        assertThat(post(hunchun.coordinator(), "gifts", form))
                .hasStatus(422)
                .bodyText()
                .contains("最多 100 项");
        Map<String, String> hundred = form();
        for (int line = 0; line < 100; line++) {
            line(hundred, line, "书" + line, hunchun.yearbooks().value().toString(), "VOLUME", "1");
        }
        assertThat(post(hunchun.coordinator(), "gifts", hundred)).hasStatus(303);
        hundred.put("add", "1");
        assertThat(post(hunchun.coordinator(), "gifts", hundred))
                .hasStatus(422)
                .bodyText()
                .contains("最多 100 项");
    }

    @Test
    void theFormSentTwiceMakesOneGift() {
        Map<String, String> form = form();
        assertThat(redirect(post(hunchun.coordinator(), "gifts", form)))
                .isEqualTo(redirect(post(hunchun.coordinator(), "gifts", form)));
        assertThat(count()).isEqualTo(1);
    }

    @Test
    void aStaleFormIsRefusedAndKeepsWhatWasTyped() {
        String address = redirect(post(hunchun.coordinator(), "gifts", form()));
        Map<String, String> mended = form();
        mended.put("version", "1");
        mended.put("lines[0].quantity", "3");
        assertThat(get(hunchun.coordinator(), address + "/edit"))
                .hasStatusOk()
                .bodyText()
                .contains("《珲春年鉴》");
        assertThat(redirect(post(hunchun.coordinator(), address, mended))).isEqualTo(address);
        mended.put("lines[0].quantity", "77");
        assertThat(post(hunchun.coordinator(), address, mended))
                .hasStatus(409)
                .bodyText()
                .contains("value=\"77\"", "name=\"version\" value=\"2\"");
        assertThat(post(hunchun.contact(), address + "/confirm", Map.of("version", "1")))
                .hasStatus(409);
    }

    @Test
    void theDonorSaysWhatIsWrongWithAReason() {
        String address = redirect(post(hunchun.coordinator(), "gifts", form()));
        assertThat(get(hunchun.contact(), address + "/ask-to-correct")).hasStatusOk();
        assertThat(post(hunchun.contact(), address + "/ask-to-correct", Map.of("version", "1")))
                .hasStatus(422);
        assertThat(redirect(post(
                        hunchun.contact(), address + "/ask-to-correct", Map.of("version", "1", "objection", "年鉴只有3册"))))
                .isEqualTo(address);
        assertThat(get(Actor.visitor(), address)).hasStatus(404);
        assertThat(get(hunchun.coordinator(), address)).bodyText().contains("年鉴只有3册", "待更正");
        assertThat(get(hunchun.coordinator(), address + "/edit")).bodyText().contains("年鉴只有3册");
    }

    @Test
    void whoMayNotIsToldWhoCan() {
        String address = redirect(post(hunchun.coordinator(), "gifts", form()));
        assertThat(get(hunchun.coordinator(), address + "/confirm"))
                .hasStatus(403)
                .bodyText()
                .contains("只有捐赠方自己的人可以确认", "捐赠单位的联系人");
        assertThat(get(hunchun.contact(), address + "/edit")).hasStatus(403);
        assertThat(get(hunchun.secretary(), address + "/receive")).hasStatus(409);
        assertThat(get(Actor.visitor(), address + "/receipt")).hasStatus(409);
        assertThat(get(Actor.visitor(), address + "/receipt.pdf")).hasStatus(409);
        assertThat(get(hunchun.district().volunteer(), "gifts/new")).hasStatus(403);
        assertThat(get(Actor.visitor(), "gifts/" + GiftId.next().value())).hasStatus(404);
    }

    @Test
    void aGiftRegisteredInErrorIsWithdrawn() {
        String address = redirect(post(hunchun.coordinator(), "gifts", form()));
        assertThat(get(hunchun.coordinator(), address + "/withdraw")).hasStatusOk();
        assertThat(redirect(post(hunchun.coordinator(), address + "/withdraw", Map.of("version", "1"))))
                .isEqualTo(address);
        assertThat(get(Actor.visitor(), address)).hasStatus(404);
        assertThat(get(hunchun.contact(), address)).bodyText().contains("已撤回");
    }

    @Test
    void theListIsFilteredAndPaged() {
        for (int gift = 0; gift < 21; gift++) {
            fixtures.registered(hunchun, hunchun.counted());
        }
        fixtures.received(hunchun, hunchun.books());

        assertThat(get(Actor.visitor(), "gifts")).hasStatusOk().bodyText().contains("共 22 次捐赠", "after=");
        assertThat(get(
                        Actor.visitor(),
                        "gifts?state=received&year=2024&donor="
                                + hunchun.archives().value()))
                .bodyText()
                .contains("共 1 次捐赠")
                .doesNotContain("after=");
        assertThat(get(Actor.visitor(), "gifts?year=1999")).bodyText().contains("没有符合条件的捐赠");
        assertThat(get(Actor.visitor(), "gifts?state=nonsense&donor=nobody&after=yesterday"))
                .hasStatusOk()
                .bodyText()
                .contains("共 22 次捐赠");
    }

    @Test
    void theFiltersAndTheCountAreSaidInBothLanguages() {
        fixtures.registered(hunchun, hunchun.books());
        assertThat(get(Actor.visitor(), "gifts?lang=zh-CN"))
                .bodyText()
                .contains(">年份<", ">2024年<", "共 1 次捐赠")
                .doesNotContain("{0}");
        assertThat(get(Actor.visitor(), "gifts?lang=en"))
                .bodyText()
                .contains(">Year<", ">2024<", "1 gift<")
                .doesNotContain("{0}");
    }

    @Test
    void theStreetsOfficerMayRegisterForTheUnitsOfTheStreet() {
        Actor officer = hunchun.district().streetOfficer();
        assertThat(get(officer, "gifts")).bodyText().contains("登记捐赠");
        assertThat(get(officer, "gifts/new"))
                .hasStatusOk()
                .bodyText()
                .contains(hunchun.community().value().toString());
        String address = redirect(post(officer, "gifts", form()));
        assertThat(get(officer, address + "/edit")).hasStatusOk();
    }

    @Test
    void anAnonymousDonorIsOnNoPageThatAStrangerSees() {
        GiftId id = fixtures.received(hunchun, hunchun.anonymous());
        String address = id.path();
        for (Actor reader : List.of(
                Actor.visitor(), hunchun.district().editor(), hunchun.district().volunteer())) {
            for (String page : List.of(address, address + "/receipt", "gifts")) {
                assertThat(get(reader, page))
                        .hasStatusOk()
                        .bodyText()
                        .contains("匿名捐赠方")
                        .doesNotContain("档案馆", hunchun.archives().value().toString(), "unit_contact");
            }
        }
        assertThat(get(hunchun.coordinator(), address)).bodyText().contains("珲春市档案馆", "对外匿名");
    }

    @Test
    void theActivitysPageOffersToRegisterAndShowsWhatWasGiven() {
        GiftId id = fixtures.received(hunchun, hunchun.books());
        String activity = hunchun.activity().path();
        assertThat(get(hunchun.coordinator(), activity))
                .hasStatusOk()
                .bodyText()
                .contains("登记捐赠", id.path());
        assertThat(get(Actor.visitor(), activity))
                .bodyText()
                .contains(id.path(), "尚未清点完")
                .doesNotContain("gifts/new");
        GiftView gift = hunchun.within(() -> gifts.require(Actor.visitor(), id));
        assertThat(gift.state()).isEqualTo(GiftState.RECEIVED);
        assertThat(gift.number()).isEqualTo(new ReceiptNumber(2024, 1));
    }

    @Test
    void aResidentGivesByNameOrNamelesslyAndOthersReadNoMoreThanWasAgreed() throws IOException {
        hunchun.run(() -> persons.with("欧阳晓月 Ouyang", null, "13800138000", null, null));
        assertThat(get(hunchun.coordinator(), "gifts/new")).bodyText().contains("谁来捐", "个人，匿名", "捐赠人电话");
        Map<String, String> form = form();
        form.remove("donor");
        form.remove("handler.zh");
        form.put("giver", "PERSON");
        assertThat(post(hunchun.coordinator(), "gifts", form))
                .hasStatus(422)
                .bodyText()
                .contains("捐赠人姓名");
        form.put("person.name", "欧阳晓月 Ouyang");
        assertThat(post(hunchun.coordinator(), "gifts", form))
                .hasStatus(422)
                .bodyText()
                .contains("本人同意公开才能留名");
        form.put("person.phone", "13900139000");
        assertThat(post(hunchun.coordinator(), "gifts", form))
                .hasStatus(422)
                .bodyText()
                .contains("没有找到姓名和电话都相符的登记");
        form.put("person.phone", "13800138000");
        String address = redirect(post(hunchun.coordinator(), "gifts", form));
        assertThat(get(Actor.visitor(), address))
                .bodyText()
                .contains("一位居民", "已当面交付")
                .doesNotContain("欧阳晓月");
        assertThat(get(hunchun.coordinator(), address)).bodyText().contains("欧阳晓月", "对外不公开", "隐去姓名");
        assertThat(get(Actor.visitor(), "gifts")).bodyText().contains("一位居民").doesNotContain("欧阳晓月");

        Map<String, String> edited = new LinkedHashMap<>(form);
        edited.put("version", "1");
        edited.put("person", donorOf(address).toString());
        edited.remove("person.phone");
        edited.put("person.named", "true");
        redirect(post(hunchun.coordinator(), address, edited));
        assertThat(get(Actor.visitor(), address)).bodyText().contains("欧阳晓月").doesNotContain("一位居民");

        redirect(post(hunchun.secretary(), address + "/receive", thanks("2")));
        assertThat(get(Actor.visitor(), address + "/receipt")).bodyText().contains("欧阳晓月", "捐赠人本人");
        assertThat(text(get(Actor.visitor(), address + "/certificate.pdf?lang=en")))
                .contains("Ouyang");

        assertThat(get(hunchun.coordinator(), address + "/unname"))
                .hasStatusOk()
                .bodyText()
                .contains("隐去捐赠人姓名？");
        redirect(post(hunchun.coordinator(), address + "/unname", Map.of("version", "3")));
        assertThat(get(hunchun.coordinator(), address))
                .bodyText()
                .contains("一位居民")
                .doesNotContain("欧阳晓月");
        assertThat(text(get(Actor.visitor(), address + "/certificate.pdf?lang=en")))
                .contains("To a resident")
                .doesNotContain("Ouyang");
    }

    private UUID donorOf(String address) {
        GiftId id = new GiftId(UUID.fromString(address.substring(address.lastIndexOf('/') + 1)));
        PersonDonor person =
                hunchun.within(() -> gifts.require(hunchun.coordinator(), id).person());
        return Objects.requireNonNull(Objects.requireNonNull(person).registered())
                .value();
    }

    private Map<String, String> form() {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("id", FORM_ID.value().toString());
        form.put("activity", hunchun.activity().value().toString());
        form.put("donor", hunchun.archives().value().toString());
        form.put("handler.zh", "档案馆党支部党员");
        form.put("receiver", hunchun.community().value().toString());
        form.put("shelf", hunchun.room().value().toString());
        form.put("givenOn", "2024年6月5日");
        form.put("purpose.zh", "丰富社区各族群众的文化阅读空间");
        line(form, 0, "《珲春年鉴》", hunchun.yearbooks().value().toString(), "VOLUME", "4");
        form.put("lines[0].value", "480");
        line(form, 1, "红石榴党建联盟图片", hunchun.pictures().value().toString(), "SET", "");
        form.put("lines[1].uncounted", "true");
        form.put("receipt", "ISSUED");
        return form;
    }

    private static final GiftId FORM_ID = GiftId.next();

    private static void line(
            Map<String, String> form, int line, String title, String category, String unit, String quantity) {
        form.put("lines[" + line + "].title.zh", title);
        form.put("lines[" + line + "].category", category);
        form.put("lines[" + line + "].unit", unit);
        form.put("lines[" + line + "].quantity", quantity);
        form.remove("lines[" + line + "].uncounted");
    }

    private Map<String, String> thanks(String version) {
        return Map.of(
                "version",
                version,
                "receivedBy",
                hunchun.post().value().toString(),
                "thanks.zh",
                "感谢档案馆把书送来",
                "onBehalfOf.zh",
                "社区各族居民");
    }

    private long count() {
        return hunchun.within(() -> gifts.count(hunchun.coordinator(), GiftFilter.ALL));
    }

    private static String text(MvcTestResult pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf.getResponse().getContentAsByteArray())) {
            return new PDFTextStripper().getText(document);
        }
    }

    private MvcTestResult get(Actor reader, String below) {
        var request =
                pages.get().uri("/" + hunchun.district().slug() + "/" + below).header("Accept-Language", "zh-CN");
        return signedIn(reader, request).exchange();
    }

    private MvcTestResult post(Actor by, String below, Map<String, String> form) {
        var request = pages.post()
                .uri("/" + hunchun.district().slug() + "/" + below)
                .header("Accept-Language", "zh-CN")
                .with(FormToken.sent());
        form.forEach(request::param);
        return signedIn(by, request).exchange();
    }

    private MockMvcTester.MockMvcRequestBuilder signedIn(Actor actor, MockMvcTester.MockMvcRequestBuilder request) {
        return actor.accountId() == null ? request : request.cookie(sessions.of(actor.accountId()));
    }

    /** Where a form led, below the district. */
    private String redirect(MvcTestResult result) {
        assertThat(result).hasStatus(303);
        String address = String.valueOf(result.getResponse().getRedirectedUrl());
        return address.substring(("/" + hunchun.district().slug() + "/").length());
    }

    private static String chosen(Object value) {
        return "value=\"" + value + "\" selected=\"selected\"";
    }
}
