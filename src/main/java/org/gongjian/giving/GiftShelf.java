package org.gongjian.giving;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
import org.jspecify.annotations.Nullable;
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

    /** What is taken comes to the shelf, what is passed on goes where it suits better, and what is declined goes nowhere. */
    void bring(Gift gift, List<SetAside> aside, Author by) {
        List<GiftLine> stated = gift.details().lines();
        Map<Integer, Lot> taken = new LinkedHashMap<>();
        for (int position = 0; position < stated.size(); position++) {
            GiftLine line = stated.get(position);
            Integer left = line.quantity() == null ? null : line.quantity() - Screening.sum(aside, position);
            if (left == null || left > 0) {
                taken.put(position, lot(line, left));
            }
        }
        receive(gift, at(gift), taken.values(), by);
        taken.forEach((position, lot) -> lines.shelve(gift.id(), position, lot.id()));
        aside.stream().filter(SetAside::isDeclined).forEach(one -> lines.setAside(gift.id(), one, null));
        passOn(gift, aside, by);
        transfers.makeTrackingCode(gift.id().ref());
    }

    private void passOn(Gift gift, List<SetAside> aside, Author by) {
        Map<UnitId, Map<SetAside, Lot>> passed = new LinkedHashMap<>();
        for (SetAside one : aside) {
            if (one.to() != null) {
                GiftLine line = gift.details().lines().get(one.line());
                passed.computeIfAbsent(one.to(), to -> new LinkedHashMap<>()).put(one, lot(line, one.quantity()));
            }
        }
        passed.forEach((to, lots) -> {
            receive(gift, new Holder(Holder.Kind.UNIT, to.value()), lots.values(), by);
            lots.forEach((one, lot) -> lines.setAside(gift.id(), one, lot.id()));
        });
    }

    private void receive(Gift gift, Holder to, Collection<Lot> lots, Author by) {
        GiftDetails details = gift.details();
        if (!lots.isEmpty()) {
            custody.receive(
                    by,
                    new HandOver(
                            details.givenOn(),
                            gift.id().ref(),
                            giver(gift),
                            to,
                            details.handler(),
                            ByWhom.holding(taker(gift))),
                    List.copyOf(lots));
        }
    }

    /** Of a person the chain, which is kept for ever, says no more than that a person gave it. */
    private static Holder giver(Gift gift) {
        UnitId donor = gift.details().donor();
        return donor == null
                ? new Holder(Holder.Kind.PERSON, gift.id().value())
                : new Holder(Holder.Kind.UNIT, donor.value());
    }

    private static Lot lot(GiftLine line, @Nullable Integer quantity) {
        return new Lot(LotId.next(), line.title(), line.category(), line.unit(), quantity);
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
