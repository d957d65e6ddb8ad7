package org.gongjian.giving;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.gongjian.audit.Author;
import org.gongjian.custody.ByWhom;
import org.gongjian.custody.Count;
import org.gongjian.custody.Custody;
import org.gongjian.custody.HandOver;
import org.gongjian.custody.Holder;
import org.gongjian.custody.Lot;
import org.gongjian.custody.LotId;
import org.gongjian.custody.transfers.Transfers;
import org.gongjian.district.Reason;
import org.gongjian.district.Refused;
import org.gongjian.identity.UnitId;
import org.gongjian.organizations.Organizations;
import org.gongjian.organizations.PostId;
import org.springframework.stereotype.Component;

/** What a received gift means for custody: each line is a lot that comes from the donor to the shelf, and a code follows them. */
@Component
class GiftShelf {

    private final Custody custody;
    private final Organizations organizations;
    private final GiftLines lines;
    private final Transfers transfers;
    private final Clock clock;

    GiftShelf(Custody custody, Organizations organizations, GiftLines lines, Transfers transfers, Clock clock) {
        this.custody = custody;
        this.transfers = transfers;
        this.organizations = organizations;
        this.lines = lines;
        this.clock = clock;
    }

    void bring(Gift gift, Author by) {
        GiftDetails details = gift.details();
        HandOver handOver = new HandOver(
                details.givenOn(),
                gift.id().ref(),
                new Holder(Holder.Kind.UNIT, details.donor().value()),
                at(gift),
                details.handler(),
                ByWhom.holding(taker(gift)));
        List<Lot> lots = new ArrayList<>();
        for (GiftLine line : details.lines()) {
            lots.add(new Lot(LotId.next(), line.title(), line.category(), line.unit(), line.quantity()));
        }
        custody.receive(by, handOver, lots);
        transfers.makeTrackingCode(gift.id().ref());
        for (int position = 0; position < lots.size(); position++) {
            lines.shelve(gift.id(), position, lots.get(position).id());
        }
    }

    void count(Gift gift, LineCount count, LocalDate today, Author by) {
        LotId lot = gift.shelved(count.line()).lot();
        if (lot == null || !lines.count(gift.id(), count.line(), count.quantity(), clock.instant())) {
            throw Refused.conflict(Reason.of("custody.refused.counted"));
        }
        custody.count(
                by, new Count(lot, at(gift), count.quantity(), today, gift.id().ref(), counter(gift)));
    }

    /** Somebody of the receiver; who it was stands with the movement as the one that entered it. */
    private ByWhom counter(Gift gift) {
        UnitId receiver = gift.details().receiver();
        return ByWhom.named(organizations
                .shortNames(List.of(receiver))
                .getOrDefault(receiver, gift.details().purpose()));
    }

    private static Holder at(Gift gift) {
        return new Holder(Holder.Kind.PLACE, gift.details().shelf().value());
    }

    private static PostId taker(Gift gift) {
        PostId taker = gift.receivedBy();
        if (taker == null) {
            throw new IllegalStateException("a gift that nobody received has nothing on a shelf");
        }
        return taker;
    }
}
