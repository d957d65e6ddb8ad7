package org.gongjian.claims.rounds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gongjian.RoomTest;
import org.gongjian.TestClock;
import org.gongjian.claims.Claim;
import org.gongjian.claims.ClaimDesk;
import org.gongjian.claims.ClaimId;
import org.gongjian.claims.Claims;
import org.gongjian.claims.MakeClaim;
import org.gongjian.claims.TestClaims;
import org.gongjian.district.Localized;
import org.gongjian.district.Reason;
import org.gongjian.district.Refused;
import org.gongjian.identity.Role;
import org.gongjian.identity.TestDistrict;
import org.gongjian.identity.UnitId;
import org.gongjian.identity.security.FormToken;
import org.gongjian.identity.security.TestSessions;
import org.gongjian.listings.ListingDetails;
import org.gongjian.listings.ListingId;
import org.gongjian.listings.ListingKind;
import org.gongjian.listings.TestListings;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@RoomTest
class RoundsTests {

    @Autowired
    private RoundDesk desk;

    @Autowired
    private Rounds rounds;

    @Autowired
    private ClaimDesk claims;

    @Autowired
    private Claims all;

    @Autowired
    private TestListings lists;

    @Autowired
    private TestClock clock;

    @Autowired
    private MockMvcTester site;

    @Autowired
    private TestSessions sessions;

    private final TestClaims fixtures;
    private final TestDistrict here;

    RoundsTests(@Autowired TestClaims fixtures) {
        this.fixtures = fixtures;
        here = fixtures.aDistrict();
    }

