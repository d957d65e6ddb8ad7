package org.gongjian.claims.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.util.Map;
import java.util.UUID;
import org.gongjian.RoomTest;
import org.gongjian.claims.ClaimId;
import org.gongjian.claims.TestClaims;
import org.gongjian.identity.Role;
import org.gongjian.identity.TestDistrict;
import org.gongjian.identity.security.FormToken;
import org.gongjian.identity.security.TestSessions;
import org.gongjian.listings.ListingId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The pages of claims and cases as HTML: what is refused says why beside its field, and nothing typed is lost. */
@RoomTest
class ClaimPagesTests {

    @Autowired
    private MockMvcTester site;

    @Autowired
    private TestSessions sessions;

    private final TestClaims claims;
    private final TestDistrict here;

    ClaimPagesTests(@Autowired TestClaims claims) {
        this.claims = claims;
        here = claims.aDistrict();
    }

    @Test
    void aFormThatIsWrongKeepsWhatWasTypedAndSaysWhatIsWrongBesideTheField() {
        ListingId books = claims.books(here);
        String path = "/listings/" + books.value() + "/claim";
        assertThat(page(Role.UNIT_CONTACT, path)).hasStatusOk().bodyText().contains("60", "volumes");

        MvcTestResult refused = post(
                Role.UNIT_CONTACT,
                path,
                Map.of(
                        "id", ClaimId.next().value().toString(),
                        "lead", here.partner().value().toString(),
                        "quantity", "many",
                        "work.en", "Bring the books over",
                        "deadline", "2024-07-31"));
        assertThat(refused).hasStatus(422).bodyText().contains("Bring the books over", "many", "quantity-e");

        MvcTestResult pastAndNothing = post(
                Role.UNIT_CONTACT,
                path,
                Map.of(
                        "id", ClaimId.next().value().toString(),
                        "lead", here.partner().value().toString(),
                        "quantity", "20",
                        "work.en", "Bring the books over",
                        "deadline", "2024-05-01"));
        assertThat(pastAndNothing).hasStatus(422).bodyText().contains("deadline-e", "has passed");

        MvcTestResult moneyWithoutBasis = post(
                Role.UNIT_CONTACT,
                path,
                Map.of(
                        "id", ClaimId.next().value().toString(),
                        "lead", here.partner().value().toString(),
                        "quantity", "20",
                        "money", "36000",
                        "deadline", "2024-07-31"));
        assertThat(moneyWithoutBasis).hasStatus(422).bodyText().contains("basis-e", "36000");

        MvcTestResult tooMuch = post(
                Role.UNIT_CONTACT,
                path,
                Map.of(
                        "id", ClaimId.next().value().toString(),
                        "lead", here.partner().value().toString(),
                        "quantity", "61",
                        "work.en", "Bring the books over",
                        "deadline", "2024-07-31"));
        assertThat(tooMuch).hasStatus(409).bodyText().contains("Only 60", "Bring the books over");
    }

    @Test
    void aCaseShowsItsStateItsReasonAndWhoMayGoOn() {
        ClaimId id = claims.submitted(here, claims.withMoney(here, claims.track(here), 1));
        String path = "/cases/" + id.value();
        assertThat(page(Role.UNIT_CONTACT, path))
                .hasStatusOk()
                .bodyText()
                .contains("Submitted", "Only whoever asked can accept", "36,000 yuan pledged", "Directed pledge");
        assertThat(page(Role.COORDINATOR, path)).bodyText().contains(path + "/accept", path + "/return");
        assertThat(site.get()
                        .uri("/" + here.slug() + path)
                        .header("Accept-Language", "en")
                        .exchange())
                .hasStatusOk()
                .bodyText()
                .contains("No. 2024-001", "Complain of this case")
                .doesNotContain(path + "/accept");
        assertThat(page(Role.COORDINATOR, "/cases?view=moving")).bodyText().contains("2024-001");
        assertThat(page(Role.COORDINATOR, "/cases?view=late")).bodyText().contains("Nothing is late");
        for (String step : new String[] {"accept", "return"}) {
            assertThat(page(Role.COORDINATOR, path + "/" + step)).hasStatusOk();
            assertThat(page(Role.DISTRICT_OFFICER, path + "/" + step)).hasStatus(403);
        }
        assertThat(page(Role.COORDINATOR, path + "/close")).hasStatus(409);
    }

    @Test
    void anybodyComplainsAndReadsTheAnswerWithTheCode() {
        ClaimId id = claims.inTouch(here, claims.of(here, claims.track(here), 1));
        MvcTestResult sent = site.post()
                .uri("/" + here.slug() + "/cases/" + id.value() + "/complaint")
                .header("Accept-Language", "en")
                .param("id", UUID.randomUUID().toString())
                .param("words", "Too loud at night")
                .with(FormToken.sent())
                .exchange();
        assertThat(sent).hasStatusOk().bodyText().contains("/answer/");
        assertThat(page(Role.DISTRICT_OFFICER, "/desk")).bodyText().contains("complaints/");
        assertThat(site.get().uri("/" + here.slug() + "/cases/" + id.value()).exchange())
                .bodyText()
                .doesNotContain("Too loud");
    }

    @Test
    void theOfficesPageChangesTheRuleAndKeepsDays() {
        assertThat(page(Role.DISTRICT_OFFICER, "/office/claims"))
                .hasStatusOk()
                .bodyText()
                .contains("contactDays");
        assertThat(post(
                        Role.DISTRICT_OFFICER,
                        "/office/claims/days",
                        Map.of("day", "2024-06-12", "name.en", "Opening of the fishing season")))
                .hasStatus(303);
        assertThat(page(Role.DISTRICT_OFFICER, "/office/claims")).bodyText().contains("fishing season", "2021–2026");
        assertThat(post(Role.DISTRICT_OFFICER, "/office/claims", Map.of("contactDays", "0", "version", "0")))
                .hasStatus(422);
        assertThat(page(Role.COORDINATOR, "/office/claims")).hasStatus(403);
    }

    private MvcTestResult page(Role role, String path) {
        return site.get()
                .uri("/" + here.slug() + path)
                .header("Accept-Language", "en")
                .cookie(session(role))
                .exchange();
    }

    private MvcTestResult post(Role role, String path, Map<String, String> fields) {
        var request = site.post()
                .uri("/" + here.slug() + path)
                .header("Accept-Language", "en")
                .cookie(session(role))
                .with(FormToken.sent());
        fields.forEach(request::param);
        return request.exchange();
    }

    private Cookie session(Role role) {
        return sessions.of(here.account(role));
    }
}
