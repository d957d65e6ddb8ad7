package org.gongjian.giving;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.gongjian.alliances.plan.JointPlans;
import org.gongjian.alliances.plan.PlanItemId;
import org.gongjian.audit.AuditLog;
import org.gongjian.audit.Author;
import org.gongjian.district.Numbers;
import org.gongjian.district.Reason;
import org.gongjian.district.Refused;
import org.gongjian.district.Verdict;
import org.gongjian.identity.Actor;
import org.gongjian.identity.UnitId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What can be done with a gift. The receiver's side registers it, the donor confirms it or says what is wrong, the receiver
 * takes it with thanks; what came uncounted is counted later.
 */
@Service
@Transactional
public class GivingDesk {

    static final String RECEIPTS = "receipt";

    private final GiftRows gifts;
    private final GiftShelf shelf;
    private final GiftThanks thanks;
    private final GiftPurposeRows purposes;
    private final GivingChecks checks;
    private final GivingPermissions permissions;
    private final JointPlans plans;
    private final GiftNews news;
    private final Numbers numbers;
    private final AuditLog audit;
    private final Clock clock;

    GivingDesk(
            GiftRows gifts,
            GiftShelf shelf,
            GiftThanks thanks,
            GiftPurposeRows purposes,
            GivingChecks checks,
            GivingPermissions permissions,
            JointPlans plans,
            GiftNews news,
            Numbers numbers,
            AuditLog audit,
            Clock clock) {
        this.gifts = gifts;
        this.shelf = shelf;
        this.thanks = thanks;
        this.purposes = purposes;
        this.checks = checks;
        this.permissions = permissions;
        this.plans = plans;
        this.news = news;
        this.numbers = numbers;
        this.audit = audit;
        this.clock = clock;
    }

    /** Writes a gift down that stands in no joint plan. Sent again with the same id it changes nothing. */
    public GiftId register(Actor by, GiftId id, GiftDetails details) {
        return register(by, id, details, null);
    }

    /**
     * Writes a gift down. Sent again with the same id it changes nothing.
     *
     * @param planItem the item of a joint plan that this gift is
     */
    public GiftId register(Actor by, GiftId id, GiftDetails details, @Nullable PlanItemId planItem) {
        permissions.mayRegister(by, details.receiver()).orForbid();
        checks.check(details);
        GivingRules.isNamedWherePlanned(details, planItem != null).orRefuse("anonymous");
        Gift gift = Gift.registered(id, details, by.authorFor(details.receiver()), clock.instant());
        if (gifts.add(gift)) {
            audit.write(gift.registeredBy(), "registered", id.ref());
            if (planItem != null) {
                plans.became(by, planItem, id.ref());
            }
            if (details.isByPerson()) {
                news.confirmed(gift, gift.registeredBy());
            } else {
                news.registered(gift, gift.registeredBy());
            }
        } else if (!registeredAlready(by, id)) {
            throw Refused.missing();
        }
        return id;
    }

    /** Mends what is stated, as long as the donor has not confirmed it; the donor looks at it again. */
    public void correct(Actor by, GiftId id, int version, GiftDetails details) {
        Gift gift = present(by, id, version);
        permissions.mayCorrect(by, gift).orForbid();
        permissions.mayRegister(by, details.receiver()).orForbid();
        Gift corrected = gift.corrected(details);
        checks.check(details);
        GivingRules.isNamedWherePlanned(details, plans.ofRecord(id.ref()).isPresent())
                .orRefuse("anonymous");
        change(corrected);
        gifts.restate(id, details.lines());
        Author author = by.authorFor(details.receiver());
        audit.write(
                author,
                "corrected",
                id.ref(),
                gift.details().differencesTo(details).toArray(String[]::new));
        if (gift.state() == GiftState.RETURNED && !details.isByPerson()) {
            news.mended(corrected, author);
        }
    }

    /** The donor says that it is so, and waives the receipt where that is what was stated. */
    public void confirm(Actor by, GiftId id, int version) {
        Gift gift = visible(by, id);
        permissions.mayConfirm(by, gift).orForbid();
        if (gift.hasBecome(GiftState.CONFIRMED, version)) {
            return;
        }
        change(at(gift, version).confirmed(clock.instant()));
        Author author = forDonor(by, gift);
        audit.write(author, "confirmed", id.ref());
        news.confirmed(gift, author);
    }

    /** The donor says what is wrong; it goes back to who registered it. */
    public void askToCorrect(Actor by, GiftId id, int version, String because) {
        Gift gift = visible(by, id);
        permissions.mayConfirm(by, gift).orForbid();
        if (gift.hasBecome(GiftState.RETURNED, version)) {
            return;
        }
        change(at(gift, version).returned(because));
        Author author = forDonor(by, gift);
        audit.write(author, "returned", id.ref(), "objection");
        news.returned(gift, author);
    }

