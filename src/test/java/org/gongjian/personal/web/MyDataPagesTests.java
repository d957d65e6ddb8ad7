package org.gongjian.personal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipInputStream;
import org.gongjian.RoomTest;
import org.gongjian.TestClock;
import org.gongjian.district.NewId;
import org.gongjian.identity.Role;
import org.gongjian.identity.TestAccount;
import org.gongjian.identity.TestAccounts;
import org.gongjian.identity.TestDistrict;
import org.gongjian.identity.security.FormToken;
import org.gongjian.identity.security.TestSessions;
import org.gongjian.people.CorrectPerson;
import org.gongjian.people.People;
import org.gongjian.people.PersonId;
import org.gongjian.people.PersonalField;
import org.gongjian.people.PhoneNumber;
import org.gongjian.people.consents.ConsentId;
import org.gongjian.people.consents.ConsentKind;
import org.gongjian.people.consents.Consents;
import org.gongjian.people.consents.GiveConsent;
import org.gongjian.people.consents.Way;
import org.gongjian.people.openings.Because;
import org.gongjian.people.openings.Openings;
import org.gongjian.people.openings.Purpose;
import org.gongjian.people.requests.Requests;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What one sees, copies and asks for of one's own data. */
@RoomTest
class MyDataPagesTests {

    @Autowired
    private MockMvcTester pages;

    @Autowired
    private TestSessions sessions;

    @Autowired
    private People people;

    @Autowired
    private Consents consents;

    @Autowired
    private Openings openings;

    @Autowired
    private Requests requests;

    private final TestDistrict here;
    private final TestAccount me;

    MyDataPagesTests(@Autowired TestAccounts accounts, @Autowired TestClock clock) {
        clock.set(TestClock.STORY);
        here = accounts.aDistrict();
        me = here.account(Role.VOLUNTEER);
    }

    @ParameterizedTest
    @CsvSource({"zh-CN, 我的信息, 角色, 联系本人", "en, My data, Roles, To contact the person"})
    void everythingHeldIsShownWithWhoOpenedIt(String language, String title, String roles, String purpose) {
        phone();
        here.within(() -> openings.open(
                here.officer().author(), me.person(), Set.of(PersonalField.PHONE), new Because(Purpose.CONTACT, null)));
        assertThat(get("/me/data?lang=" + language))
                .hasStatusOk()
                .bodyText()
                .contains(
                        title,
                        roles,
                        purpose,
                        "138****8000",
                        me.userName(),
                        here.officer().name())
                .doesNotContain("13800138000", "??");
    }

    @Test
    void myDataLeadsToTheDistrictsRecord() {
        assertThat(pages.get().uri("/me/data").cookie(sessions.of(me)))
                .hasStatus(303)
                .hasRedirectedUrl("/" + here.slug() + "/me/data");
        assertThat(pages.get().uri("/" + here.slug() + "/me/data")).hasStatus(302);
    }

    @Test
    void aCopyNeedsThePasswordAndHasEverythingInTwoForms() throws IOException {
        phone();
        assertThat(get("/me/data/copy?lang=en")).hasStatusOk().bodyText().doesNotContain("??");
        assertThat(post("/me/data/copy?lang=en", "password", "not it"))
                .hasStatus(422)
                .bodyText()
                .contains("id=\"password-e\"")
                .doesNotContain("not it\"");
        MvcTestResult copy = post("/me/data/copy?lang=en", "password", TestAccounts.PASSWORD);
        assertThat(copy).hasStatusOk().hasHeader("Cache-Control", "no-store");
        Map<String, String> files = unzipped(copy.getResponse().getContentAsByteArray());
        assertThat(files).containsOnlyKeys("data.json", "data.html");
        JsonNode data = JsonMapper.builder().build().readTree(files.get("data.json"));
        assertThat(data.at("/person/phone").asString()).isEqualTo("13800138000");
        assertThat(data.at("/records/mandates").size()).isEqualTo(1);
        assertThat(data.at("/records/account/0/facts/0/value").asString()).isEqualTo(me.userName());
        assertThat(files.get("data.html"))
                .contains("13800138000", me.userName())
                .doesNotContain("??", "<script");
        assertThat(files.toString()).doesNotContain(here.account(Role.EDITOR).userName());
    }

    @ParameterizedTest
    @ValueSource(strings = {"correction", "erasure"})
    void aRequestIsAskedSeenAndTakenBack(String kind) {
        assertThat(get("/me/data/" + kind + "?lang=en"))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("??");
        assertThat(get("/me/data/" + kind + "?lang=zh-CN"))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("??");
        assertThat(post("/me/data/" + kind, "id", NewId.uuid().toString(), "wish", "换了手机号"))
                .hasStatus(303);
        assertThat(get("/me/data?lang=en"))
                .bodyText()
                .contains("waiting for an answer", "26 June 2024", "换了手机号")
                .doesNotContain("??");
        var request = here.within(() -> requests.of(me.person())).getFirst();
        assertThat(post("/me/data/requests/" + request.id().value() + "/withdraw", "version", "0"))
                .hasStatus(303);
        assertThat(get("/me/data?lang=en")).bodyText().contains("taken back");
    }

    @Test
    void anEmptyCorrectionIsRefused() {
        assertThat(post("/me/data/correction?lang=en", "id", NewId.uuid().toString(), "wish", " "))
                .hasStatus(422)
                .bodyText()
                .contains("This is not filled in.");
    }

    @Test
    void oneTakesOnesOwnConsentBackAndNobodyElses() {
        ConsentId mine = give(me.person());
        ConsentId others = give(here.account(Role.EDITOR).person());
        assertThat(get("/me/data?lang=en"))
                .bodyText()
                .contains("Show the name publicly")
                .doesNotContain("??");
        assertThat(post("/me/data/consents/" + others.value() + "/withdraw")).hasStatus(404);
        assertThat(post("/me/data/consents/" + mine.value() + "/withdraw")).hasStatus(303);
        assertThat(here.within(() -> consents.require(mine)).withdrawnAt()).isNotNull();
        assertThat(here.within(() -> consents.require(others)).withdrawnAt()).isNull();
    }

    private ConsentId give(PersonId person) {
        ConsentId id = ConsentId.next();
        here.run(() -> consents.give(
                here.officer().author(),
                new GiveConsent(id, person, ConsentKind.SHOW_NAME, person, Way.PAPER, LocalDate.of(2024, 6, 5), null)));
        return id;
    }

    private void phone() {
        here.run(() -> people.correct(
                here.officer().author(),
                new CorrectPerson(
                        me.person(),
                        0,
                        me.actor().name(),
                        null,
                        new PhoneNumber("13800138000"),
                        null,
                        null,
                        Set.of())));
    }

    private static Map<String, String> unzipped(byte[] bytes) throws IOException {
        Map<String, String> files = new HashMap<>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    private MvcTestResult get(String path) {
        return pages.get().uri("/" + here.slug() + path).cookie(sessions.of(me)).exchange();
    }

    private MvcTestResult post(String path, String... fields) {
        var request = pages.post()
                .uri("/" + here.slug() + path)
                .cookie(sessions.of(me))
                .with(FormToken.sent());
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }
}
