package org.gongjian.recognition.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.gongjian.RoomTest;
import org.gongjian.audit.Author;
import org.gongjian.identity.Actor;
import org.gongjian.identity.Role;
import org.gongjian.identity.TestAccounts;
import org.gongjian.identity.TestDistrict;
import org.gongjian.identity.security.FormToken;
import org.gongjian.identity.security.TestSessions;
import org.gongjian.papers.QrCode;
import org.gongjian.recognition.CredentialDesk;
import org.gongjian.recognition.CredentialId;
import org.gongjian.recognition.CredentialView;
import org.gongjian.recognition.TestCredentials;
import org.gongjian.recognition.signing.Jwt;
import org.gongjian.recognition.signing.KeysAtHand;
import org.gongjian.recognition.signing.SigningKeyFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@RoomTest
class VerifyPagesTests {

    @Autowired
    private MockMvcTester pages;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private TestSessions sessions;

    @Autowired
    private CredentialDesk desk;

    @Autowired
    private KeysAtHand keys;

    @Autowired
    private Clock clock;

    @Value("${gongjian.keys}")
    private String keyPath;

    @Autowired
    private TransactionTemplate transaction;

    private TestDistrict here;
    private CredentialView issued;

    @BeforeEach
    void aCredential() {
        here = accounts.aDistrict();
        issued = here.within(() -> transaction.execute(
                status -> desk.issue(Author.SYSTEM, TestCredentials.thirtyHours(CredentialId.next(), "证2024-000001"))));
    }

    @Test
    void anybodyOpensThePageAndSeesNoResult() {
        assertThat(pages.get().uri("/verify?lang=en"))
                .hasStatusOk()
                .bodyText()
                .contains("Verify a certificate", "data-trust=\"/verify/trust\"")
                .containsPattern("/assets/verify(-[0-9a-f]+)?\\.js")
                .containsPattern("data-result[^>]*hidden");
    }

    @Test
    void withoutScriptsTheServerVerifiesAndShowsNobody() {
        assertThat(verify(issued.packed()))
                .hasStatusOk()
                .bodyText()
                .contains("30.5", "证2024-000001", "Cultural Community, Jinghe Street", "1 January 2024")
                .containsPattern("data-outcome=\"valid\">")
                .containsPattern("data-outcome=\"forged\" hidden")
                .doesNotContain(TestCredentials.NAME);
        assertThat(verify(issued.text())).bodyText().containsPattern("data-outcome=\"valid\">");
    }

    @Test
    void aForgedOneIsToldAndWhatAKeySignedBeforeItWasRotatedGoesOnVerifying() {
        String text = issued.text();
        int at = text.lastIndexOf('.') - 20;
        String forged = text.substring(0, at) + (text.charAt(at) == 'A' ? 'B' : 'A') + text.substring(at + 1);
        assertThat(verify(forged))
                .hasStatusOk()
                .bodyText()
                .containsPattern("data-outcome=\"forged\">")
                .containsPattern("data-outcome=\"valid\" hidden");

        SigningKeyFile.rotate(SigningKeyFile.beside(Path.of(keyPath)), LocalDate.of(2026, 11, 29));
        assertThat(keys.now().current().id()).isNotEqualTo(issued.key());
        assertThat(verify(text)).hasStatusOk().bodyText().containsPattern("data-outcome=\"valid\">");
    }

    @Test
    void aNameIsComparedAndKept() {
        assertThat(pages.post()
                        .uri("/verify?lang=en")
                        .with(FormToken.sent())
                        .param("credential", issued.packed())
                        .param("name", TestCredentials.NAME)
                        .param("code", "ab01cdefgh23"))
                .bodyText()
                .containsPattern("data-named=\"yes\">")
                .containsPattern("data-named=\"no\" hidden");
        assertThat(pages.post()
                        .uri("/verify?lang=en")
                        .with(FormToken.sent())
                        .param("credential", issued.packed())
                        .param("name", "王方")
                        .param("code", "AB01-CDEF-GH23"))
                .bodyText()
                .containsPattern("data-named=\"yes\" hidden")
                .containsPattern("data-named=\"no\">");
    }

    @Test
    void aPictureOfTheCodeIsReadAndAnyOtherFileIsRefusedBesideItsField() {
        byte[] picture = new QrCode(desk.link(issued)).png(600);
        assertThat(send(new MockMultipartFile("file", "qr.png", "image/png", picture)))
                .hasStatusOk()
                .bodyText()
                .containsPattern("data-outcome=\"valid\">");
        assertThat(send(new MockMultipartFile(
                        "file", "a.jwt", "text/plain", issued.text().getBytes(UTF_8))))
                .bodyText()
                .containsPattern("data-outcome=\"valid\">");
        assertThat(send(new MockMultipartFile("file", "a.png", "image/png", "nothing".getBytes(UTF_8))))
                .hasStatus(422)
                .bodyText()
                .contains("There is no certificate in this file", "id=\"file-e\"");
    }

    @Test
    void anEmptyFormSaysWhatIsMissingAndNonsenseIsKept() {
        assertThat(verify("")).hasStatus(422).bodyText().contains("href=\"#credential\"");
        assertThat(verify("<b>nonsense</b>"))
                .hasStatusOk()
                .bodyText()
                .containsPattern("data-outcome=\"unreadable\">")
                .contains("&lt;b&gt;nonsense&lt;/b&gt;</textarea>");
    }

