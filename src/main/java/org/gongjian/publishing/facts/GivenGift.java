package org.gongjian.publishing.facts;

import org.gongjian.district.Localized;
import org.gongjian.district.Reason;
import org.gongjian.giving.GiftState;
import org.gongjian.giving.GiftView;
import org.jspecify.annotations.Nullable;

/**
 * A gift as a bulletin tells of it.
 *
 * @param donor null where the donor is not named
 * @param handler who handed it over, by post or in words
 */
public record GivenGift(
        GiftView gift,
        Localized title,
        @Nullable Localized donor,
        @Nullable Localized handler,
        Localized receiver,
        @Nullable Localized receivedBy) {

    /** What is not certain yet, or how it was settled. */
    public Reason standing() {
        if (gift.state() == GiftState.REGISTERED) {
            return Reason.of("publishing.mark.unconfirmed");
        }
        if (gift.state() == GiftState.CONFIRMED) {
            return Reason.of("publishing.mark.not-received");
        }
        return gift.number() == null
                ? Reason.of("publishing.mark.received")
                : Reason.of("publishing.mark.receipt", gift.number().label());
    }

    /** Whether something of it may still change: marked as such wherever it is told. */
    public boolean isOpen() {
        return gift.state() != GiftState.RECEIVED;
    }
}
