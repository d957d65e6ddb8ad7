package org.gongjian.listings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.gongjian.RoomTest;
import org.gongjian.TestClock;
import org.gongjian.audit.AuditLine;
import org.gongjian.audit.AuditLog;
import org.gongjian.district.Localized;
import org.gongjian.district.Refused;
import org.gongjian.identity.Actor;
import org.gongjian.identity.TestDistrict;
import org.gongjian.listings.ListingFilter.Standing;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RoomTest
class ListingDeskTests {

    private static final Localized BECAUSE = Localized.of("数量写错了", "the quantity is wrong");

    @Autowired
    private TestListings fixtures;

    @Autowired
    private ListingDesk desk;

    @Autowired
    private Listings listings;

    @Autowired
    private AuditLog audit;

    @Autowired
    private TestClock clock;

    private TestDistrict here;

    @BeforeEach
    void aDistrict() {
        here = fixtures.aDistrict();
    }

    @Test
    void aDraftIsForThoseWhoKeepOrVerifyItAndNobodyElse() {
        ListingId id = fixtures.draft(here, ListingKind.RESOURCE, fixtures.books(here));

        assertThat(open(here.contact(), id).title()).isNotNull();
        assertThat(open(here.coordinator(), id).title()).isNotNull();
        assertThat(open(here.officer(), id).title()).isNotNull();
        refused(Refused.Kind.MISSING, () -> listings.open(Actor.visitor(), id));
        refused(Refused.Kind.MISSING, () -> listings.open(here.editor(), id));
    }

    @Test
    void aPartnersOfferIsVerifiedByACoordinatorAndReadByEverybodyThen() {
        ListingId id = fixtures.draft(here, ListingKind.RESOURCE, fixtures.books(here));

        here.run(() -> desk.submit(here.contact(), id, 0));
        refused(Refused.Kind.FORBIDDEN, () -> desk.publish(here.contact(), id, 1));
        here.run(() -> desk.publish(here.coordinator(), id, 1));

        assertThat(open(Actor.visitor(), id).state(TestListings.DAY)).isEqualTo(ListingState.PUBLISHED);
        assertThat(verbs(id)).containsExactly("put-down", "submitted", "published");
    }

    @Test
    void whatIsSentBackIsADraftAgainWithTheReason() {
        ListingId id = fixtures.draft(here, ListingKind.RESOURCE, fixtures.books(here));
        here.run(() -> desk.submit(here.contact(), id, 0));

        here.run(() -> desk.sendBack(here.coordinator(), id, BECAUSE, 1));

        Listing listing = open(here.contact(), id);
        assertThat(listing.stored()).isEqualTo(ListingState.DRAFT);
        assertThat(listing.remark()).isEqualTo(BECAUSE);
    }

    @Test
    void aStaleChangeIsRefusedAndChangesNothing() {
        ListingId id = fixtures.published(here, ListingKind.NEED, fixtures.books(here));

        refused(Refused.Kind.STALE, () -> desk.change(here.coordinator(), id, fixtures.track(here), 0));

        assertThat(open(Actor.visitor(), id).details()).isEqualTo(fixtures.books(here));
    }

    @Test
    void theSameListingSentTwiceIsPutDownOnce() {
        WriteListing books =
                new WriteListing(ListingId.next(), ListingKind.NEED, here.communityUnit(), fixtures.books(here));

        here.run(() -> desk.draft(here.coordinator(), books));
        here.run(() -> desk.draft(here.coordinator(), books));

        assertThat(here.<Long>within(() -> listings.count(here.coordinator(), needs().in(Standing.DRAFT))))
                .isOne();
        assertThat(verbs(books.id())).containsExactly("put-down");
    }

    @Test
    void nobodyListsForAUnitThatIsNotTheirs() {
        refused(
                Refused.Kind.FORBIDDEN,
                () -> desk.draft(
                        here.contact(),
                        new WriteListing(
                                ListingId.next(), ListingKind.NEED, here.communityUnit(), fixtures.books(here))));
    }

    @Test
    void aDeadlineThatHasPassedIsRefusedBesideItsField() {
        assertThat(fault(details -> with(details, LocalDate.of(2024, 6, 4), TestListings.VALID_UNTIL)))
                .isEqualTo("deadline");
    }

    @Test
    void nothingStaysOnTheListForMoreThanAYear() {
        assertThat(fault(details -> with(details, null, LocalDate.of(2025, 6, 8))))
                .isEqualTo("validUntil");
        assertThat(fault(details -> with(details, null, LocalDate.of(2024, 6, 4))))
                .isEqualTo("validUntil");
    }

    @Test
    void aDeadlineThatPassesMeanwhileHindersNoOtherChange() {
        ListingId id = fixtures.published(
                here,
                ListingKind.NEED,
                with(fixtures.books(here), LocalDate.of(2024, 6, 20), TestListings.VALID_UNTIL));
        clock.set(TestClock.STORY.plus(Duration.ofDays(30)));

        ListingDetails renamed = titled(open(Actor.visitor(), id).details(), Localized.zh("地方志"));
        here.run(() -> desk.change(here.coordinator(), id, renamed, 1));

        assertThat(open(Actor.visitor(), id).title()).isEqualTo(Localized.zh("地方志"));
    }