    @Test
    void whileOnlyPairedUnitsChooseAnotherIsToldFromWhenEverybodyMay() {
        ListingId track = fixtures.track(here);
        Instant hall = TestClock.STORY.plus(Duration.ofDays(2));
        opened(TestClock.STORY, hall, track);
        assertThat(here.within(() -> rounds.mayClaim(track, here.communityUnit(), here.partner())
                        .reason()))
                .contains(Reason.of("claims.round.refused.paired", hall));
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> fixtures.made(here, fixtures.of(here, track, 1)));
    }

    @Test
    void aPairedUnitIsLetThroughFirstAndEverybodyOnceTheHallOpens() {
        fixtures.pair(here);
        UnitId stranger = fixtures.anotherPartner(here, "Stranger");
        ListingId books = fixtures.books(here);
        Instant hall = TestClock.STORY.plus(Duration.ofDays(2));
        opened(TestClock.STORY, hall, books);

        fixtures.made(here, fixtures.of(here, books, 20));
        Reason notYet = Reason.of("claims.round.refused.paired", hall);
        assertThat(reason(books, stranger)).contains(notYet);
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> enter(fixtures.by(stranger, books, 20)))
                .satisfies(refused -> {
                    assertThat(refused.kind()).isEqualTo(Refused.Kind.CONFLICT);
                    assertThat(refused.reason()).isEqualTo(notYet);
                });

        clock.set(hall.minusSeconds(1));
        assertThat(reason(books, stranger)).contains(notYet);
        clock.set(hall);
        assertThat(reason(books, stranger)).isEmpty();
        enter(fixtures.by(stranger, books, 20));
        assertThat(here.<List<UnitId>>within(
                        () -> all.of(books).stream().map(Claim::lead).toList()))
                .containsExactlyInAnyOrder(here.partner(), stranger);
    }

    @Test
    void anAgreementThatHasEndedLetsNobodyThroughFirst() {
        fixtures.pair(here);
        ListingId books = fixtures.published(here, ListingKind.NEED, stayingUntil(LocalDate.of(2025, 3, 1)));
        Instant opens = Instant.parse("2025-01-10T01:00:00Z");
        Instant hall = opens.plus(Duration.ofDays(2));
        opened(opens, hall, books);

        clock.set(opens.plusSeconds(1));
        assertThat(reason(books, here.partner())).contains(Reason.of("claims.round.refused.paired", hall));
    }

    @Test
    void overThePageAPairedUnitClaimsAndAnotherReadsWhenTheHallOpens() {
        ListingId track = fixtures.track(here);
        opened(TestClock.STORY, TestClock.STORY.plus(Duration.ofDays(2)), track);
        String path = "/" + here.slug() + "/listings/" + track.value();

        MvcTestResult early = claimedOverThePage(path);
        assertThat(early)
                .hasStatus(409)
                .bodyText()
                .contains("Units with an agreement choose first; everybody from", "7 June 2024", "Lay it");
        assertThat(site.get().uri(path).header("Accept-Language", "en").cookie(contact()))
                .bodyText()
                .contains("Units with an agreement choose first; everybody from");

        fixtures.pair(here);
        assertThat(claimedOverThePage(path)).hasStatus(303);
        assertThat(here.within(() -> all.of(track))).hasSize(1);
    }

    @Test
    void overThePageEverybodyClaimsAfterTheCountdown() {
        ListingId track = fixtures.track(here);
        Instant hall = TestClock.STORY.plus(Duration.ofDays(2));
        opened(TestClock.STORY, hall, track);
        clock.set(hall);

        assertThat(claimedOverThePage("/" + here.slug() + "/listings/" + track.value()))
                .hasStatus(303);
    }

    @Test
    void aRoundThatIsOpenAtOnceIsOpenToAll() {
        ListingId track = fixtures.track(here);
        opened(TestClock.STORY, TestClock.STORY, track);
        fixtures.made(here, fixtures.of(here, track, 1));
        assertThat(fixtures.claim(here, here.within(() -> claims.make(here.contact(), fixtures.of(here, track, 1)))))
                .isNotNull();
    }

    @Test
    void whatNobodyClaimedStandsInFrontOfTheNextRound() {
        ListingId waited = fixtures.track(here);
        ListingId fresh = fixtures.books(here);
        RoundId first = opened(TestClock.STORY, TestClock.STORY, waited);
        here.run(() -> desk.end(here.coordinator(), first, 1));
        assertThat(here.within(() -> rounds.mayClaim(waited, here.communityUnit(), here.partner())
                        .reason()))
                .contains(Reason.of("claims.round.refused.over"));
        RoundId second = opened(TestClock.STORY.plusSeconds(60), TestClock.STORY.plusSeconds(60), fresh, waited);
        assertThat(here.within(() -> rounds.require(second).entries()))
                .containsExactly(new Round.Entry(waited, 1), new Round.Entry(fresh, 0));
    }

    @Test
    void aRoundNeedsSomethingToClaimAndSomebodyWhoMayHoldIt() {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> opened(TestClock.STORY, TestClock.STORY))
                .satisfies(refused -> assertThat(refused.fields()).containsKey("listings"));
        ListingId track = fixtures.track(here);
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> opened(TestClock.STORY, TestClock.STORY.minusSeconds(1), track))
                .satisfies(refused -> assertThat(refused.fields()).containsKey("hallOpensAt"));
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> here.within(() ->
                        desk.open(here.contact(), round(RoundId.next(), TestClock.STORY, TestClock.STORY, track))))
                .satisfies(refused -> assertThat(refused.kind()).isEqualTo(Refused.Kind.FORBIDDEN));
    }

    private RoundId opened(Instant opensAt, Instant hallOpensAt, ListingId... listings) {
        return here.within(() -> desk.open(here.coordinator(), round(RoundId.next(), opensAt, hallOpensAt, listings)));
    }

    private OpenRound round(RoundId id, Instant opensAt, Instant hallOpensAt, ListingId... listings) {
        return new OpenRound(
                id, Localized.zh("第一轮"), null, here.communityUnit(), opensAt, hallOpensAt, null, List.of(listings));
    }

    private Optional<Reason> reason(ListingId listing, UnitId unit) {
        return here.within(
                () -> rounds.mayClaim(listing, here.communityUnit(), unit).reason());
    }

    /** What a unit says at the desk, entered by the asker's side. */
    private ClaimId enter(MakeClaim command) {
        return here.within(() -> claims.make(here.coordinator(), command));
    }

    private ListingDetails stayingUntil(LocalDate day) {
        ListingDetails books = lists.books(here);
        return new ListingDetails(
                books.title(),
                null,
                null,
                books.category(),
                books.amount(),
                books.part(),
                null,
                null,
                Set.of(),
                List.of(),
                null,
                null,
                books.priority(),
                null,
                day);
    }

    private MvcTestResult claimedOverThePage(String path) {
        return site.post()
                .uri(path + "/claim")
                .header("Accept-Language", "en")
                .cookie(contact())
                .with(FormToken.sent())
                .param("id", ClaimId.next().value().toString())
                .param("lead", here.partner().value().toString())
                .param("quantity", "1")
                .param("work.en", "Lay it")
                .param("deadline", "2024-07-31")
                .exchange();
    }

    private Cookie contact() {
        return sessions.of(here.account(Role.UNIT_CONTACT));
    }
}
