package org.gongjian.personal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.gongjian.RoomTest;
import org.gongjian.TestClock;
import org.gongjian.district.NewId;
import org.gongjian.identity.Role;
import org.gongjian.identity.TestAccounts;
import org.gongjian.identity.TestDistrict;
import org.gongjian.identity.security.FormToken;
import org.gongjian.identity.security.TestSessions;
import org.gongjian.people.People;
import org.gongjian.people.PersonId;
import org.gongjian.people.TestPersons;
import org.gongjian.people.openings.Openings;
import org.gongjian.people.requests.PersonRequest;
import org.gongjian.people.requests.RequestId;
import org.gongjian.people.requests.Requests;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The pages of those who keep persons. */
@RoomTest
class PersonPagesTests {

    @Autowired
    private MockMvcTester pages;

    @Autowired
    private TestSessions sessions;

    @Autowired
    private People people;

    @Autowired
    private Openings openings;

    @Autowired
    private Requests requests;

    @Autowired
    private TestPersons persons;

    private final TestDistrict here;

    PersonPagesTests(@Autowired TestAccounts accounts, @Autowired TestClock clock) {
        clock.set(TestClock.STORY);
        here = accounts.aDistrict();
    }

    @ParameterizedTest
    @CsvSource({"zh-CN, 人员, 查找, 姓名、拼音或电话", "en, Persons, Find, 'Name, pinyin or telephone'"})
    void theListIsInTheReadersLanguage(String language, String title, String find, String label) {
        adult();
        assertThat(get("/persons?lang=" + language, Role.DISTRICT_OFFICER))
                .hasStatusOk()
                .bodyText()
                .contains(title, find, label, "王芳", "138****8000")
                .doesNotContain("13800138000", "??");
    }

    @Test
    void anEmptySearchSaysWhyAndWhatNext() {
        assertThat(get("/persons?q=zzz&lang=en", Role.COORDINATOR))
                .hasStatusOk()
                .bodyText()
                .contains("Nobody found");
        assertThat(get("/persons?lang=en", Role.EDITOR))
                .hasStatus(403)
                .bodyText()
                .contains("Persons’ records are kept by coordinators and officers.");
    }

    @Test
    void aFormKeepsWhatWasTypedAndSaysWhatIsWrong() {
        MvcTestResult wrong = post(
                "/persons?lang=en",
                Role.COORDINATOR,
                "id",
                id(),
                "name",
                "王芳",
                "phone",
                "12345",
                "birthDate",
                "2012-13-1");
        assertThat(wrong)
                .hasStatus(422)
                .bodyText()
                .contains("value=\"12345\"", "this has 5", "There is no month 13")
                .doesNotContain("??");
        String id = id();
        MvcTestResult done = post(
                "/persons",
                Role.COORDINATOR,
                "id",
                id,
                "name",
                "演示·小朋友",
                "birthDate",
                "2015-1-1",
                "phone",
                "13800138000",
                "unit",
                here.communityUnit().value().toString());
        assertThat(done).hasStatus(303).hasRedirectedUrl("/" + here.slug() + "/persons/" + id);
        assertThat(get("/persons/" + id + "?lang=en", Role.COORDINATOR))
                .hasStatusOk()
                .bodyText()
                .contains("A child under 14", "138****8000", "No guardian yet")
                .doesNotContain("??", "13800138000");
        assertThat(get("/persons/" + id + "?lang=zh-CN", Role.COORDINATOR))
                .hasStatusOk()
                .bodyText()
                .contains("登记监护人")
                .doesNotContain("??");
    }

    @Test
    void aMaskedFieldOpensOnTheAnswerToAFormWithAReason() {
        PersonId person = adult();
        assertThat(get("/persons/" + person.value() + "/open?lang=en", Role.DISTRICT_OFFICER))
                .hasStatusOk()
                .bodyText()
                .contains("Open masked fields")
                .doesNotContain("13800138000", "??");
        assertThat(post("/persons/" + person.value() + "/open?lang=en", Role.DISTRICT_OFFICER, "fields", "PHONE"))
                .hasStatus(422)
                .bodyText()
                .doesNotContain("13800138000");
        MvcTestResult opened = post(
                "/persons/" + person.value() + "/open?lang=en",
                Role.DISTRICT_OFFICER,
                "fields",
                "PHONE",
                "purpose",
                "CONTACT");
        assertThat(opened)
                .hasStatusOk()
                .hasHeader("Cache-Control", "no-store")
                .bodyText()
                .contains("13800138000");
        assertThat(get("/persons/" + person.value() + "?lang=en", Role.DISTRICT_OFFICER))
                .bodyText()
                .contains("To contact the person")
                .doesNotContain("13800138000", "??");
    }

