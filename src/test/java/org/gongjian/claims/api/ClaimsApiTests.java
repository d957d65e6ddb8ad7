package org.gongjian.claims.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.gongjian.RoomTest;
import org.gongjian.claims.ClaimId;
import org.gongjian.claims.TestClaims;
import org.gongjian.claims.rounds.OpenRound;
import org.gongjian.claims.rounds.RoundId;
import org.gongjian.claims.rounds.Rounds;
import org.gongjian.district.Localized;
import org.gongjian.identity.Actor;
import org.gongjian.identity.Asking;
import org.gongjian.identity.TestDistrict;
import org.gongjian.identity.TestPrograms;
import org.gongjian.listings.ListingId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

/** Rounds, contact and ratings, as programs see and change them. */
@RoomTest
class ClaimsApiTests {

    private final TestClaims fixtures;
    private final Rounds rounds;
    private final TestDistrict here;
    private final Asking api;

    ClaimsApiTests(
            @Autowired TestClaims fixtures,
            @Autowired Rounds rounds,
            @Autowired MockMvcTester site,
            @Autowired TestPrograms programs) {
        this.fixtures = fixtures;
        this.rounds = rounds;
        here = fixtures.aDistrict();
        api = new Asking(site, programs, "/api/v1/" + here.slug());
    }

    @Test
    void aRoundIsOpenedReadByEverybodyAndEndedOnce() {
        ListingId track = fixtures.track(here);
        OpenRound command = round(track, Duration.ofDays(2));
        MvcTestResult opened = api.post(here.coordinator(), "/rounds", command);
        assertThat(opened).hasStatus(201);
        String path = "/rounds/" + command.id().value();
        assertThat(opened.getResponse().getHeader("Location")).endsWith(path);
        assertThat(api.post(here.coordinator(), "/rounds", command))
                .as("sent again")
                .hasStatus(201);

        JsonNode read = api.read(Actor.visitor(), path);
        assertThat(read.path("phase").asString()).isEqualTo("PAIRED");
        assertThat(read.path("lines").get(0).path("listing").asString())
                .isEqualTo(track.value().toString());
        assertThat(api.post(here.volunteer(), path + "/end", ""))
                .as("without a version")
                .hasStatus(428);
        assertThat(api.step(here.contact(), path + "/end", 1, "")).hasStatus(403);
        assertThat(api.step(here.coordinator(), path + "/end", 7, "")).hasStatus(412);
        MvcTestResult ended = api.step(here.coordinator(), path + "/end", 1, "");
        assertThat(ended).hasStatusOk();
        assertThat(api.read(ended).path("phase").asString()).isEqualTo("OVER");
        assertThat(Asking.tag(ended)).isNotEqualTo(Asking.tag(opened));
    }

    @Test
    void theSameKeyOpensOneRoundAndAnotherBodyIsRefused() {
        OpenRound command = round(fixtures.track(here), Duration.ZERO);
        assertThat(api.keyed(here.coordinator(), "/rounds", "round-1", command)).hasStatus(201);
        MvcTestResult again = api.keyed(here.coordinator(), "/rounds", "round-1", command);
        assertThat(again).hasStatus(201);
        assertThat(again.getResponse().getHeader("Idempotency-Replayed")).isEqualTo("true");
        assertThat(api.keyed(here.coordinator(), "/rounds", "round-1", round(fixtures.books(here), Duration.ZERO)))
                .hasStatus(422);
        assertThat(api.read(Actor.visitor(), "/rounds").path("items")).hasSize(1);
    }

    @Test
    void whatCannotBeInARoundIsSaidBesideItsField() {
        ListingId track = fixtures.track(here);
        Instant now = here.within(rounds::now);
        OpenRound early = new OpenRound(
                RoundId.next(),
                Localized.zh("首批"),
                null,
                here.communityUnit(),
                now,
                now.minusSeconds(60),
                null,
                List.of(track));
        assertThat(api.post(here.coordinator(), "/rounds", early))
                .hasStatus(422)
                .bodyText()
                .contains("hallOpensAt");
        OpenRound empty = new OpenRound(
                RoundId.next(), Localized.zh("首批"), null, here.communityUnit(), now, now, null, List.of());
        assertThat(api.post(here.coordinator(), "/rounds", empty))
                .hasStatus(422)
                .bodyText()
                .contains("listings");
        assertThat(api.post(here.contact(), "/rounds", round(track, Duration.ZERO)))
                .hasStatus(403);
        assertThat(api.get(Actor.visitor(), "/rounds/" + RoundId.next().value()))
                .hasStatus(404);
    }

