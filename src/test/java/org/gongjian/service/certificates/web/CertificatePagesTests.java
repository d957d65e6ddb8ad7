package org.gongjian.service.certificates.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import org.gongjian.RoomTest;
import org.gongjian.audit.Author;
import org.gongjian.district.NewId;
import org.gongjian.identity.Role;
import org.gongjian.identity.TestAccounts;
import org.gongjian.identity.TestDistrict;
import org.gongjian.identity.security.FormToken;
import org.gongjian.identity.security.TestSessions;
import org.gongjian.people.CorrectPerson;
import org.gongjian.people.People;
import org.gongjian.people.PersonId;
import org.gongjian.people.RegisterPerson;
import org.gongjian.people.guardians.AddGuardian;
import org.gongjian.people.guardians.GuardianId;
import org.gongjian.people.guardians.Guardians;
import org.gongjian.people.guardians.Relation;
import org.gongjian.recognition.CredentialDesk;
import org.gongjian.recognition.signing.Jwt;
import org.gongjian.service.certificates.CertificateDesk;
import org.gongjian.service.certificates.CertificateView;
import org.gongjian.service.certificates.TestCertificates;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@RoomTest
class CertificatePagesTests {

    @Autowired
    private MockMvcTester pages;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private TestSessions sessions;

    @Autowired
    private TestCertificates fixtures;

    @Autowired
    private CertificateDesk desk;

    @Autowired
    private CredentialDesk credentials;

    @Autowired
    private People people;

    @Autowired
    private Guardians guardians;

    private TestDistrict here;
    private PersonId volunteer;

    @BeforeEach
    void twoHoursThatCount() {
        here = accounts.aDistrict();
        volunteer = Objects.requireNonNull(here.volunteer().personId());
        fixtures.twoHours(here, volunteer);
    }