    /** Takes the name of a person who gave out of it, for good; what was given stays. */
    public void unname(Actor by, GiftId id, int version) {
        Gift gift = visible(by, id);
        permissions.mayUnname(by, gift).orForbid();
        if (gift.version() == version + 1 && !gift.mayBeUnnamed().isAllowed()) {
            return;
        }
        gift.mayBeUnnamed().orConflict();
        change(at(gift, version).unnamed());
        purposes.takeWordsOut(List.of(id));
        audit.write(by.authorFor(gift.details().receiver()), "unnamed", id.ref(), "donor");
    }

    /** Written down in error: nobody but the two units sees it any more. */
    public void withdraw(Actor by, GiftId id, int version) {
        Gift gift = visible(by, id);
        permissions.mayCorrect(by, gift).orForbid();
        if (gift.hasBecome(GiftState.WITHDRAWN, version)) {
            return;
        }
        change(at(gift, version).withdrawn());
        audit.write(by.authorFor(gift.details().receiver()), "withdrawn", id.ref());
    }

    /**
     * The receiver takes it: the things come to the shelf, the thanks become a voice, and the receipt gets its number, last
     * of all but the notice that names it, so that a receipt that was not given out leaves no gap.
     */
    public void receive(Actor by, GiftId id, int version, ReceiveGift command) {
        Gift gift = visible(by, id);
        permissions.mayReceive(by, gift).orForbid();
        if (gift.hasBecome(GiftState.RECEIVED, version)) {
            return;
        }
        Gift received = at(gift, version).received(command.receivedBy(), clock.instant());
        checks.check(gift.details(), command);
        change(received);
        Author author = by.authorFor(gift.details().receiver());
        shelf.bring(received, command.notTaken(), author);
        thanks.give(by, received, command);
        audit.write(author, "received", id.ref());
        news.received(gift, number(gift), author);
    }

    private @Nullable ReceiptNumber number(Gift gift) {
        if (gift.details().receipt() != ReceiptChoice.ISSUED) {
            return null;
        }
        int year = checks.today().getYear();
        ReceiptNumber number = new ReceiptNumber(year, numbers.next(RECEIPTS, year));
        gifts.number(gift.id(), number);
        return number;
    }

    /** Counts lines that came uncounted. Stock and receipt follow; sent again with the same counts it changes nothing. */
    public void count(Actor by, GiftId id, List<LineCount> counts) {
        Gift gift = visible(by, id);
        permissions.mayCount(by, gift).orForbid();
        List<LineCount> open =
                counts.stream().filter(count -> !alreadyCounted(gift, count)).toList();
        if (open.isEmpty()) {
            return;
        }
        gift.mayBeCounted().orConflict();
        LocalDate today = checks.today();
        open.forEach(count ->
                shelf.count(gift, count, today, by.authorFor(gift.details().receiver())));
        audit.write(by.authorFor(gift.details().receiver()), "counted", id.ref(), "quantity");
    }

    private static boolean alreadyCounted(Gift gift, LineCount count) {
        List<GiftLine> lines = gift.details().lines();
        if (count.line() < 0 || count.line() >= lines.size()) {
            throw Refused.missing();
        }
        Integer quantity = lines.get(count.line()).quantity();
        if (quantity == null) {
            return false;
        }
        Verdict.require(quantity == count.quantity(), Reason.of("giving.refused.state.line-counted", quantity))
                .orConflict();
        return true;
    }

    private static Author forDonor(Actor by, Gift gift) {
        UnitId donor = gift.details().donor();
        return donor == null ? by.author() : by.authorFor(donor);
    }

    private boolean registeredAlready(Actor by, GiftId id) {
        return gifts.byId(id)
                .filter(gift -> Objects.equals(
                        gift.registeredBy().account(), by.author().account()))
                .isPresent();
    }

    private Gift visible(Actor by, GiftId id) {
        return gifts.byId(id)
                .filter(gift -> gift.isVisibleTo(permissions.reader(by)))
                .orElseThrow(Refused::missing);
    }

    private Gift present(Actor by, GiftId id, int version) {
        return at(visible(by, id), version);
    }

    private static Gift at(Gift gift, int version) {
        if (gift.version() != version) {
            throw Refused.stale();
        }
        return gift;
    }

    private void change(Gift gift) {
        if (!gifts.change(gift)) {
            throw Refused.stale();
        }
    }
}