    @Test
    void anExpiredOneLeavesTheListAndComesBackWhenItIsRenewed() {
        ListingId id = fixtures.published(here, ListingKind.NEED, fixtures.books(here));
        clock.set(TestClock.STORY.plus(Duration.ofDays(200)));
        assertThat(found(needs())).isEmpty();
        assertThat(found(needs().in(Standing.EXPIRED))).containsExactly(id);

        here.run(() -> desk.renew(here.coordinator(), id, LocalDate.of(2025, 3, 1), 1));

        assertThat(found(needs())).containsExactly(id);
    }

    @Test
    void aWithdrawnOneStaysReadableAndSaysWhy() {
        ListingId id = fixtures.published(here, ListingKind.NEED, fixtures.books(here));

        here.run(() -> desk.withdraw(here.coordinator(), id, BECAUSE, 1));

        assertThat(found(needs())).isEmpty();
        assertThat(open(Actor.visitor(), id).remark()).isEqualTo(BECAUSE);
    }

    @Test
    void twoCharactersAndAnEnglishWordFindIt() {
        ListingId id = fixtures.published(here, ListingKind.NEED, fixtures.books(here));
        fixtures.published(here, ListingKind.NEED, fixtures.track(here));

        assertThat(found(wording("年鉴"))).containsExactly(id);
        assertThat(found(wording("YEARBOOK"))).containsExactly(id);
        assertThat(found(wording("100%"))).isEmpty();
    }

    @Test
    void aCategoryHasWhatIsBelowIt() {
        ListingId id = fixtures.published(here, ListingKind.NEED, fixtures.books(here));
        fixtures.published(here, ListingKind.NEED, fixtures.track(here));

        assertThat(found(needs().under(fixtures.category(here, "books")))).containsExactly(id);
    }

    @Test
    void draftsAreListedForThoseWhoMayReadThem() {
        fixtures.draft(here, ListingKind.RESOURCE, fixtures.books(here));
        ListingFilter drafts = ListingFilter.of(ListingKind.RESOURCE).in(Standing.DRAFT);

        assertThat(here.<Long>within(() -> listings.count(here.contact(), drafts)))
                .isOne();
        assertThat(here.<Long>within(() -> listings.count(here.officer(), drafts)))
                .isOne();
        assertThat(here.<Long>within(() -> listings.count(Actor.visitor(), drafts)))
                .isZero();
    }

    @Test
    void anotherDistrictHasNoneOfIt() {
        ListingId id = fixtures.published(here, ListingKind.NEED, fixtures.books(here));
        TestDistrict elsewhere = fixtures.aDistrict();

        assertThat(elsewhere.within(() -> listings.byId(id))).isEmpty();
    }

    private static ListingFilter needs() {
        return ListingFilter.of(ListingKind.NEED);
    }

    private static ListingFilter wording(String words) {
        return new ListingFilter(Set.of(ListingKind.NEED), null, null, null, null, null, null, null, words);
    }

    private List<ListingId> found(ListingFilter filter) {
        return here.within(() -> listings.find(Actor.visitor(), filter, null, 10).listings().stream()
                .map(Listing::id)
                .toList());
    }

    private Listing open(Actor reader, ListingId id) {
        return here.within(() -> listings.open(reader, id));
    }

    private List<String> verbs(ListingId id) {
        return here.within(
                () -> audit.historyOf(id.ref()).stream().map(AuditLine::verb).toList());
    }

    private void refused(Refused.Kind kind, Runnable work) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> here.run(work))
                .matches(refused -> refused.kind() == kind, kind.name());
    }

    private String fault(UnaryOperator<ListingDetails> wrong) {
        ListingDetails details = wrong.apply(fixtures.books(here));
        try {
            here.run(() -> desk.draft(
                    here.coordinator(),
                    new WriteListing(ListingId.next(), ListingKind.NEED, here.communityUnit(), details)));
            return "";
        } catch (Refused refused) {
            return refused.fields().keySet().iterator().next();
        }
    }

    private static ListingDetails with(ListingDetails details, @Nullable LocalDate deadline, LocalDate validUntil) {
        return new ListingDetails(
                details.title(),
                null,
                null,
                details.category(),
                details.amount(),
                details.part(),
                null,
                null,
                Set.of(),
                List.of(),
                null,
                deadline,
                details.priority(),
                null,
                validUntil);
    }

    private static ListingDetails titled(ListingDetails details, Localized title) {
        return new ListingDetails(
                title,
                null,
                null,
                details.category(),
                details.amount(),
                details.part(),
                null,
                null,
                Set.of(),
                List.of(),
                null,
                details.deadline(),
                details.priority(),
                null,
                details.validUntil());
    }
}
