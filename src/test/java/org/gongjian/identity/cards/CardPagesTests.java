package org.gongjian.identity.cards;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.gongjian.RoomTest;
import org.gongjian.district.NewId;
import org.gongjian.identity.CardId;
import org.gongjian.identity.Role;
import org.gongjian.identity.TestAccounts;
import org.gongjian.identity.TestDistrict;
import org.gongjian.identity.security.FormToken;
import org.gongjian.identity.security.TestSessions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A card as it is printed, used and lost. */
@RoomTest
class CardPagesTests {

    private static final Pattern CARD = Pattern.compile("/card/([\\w-]{32})");
    private static final Pattern PIN = Pattern.compile("name=\"pin\" value=\"(\\d{6})\"");

    @Autowired
    private MockMvcTester pages;

    @Autowired
    private TestSessions sessions;

    @Autowired
    private VolunteerCards cards;

    private final TestDistrict here;

    CardPagesTests(@Autowired TestAccounts accounts) {
        here = accounts.aDistrict();
    }

    @Test
    void aCoordinatorPrintsACardAndTheVolunteerSignsInWithIt() throws IOException {
        String id = NewId.uuid().toString();
        MvcTestResult made = desk(
                "", "id", id, "name", "王芳", "unit", here.communityUnit().value().toString());
        assertThat(made).hasStatusOk().hasHeader("Cache-Control", "no-store");
        Matcher card = CARD.matcher(body(made));
        Matcher pin = PIN.matcher(body(made));
        assertThat(card.find() && pin.find()).isTrue();
        assertThat(body(made)).contains("data:image/png;base64,");

        String typed = pin.group(1);
        MvcTestResult paper = desk("/" + id + "/paper?lang=en", "code", card.group(1), "pin", typed);
        assertThat(paper).hasStatusOk().hasContentType("application/pdf").hasHeader("Cache-Control", "no-store");
        assertThat(text(paper))
                .contains("Scan the code and type the PIN.", typed.substring(0, 3) + " " + typed.substring(3));
        assertThat(desk("/" + id + "/paper", "code", card.group(1), "pin", "abcdef"))
                .hasStatus(404);

        assertThat(pages.get().uri("/card/" + card.group(1) + "?lang=en"))
                .hasStatusOk()
                .hasHeader("Cache-Control", "no-store")
                .bodyText()
                .contains("王**")
                .doesNotContain("王芳");
        MvcTestResult wrong = signIn(card.group(1), typed.startsWith("0") ? "111111" : "000000");
        assertThat(wrong).hasStatus(422).bodyText().contains("The PIN is wrong, or there were too many tries.");
        MvcTestResult in = signIn(card.group(1), typed);
        assertThat(in).hasStatus(303).hasRedirectedUrl("/me");
        Cookie session = Objects.requireNonNull(in.getResponse().getCookie("gongjian"));
        assertThat(pages.get().uri("/me?lang=en").cookie(session))
                .hasStatusOk()
                .bodyText()
                .contains("王芳", "Volunteer", "You are signed in with your card")
                .doesNotContain("href=\"/account\"");
        assertThat(pages.get().uri("/" + here.slug()).cookie(session)).hasStatusOk();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/account",
                "/account/tokens",
                "/{d}/desk",
                "/{d}/desk/mandates",
                "/{d}/office",
                "/{d}/gifts/new",
                "/{d}/something-new",
                "/me/anything-new"
            })
    void everythingElseIsRefusedWithTheReasonAndTheWayIn(String path) {
        Cookie session = byCard(Role.VOLUNTEER);
        MvcTestResult refused = pages.get()
                .uri(path.replace("{d}", here.slug()) + "?lang=en")
                .cookie(session)
                .exchange();
        assertThat(refused)
                .hasStatus(403)
                .bodyText()
                .contains("You signed in with a volunteer’s card.", "Sign in fully.", "/sign-in?next=");
    }

    @ParameterizedTest
    @CsvSource({"zh-CN, 您是用志愿者卡登录的, 请用用户名和密码登录", "en, You signed in with a volunteer’s card, Sign in fully"})
    void nothingIsChangedByACard(String language, String why, String now) {
        Cookie session = byCard(Role.VOLUNTEER);
        assertThat(pages.post()
                        .uri("/account/language?lang=" + language)
                        .cookie(session)
                        .with(FormToken.sent())
                        .param("language", "en"))
                .hasStatus(403)
                .bodyText()
                .contains(why, now);
        assertThat(pages.get().uri("/sign-in").cookie(session)).hasStatusOk();
        assertThat(pages.post().uri("/sign-out").cookie(session).with(FormToken.sent()))
                .hasStatus(303);
    }

    @Test
    void aCoordinatorsCardOpensNoDesk() {
        Cookie session = byCard(Role.COORDINATOR);
        assertThat(pages.get().uri("/me?lang=en").cookie(session))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("Coordinator");
        assertThat(pages.get().uri("/" + here.slug() + "/desk").cookie(session)).hasStatus(403);
        assertThat(pages.get().uri("/" + here.slug() + "/gifts").cookie(session))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("/gifts/new");
    }

    @Test
    void aRevokedCardEndsTheSessionsItBegan() {
        CardId id = card(Role.VOLUNTEER);
        Cookie session = sessions.byCard(here.account(Role.VOLUNTEER), id);
        assertThat(pages.get().uri("/me").cookie(session)).hasStatusOk();
        here.run(() -> cards.revoke(here.officer(), id));
        assertThat(pages.get().uri("/me").cookie(session)).hasStatus(302);
    }

    @Test
    void theListPrintsAnewAndRevokes() {
        CardId id = card(Role.VOLUNTEER);
        assertThat(get("?lang=en"))
                .hasStatusOk()
                .bodyText()
                .contains(here.volunteer().name(), "good");
        assertThat(desk("/" + id.value() + "/reissue", "id", NewId.uuid().toString()))
                .hasStatusOk()
                .bodyText()
                .contains("data:image/png");
        assertThat(get("?lang=en&all=true")).bodyText().contains("revoked", "good");
        assertThat(desk("/" + id.value() + "/revoke")).hasStatus(303);
        assertThat(desk("/" + NewId.uuid() + "/revoke")).hasStatus(404);
    }

    @Test
    void whatIsWrongStandsBesideItsField() {
        assertThat(desk("?lang=en", "id", NewId.uuid().toString(), "name", "", "phone", "12345"))
                .hasStatus(422)
                .bodyText()
                .contains("id=\"name-e\"", "id=\"phone-e\"", "value=\"12345\"", "id=\"unit-e\"");
        assertThat(pages.get()
                        .uri("/" + here.slug() + "/desk/cards?lang=en")
                        .cookie(sessions.of(here.account(Role.UNIT_CONTACT))))
                .hasStatus(403)
                .bodyText()
                .contains("You do not keep this unit’s volunteers.", "A coordinator of the unit");
    }

    private CardId card(Role role) {
        CardId id = CardId.next();
        here.run(() -> cards.issue(
                here.officer(),
                new IssueCard(id, here.communityUnit(), here.account(role).person())));
        return id;
    }

    private Cookie byCard(Role role) {
        return sessions.byCard(here.account(role), card(role));
    }

    private MvcTestResult signIn(String code, String pin) {
        return pages.post()
                .uri("/card/" + code + "?lang=en")
                .with(FormToken.sent())
                .param("pin", pin)
                .exchange();
    }

    private MvcTestResult get(String query) {
        return pages.get()
                .uri("/" + here.slug() + "/desk/cards" + query)
                .cookie(sessions.of(here.account(Role.COORDINATOR)))
                .exchange();
    }

    private MvcTestResult desk(String path, String... fields) {
        var request = pages.post()
                .uri("/" + here.slug() + "/desk/cards" + path)
                .cookie(sessions.of(here.account(Role.COORDINATOR)))
                .with(FormToken.sent());
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }

    private static String text(MvcTestResult pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf.getResponse().getContentAsByteArray())) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static String body(MvcTestResult result) {
        try {
            return result.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
