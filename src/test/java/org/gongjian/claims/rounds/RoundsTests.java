package org.gongjian.claims.rounds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.gongjian.RoomTest;
import org.gongjian.TestClock;
import org.gongjian.claims.ClaimDesk;
import org.gongjian.claims.TestClaims;
import org.gongjian.district.Localized;
import org.gongjian.district.Reason;
import org.gongjian.district.Refused;
import org.gongjian.identity.TestDistrict;
import org.gongjian.listings.ListingId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RoomTest
class RoundsTests {

    @Autowired
    private RoundDesk desk;

    @Autowired
    private Rounds rounds;

    @Autowired
    private ClaimDesk claims;

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
}