    @Test
    void aMinorsFieldsOpenAfterAColleagueAgreed() {
        PersonId child = here.within(() -> persons.with("演示·小朋友", LocalDate.of(2015, 1, 1), "13800138000", null, null));
        String path = "/persons/" + child.value();
        assertThat(post(path + "/open?lang=en", Role.DISTRICT_OFFICER, "fields", "PHONE", "purpose", "VERIFY"))
                .hasStatus(409)
                .bodyText()
                .contains("only after a second person has agreed")
                .doesNotContain("13800138000");
        assertThat(post(path + "/permission", Role.DISTRICT_OFFICER, "id", id(), "purpose", "VERIFY"))
                .hasStatus(303);
        assertThat(get("/persons/requests?lang=en", Role.DISTRICT_OFFICER))
                .hasStatusOk()
                .bodyText()
                .contains("Somebody else has to decide this", "演示·小朋友")
                .doesNotContain("??");
        var asked = here.within(() -> openings.waiting()).getFirst();
        assertThat(post("/persons/permissions/" + asked.id().value() + "/grant", Role.DISTRICT_OFFICER, "version", "0"))
                .hasStatus(403);
    }

    @Test
    void aRecordIsCorrectedUnlessItMovedOn() {
        PersonId person = adult();
        String path = "/persons/" + person.value() + "/correct";
        assertThat(get(path + "?lang=en", Role.DISTRICT_OFFICER))
                .hasStatusOk()
                .bodyText()
                .contains("Now 138****8000.", "Remove what is kept")
                .doesNotContain("??");
        assertThat(post(path, Role.DISTRICT_OFFICER, "version", "0", "name", "王方", "remove", "PHONE"))
                .hasStatus(303);
        assertThat(here.within(() -> people.require(person)).name()).isEqualTo("王方");
        assertThat(here.within(() -> people.require(person)).phone()).isNull();
        assertThat(post(path + "?lang=en", Role.DISTRICT_OFFICER, "version", "0", "name", "王昉"))
                .hasStatus(409)
                .bodyText()
                .contains("value=\"王昉\"");
    }

    @Test
    void aGuardianAndAConsentAreNotedOnTheirPages() {
        PersonId child = here.within(() -> persons.born("演示·小朋友", LocalDate.of(2015, 1, 1)));
        PersonId mother = here.within(() -> persons.adult("演示·母亲"));
        String path = "/persons/" + child.value();
        assertThat(get(path + "/guardians?q=" + "母亲" + "&lang=en", Role.DISTRICT_OFFICER))
                .hasStatusOk()
                .bodyText()
                .contains("演示·母亲", mother.value().toString())
                .doesNotContain("??");
        assertThat(post(path + "/guardians?lang=en", Role.DISTRICT_OFFICER, "id", id(), "q", "母亲", "from", "2024-6-1"))
                .hasStatus(422)
                .bodyText()
                .contains("演示·母亲");
        assertThat(post(
                        path + "/guardians",
                        Role.DISTRICT_OFFICER,
                        "id",
                        id(),
                        "guardian",
                        mother.value().toString(),
                        "relation",
                        "MOTHER",
                        "from",
                        "2024-6-1"))
                .hasStatus(303);
        assertThat(get(path + "/consents?lang=en", Role.DISTRICT_OFFICER))
                .hasStatusOk()
                .bodyText()
                .contains("guardian (Mother)", "Show photos publicly")
                .doesNotContain("??");
        assertThat(post(
                        path + "/consents?lang=en",
                        Role.DISTRICT_OFFICER,
                        "id",
                        id(),
                        "kind",
                        "show-photo",
                        "givenBy",
                        child.value().toString(),
                        "way",
                        "PAPER",
                        "on",
                        "2024-6-5"))
                .hasStatus(422)
                .bodyText()
                .contains("Under 14 a guardian agrees.");
        assertThat(post(
                        path + "/consents",
                        Role.DISTRICT_OFFICER,
                        "id",
                        id(),
                        "kind",
                        "show-photo",
                        "givenBy",
                        mother.value().toString(),
                        "way",
                        "PAPER",
                        "on",
                        "2024-6-5"))
                .hasStatus(303);
        assertThat(get(path + "?lang=en", Role.DISTRICT_OFFICER))
                .bodyText()
                .contains("Show photos publicly", "Holds", "Mother")
                .doesNotContain("??");
    }

