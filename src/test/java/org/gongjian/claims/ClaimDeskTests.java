package org.gongjian.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.gongjian.RoomTest;
import org.gongjian.TestClock;
import org.gongjian.claims.register.Case;
import org.gongjian.claims.register.CaseFilter;
import org.gongjian.claims.register.CaseNumber;
import org.gongjian.claims.register.CaseState;
import org.gongjian.claims.register.CaseView;
import org.gongjian.claims.register.Cases;
import org.gongjian.district.Localized;
import org.gongjian.district.NumberBooks;
import org.gongjian.district.Refused;
import org.gongjian.identity.Actor;
import org.gongjian.identity.TestDistrict;
import org.gongjian.identity.UnitId;
import org.gongjian.listings.Listing;
import org.gongjian.listings.ListingDesk;
import org.gongjian.listings.ListingId;
import org.gongjian.listings.ListingKind;
import org.gongjian.listings.ListingState;
import org.gongjian.listings.Listings;
import org.gongjian.listings.TestListings;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RoomTest
class ClaimDeskTests {

    @Autowired
    private ClaimDesk desk;

    @Autowired
    private Claims claims;

    @Autowired
    private ContactWatch watch;

    @Autowired
    private Cases cases;

    @Autowired
    private Listings listings;

    @Autowired
    private ListingDesk listingDesk;

    @Autowired
    private NumberBooks numbers;

    @Autowired
    private TestClock clock;

    private final TestClaims fixtures;
    private final TestListings lists;
    private final TestDistrict here;

    ClaimDeskTests(@Autowired TestClaims fixtures, @Autowired TestListings lists) {
        this.fixtures = fixtures;
        this.lists = lists;
        here = fixtures.aDistrict();
    }

    @Test
    void aClaimTakesTheQuantityAndOpensANumberedCase() {
        ListingId books = fixtures.books(here);
        ClaimId id = fixtures.made(here, fixtures.of(here, books, 20));

        assertThat(listing(books).left()).isEqualByComparingTo("40");
        Case about = fixtures.of(here, id);
        assertThat(about.number()).isEqualTo(new CaseNumber(2024, 1));
        assertThat(about.state()).isEqualTo(CaseState.OPENED);
        assertThat(about.asker()).isEqualTo(here.communityUnit());
        assertThat(fixtures.claim(here, id).contactBy()).isEqualTo(TestClaims.DAY.plusDays(7));
        assertThat(here.within(() -> cases.count(CaseFilter.of(CaseView.NEW)))).isEqualTo(1);
    }

    @Test
    void theSameClaimAgainAndAnotherOfTheSameUnitAnswerTheOneThereIs() {
        ListingId books = fixtures.books(here);
        MakeClaim command = fixtures.of(here, books, 20);
        ClaimId id = fixtures.made(here, command);

        assertThat(fixtures.made(here, command)).isEqualTo(id);
        assertThat(fixtures.made(here, fixtures.of(here, books, 10))).isEqualTo(id);
        assertThat(listing(books).left()).isEqualByComparingTo("40");
        assertThat(here.within(numbers::books)).allMatch(NumberBooks.Book::holds);
    }

    @Test
    void whatIsAllTakenIsRefusedWithTheReasonAndNothingIsWritten() {
        ListingId track = fixtures.track(here);
        fixtures.made(here, fixtures.of(here, track, 1));
        UnitId second = fixtures.anotherPartner(here, "Second");

        refused("listings.refused.all-taken", () -> enter(fixtures.by(second, track, 1)));
        assertThat(here.within(() -> claims.of(second))).isEmpty();
        assertThat(here.within(numbers::books)).allMatch(NumberBooks.Book::holds);
    }

    @Test
    void moreThanIsLeftAndPartsThatAreTooSmallAreRefused() {
        ListingId books = fixtures.books(here);
        refused("listings.refused.left", () -> make(fixtures.of(here, books, 61)));
        refused("listings.refused.part", () -> make(fixtures.of(here, books, 2)));
        ListingId track = fixtures.track(here);
        assertThat(listing(track).left()).isEqualByComparingTo("1");
    }