    @Test
    void officersRevokeWithAReasonThatTheVerifierDoesNotSee() {
        String page = issued.id().path();
        assertThat(as(Role.DISTRICT_OFFICER, page)).hasStatusOk().bodyText().contains("证2024-000001", "Signed it");
        assertThat(as(Role.COORDINATOR, page)).hasStatus(403);
        assertThat(as(Role.DISTRICT_OFFICER, "office/credentials")).bodyText().contains("证2024-000001", page);
        assertThat(revoke("")).hasStatus(422).bodyText().contains("href=\"#reason\"");
        assertThat(revoke("hours were counted twice")).hasStatus(303);
        assertThat(revoke("again")).hasStatus(409).bodyText().contains("has changed since you opened it");
        assertThat(as(Role.DISTRICT_OFFICER, page)).bodyText().contains("hours were counted twice", "Revoked on");
        assertThat(verify(issued.packed()))
                .bodyText()
                .containsPattern("data-outcome=\"revoked\">")
                .doesNotContain("counted twice");
    }

    @Test
    void theKeysAreWhereProgramsLookForThem() throws Exception {
        JsonNode document = json(pages.get().uri("/.well-known/did.json").exchange());
        String key = document.path("assertionMethod").path(0).asString("");
        assertThat(key)
                .isEqualTo(document.path("id").asString("") + "#"
                        + keys.now().trusted().getFirst().id());
        assertThat(json(pages.get().uri("/.well-known/jwks.json").exchange())
                        .path("keys")
                        .path(0)
                        .path("crv")
                        .asString(""))
                .isEqualTo("Ed25519");
        assertThat(pages.get().uri("/verify/worker.js")).hasHeader("Service-Worker-Allowed", "/verify");
    }

    @Test
    void aDisownedKeyIsRevokedInTheDocumentApartInTheKeySetAndNotTrustedOnThePage() throws Exception {
        SigningKeyFile.disown(
                SigningKeyFile.beside(Path.of(keyPath)),
                issued.key(),
                "a laptop was stolen",
                LocalDate.of(2026, 11, 29));

        JsonNode document = json(pages.get().uri("/.well-known/did.json").exchange());
        assertThat(document.path("assertionMethod").toString()).doesNotContain(issued.key());
        assertThat(document.path("verificationMethod").valueStream())
                .filteredOn(method -> method.path("id").asString("").endsWith("#" + issued.key()))
                .singleElement()
                .satisfies(method ->
                        assertThat(method.path("revoked").asString("")).isEqualTo("2026-11-29T00:00:00Z"));
        JsonNode set = json(pages.get().uri("/.well-known/jwks.json").exchange());
        assertThat(set.path("keys").toString()).doesNotContain(issued.key());
        assertThat(set.path("disowned").toString()).contains(issued.key(), "revoked_at");
        assertThat(json(pages.get().uri("/verify/trust").exchange())
                        .path("keys")
                        .toString())
                .contains("\"disowned\":\"2026-11-29\"");
        assertThat(verify(issued.packed()))
                .bodyText()
                .containsPattern("data-outcome=\"disowned\">")
                .contains("Not trustworthy", "29 November 2026")
                .doesNotContain("a laptop was stolen");
    }

    @Test
    void theStatusListOfTheDistrictIsSignedAndSaysWhatIsRevoked() throws Exception {
        here.within(() -> {
            desk.revoke(Actor.system(), issued.id(), "reason");
            return true;
        });
        MvcTestResult answer =
                pages.get().uri("/" + here.slug() + "/credentials/status/2024").exchange();
        assertThat(answer).hasStatusOk().hasContentType("application/vc+jwt");
        String text = answer.getResponse().getContentAsString();
        Jwt list = Jwt.typed(text).orElseThrow();
        assertThat(list.isSignedBy(keys.now().current())).isTrue();
        JsonNode content = list.content().orElseThrow();
        assertThat(content.path("credentialSubject").path("revokedOn").path("0").asString(""))
                .isEqualTo(LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Shanghai"))
                        .toString());
        assertThat(text + content).doesNotContain("reason");
        assertThat(json(pages.get().uri("/verify/trust").exchange())
                        .path("lists")
                        .size())
                .isPositive();
        assertThat(pages.get().uri("/" + here.slug() + "/credentials/status/1999"))
                .hasStatus(404);
    }

    private MvcTestResult verify(String text) {
        return pages.post()
                .uri("/verify?lang=en")
                .with(FormToken.sent())
                .param("credential", text)
                .exchange();
    }

    private MvcTestResult send(MockMultipartFile file) {
        return pages.post()
                .uri("/verify?lang=en")
                .multipart()
                .file(file)
                .with(FormToken.sent())
                .exchange();
    }

    private MvcTestResult as(Role role, String path) {
        return pages.get()
                .uri("/" + here.slug() + "/" + path + "?lang=en")
                .cookie(sessions.of(here.account(role)))
                .exchange();
    }

    private MvcTestResult revoke(String reason) {
        return pages.post()
                .uri("/" + here.slug() + "/" + issued.id().path() + "/revoke?lang=en")
                .with(FormToken.sent())
                .cookie(sessions.of(here.account(Role.DISTRICT_OFFICER)))
                .param("reason", reason)
                .exchange();
    }

    private static JsonNode json(MvcTestResult answer) throws Exception {
        return JsonMapper.shared().readTree(answer.getResponse().getContentAsString());
    }
}
