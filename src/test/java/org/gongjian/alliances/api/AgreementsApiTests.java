package org.gongjian.alliances.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gongjian.RoomTest;
import org.gongjian.TestClock;
import org.gongjian.alliances.Hunchun;
import org.gongjian.alliances.WriteAgreement;
import org.gongjian.identity.Actor;
import org.gongjian.identity.TestAccounts;
import org.gongjian.identity.TestDistrict;
import org.gongjian.identity.TestPrograms;
import org.gongjian.identity.UnitId;
import org.gongjian.organizations.Organizations;
import org.gongjian.organizations.Posts;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

@RoomTest
class AgreementsApiTests {

    @Autowired
    private MockMvcTester site;

    @Autowired
    private TestPrograms programs;

    private final TestDistrict district;
    private final Hunchun hunchun;
    private final WriteAgreement agreement;

    AgreementsApiTests(
            @Autowired TestAccounts accounts,
            @Autowired TestClock clock,
            @Autowired Organizations organizations,
            @Autowired Posts posts) {
        clock.set(TestClock.STORY);
        district = accounts.aDistrict();
        hunchun = district.within(() -> Hunchun.registered(organizations, posts, district));
        agreement = hunchun.agreement();
    }

    @Test
    void eachPartysPeopleConfirmAndThenEverybodyReadsIt() {
        assertThat(change(POST, hunchun.coordinator, "", null, agreement)).hasStatus(201);
        assertThat(get(Actor.visitor(), "")).as("a draft is its parties’ own").hasStatus(404);

        MvcTestResult first = confirm(hunchun.coordinator, hunchun.community);
        assertThat(first).hasStatusOk();
        assertThat(programs.read(first).path("state").asString()).isEqualTo("DRAFT");
        MvcTestResult second = confirm(hunchun.contact, hunchun.archives);
        assertThat(programs.read(second).path("state").asString()).isEqualTo("IN_FORCE");
        assertThat(tag(second)).as("its version stays, its looks do not").isNotEqualTo(tag(first));
        assertThat(programs.read(get(Actor.visitor(), ""))
                        .path("number")
                        .path("year")
                        .asInt())
                .isEqualTo(2024);
    }

    @Test
    void nobodyConfirmsForAnotherParty() {
        change(POST, hunchun.coordinator, "", null, agreement);
        assertThat(confirm(hunchun.coordinator, hunchun.archives)).hasStatus(403);
    }

    @Test
    void aConfirmedDraftIsChangedOnlyByClearingWhatWasConfirmed() {
        change(POST, hunchun.coordinator, "", null, agreement);
        confirm(hunchun.coordinator, hunchun.community);
        assertThat(edit(false)).hasStatus(422).bodyText().contains("alliances.agreement.clears");
        MvcTestResult edited = edit(true);
        assertThat(edited).hasStatusOk();
        assertThat(programs.read(edited).path("version").asInt()).isEqualTo(2);
        assertThat(programs.read(edited).path("confirmations")).isEmpty();
    }

    @Test
    void onePartySignsOnPaperOnce() {
        change(POST, hunchun.coordinator, "", null, agreement);
        Map<String, String> community =
                Map.of("party", text(hunchun.community.value()), "signer", text(hunchun.secretary.value()));
        Map<String, String> archives =
                Map.of("party", text(hunchun.archives.value()), "signer", text(hunchun.curator.value()));
        assertThat(sign(List.of(community, community)))
                .hasStatus(422)
                .bodyText()
                .contains("signatures[1].party");
        assertThat(sign(List.of(community))).as("one is missing").hasStatus(422);
        MvcTestResult signed = sign(List.of(community, archives));
        assertThat(programs.read(signed).path("confirmations")).hasSize(2);
        assertThat(programs.read(signed).path("agreedOn").asString()).isEqualTo("2024-02-28");
    }

    @Test
    void aPromiseSaysInBothLanguagesHowItStands() {
        change(POST, hunchun.coordinator, "", null, agreement);
        confirm(hunchun.coordinator, hunchun.community);
        confirm(hunchun.contact, hunchun.archives);
        JsonNode promises = programs.read(get(Actor.visitor(), "/fulfilment")).path("items");
        assertThat(promises).hasSize(3);
        assertThat(promises.get(0).path("why").path("zh-CN").asString()).isNotBlank();
        assertThat(promises.get(0).path("why").path("en").asString()).isNotBlank();
        assertThat(promises.get(0).path("now").path("target").asLong()).isEqualTo(6);
        assertThat(promises.get(2).has("now")).as("in words only").isFalse();
    }

    @Test
    void draftsAreListedForTheirPartiesOnly() {
        change(POST, hunchun.coordinator, "", null, agreement);
        assertThat(list(hunchun.contact)).hasSize(1);
        assertThat(list(district.volunteer())).isEmpty();
        assertThat(list(Actor.visitor())).isEmpty();
    }

    private JsonNode list(Actor reader) {
        return programs.read(programs.get(site, reader, root() + "?state=DRAFT").exchange())
                .path("items");
    }

    private MvcTestResult confirm(Actor by, UnitId party) {
        return change(POST, by, "/confirmations", 1, Map.of("party", text(party.value())));
    }

    private MvcTestResult edit(boolean clearing) {
        return change(PUT, hunchun.coordinator, "", 1, Map.of("text", agreement.text(), "clearing", clearing));
    }

    private MvcTestResult sign(List<Map<String, String>> signatures) {
        return change(POST, hunchun.coordinator, "/paper", 1, Map.of("on", "2024-02-28", "signatures", signatures));
    }

    private MvcTestResult change(HttpMethod method, Actor by, String rest, @Nullable Integer version, Object body) {
        String path = version == null ? root() : root() + "/" + agreement.id().value() + rest;
        var request = programs.change(site, method, by, path, body);
        return (version == null ? request : request.header("If-Match", "\"" + version + "\"")).exchange();
    }

    private MvcTestResult get(Actor reader, String rest) {
        return programs.get(site, reader, root() + "/" + agreement.id().value() + rest)
                .exchange();
    }

    private String root() {
        return "/api/v1/" + district.slug() + "/agreements";
    }

    private static String tag(MvcTestResult result) {
        return String.valueOf(result.getResponse().getHeader("ETag"));
    }

    private static String text(UUID id) {
        return id.toString();
    }
}
