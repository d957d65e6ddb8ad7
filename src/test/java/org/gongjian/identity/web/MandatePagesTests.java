package org.gongjian.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.io.UnsupportedEncodingException;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongjian.RoomTest;
import org.gongjian.audit.AuditChain;
import org.gongjian.district.NewId;
import org.gongjian.giving.GiftId;
import org.gongjian.giving.TestGifts;
import org.gongjian.identity.Role;
import org.gongjian.identity.TestAccount;
import org.gongjian.identity.TestDistrict;
import org.gongjian.identity.security.FormToken;
import org.gongjian.identity.security.TestSessions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Delegation and hand-over as people do them. */
@RoomTest
class MandatePagesTests {

    private static final Pattern CODE = Pattern.compile("(/invitation/[\\w-]{32})");

    @Autowired
    private MockMvcTester pages;

    @Autowired
    private TestSessions sessions;

    @Autowired
    private TestGifts gifts;

    @Autowired
    private AuditChain chain;

    private final TestGifts.Hunchun hunchun;
    private final TestDistrict here;

    MandatePagesTests(@Autowired TestGifts gifts) {
        hunchun = gifts.hunchun();
        here = hunchun.district();
    }

    @ParameterizedTest
    @CsvSource({"zh-CN, 我的授权, 请人代办, 单位联系人", "en, My mandates, Let somebody act for me, Unit contact"})
    void onesMandatesStandOnAPageOfTheirOwn(String language, String title, String action, String role) {
        assertThat(get("/desk/mandates?lang=" + language, signedIn(Role.UNIT_CONTACT)))
                .hasStatusOk()
                .bodyText()
                .contains(title, action, role);
    }

    @Test
    void aDelegateAcceptsActsAndIsShownWithBothNames() {
        Cookie contact = signedIn(Role.UNIT_CONTACT);
        Cookie editor = signedIn(Role.EDITOR);
        String delegation = ask(contact, Role.EDITOR, "2024-06-05", "2024-06-12");
        assertThat(get("/desk?lang=en", editor)).bodyText().contains("You are asked to act for them from 5 June 2024");
        assertThat(post("/desk/delegations/" + delegation + "/act", editor)).hasStatus(409);
        assertThat(post("/desk/delegations/" + delegation + "/accept", editor)).hasStatus(303);

        GiftId gift = gifts.registered(hunchun, hunchun.books());
        String address = "/gifts/" + gift.value();
        assertThat(post(address + "/confirm", editor, "version", "1")).hasStatus(403);
        assertThat(post("/desk/delegations/" + delegation + "/act", editor))
                .hasRedirectedUrl("/" + here.slug() + "/desk");
        String both = here.editor().name() + " for " + here.contact().name();
        assertThat(get("/desk?lang=en", editor)).bodyText().contains(both, "Unit contact");
        assertThat(post(address + "/confirm", editor, "version", "1")).hasStatus(303);
        assertThat(get(address + "?lang=en", contact)).bodyText().contains(both);
        assertThat(get(address + "?lang=zh-CN", contact))
                .bodyText()
                .contains(here.editor().name() + "（代" + here.contact().name() + "）");
        assertThat(get("/office/audit?lang=en&kind=gift", signedIn(Role.DISTRICT_OFFICER)))
                .bodyText()
                .contains(both);
        here.within(chain::seal);
        assertThat(here.within(chain::verify).holds()).isTrue();

        assertThat(post("/desk/as-oneself", editor)).hasStatus(303);
        assertThat(get("/desk?lang=en", editor)).bodyText().doesNotContain(both);
        assertThat(get(address + "/receive", editor)).hasStatus(403);
    }

    @Test
    void onceItIsWithdrawnTheSessionIsOnesOwnAgain() {
        Cookie contact = signedIn(Role.UNIT_CONTACT);
        Cookie editor = signedIn(Role.EDITOR);
        String delegation = ask(contact, Role.EDITOR, "2024-06-05", "2024-06-12");
        post("/desk/delegations/" + delegation + "/accept", editor);
        post("/desk/delegations/" + delegation + "/act", editor);
        assertThat(post("/desk/delegations/" + delegation + "/end", contact)).hasStatus(303);
        assertThat(get("/desk?lang=en", editor))
                .hasStatusOk()
                .bodyText()
                .doesNotContain(here.editor().name() + " for ")
                .contains("Editor");
    }

    @Test
    void whatIsWrongStandsBesideItsFieldAndIsKept() {
        Cookie contact = signedIn(Role.UNIT_CONTACT);
        assertThat(post(
                        newDelegation() + "?lang=en",
                        contact,
                        "startsOn",
                        "2024-06-05",
                        "endsOn",
                        "2024-12-31",
                        "delegate",
                        person(Role.EDITOR),
                        "note",
                        "spring",
                        "id",
                        NewId.uuid().toString()))
                .hasStatus(422)
                .bodyText()
                .contains("This is longer than 90 days.", "2024-12-31", "spring");
        assertThat(post(newDelegation() + "?lang=en", contact)).hasStatus(422);
        assertThat(post(newDelegation(), signedIn(Role.EDITOR))).hasStatus(403);
        assertThat(get("/desk/mandates/" + NewId.uuid() + "/delegations/new", contact))
                .hasStatus(404);
    }