    @Test
    void theListOfRoundsIsReadInPartsAndNoneIsMissedOrSeenTwice() {
        ListingId books = fixtures.books(here);
        List<String> made = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            OpenRound command = round(books, Duration.ofHours(i));
            api.post(here.coordinator(), "/rounds", command);
            made.addFirst(command.id().value().toString());
        }
        List<String> read = new ArrayList<>();
        String next = "";
        do {
            JsonNode part = api.read(Actor.visitor(), "/rounds?limit=2" + next);
            StreamSupport.stream(part.path("items").spliterator(), false)
                    .forEach(round -> read.add(round.path("id").asString()));
            next = part.hasNonNull("next") ? "&after=" + part.path("next").asString() : "";
        } while (!next.isEmpty());
        assertThat(read).containsExactlyElementsOf(made);
        assertThat(api.get(Actor.visitor(), "/rounds?after=rubbish")).hasStatus(422);
    }

    @Test
    void theClaimerSaysThereWasContactAndTheAskerConfirmsIt() {
        ClaimId claim = fixtures.made(here, fixtures.of(here, fixtures.track(here), 1));
        String path = "/claims/" + claim.value();
        Map<String, String> contact = Map.of("day", "2024-06-05", "words", "电话约好周五看场地");
        assertThat(api.step(here.volunteer(), path + "/contact", 1, contact)).hasStatus(403);
        assertThat(api.step(here.contact(), path + "/contact", 1, Map.of("day", "2024-06-06")))
                .hasStatus(422)
                .bodyText()
                .contains("\"day\"");
        MvcTestResult noted = api.step(here.contact(), path + "/contact", 1, contact);
        assertThat(noted).hasStatusOk().bodyText().doesNotContain("周五看场地");
        assertThat(api.read(noted).path("state").asString()).isEqualTo("NOTED");
        assertThat(api.read(noted).path("contactOn").asString()).isEqualTo("2024-06-05");

        assertThat(api.step(here.contact(), path + "/contact/confirmation", 2, ""))
                .as("not by the claimer")
                .hasStatus(403);
        assertThat(api.step(here.coordinator(), path + "/contact/confirmation", 1, ""))
                .hasStatus(412);
        MvcTestResult confirmed = api.step(here.coordinator(), path + "/contact/confirmation", 2, "");
        assertThat(api.read(confirmed).path("state").asString()).isEqualTo("IN_TOUCH");
        assertThat(api.step(here.coordinator(), path + "/contact/confirmation", 3, ""))
                .as("once")
                .hasStatus(409);
    }

    @Test
    void theAskerSaysThereWasNoneAndTheClockRunsAgain() {
        ClaimId claim = fixtures.made(here, fixtures.of(here, fixtures.track(here), 1));
        String path = "/claims/" + claim.value();
        api.step(here.contact(), path + "/contact", 1, Map.of("day", "2024-06-05"));
        assertThat(api.step(here.contact(), path + "/contact/denial", 2, Map.of("words", "没有")))
                .hasStatus(403);
        assertThat(api.step(here.coordinator(), path + "/contact/denial", 2, Map.of()))
                .hasStatus(422);
        MvcTestResult denied = api.step(here.coordinator(), path + "/contact/denial", 2, Map.of("words", "没有联系"));
        assertThat(api.read(denied).path("state").asString()).isEqualTo("CLAIMED");
        assertThat(denied).bodyText().doesNotContain("没有联系");
    }

    @Test
    void everybodyReadsTheTallyAndBothSidesReadAndAnswerWhatWasSaid() {
        ClaimId claim = fixtures.accepted(here, fixtures.of(here, fixtures.track(here), 1));
        fixtures.rated(here, claim, 5, 2);
        String path = "/cases/" + claim.value();
        JsonNode tally = api.read(Actor.visitor(), path + "/tally");
        assertThat(tally.path("ratings").asInt()).isEqualTo(2);
        assertThat(tally.path("unsatisfied").asInt()).isEqualTo(1);
        assertThat(api.get(Actor.visitor(), path + "/ratings")).hasStatus(403);
        assertThat(api.get(here.volunteer(), path + "/ratings")).hasStatus(403);

        JsonNode given = api.read(here.contact(), path + "/ratings").path("items");
        assertThat(given).hasSize(2);
        String bad = StreamSupport.stream(given.spliterator(), false)
                .filter(rating -> rating.path("unsatisfied").asBoolean())
                .findFirst()
                .orElseThrow()
                .path("id")
                .asString();
        String answer = path + "/ratings/" + bad + "/answer";
        assertThat(api.post(here.volunteer(), answer, Map.of("words", "已经整改"))).hasStatus(403);
        assertThat(api.post(here.contact(), answer, Map.of())).hasStatus(422);
        MvcTestResult answered = api.post(here.contact(), answer, Map.of("words", "已经整改"));
        assertThat(answered).hasStatusOk();
        assertThat(api.read(answered).path("answer").asString()).isEqualTo("已经整改");
        assertThat(api.post(here.coordinator(), answer, Map.of("words", "再答一次")))
                .as("once")
                .hasStatus(409);
        assertThat(api.post(
                        here.coordinator(), path + "/ratings/" + claim.value() + "/answer", Map.of("words", "无此评价")))
                .hasStatus(404);
    }

    private OpenRound round(ListingId listing, Duration later) {
        Instant now = here.within(rounds::now);
        Instant opens = later.compareTo(Duration.ofDays(1)) > 0 ? now : now.plus(later);
        return new OpenRound(
                RoundId.next(),
                Localized.of("首批", "First round"),
                null,
                here.communityUnit(),
                opens,
                now.plus(later),
                null,
                List.of(listing));
    }
}
