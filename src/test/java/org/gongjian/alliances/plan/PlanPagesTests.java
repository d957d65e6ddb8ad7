package org.gongjian.alliances.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.gongjian.RoomTest;
import org.gongjian.TestClock;
import org.gongjian.alliances.AgreementDesk;
import org.gongjian.alliances.AgreementId;
import org.gongjian.alliances.Hunchun;
import org.gongjian.alliances.WriteAgreement;
import org.gongjian.district.Localized;
import org.gongjian.district.NewId;
import org.gongjian.giving.GiftId;
import org.gongjian.giving.GivingDesk;
import org.gongjian.identity.Actor;
import org.gongjian.identity.Role;
import org.gongjian.identity.TestAccounts;
import org.gongjian.identity.TestDistrict;
import org.gongjian.identity.UnitId;
import org.gongjian.identity.security.FormToken;
import org.gongjian.identity.security.TestSessions;
import org.gongjian.listings.ListingDesk;
import org.gongjian.listings.ListingId;
import org.gongjian.organizations.Organizations;
import org.gongjian.organizations.Posts;
import org.gongjian.places.AddPlace;
import org.gongjian.places.Place;
import org.gongjian.places.PlaceId;
import org.gongjian.places.Places;
import org.gongjian.programmes.Categories;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** From an item of a joint plan to the project or the gift it becomes, and back, as people press it. */
@RoomTest
class PlanPagesTests {

    @Autowired
    private MockMvcTester pages;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private TestSessions sessions;

    @Autowired
    private TestClock clock;

    @Autowired
    private Organizations organizations;

    @Autowired
    private Posts posts;

    @Autowired
    private Places places;

    @Autowired
    private Categories categories;

    @Autowired
    private AgreementDesk desk;

    @Autowired
    private JointPlans plans;

    @Autowired
    private ListingDesk listings;

    @Autowired
    private GivingDesk giving;

    private TestDistrict district;
    private Hunchun hunchun;
    private PlaceId room;
    private AgreementId agreement;

    @BeforeEach
    void anAgreementInForce() {
        clock.set(TestClock.STORY);
        district = accounts.aDistrict();
        room = PlaceId.next();
        hunchun = district.within(() -> Hunchun.registered(organizations, posts, district));
        agreement = district.within(() -> {
            categories.loadDefaults(Actor.system());
            places.add(
                    Actor.system(),
                    new AddPlace(
                            room,
                            Place.Kind.READING_ROOM,
                            Localized.zh("图书阅览室"),
                            null,
                            null,
                            hunchun.community,
                            null,
                            null));
            WriteAgreement written = hunchun.agreement();
            desk.draft(hunchun.coordinator, written);
            desk.confirm(hunchun.coordinator, written.id(), hunchun.community, 1);
            desk.confirm(hunchun.contact, written.id(), hunchun.archives, 1);
            return written.id();
        });
    }

    @Test
    void anItemBecomesAProjectWithWhatThePlanKnowsAndThePlanTellsHowFarItIs() {
        planned(PlanItem.Kind.PROJECT, hunchun.community);
        Element begin = begin();
        assertThat(begin.text()).startsWith("办成项目");

        Document form = page(hunchun.coordinator, begin.attr("href"));
        assertThat(form.select("input[name=title.zh]").attr("value")).isEqualTo("书香社区阅读角");
        assertThat(form.select("input[name=deadline]").attr("value")).isEqualTo("2024-09-30");
        assertThat(form.select("input[name=validUntil]").attr("value")).isEqualTo("2024-09-30");
        assertThat(chosen(form, "owner")).isEqualTo(hunchun.community.value().toString());

        Map<String, String> typed = filled(form);
        typed.put("category", category("local-records"));
        typed.put("unit.zh", "个");
        assertThat(post(hunchun.coordinator, "listings", typed)).hasStatus(422);
        Document kept = document(post(hunchun.coordinator, "listings", typed));
        assertThat(kept.select("input[name=plan-item]").attr("value")).isEqualTo(typed.get("plan-item"));
        typed.put("quantity", "1");
        String project = redirect(post(hunchun.coordinator, "listings", typed));

        assertThat(plan(hunchun.coordinator).select("main table").text()).contains("书香社区阅读角", "草稿");
        assertThat(plan(Actor.visitor()).select("main table").text())
                .contains("记录未公开")
                .doesNotContain("草稿");
        ListingId id = new ListingId(UUID.fromString(project.substring(project.lastIndexOf('/') + 1)));
        district.run(
                () -> listings.publish(district.account(Role.DISTRICT_OFFICER).actor(), id, 0));
        assertThat(plan(Actor.visitor()).select("main table a").attr("href")).isEqualTo(project);
        assertThat(plan(Actor.visitor()).select("main table").text()).contains("待认领");
        assertThat(page(Actor.visitor(), project).select("main").text()).contains("列入的共建计划", "文化社区与市档案馆结对共建协议");
    }