    @Test
    void aMandateIsHandedOverWithItsOpenTasks() {
        gifts.registered(hunchun, hunchun.books());
        Cookie contact = signedIn(Role.UNIT_CONTACT);
        String mandate = here.account(Role.UNIT_CONTACT).mandate().id().value().toString();
        assertThat(get("/desk/mandates/" + mandate + "/hand-over?lang=en", contact))
                .hasStatusOk()
                .bodyText()
                .contains("open task", "Yearbook");
        String id = NewId.uuid().toString();
        assertThat(post(
                        "/desk/mandates/" + mandate + "/hand-over",
                        contact,
                        "id",
                        id,
                        "successor",
                        person(Role.EDITOR)))
                .hasStatus(303);
        Cookie editor = signedIn(Role.EDITOR);
        assertThat(get("/desk/mandates?lang=en", editor))
                .bodyText()
                .contains("You are asked to take this mandate over.");
        assertThat(post("/desk/hand-overs/" + id + "/accept", editor)).hasStatus(303);
        assertThat(get("/desk?lang=en", editor)).bodyText().contains("Yearbook");
        assertThat(get("/desk", contact)).hasStatus(403);
        assertThat(post("/desk/hand-overs/" + id + "/undo?lang=en", editor)).hasStatus(409);
    }

    @Test
    void aSuccessorWithoutAnAccountGetsALink() {
        Cookie contact = signedIn(Role.UNIT_CONTACT);
        String mandate = here.account(Role.UNIT_CONTACT).mandate().id().value().toString();
        String id = NewId.uuid().toString();
        MvcTestResult made = post("/desk/mandates/" + mandate + "/hand-over", contact, "id", id, "name", "王芳");
        assertThat(made).hasStatusOk();
        Matcher code = CODE.matcher(body(made));
        assertThat(code.find()).isTrue();
        assertThat(get("/desk/mandates?lang=en", contact)).bodyText().contains("Offered to 王芳, not accepted yet");
        assertThat(post("/desk/hand-overs/" + id + "/undo", contact)).hasStatus(303);
        assertThat(pages.get().uri(code.group(1) + "?lang=en"))
                .hasStatus(409)
                .bodyText()
                .contains("This invitation was withdrawn.");
    }

    @Test
    void theOfficeShowsEverythingAboutAPersonAndGivesAFurtherMandate() {
        Cookie officer = signedIn(Role.DISTRICT_OFFICER);
        String address = "/office/people/" + person(Role.EDITOR);
        assertThat(post(
                        address + "/mandates?lang=en",
                        officer,
                        "id",
                        NewId.uuid().toString(),
                        "role",
                        "COORDINATOR"))
                .hasStatus(422)
                .bodyText()
                .contains("Choose the unit this person acts for.");
        assertThat(post(
                        address + "/mandates",
                        officer,
                        "id",
                        NewId.uuid().toString(),
                        "role",
                        "COORDINATOR",
                        "unit",
                        hunchun.community().value().toString()))
                .hasStatus(303);
        UUID first = here.account(Role.EDITOR).mandate().id().value();
        assertThat(post("/office/mandates/" + first + "/end?lang=en", officer, "reason", " "))
                .hasStatus(422);
        assertThat(post("/office/mandates/" + first + "/end", officer, "reason", "调离岗位"))
                .hasRedirectedUrl("/" + here.slug() + address);
        assertThat(get(address + "?lang=en", officer))
                .hasStatusOk()
                .bodyText()
                .contains("Coordinator", "Editor", "Why it ended: 调离岗位", "Gave a mandate", "Ended a mandate");
        assertThat(get(address, signedIn(Role.EDITOR))).hasStatus(403);
        assertThat(get("/office?lang=en&role=COORDINATOR&q=editor", officer))
                .bodyText()
                .contains(here.editor().name())
                .doesNotContain(here.coordinator().name());
    }

    private String ask(Cookie holder, Role delegate, String from, String until) {
        String id = NewId.uuid().toString();
        assertThat(post(
                        newDelegation(),
                        holder,
                        "id",
                        id,
                        "delegate",
                        person(delegate),
                        "startsOn",
                        from,
                        "endsOn",
                        until))
                .hasStatus(303);
        return id;
    }

    private String newDelegation() {
        return "/desk/mandates/"
                + here.account(Role.UNIT_CONTACT).mandate().id().value() + "/delegations";
    }

    private String person(Role role) {
        return here.account(role).person().value().toString();
    }

    private Cookie signedIn(Role role) {
        TestAccount account = here.account(role);
        return sessions.of(account);
    }

    private MvcTestResult get(String path, Cookie session) {
        return pages.get().uri("/" + here.slug() + path).cookie(session).exchange();
    }

    private MvcTestResult post(String path, Cookie session, String... fields) {
        var request = pages.post().uri("/" + here.slug() + path).cookie(session).with(FormToken.sent());
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }

    private static String body(MvcTestResult result) {
        try {
            return result.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
