package org.gongjian.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongjian.RoomTest;
import org.gongjian.audit.AuditChain;
import org.gongjian.district.NewId;
import org.gongjian.identity.Role;
import org.gongjian.identity.TestAccounts;
import org.gongjian.identity.TestDistrict;
import org.gongjian.identity.security.FormToken;
import org.gongjian.identity.security.TestSessions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@RoomTest
class OfficePagesTests {

    private static final Pattern CODE = Pattern.compile("(/(?:invitation|password)/[\\w-]{32})");

    @Autowired
    private MockMvcTester pages;

    @Autowired
    private TestSessions sessions;

    @Autowired
    private AuditChain chain;

    private final TestDistrict here;

    OfficePagesTests(@Autowired TestAccounts accounts) {
        here = accounts.aDistrict();
    }

    @ParameterizedTest
    @CsvSource({"zh-CN, 人员与授权, 社区经办人, 靖和街道", "en, People and roles, Coordinator, Jinghe Street"})
    void theOfficeListsPeopleAndTheirMandates(String language, String title, String role, String street) {
        assertThat(get("/office?lang=" + language, Role.DISTRICT_OFFICER))
                .hasStatusOk()
                .bodyText()
                .contains(title, role, street, here.coordinator().name());
    }

    @Test
    void somebodyElseIsToldWhoCan() {
        assertThat(get("/office?lang=en", Role.COORDINATOR))
                .hasStatus(403)
                .bodyText()
                .contains("The district’s office is for its officers.", "A district officer.");
    }

    @Test
    void somebodyNewIsInvitedOpensAnAccountAndIsSignedIn() {
        String id = NewId.uuid().toString();
        MvcTestResult made = invite(id, "name", "王芳", "phone", "138 0013 8000", "role", "EDITOR");
        assertThat(made).hasStatusOk();
        String path = code(made);
        assertThat(pages.get().uri(path + "?lang=en"))
                .hasStatusOk()
                .bodyText()
                .contains("王芳, you are invited to take on a role.", "Editor");
        String userName = "wang" + id.substring(30);
        MvcTestResult accepted = pages.post()
                .uri(path)
                .with(FormToken.sent())
                .param("userName", userName)
                .param("password", "a shelf of local histories")
                .exchange();
        assertThat(accepted).hasStatus(303).hasRedirectedUrl("/" + here.slug());
        assertThat(accepted.getResponse().getCookie("gongjian")).isNotNull();
        assertThat(get("/office", Role.DISTRICT_OFFICER)).bodyText().contains("王芳");
    }

    @Test
    void theSameInvitationSentTwiceShowsItsLinkOnce() {
        String id = NewId.uuid().toString();
        assertThat(invite(id, "name", "王芳", "role", "EDITOR")).hasStatusOk();
        assertThat(invite(id, "name", "王芳", "role", "EDITOR")).hasStatus(303);
        assertThat(body(get("/office", Role.DISTRICT_OFFICER)).split("王芳", -1).length - 1)
                .isEqualTo(2);
    }

    @Test
    void whatIsWrongStandsBesideItsFieldAndNothingIsHalfDone() {
        MvcTestResult refused = invite(NewId.uuid().toString(), "name", "王芳", "phone", "12345", "role", "COORDINATOR");
        assertThat(refused)
                .hasStatus(422)
                .bodyText()
                .contains("this has 5.", "value=\"12345\"", "value=\"王芳\"")
                .contains("checked");
        MvcTestResult placeless = invite(NewId.uuid().toString(), "name", "王芳", "role", "COORDINATOR");
        assertThat(placeless).hasStatus(422).bodyText().contains("Choose the unit this person acts for.");
        MvcTestResult elsewhere = invite(
                NewId.uuid().toString(),
                "name",
                "王芳",
                "role",
                "COORDINATOR",
                "unit",
                NewId.uuid().toString());
        assertThat(elsewhere).hasStatus(404);
        assertThat(get("/office/invitations/new", Role.DISTRICT_OFFICER))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("王芳");
    }

    @Test
    void anInvitationIsWithdrawn() {
        String id = NewId.uuid().toString();
        String path = code(invite(id, "name", "王芳", "role", "EDITOR"));
        assertThat(post("/office/invitations/" + id + "/withdraw")).hasStatus(303);
        assertThat(pages.get().uri(path + "?lang=en"))
                .hasStatus(409)
                .bodyText()
                .contains("This invitation was withdrawn.", "Ask the officer who invited you.");
    }

    @Test
    void aMandateIsEndedAndTheDesksDoorCloses() {
        UUID mandate = here.account(Role.COORDINATOR).mandate().id().value();
        assertThat(post("/office/mandates/" + mandate + "/end?reason=retired")).hasStatus(303);
        assertThat(get("/office", Role.DISTRICT_OFFICER))
                .bodyText()
                .doesNotContain(here.coordinator().name());
    }