    @Test
    void whatIsWithdrawnExpiredOrNotPublicIsRefused() {
        ListingId withdrawn = fixtures.track(here);
        here.run(() -> listingDesk.withdraw(
                here.coordinator(),
                withdrawn,
                Localized.zh("改期"),
                listings.byId(withdrawn).orElseThrow().version()));
        refused("listings.refused.withdrawn", () -> make(fixtures.of(here, withdrawn, 1)));
        ListingId draft = lists.draft(here, ListingKind.PROJECT, lists.track(here));
        refused("listings.refused.not-public", () -> make(fixtures.of(here, draft, 1)));
        ListingId expired = fixtures.track(here);
        clock.set(TestClock.STORY.plus(Duration.ofDays(150)));
        try {
            MakeClaim late = fixtures.of(here, expired, 1);
            refused(
                    "listings.refused.expired",
                    () -> make(new MakeClaim(
                            late.id(),
                            expired,
                            late.lead(),
                            Set.of(),
                            late.quantity(),
                            late.brings(),
                            null,
                            TestClaims.DAY.plusDays(200))));
        } finally {
            clock.set(TestClock.STORY);
        }
    }

    @Test
    void nobodyClaimsWhatTheyAskForOrWhatIsOffered() {
        ListingId track = fixtures.track(here);
        refused("claims.refused.own", () -> desk.make(here.coordinator(), fixtures.by(here.communityUnit(), track, 1)));
        ListingId resource = lists.published(here, ListingKind.RESOURCE, lists.track(here));
        UnitId second = fixtures.anotherPartner(here, "Second");
        refused("claims.refused.resource", () -> enterBy(here.officer(), fixtures.by(second, resource, 1)));
    }