    @Test
    void twoRecordsAreComparedMergedAndTakenApart() {
        PersonId one = adult();
        PersonId other = here.within(() -> persons.with("王芳", null, "13800138000", null, "文化小区"));
        assertThat(get("/persons/duplicates?lang=en", Role.DISTRICT_OFFICER))
                .hasStatusOk()
                .bodyText()
                .contains("Same name and same telephone.")
                .doesNotContain("??");
        String pair = "/persons/duplicates/" + one.value() + "/" + other.value();
        assertThat(get(pair + "?lang=en", Role.DISTRICT_OFFICER))
                .hasStatusOk()
                .bodyText()
                .contains("Is merged into it", "name=\"oneVersion\" value=\"0\"")
                .doesNotContain("??", "文化小区");
        assertThat(post(
                        pair + "/merge",
                        Role.DISTRICT_OFFICER,
                        "id",
                        id(),
                        "oneVersion",
                        "0",
                        "otherVersion",
                        "0",
                        "address",
                        "other"))
                .hasStatus(303);
        assertThat(get("/persons/" + other.value(), Role.DISTRICT_OFFICER))
                .hasStatus(303)
                .hasRedirectedUrl("/" + here.slug() + "/persons/" + one.value());
        assertThat(get("/persons/" + one.value() + "?lang=en", Role.DISTRICT_OFFICER))
                .bodyText()
                .contains("Merged into this record", "Undo")
                .doesNotContain("??");
        assertThat(get(pair, Role.DISTRICT_OFFICER)).hasStatus(404);
        assertThat(get("/persons/duplicates", Role.COORDINATOR)).hasStatus(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void aRequestShowsItsClockAndWhatLawKeeps(String language) {
        PersonId volunteer = here.account(Role.VOLUNTEER).person();
        RequestId correction = RequestId.next();
        RequestId erasure = RequestId.next();
        here.run(() -> {
            requests.ask(here.volunteer().author(), correction, volunteer, PersonRequest.Kind.CORRECTION, "电话换了");
            requests.ask(here.volunteer().author(), erasure, volunteer, PersonRequest.Kind.ERASURE, "");
        });
        assertThat(get("/persons/requests?lang=" + language, Role.DISTRICT_OFFICER))
                .hasStatusOk()
                .bodyText()
                .contains("15")
                .doesNotContain("??");
        assertThat(get("/persons/requests/" + correction.value() + "?lang=" + language, Role.DISTRICT_OFFICER))
                .hasStatusOk()
                .bodyText()
                .contains("电话换了")
                .doesNotContain("??");
        assertThat(get("/persons/requests/" + erasure.value() + "?lang=" + language, Role.DISTRICT_OFFICER))
                .hasStatusOk()
                .bodyText()
                .contains("name=\"sure\"")
                .doesNotContain("??");
        assertThat(post(
                        "/persons/requests/" + erasure.value() + "/erase?lang=en",
                        Role.DISTRICT_OFFICER,
                        "requestVersion",
                        "0"))
                .hasStatus(422)
                .bodyText()
                .contains("Tick this to go on.");
        assertThat(post(
                        "/persons/requests/" + correction.value() + "/correct",
                        Role.DISTRICT_OFFICER,
                        "requestVersion",
                        "0",
                        "version",
                        "0",
                        "name",
                        here.volunteer().name(),
                        "phone",
                        "13900139000"))
                .hasStatus(303);
        assertThat(here.within(() -> people.require(volunteer)).phone()).isEqualTo("139****9000");
        assertThat(post(
                        "/persons/requests/" + erasure.value() + "/erase",
                        Role.DISTRICT_OFFICER,
                        "requestVersion",
                        "0",
                        "sure",
                        "true"))
                .hasStatus(303);
        assertThat(get("/persons/" + volunteer.value() + "?lang=" + language, Role.DISTRICT_OFFICER))
                .hasStatusOk()
                .bodyText()
                .contains(language.equals("en") ? "An erased person" : "已删除的个人")
                .doesNotContain("??");
    }

    @Test
    void theWordsOfConsentsAreReadAndRewritten() {
        assertThat(get("/persons/consent-texts?lang=en", Role.COORDINATOR))
                .hasStatusOk()
                .bodyText()
                .contains("Be quoted", "Edition 1")
                .doesNotContain("Write new words", "??");
        assertThat(get("/persons/consent-texts/be-quoted?lang=en", Role.DISTRICT_OFFICER))
                .hasStatusOk()
                .bodyText()
                .contains("This replaces edition 1")
                .doesNotContain("??");
        assertThat(post(
                        "/persons/consent-texts/be-quoted",
                        Role.DISTRICT_OFFICER,
                        "version",
                        "1",
                        "title.zh",
                        "引用我说的话",
                        "words.zh",
                        "我同意引用。"))
                .hasStatus(303);
        assertThat(get("/persons/consent-texts/nothing-such", Role.DISTRICT_OFFICER))
                .hasStatus(404);
    }

    private PersonId adult() {
        return here.within(() -> persons.with("王芳", null, "13800138000", null, null));
    }

    private static String id() {
        return NewId.uuid().toString();
    }

    private MvcTestResult get(String path, Role role) {
        return pages.get()
                .uri("/" + here.slug() + path)
                .cookie(sessions.of(here.account(role)))
                .exchange();
    }

    private MvcTestResult post(String path, Role role, String... fields) {
        var request = pages.post()
                .uri("/" + here.slug() + path)
                .cookie(sessions.of(here.account(role)))
                .with(FormToken.sent());
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }
}