    @Test
    void theVolunteerFindsTheWayFromTheirPageAndTakesTheCertificateAlong() throws Exception {
        assertThat(get(Role.VOLUNTEER, at("me")))
                .hasStatusOk()
                .bodyText()
                .contains("/" + here.slug() + "/me/certificates", "Ask for a certificate");
        assertThat(get(Role.VOLUNTEER, at("me/certificates")))
                .bodyText()
                .contains("2 hours in one service count.", "Brief (2021)");

        String made = made(Role.VOLUNTEER, "me/certificates");

        assertThat(get(Role.VOLUNTEER, made))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "No. 2024-000001",
                        "certificate.pdf?in=en",
                        "certificate.png?in=zh-CN",
                        "/verify#",
                        "data:image/png");
        MvcTestResult pdf = get(Role.VOLUNTEER, made + "/certificate.pdf");
        assertThat(pdf).hasStatusOk().hasContentType("application/pdf").hasHeader("Cache-Control", "no-store");
        assertThat(get(Role.VOLUNTEER, made + "/certificate.png")).hasContentType("image/png");
        MvcTestResult credential = get(Role.VOLUNTEER, made + "/credential.jwt");
        assertThat(credential).hasContentType("application/vc+jwt");
        assertThat(Jwt.typed(new String(credential.getResponse().getContentAsByteArray(), StandardCharsets.US_ASCII)))
                .isPresent();
        assertThat(made(Role.VOLUNTEER, "me/certificates")).isEqualTo(made);
    }

    @Test
    void whoKeepsTheRecordMakesOneForTheVolunteer() {
        String path = "persons/" + volunteer.value() + "/certificates";
        assertThat(get(Role.DISTRICT_OFFICER, at(path)))
                .hasStatusOk()
                .bodyText()
                .contains("Certificates of");
        String made = made(Role.DISTRICT_OFFICER, path);
        assertThat(get(Role.DISTRICT_OFFICER, made)).hasStatusOk();

        assertThat(get(Role.UNIT_CONTACT, at(path))).hasStatus(403);
        assertThat(get(Role.UNIT_CONTACT, made)).hasStatus(404);
        assertThat(get(Role.UNIT_CONTACT, made + "/certificate.pdf")).hasStatus(404);
        assertThat(get(Role.UNIT_CONTACT, made + "/certificate.png")).hasStatus(404);
        assertThat(get(Role.UNIT_CONTACT, made + "/credential.jwt")).hasStatus(404);
        assertThat(pages.get().uri(made)).hasStatus(404);
    }

    @Test
    void aFaultyFormKeepsWhatWasTyped() {
        assertThat(ask(Role.VOLUNTEER, "me/certificates", "BRIEF", "5 June 2024", "4 June 2024"))
                .hasStatus(422)
                .bodyText()
                .contains("The last day is before the first one.", "value=\"5 June 2024\"", "href=\"#until\"");
        assertThat(ask(Role.VOLUNTEER, "me/certificates", "NONE", "", "")).hasStatus(422);
        assertThat(ask(Role.VOLUNTEER, "me/certificates", "BRIEF", "6 June 2023", "7 June 2023"))
                .hasStatus(409)
                .bodyText()
                .contains("In these days no hours count.");
    }

    @Test
    void withoutHoursThePageSaysWhatToDo() {
        assertThat(get(Role.EDITOR, at("me/certificates")))
                .hasStatusOk()
                .bodyText()
                .contains("No hours count yet")
                .doesNotContain("<form class=\"gj-form\"");
    }

    @Test
    void aGuardianFindsTheWayToAWardsCertificatesAndTakesThem() {
        here = accounts.aDistrict();
        volunteer = Objects.requireNonNull(here.volunteer().personId());
        PersonId child = PersonId.next();
        here.run(() -> {
            people.register(Author.SYSTEM, new RegisterPerson(child, "小明", LocalDate.of(2012, 5, 1), null, null, null));
            people.correct(
                    Author.SYSTEM,
                    new CorrectPerson(
                            volunteer,
                            people.require(volunteer).version(),
                            people.require(volunteer).name(),
                            LocalDate.of(1985, 3, 8),
                            null,
                            null,
                            null,
                            Set.of()));
            guardians.add(
                    Author.SYSTEM,
                    new AddGuardian(GuardianId.next(), child, volunteer, Relation.MOTHER, LocalDate.of(2024, 1, 1)));
        });
        fixtures.twoHours(here, child);
        String path = "persons/" + child.value() + "/certificates";

        assertThat(get(Role.VOLUNTEER, at("me"))).bodyText().contains(at(path), "Certificates of 小明");
        assertThat(get(Role.VOLUNTEER, at(path)))
                .hasStatusOk()
                .bodyText()
                .contains("href=\"" + at("me") + "\"")
                .doesNotContain("href=\"" + at("persons/" + child.value()) + "\"");
        assertThat(get(Role.VOLUNTEER, made(Role.VOLUNTEER, path))).hasStatusOk();
        assertThat(get(Role.EDITOR, at(path))).hasStatus(403);
    }

    @Test
    void aHeldCertificateSaysSoAndTheOfficerReleasesItWithAReason() {
        String made = made(Role.VOLUNTEER, "me/certificates");
        CertificateView certificate =
                here.within(() -> desk.of(here.volunteer(), volunteer)).getFirst();
        here.run(() ->
                credentials.revoke(here.officer(), certificate.credential().id(), "查实冒名"));

        assertThat(get(Role.VOLUNTEER, made))
                .bodyText()
                .contains("An officer revoked it on", "once an officer releases them")
                .doesNotContain("/release", "certificate.pdf");
        assertThat(ask(Role.VOLUNTEER, "me/certificates", "BRIEF", "", ""))
                .hasStatus(409)
                .bodyText()
                .contains("Certificate no. 2024-000001 of these hours was revoked by an officer");
        assertThat(get(Role.DISTRICT_OFFICER, made)).bodyText().contains("/release");

        assertThat(release(Role.DISTRICT_OFFICER, made, ""))
                .hasStatus(422)
                .bodyText()
                .contains("href=\"#reason\"");
        assertThat(release(Role.VOLUNTEER, made, "请放行")).hasStatus(403);
        assertThat(release(Role.DISTRICT_OFFICER, made, "已核实")).hasStatus(303);
        assertThat(made(Role.VOLUNTEER, "me/certificates")).isNotEqualTo(made);
    }

    private MvcTestResult release(Role role, String made, String reason) {
        return pages.post()
                .uri(made + "/release?lang=en")
                .with(FormToken.sent())
                .cookie(sessions.of(here.account(role)))
                .param("reason", reason)
                .exchange();
    }

    private String made(Role role, String path) {
        MvcTestResult answer = ask(role, path, "BRIEF", "", "");
        assertThat(answer).hasStatus(303);
        return Objects.requireNonNull(answer.getResponse().getRedirectedUrl());
    }

    private MvcTestResult ask(Role role, String path, String template, String from, String until) {
        return pages.post()
                .uri(at(path) + "?lang=en")
                .with(FormToken.sent())
                .cookie(sessions.of(here.account(role)))
                .param("id", NewId.uuid().toString())
                .param("template", template)
                .param("from", from)
                .param("until", until)
                .exchange();
    }

    private MvcTestResult get(Role role, String address) {
        return pages.get()
                .uri(address + (address.contains("?") ? "&" : "?") + "lang=en")
                .cookie(sessions.of(here.account(role)))
                .exchange();
    }

    private String at(String path) {
        return "/" + here.slug() + "/" + path;
    }
}
