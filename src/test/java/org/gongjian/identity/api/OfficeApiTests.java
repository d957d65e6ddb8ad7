package org.gongjian.identity.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpMethod.POST;

import java.time.LocalDate;
import java.util.Map;
import org.gongjian.RoomTest;
import org.gongjian.TestClock;
import org.gongjian.identity.Actor;
import org.gongjian.identity.DelegationId;
import org.gongjian.identity.Delegations;
import org.gongjian.identity.Role;
import org.gongjian.identity.TestAccount;
import org.gongjian.identity.TestAccounts;
import org.gongjian.identity.TestDistrict;
import org.gongjian.identity.TestPrograms;
import org.gongjian.identity.accounts.InvitationId;
import org.gongjian.identity.accounts.Invitations;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

/** Invitations, mandates and delegations, by programs. */
@RoomTest
class OfficeApiTests {

    @Autowired
    private MockMvcTester site;

    @Autowired
    private TestPrograms programs;

    @Autowired
    private Invitations invitations;

    @Autowired
    private Delegations delegations;

    private final TestDistrict here;

    OfficeApiTests(@Autowired TestAccounts accounts, @Autowired TestClock clock) {
        clock.set(TestClock.STORY);
        here = accounts.aDistrict();
    }

    @Test
    void aNewcomerIsInvitedByALinkThatIsShownOnce() {
        InvitationId id = InvitationId.next();
        String body = """
                {"id": "%s", "newcomer": {"name": "王芳"}, "role": "COORDINATOR", "unit": "%s"}""".formatted(id.value(), here.communityUnit().value());
        MvcTestResult invited = invite(id, body);
        assertThat(invited).hasStatus(201);
        String link = programs.read(invited).path("link").asString();
        assertThat(link).contains("/invitation/");
        assertThat(here.within(() -> invitations.offer(link.substring(link.lastIndexOf('/') + 1)))
                        .name())
                .isEqualTo("王芳");
        assertThat(invite(id, body)).as("the same again").hasStatus(204);

        assertThat(items(here.officer(), "/invitations")).hasSize(1);
        assertThat(post(here.officer(), "/invitations/" + id.value() + "/withdrawal", ""))
                .hasStatus(204);
        assertThat(items(here.officer(), "/invitations")).isEmpty();
    }

    @Test
    void mandatesAreListedByPartsAndEnd() {
        TestAccount editor = here.account(Role.EDITOR);
        JsonNode first = programs.read(get(here.officer(), "/mandates?limit=2"));
        assertThat(first.path("items")).hasSize(2);
        assertThat(first.path("next").asString()).isNotEmpty();
        assertThat(items(editor.actor(), "/mandates/own"))
                .singleElement()
                .satisfies(own -> assertThat(own.path("role").asString()).isEqualTo("EDITOR"));

        String ending = "/mandates/" + editor.mandate().id().value() + "/ending";
        assertThat(post(here.officer(), ending, Map.of("reason", " "))).hasStatus(422);
        assertThat(post(editor.actor(), ending, Map.of("reason", "x"))).hasStatus(403);
        assertThat(post(here.officer(), ending, Map.of("reason", "调岗"))).hasStatus(204);
        assertThat(items(here.officer(), "/mandates?role=EDITOR")).isEmpty();
        assertThat(items(here.officer(), "/mandates?role=EDITOR&ended=true")).hasSize(1);
    }

    @Test
    void aColleagueIsAskedAgreesAndGivesItUp() {
        Actor holder = here.coordinator();
        TestAccount colleague = here.account(Role.EDITOR);
        LocalDate today = here.within(delegations::today);
        String id = DelegationId.next().value().toString();
        MvcTestResult offered = post(
                holder,
                "/delegations",
                Map.of(
                        "id",
                        id,
                        "mandate",
                        holder.mandates().getFirst().id().value().toString(),
                        "delegate",
                        colleague.person().value().toString(),
                        "startsOn",
                        today.toString(),
                        "endsOn",
                        today.plusDays(3).toString()));
        assertThat(offered).hasStatus(201);
        assertThat(post(here.contact(), "/delegations/" + id + "/acceptance", ""))
                .hasStatus(404);
        MvcTestResult accepted = post(colleague.actor(), "/delegations/" + id + "/acceptance", "");
        assertThat(programs.read(accepted).path("state").asString()).isEqualTo("IN_FORCE");
        assertThat(items(colleague.actor(), "/delegations")).hasSize(1);
        MvcTestResult ended = post(colleague.actor(), "/delegations/" + id + "/ending", "");
        assertThat(programs.read(ended).path("state").asString()).isEqualTo("ENDED");
    }

    private MvcTestResult invite(InvitationId id, String body) {
        return site.post()
                .uri(path("/invitations"))
                .header("Authorization", "Bearer " + programs.secret(here.officer()))
                .header("Idempotency-Key", "invite-" + id.value())
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private MvcTestResult post(Actor by, String rest, Object body) {
        return programs.change(site, POST, by, path(rest), body).exchange();
    }

    private JsonNode items(Actor by, String rest) {
        return programs.read(get(by, rest)).path("items");
    }

    private MvcTestResult get(Actor by, String rest) {
        return programs.get(site, by, path(rest)).exchange();
    }

    private String path(String rest) {
        return "/api/v1/" + here.slug() + rest;
    }
}
