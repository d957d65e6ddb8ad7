package org.gongjian.listings;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.gongjian.district.Localized;
import org.gongjian.district.Verdict;
import org.gongjian.identity.UnitId;
import org.gongjian.programmes.CategoryId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ListingTests {

    private static final LocalDate TODAY = LocalDate.of(2024, 6, 5);
    private static final LocalDate LAST_DAY = LocalDate.of(2024, 6, 30);
    private static final CategoryId BOOKS = CategoryId.next();

    @Test
    void afterItsLastDayItHasExpired() {
        Listing listing = aListing(ListingState.PUBLISHED, 0, 0);

        assertThat(listing.state(LAST_DAY)).isEqualTo(ListingState.PUBLISHED);
        assertThat(listing.state(LAST_DAY.plusDays(1))).isEqualTo(ListingState.EXPIRED);
        assertThat(reason(listing, Quantity.of(5), LAST_DAY.plusDays(1))).isEqualTo("listings.refused.expired");
    }

    @Test
    void aWithdrawnOneCannotBeTaken() {
        assertThat(reason(aListing(ListingState.WITHDRAWN, 0, 0), Quantity.of(5), TODAY))
                .isEqualTo("listings.refused.withdrawn");
    }

    @Test
    void aDraftCannotBeTaken() {
        assertThat(reason(aListing(ListingState.DRAFT, 0, 0), Quantity.of(5), TODAY))
                .isEqualTo("listings.refused.not-public");
    }

    @Test
    void noMoreIsTakenThanIsLeftAndTheReasonSaysHowMuchThatIs() {
        Listing listing = aListing(ListingState.PUBLISHED, 40, 0);

        assertThat(listing.mayTake(Quantity.of(20), TODAY).isAllowed()).isTrue();
        assertThat(listing.mayTake(Quantity.of(21), TODAY)
                        .reason()
                        .orElseThrow()
                        .arguments())
                .startsWith("20");
    }

    @Test
    void lessThanTheSmallestPartIsTakenOnlyWhereItIsTheRest() {
        assertThat(reason(aListing(ListingState.PUBLISHED, 0, 0), Quantity.of(4), TODAY))
                .isEqualTo("listings.refused.part");
        assertThat(aListing(ListingState.PUBLISHED, 56, 0)
                        .mayTake(Quantity.of(4), TODAY)
                        .isAllowed())
                .isTrue();
    }

    @Test
    void whatHasNoPartsIsTakenAsAWhole() {
        Listing whole = listing(ListingState.PUBLISHED, 0, 0, null);

        assertThat(reason(whole, Quantity.of(30), TODAY)).isEqualTo("listings.refused.whole");
        assertThat(whole.mayTake(Quantity.of(60), TODAY).isAllowed()).isTrue();
    }

    @Test
    void whatIsUnderWayIsNotWithdrawn() {
        assertThat(aListing(ListingState.PUBLISHED, 20, 10).mayWithdraw().isAllowed())
                .isFalse();
        assertThat(aListing(ListingState.PUBLISHED, 20, 20).mayWithdraw().isAllowed())
                .isTrue();
    }

    @Test
    void onceSomeIsTakenItCannotBecomeLessNorSomethingElse() {
        Listing listing = aListing(ListingState.PUBLISHED, 20, 0);

        assertThat(listing.mayBecome(details(20, "册", BOOKS, Quantity.of(5))).isAllowed())
                .isTrue();
        assertThat(listing.mayBecome(details(19, "册", BOOKS, Quantity.of(5))).isAllowed())
                .isFalse();
        assertThat(listing.mayBecome(details(60, "套", BOOKS, Quantity.of(5))).isAllowed())
                .isFalse();
        assertThat(listing.mayBecome(details(60, "册", CategoryId.next(), Quantity.of(5)))
                        .isAllowed())
                .isFalse();
    }

    @Test
    void onceWithdrawnNothingChangesItAnyMore() {
        Listing listing = aListing(ListingState.WITHDRAWN, 0, 0);

        assertThat(List.of(
                        listing.mayChange(),
                        listing.maySubmit(),
                        listing.mayPublish(TODAY),
                        listing.mayReturn(),
                        listing.mayWithdraw(),
                        listing.mayRenew()))
                .noneMatch(Verdict::isAllowed);
    }

    private static @Nullable String reason(Listing listing, Quantity wanted, LocalDate on) {
        return listing.mayTake(wanted, on).reason().map(why -> why.code()).orElse(null);
    }

    private static Listing aListing(ListingState state, int taken, int done) {
        return listing(state, taken, done, Quantity.of(5));
    }

    private static Listing listing(ListingState state, int taken, int done, @Nullable Quantity part) {
        return new Listing(
                ListingId.next(),
                ListingKind.NEED,
                UnitId.next(),
                details(60, "册", BOOKS, part),
                state,
                BigDecimal.valueOf(taken),
                BigDecimal.valueOf(done),
                Localized.zh("不再需要"),
                state == ListingState.DRAFT ? null : Instant.EPOCH,
                null,
                0);
    }

    private static ListingDetails details(int quantity, String unit, CategoryId category, @Nullable Quantity part) {
        return new ListingDetails(
                Localized.zh("地方志"),
                null,
                null,
                category,
                new ListedAmount(Quantity.of(quantity), Localized.zh(unit)),
                part,
                null,
                null,
                Set.of(),
                List.of(),
                null,
                null,
                Priority.USUAL,
                null,
                LAST_DAY);
    }
}
