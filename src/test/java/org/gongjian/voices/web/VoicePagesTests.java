package org.gongjian.voices.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.gongjian.RoomTest;
import org.gongjian.activities.ActivityId;
import org.gongjian.activities.TestActivities;
import org.gongjian.district.NewId;
import org.gongjian.identity.Role;
import org.gongjian.identity.TestAccounts;
import org.gongjian.identity.TestDistrict;
import org.gongjian.identity.security.FormToken;
import org.gongjian.identity.security.TestSessions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;

@RoomTest
class VoicePagesTests {

    @Autowired
    private MockMvcTester pages;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private TestActivities fixtures;

    @Autowired
    private TestSessions sessions;

    private TestDistrict here;
    private TestActivities.Hunchun hunchun;
    private ActivityId activity;

    @BeforeEach
    void anActivity() {
        here = accounts.aDistrict();
        hunchun = fixtures.hunchun(
                here.district(), here.street(), here.community(), here.communityUnit(), here.partner(), false);
        activity = fixtures.held(hunchun, TestActivities.DAY);
    }

    @Test
    void theFormOpensFromTheActivityWithNothingToTypeAboutIt() {
        assertThat(as(Role.COORDINATOR, get("voices/new?lang=en&about=activity:" + activity.value())))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "building dreams",
                        "Party secretary, Cultural Community",
                        "A resident of Cultural Community",
                        "name=\"about\" value=\"activity:" + activity.value() + "\"");
        assertThat(as(Role.UNIT_CONTACT, get("voices/new?about=activity:" + activity.value())))
                .hasStatus(403);
        assertThat(as(Role.COORDINATOR, get("voices/new?about=activity:" + NewId.uuid())))
                .hasStatus(404);
        assertThat(as(Role.COORDINATOR, get("voices/new?about=nonsense"))).hasStatus(404);
    }

    @Test
    void reportedSpeechStandsWithoutQuotationMarksAndOwnWordsWithThem() {
        assertThat(send(NewId.uuid()).param("reported", "true").param("words.en", "Thanks for the books"))
                .hasStatus(303)
                .hasRedirectedUrl("/" + here.slug() + "/" + activity.path() + "#voices");
        assertThat(send(NewId.uuid()).param("words.en", "We will come again")).hasStatus(303);

        assertThat(get(activity.path() + "?lang=en"))
                .hasStatusOk()
                .bodyText()
                .contains(
                        ">Thanks for the books<",
                        ">“We will come again”<",
                        "Party secretary, Cultural Community",
                        ", on behalf of residents");
    }

    @Test
    void aRefusedFormKeepsTheWords() {
        assertThat(as(Role.COORDINATOR, post("voices"))
                        .param("id", NewId.uuid().toString())
                        .param("about", "activity:" + activity.value())
                        .param("kind", "THANKS")
                        .param("speaker", "resident")
                        .param("words.zh", "感谢")
                        .param("basis", "ORAL")
                        .param("consentOn", "2031-1-1"))
                .hasStatus(422)
                .bodyText()
                .contains(">感谢</textarea>", "href=\"#consentOn\"", "that day has not come");
        assertThat(send(NewId.uuid())).hasStatus(422);
    }

    @Test
    void takingConsentBackHidesTheWordsAndSaysSoToStaff() {
        UUID id = NewId.uuid();
        assertThat(send(id).param("words.en", "Thanks for the books")).hasStatus(303);
        assertThat(as(Role.COORDINATOR, get("voices/" + id + "?lang=en")))
                .bodyText()
                .contains("Thanks for the books", "Consent was taken back", "Spoken in public, in office");

        assertThat(as(Role.COORDINATOR, post("voices/" + id + "/withdraw")).param("version", "0"))
                .hasStatus(303);
        assertThat(get("voices/" + id)).hasStatus(404);
        assertThat(get(activity.path())).hasStatusOk().bodyText().doesNotContain("Thanks for the books");
        assertThat(as(Role.COORDINATOR, get(activity.path() + "?lang=en")))
                .bodyText()
                .contains("Not shown to the public: consent was taken back");
        assertThat(as(Role.COORDINATOR, post("voices/" + id + "/withdraw")).param("version", "1"))
                .hasStatus(409)
                .bodyText()
                .contains("The consent has been taken back already.");

        assertThat(as(Role.COORDINATOR, post("voices/" + id + "/consent")).param("version", "1"))
                .hasStatus(422);
        assertThat(as(Role.COORDINATOR, post("voices/" + id + "/consent"))
                        .param("version", "1")
                        .param("basis", "WRITTEN")
                        .param("consentOn", "2024-6-5"))
                .hasStatus(303);
        assertThat(get("voices/" + id)).hasStatusOk();
    }

    private MockMvcRequestBuilder send(UUID id) {
        return as(Role.COORDINATOR, post("voices"))
                .param("id", id.toString())
                .param("about", "activity:" + activity.value())
                .param("kind", "QUOTE")
                .param("speaker", "post:" + hunchun.secretary().value())
                .param("onBehalfOf.en", "residents")
                .param("basis", "SPOKEN_IN_OFFICE")
                .param("consentOn", "5 June 2024");
    }

    private MockMvcRequestBuilder post(String path) {
        return pages.post().uri("/" + here.slug() + "/" + path + "?lang=en").with(FormToken.sent());
    }

    private MockMvcRequestBuilder get(String path) {
        return pages.get().uri("/" + here.slug() + "/" + path);
    }

    private MockMvcRequestBuilder as(Role role, MockMvcRequestBuilder request) {
        return request.cookie(sessions.of(here.account(role)));
    }
}