    @Test
    void anItemBecomesAGiftThatWhoeverReceivesItWritesDown() {
        planned(PlanItem.Kind.GIFT, hunchun.archives);
        Document ofTheDonor = plan(hunchun.contact);
        assertThat(ofTheDonor.select("a[href*=plan-item]")).isEmpty();
        assertThat(ofTheDonor.select("main table").text()).contains("捐赠由接收一方登记");

        Element begin = begin();
        assertThat(begin.text()).startsWith("办成捐赠");
        Document form = page(hunchun.coordinator, begin.attr("href"));
        assertThat(chosen(form, "donor")).isEqualTo(hunchun.archives.value().toString());
        assertThat(chosen(form, "receiver")).isEqualTo(hunchun.community.value().toString());
        assertThat(chosen(form, "shelf")).isEqualTo(room.value().toString());
        assertThat(chosen(form, "handlerPost"))
                .isEqualTo(hunchun.curator.value().toString());
        assertThat(form.select("textarea[name=purpose.zh]").text()).isEqualTo("书香社区阅读角");

        Map<String, String> typed = gift(form);
        typed.put("anonymous", "true");
        MvcTestResult hidden = post(hunchun.coordinator, "gifts", typed);
        assertThat(hidden).hasStatus(422).bodyText().contains("捐赠方不能匿名");
        assertThat(document(hidden).select("input[name=plan-item]").attr("value"))
                .isEqualTo(typed.get("plan-item"));
        typed.remove("anonymous");
        String gift = redirect(post(hunchun.coordinator, "gifts", typed));

        Document plan = plan(Actor.visitor());
        assertThat(plan.select("main table a").attr("href")).isEqualTo(gift);
        assertThat(plan.select("main table").text()).contains("《珲春年鉴》", "已登记，待确认");
        assertThat(page(Actor.visitor(), gift).select("main").text()).contains("列入的共建计划");
        typed.put("anonymous", "true");
        typed.put("version", "1");
        assertThat(post(hunchun.coordinator, gift, typed))
                .hasStatus(422)
                .bodyText()
                .contains("捐赠方不能匿名");

        GiftId id = new GiftId(UUID.fromString(gift.substring(gift.lastIndexOf('/') + 1)));
        district.run(() -> giving.askToCorrect(hunchun.contact, id, 1, "少了一册"));
        assertThat(plan(Actor.visitor()).select("main table").text()).contains("记录未公开");
        assertThat(plan(hunchun.contact).select("main table").text()).contains("待更正");
    }

    @Test
    void anItemBecomesOneRecordOfItsKindAndNoOther() {
        PlanItemId gift = planned(PlanItem.Kind.GIFT, hunchun.archives);
        Map<String, String> project =
                filled(page(hunchun.coordinator, at("listings/new?kind=project&plan-item=" + gift.value())));
        project.put("category", category("local-records"));
        project.put("quantity", "1");
        project.put("unit.zh", "个");
        assertThat(post(hunchun.coordinator, "listings", project))
                .hasStatus(409)
                .bodyText()
                .contains("捐赠");

        PlanItemId item = planned(PlanItem.Kind.PROJECT, hunchun.community);
        project.put("id", NewId.uuid().toString());
        project.put("plan-item", item.value().toString());
        project.put("kind", "NEED");
        assertThat(post(hunchun.coordinator, "listings", project)).hasStatus(422);
        project.put("kind", "PROJECT");
        String made = redirect(post(hunchun.coordinator, "listings", project));
        assertThat(redirect(post(hunchun.coordinator, "listings", project))).isEqualTo(made);
        project.put("id", NewId.uuid().toString());
        assertThat(post(hunchun.coordinator, "listings", project)).hasStatus(409);
        assertThat(ask(hunchun.coordinator, at("listings/new?kind=project&plan-item=" + item.value())))
                .hasStatus(409);
        assertThat(ask(hunchun.coordinator, at("gifts/new?plan-item=" + NewId.uuid())))
                .hasStatus(404);
    }