    @Test
    void theLastOfficerCannotBeEnded() {
        UUID mandate = here.account(Role.DISTRICT_OFFICER).mandate().id().value();
        assertThat(post("/office/mandates/" + mandate + "/end?lang=en&reason=retired"))
                .hasStatus(409)
                .bodyText()
                .contains("or make somebody else a district officer first.", "Hand over");
    }

    @Test
    void aResetLinkSetsANewPassword() {
        UUID person = here.account(Role.EDITOR).person().value();
        String path = code(post("/office/people/" + person + "/reset"));
        assertThat(pages.get().uri(path))
                .hasStatusOk()
                .hasHeader("Cache-Control", "no-store")
                .bodyText()
                .contains(here.account(Role.EDITOR).userName());
        assertThat(pages.post().uri(path + "?lang=en").with(FormToken.sent()).param("password", "short"))
                .hasStatus(422)
                .bodyText()
                .contains("at least 10 characters");
        assertThat(pages.post().uri(path).with(FormToken.sent()).param("password", "a shelf of local histories"))
                .hasStatus(303)
                .hasRedirectedUrl("/sign-in");
    }

    @Test
    void theLogShowsWhoDidWhatAndCanBeNarrowed() {
        post("/office/people/" + here.account(Role.EDITOR).person().value() + "/reset");
        assertThat(get("/office/audit?lang=en", Role.DISTRICT_OFFICER))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Handed out a link to set a new password",
                        here.officer().name(),
                        "Registered a person");
        assertThat(get("/office/audit?kind=mandate&lang=en", Role.DISTRICT_OFFICER))
                .hasStatusOk()
                .bodyText()
                .contains("Gave a mandate")
                .doesNotContain("Registered a person");
        assertThat(get("/office/audit?kind=nothing&lang=en", Role.DISTRICT_OFFICER))
                .bodyText()
                .contains("No change to records of this kind so far.");
        assertThat(get("/office/audit?kind=%3Cscript%3E", Role.DISTRICT_OFFICER))
                .hasStatus(404);
        assertThat(get("/office/audit", Role.EDITOR)).hasStatus(403);
    }

    @Test
    void anOfficerVerifiesTheChain() {
        here.within(chain::seal);
        assertThat(get("/office/audit/chain?lang=en", Role.DISTRICT_OFFICER))
                .hasStatusOk()
                .bodyText()
                .contains("No line was changed or removed");
    }

    @Test
    void aDistrictThatIsNotThereHasNoOffice() {
        assertThat(pages.get().uri("/nowhere-at-all/office").cookie(sessions.of(here.account(Role.DISTRICT_OFFICER))))
                .hasStatus(404);
    }

    @ParameterizedTest
    @CsvSource({"zh-CN, 我的账号, 修改密码", "en, My account, Change the password"})
    void myAccountSaysWhatIMayActAs(String language, String title, String action) {
        var session = sessions.of(here.account(Role.STREET_OFFICER));
        assertThat(pages.get().uri("/account?lang=" + language).cookie(session))
                .hasStatusOk()
                .bodyText()
                .contains(title, action, here.account(Role.STREET_OFFICER).userName());
        assertThat(pages.post()
                        .uri("/account/password?lang=" + language)
                        .cookie(session)
                        .with(FormToken.sent())
                        .param("current", "not it")
                        .param("password", "a shelf of local histories"))
                .hasStatus(422)
                .bodyText()
                .contains("id=\"current-e\"")
                .doesNotContain("a shelf of local histories");
        assertThat(pages.post()
                        .uri("/account/language")
                        .cookie(session)
                        .with(FormToken.sent())
                        .param("language", language))
                .hasStatus(303);
    }

    private MvcTestResult invite(String id, String... fields) {
        var request = pages.post()
                .uri("/" + here.slug() + "/office/invitations?lang=en")
                .cookie(sessions.of(here.account(Role.DISTRICT_OFFICER)))
                .with(FormToken.sent())
                .param("id", id);
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }

    private MvcTestResult post(String path) {
        return pages.post()
                .uri("/" + here.slug() + path)
                .cookie(sessions.of(here.account(Role.DISTRICT_OFFICER)))
                .with(FormToken.sent())
                .exchange();
    }

    private MvcTestResult get(String path, Role role) {
        return pages.get()
                .uri("/" + here.slug() + path)
                .cookie(sessions.of(here.account(role)))
                .exchange();
    }

    private static String code(MvcTestResult result) {
        Matcher code = CODE.matcher(body(result));
        assertThat(code.find()).as("a link").isTrue();
        return code.group(1);
    }

    private static String body(MvcTestResult result) {
        try {
            return result.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