    @Test
    void aDeadlineThatHasPassedStandsBesideItsField() {
        ListingId track = fixtures.track(here);
        MakeClaim plain = fixtures.of(here, track, 1);
        MakeClaim past = new MakeClaim(
                plain.id(),
                track,
                plain.lead(),
                Set.of(),
                plain.quantity(),
                plain.brings(),
                null,
                TestClaims.DAY.minusDays(1));
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> here.within(() -> make(past)))
                .satisfies(refused -> assertThat(refused.fields()).containsKey("deadline"));
    }

    @Test
    void onlyTheUnitsOwnPeopleOrTheAskersSideClaimForIt() {
        ListingId track = fixtures.track(here);
        for (Actor other : List.of(Actor.visitor(), here.volunteer(), here.editor())) {
            assertThatExceptionOfType(Refused.class)
                    .isThrownBy(() -> here.within(() -> desk.make(other, fixtures.of(here, track, 1))))
                    .satisfies(refused -> assertThat(refused.kind()).isEqualTo(Refused.Kind.FORBIDDEN));
        }
        ClaimId entered = here.within(() -> desk.make(here.coordinator(), fixtures.of(here, track, 1)));
        assertThat(fixtures.claim(here, entered).enteredFor()).isTrue();
    }

    @Test
    void unitsThatClaimTogetherConfirmInTheirOwnAccounts() {
        UnitId second = fixtures.anotherPartner(here, "Second");
        ListingId track = fixtures.track(here);
        ClaimId id = fixtures.made(here, fixtures.together(here, track, second));

        assertThat(fixtures.of(here, id).claimers()).containsExactly(here.partner());
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> here.run(() -> desk.answer(here.contact(), id, second, true)));
        here.run(() -> desk.answer(Actor.system(), id, second, true));
        here.run(() -> desk.answer(Actor.system(), id, second, true));
        assertThat(fixtures.of(here, id).claimers()).containsExactlyInAnyOrder(here.partner(), second);
        refused("claims.refused.not-asked", () -> {
            desk.answer(Actor.system(), id, second, false);
            return true;
        });
    }

    @Test
    void withoutContactTheClaimIsRemindedOfAndThenReleased() {
        ListingId track = fixtures.track(here);
        ClaimId id = fixtures.made(here, fixtures.of(here, track, 1));
        try {
            lookAfterDays(5);
            assertThat(fixtures.claim(here, id).remindedAt()).isNotNull();
            lookAfterDays(7);
            assertThat(fixtures.claim(here, id).state()).isEqualTo(ClaimState.CLAIMED);
            lookAfterDays(8);
        } finally {
            clock.set(TestClock.STORY);
        }
        assertThat(fixtures.claim(here, id).state()).isEqualTo(ClaimState.RELEASED);
        assertThat(fixtures.of(here, id).state()).isEqualTo(CaseState.VOID);
        assertThat(listing(track).left()).isEqualByComparingTo("1");
        ClaimId again = fixtures.made(here, fixtures.of(here, track, 1));
        assertThat(fixtures.of(here, again).number()).isEqualTo(new CaseNumber(2024, 2));
        assertThat(here.within(numbers::books)).allMatch(NumberBooks.Book::holds);
    }

    @Test
    void contactTheClaimerNotesStopsTheClockAndTheAskerConfirmsOrDeniesIt() {
        ListingId track = fixtures.track(here);
        ClaimId id = fixtures.made(here, fixtures.of(here, track, 1));
        here.run(() -> desk.noteContact(here.contact(), id, 1, TestClaims.DAY, "电话约好周五看场地"));
        assertThat(fixtures.claim(here, id).state()).isEqualTo(ClaimState.NOTED);
        here.run(() -> desk.denyContact(here.coordinator(), id, 2, "没有接到电话"));
        assertThat(fixtures.claim(here, id).state()).isEqualTo(ClaimState.CLAIMED);
        here.run(() -> desk.noteContact(here.contact(), id, 3, TestClaims.DAY, null));
        here.run(() -> desk.confirmContact(here.coordinator(), id, 4));
        assertThat(fixtures.claim(here, id).state()).isEqualTo(ClaimState.IN_TOUCH);
        assertThat(fixtures.of(here, id).state()).isEqualTo(CaseState.IN_PROGRESS);
        refused("claims.contact.future", () -> {
            ClaimId other = make(fixtures.of(here, fixtures.track(here), 1));
            desk.noteContact(here.contact(), other, 1, TestClaims.DAY.plusDays(1), null);
            return true;
        });
    }

    @Test
    void whatIsTakenBackIsFreeAgainAndItsNumberStays() {
        ListingId books = fixtures.books(here);
        ClaimId id = fixtures.inTouch(here, fixtures.of(here, books, 60));
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> here.run(() -> desk.withdraw(here.coordinator(), id, 2, "不行")));
        here.run(() -> desk.withdraw(here.contact(), id, 2, "人手不够"));
        assertThat(listing(books).left()).isEqualByComparingTo("60");
        assertThat(fixtures.of(here, id).state()).isEqualTo(CaseState.VOID);
        assertThat(here.within(numbers::books)).allMatch(NumberBooks.Book::holds);
    }

    @Test
    void whenTheCaseIsClosedTheListingIsFulfilled() {
        ListingId track = fixtures.track(here);
        ClaimId id = fixtures.accepted(here, fixtures.of(here, track, 1));
        fixtures.rated(here, id, 5, 4, 5);
        fixtures.closed(here, id);
        assertThat(fixtures.claim(here, id).state()).isEqualTo(ClaimState.FINISHED);
        assertThat(listing(track).stored()).isEqualTo(ListingState.FULFILLED);
    }

    private void lookAfterDays(int days) {
        clock.set(TestClock.STORY.plus(Duration.ofDays(days)));
        here.run(watch::look);
    }

    private Listing listing(ListingId id) {
        return here.within(() -> listings.byId(id).orElseThrow());
    }

    private ClaimId make(MakeClaim command) {
        return desk.make(here.contact(), command);
    }

    private ClaimId enter(MakeClaim command) {
        return desk.make(here.coordinator(), command);
    }

    private ClaimId enterBy(Actor by, MakeClaim command) {
        return desk.make(by, command);
    }

    private void refused(String code, Supplier<Object> work) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> here.within(work))
                .satisfies(refused -> assertThat(refused.reason().code()).isEqualTo(code));
    }
}