    private Element begin() {
        return Objects.requireNonNull(
                plan(hunchun.coordinator).select("a[href*=plan-item]").first());
    }

    private PlanItemId planned(PlanItem.Kind kind, UnitId seesTo) {
        PlanItemId id = PlanItemId.next();
        district.run(() -> plans.add(
                hunchun.coordinator,
                agreement,
                new WritePlanItem(
                        id, YearMonth.of(2024, 9), kind, Localized.of("书香社区阅读角", "A reading corner"), seesTo)));
        return id;
    }

    private Map<String, String> gift(Document form) {
        Map<String, String> typed = filled(form);
        typed.put("lines[0].title.zh", "《珲春年鉴》");
        typed.put("lines[0].category", category("yearbooks"));
        typed.put("lines[0].unit", "VOLUME");
        typed.put("lines[0].quantity", "4");
        typed.put("receipt", "ISSUED");
        return typed;
    }

    private String category(String code) {
        return district.within(
                () -> categories.byCode(code).orElseThrow().id().value().toString());
    }

    /** What a browser would send of a form as it was opened. */
    private static Map<String, String> filled(Document form) {
        Map<String, String> typed = new LinkedHashMap<>();
        form.select("main form.gj-form input[name], main form.gj-form textarea[name]").stream()
                .filter(field -> !field.attr("type").equals("checkbox"))
                .filter(field -> !field.attr("type").equals("radio") || field.hasAttr("checked"))
                .forEach(field -> typed.put(field.attr("name"), field.val()));
        form.select("main form.gj-form select[name]")
                .forEach(field -> typed.put(field.attr("name"), chosen(form, field.attr("name"))));
        return typed;
    }

    private static String chosen(Document form, String name) {
        return form.select("select[name=" + name + "] option[selected]").attr("value");
    }

    private Document plan(Actor reader) {
        return page(reader, at("alliances/agreements/" + agreement.value() + "/plan"));
    }

    private Document page(Actor reader, String address) {
        MvcTestResult answer = ask(reader, address);
        assertThat(answer).as(address).hasStatusOk();
        return document(answer);
    }

    private MvcTestResult ask(Actor reader, String address) {
        return signedIn(reader, pages.get().uri(address)).exchange();
    }

    private MvcTestResult post(Actor by, String below, Map<String, String> typed) {
        MockMvcTester.MockMvcRequestBuilder request =
                pages.post().uri(below.startsWith("/") ? below : at(below)).with(FormToken.sent());
        typed.forEach(request::param);
        return signedIn(by, request).exchange();
    }

    private MockMvcTester.MockMvcRequestBuilder signedIn(Actor actor, MockMvcTester.MockMvcRequestBuilder request) {
        MockMvcTester.MockMvcRequestBuilder inChinese = request.header(HttpHeaders.ACCEPT_LANGUAGE, "zh-CN");
        return actor.accountId() == null ? inChinese : inChinese.cookie(sessions.of(actor.accountId()));
    }

    private static Document document(MvcTestResult answer) {
        try {
            return Jsoup.parse(answer.getResponse().getContentAsString());
        } catch (UnsupportedEncodingException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static String redirect(MvcTestResult answer) {
        assertThat(answer).hasStatus(303);
        return String.valueOf(answer.getResponse().getRedirectedUrl());
    }

    private String at(String below) {
        return "/" + district.slug() + "/" + below;
    }
}
