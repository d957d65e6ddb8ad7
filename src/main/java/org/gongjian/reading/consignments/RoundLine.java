package org.gongjian.reading.consignments;

import org.gongjian.district.Reason;
import org.gongjian.listings.ListingId;
import org.gongjian.places.PlaceId;
import org.gongjian.programmes.CategoryId;
import org.jspecify.annotations.Nullable;

/**
 * So many books of a category from one site to another, and why.
 *
 * @param quantity 0 where somebody decided against it
 * @param because of what it was proposed, or added
 * @param listing the need it answers
 */
public record RoundLine(
        int position,
        PlaceId from,
        PlaceId to,
        CategoryId category,
        int quantity,
        Because because,
        @Nullable ListingId listing) {

    /** The numbers behind a proposal. The message {@code reading.because.CAUSE} makes a sentence of them. */
    public record Because(Cause cause, int shouldHave, int has, int lent) {

        static final Because ADDED = new Because(Cause.ADDED, 0, 0, 0);

        /** In the reader's language. */
        public Reason said() {
            return switch (cause) {
                case LACKS -> Reason.of("reading.because.lacks", shouldHave - has, shouldHave, has, lent);
                case ROTATES -> Reason.of("reading.because.rotates", has);
                case WISHED -> Reason.of("reading.because.wished");
                case ADDED -> Reason.of("reading.because.added");
            };
        }
    }

    /** Why a line stands in a round. */
    public enum Cause {
        /** The site has fewer than it should; loans of the last quarter set the order. */
        LACKS,
        /** It is the quarter of the sender's stock that goes round. */
        ROTATES,
        /** A community published a need for it. */
        WISHED,
        /** Somebody added it by hand. */
        ADDED
    }

    RoundLine of(int other) {
        return new RoundLine(position, from, to, category, other, because, listing);
    }

    RoundLine at(int other) {
        return new RoundLine(other, from, to, category, quantity, because, listing);
    }
}
