package org.gongjian.identity.security;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.util.Objects;
import org.gongjian.RoomTest;
import org.gongjian.identity.Role;
import org.gongjian.identity.TestAccounts;
import org.gongjian.identity.TestDistrict;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@RoomTest
class ChainTests {

    @Autowired
    private MockMvcTester pages;

    @Autowired
    private TestSessions sessions;

    private final TestDistrict here;

    ChainTests(@Autowired TestAccounts accounts) {
        here = accounts.aDistrict();
    }

    @Test
    void everyPageSaysWhatABrowserMayDoWithIt() {
        assertThat(pages.get().uri("/sign-in"))
                .hasStatusOk()
                .hasHeader(
                        "Content-Security-Policy",
                        "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'")
                .hasHeader("X-Content-Type-Options", "nosniff")
                .hasHeader("Referrer-Policy", "same-origin")
                .hasHeader("Permissions-Policy", "camera=(), microphone=(), geolocation=(), payment=(), usb=()")
                .hasHeader("Cross-Origin-Opener-Policy", "same-origin")
                .hasHeader("X-Frame-Options", "DENY")
                .hasHeader("Cache-Control", "no-store")
                .doesNotContainHeader("Strict-Transport-Security");
    }

    @Test
    void transportSecurityIsPromisedOverHttpsOnly() {
        assertThat(pages.get().uri("/sign-in").with(request -> {
                    request.setSecure(true);
                    return request;
                }))
                .hasHeader("Strict-Transport-Security", "max-age=31536000");
    }

    @Test
    void pagesOfSomebodySignedInAreKeptNowhere() {
        assertThat(pages.get().uri("/me").cookie(editor())).hasHeader("Cache-Control", "no-store");
    }

    @Test
    void theTokensCookieIsOutOfScriptsReach() {
        Cookie cookie = Objects.requireNonNull(
                pages.get().uri("/sign-in").exchange().getResponse().getCookie("csrf"));
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getAttribute("SameSite")).isEqualTo("Lax");
        assertThat(cookie.getPath()).isEqualTo("/");
    }

    @Test
    void aFormWithoutItsTokenIsRefusedAndSaysWhy() {
        assertThat(pages.post().uri("/account/language").cookie(editor()).param("language", "en"))
                .hasStatus(403)
                .bodyText()
                .contains("这个表单太旧，或者不是从本站页面发出的。")
                .doesNotContain("name=\"language\"");
    }

    @Test
    void aFormOfOurOwnPagesThatIsTooOldKeepsWhatWasTyped() {
        assertThat(pages.post()
                        .uri("/account/language?lang=en")
                        .cookie(editor())
                        .header("Sec-Fetch-Site", "same-origin")
                        .param("language", "en")
                        .param("note", "<b>typed & kept</b>")
                        .param("password", "not kept"))
                .hasStatus(403)
                .bodyText()
                .contains("This form is too old", "name=\"note\"", "&lt;b&gt;typed &amp; kept&lt;/b&gt;", "_csrf")
                .doesNotContain("not kept");
    }

    @Test
    void aFormSentAfterTheSignInRanOutSaysSoAndKeepsWhatWasTyped() {
        assertThat(pages.post()
                        .uri("/" + here.slug() + "/office/invitations?lang=en")
                        .with(FormToken.sent())
                        .header("Sec-Fetch-Site", "same-origin")
                        .param("name", "王芳"))
                .hasStatus(401)
                .bodyText()
                .contains("Your sign-in ran out before this was sent.", "name=\"name\"", "王芳", "/sign-in");
    }

    @Test
    void aFormOfAnotherSiteIsNotOfferedToBeSentAgain() {
        assertThat(pages.post()
                        .uri("/" + here.slug() + "/office/invitations")
                        .with(FormToken.sent())
                        .header("Sec-Fetch-Site", "cross-site")
                        .param("name", "王芳"))
                .hasStatus(401)
                .bodyText()
                .doesNotContain("王芳");
    }

    @Test
    void programsGetAProblemAndNoRedirect() {
        assertThat(pages.post().uri("/api/v1/" + here.slug() + "/anything").with(FormToken.sent()))
                .hasStatus(401)
                .hasContentType("application/problem+json")
                .bodyJson()
                .extractingPath("$.status")
                .isEqualTo(401);
    }

    @Test
    void aSessionOpensNothingToPrograms() {
        assertThat(pages.post()
                        .uri("/api/v1/" + here.slug() + "/anything")
                        .cookie(sessions.of(here.account(Role.DISTRICT_OFFICER)))
                        .with(FormToken.sent()))
                .hasStatus(401)
                .hasContentType("application/problem+json");
    }

    @Test
    void aFragmentAskedForWithoutSignInLeadsTheWholePageThere() {
        assertThat(pages.post()
                        .uri("/" + here.slug() + "/office/invitations")
                        .with(FormToken.sent())
                        .header("HX-Request", "true")
                        .header("HX-Current-URL", "https://example.org/" + here.slug() + "/office"))
                .hasStatus(401)
                .hasHeader("HX-Redirect", "/sign-in?next=%2F" + here.slug() + "%2Foffice");
    }

    @Test
    void aDamagedSessionCookieIsNobody() {
        assertThat(pages.get().uri("/me").cookie(new Cookie("gongjian", "!!!"))).hasStatus(302);
    }

    @Test
    void desksAndOfficesNeedSomebodySignedIn() {
        for (String page : new String[] {"desk", "office", "office/audit", "desk/anything"}) {
            assertThat(pages.get().uri("/" + here.slug() + "/" + page))
                    .hasStatus(302)
                    .redirectedUrl()
                    .startsWith("/sign-in?next=");
        }
    }

    private Cookie editor() {
        return sessions.of(here.account(Role.EDITOR));
    }
}
