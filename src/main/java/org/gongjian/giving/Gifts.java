package org.gongjian.giving;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gongjian.activities.ActivityId;
import org.gongjian.custody.Custody;
import org.gongjian.custody.Movement;
import org.gongjian.district.Refused;
import org.gongjian.district.Verdict;
import org.gongjian.identity.Actor;
import org.gongjian.identity.UnitId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the gifts of the current district, each as the reader may see it. */
@Service
@Transactional(readOnly = true)
public class Gifts {

    private static final int INBOX = 100;

    private final GiftRows rows;
    private final GiftLists lists;
    private final Custody custody;
    private final GivingPermissions permissions;

    Gifts(GiftRows rows, GiftLists lists, Custody custody, GivingPermissions permissions) {
        this.rows = rows;
        this.lists = lists;
        this.custody = custody;
        this.permissions = permissions;
    }

    public Optional<GiftView> byId(Actor reader, GiftId id) {
        GiftReader as = permissions.reader(reader);
        return rows.byId(id).filter(gift -> gift.isVisibleTo(as)).map(gift -> GiftView.of(gift, as));
    }

    /** One that is not here, or not for this reader, is a fault of the address: 404. */
    public GiftView require(Actor reader, GiftId id) {
        return byId(reader, id).orElseThrow(Refused::missing);
    }

    public List<GiftView> byIds(Actor reader, Collection<GiftId> ids) {
        GiftReader as = permissions.reader(reader);
        return views(
                as,
                rows.byIds(ids).stream().filter(gift -> gift.isVisibleTo(as)).toList());
    }

    /**
     * A page of a list, latest first.
     *
     * @param after the end of the page before, null for the first
     */
    public GiftPage page(Actor reader, GiftFilter filter, GiftPage.@Nullable After after, int size) {
        GiftReader as = permissions.reader(reader);
        List<Gift> found = lists.page(as, filter, after, size + 1);
        List<Gift> shown = found.subList(0, Math.min(size, found.size()));
        return new GiftPage(
                views(as, shown),
                found.size() > size
                        ? new GiftPage.After(
                                shown.getLast().details().givenOn(),
                                shown.getLast().id().value())
                        : null);
    }

    public long count(Actor reader, GiftFilter filter) {
        return lists.count(permissions.reader(reader), filter);
    }

    /** What was given at an activity, as far as the reader may see it. */
    public List<GiftView> ofActivity(Actor reader, ActivityId activity) {
        return page(reader, GiftFilter.at(activity), null, INBOX).gifts();
    }

    public Set<UnitId> donors(Actor reader) {
        return lists.donors(permissions.reader(reader));
    }

    public Set<UnitId> receivers(Actor reader) {
        return lists.receivers(permissions.reader(reader));
    }

    /** Years in which something was given, latest first. */
    public List<Integer> years(Actor reader) {
        return lists.years(permissions.reader(reader));
    }

    /** What was given in a year, of the gifts that were received. */
    public GivenThings given(int year) {
        return lists.received(year);
    }

    /** How the things of a gift came where they are, oldest first. */
    public List<Movement> chainOf(GiftView gift) {
        return custody.chainOf(
                gift.lines().stream().flatMap(GiftView.Line::lots).toList());
    }

    // What waits for somebody

    public List<GiftView> toConfirm(Actor actor) {
        return own(actor, lists.waitingForDonors(GiftState.REGISTERED, actor.units(), INBOX));
    }

    public List<GiftView> toCorrect(Actor actor) {
        return own(actor, lists.waitingForReceivers(GiftState.RETURNED, actor.units(), INBOX));
    }

    public List<GiftView> toReceive(Actor actor) {
        return own(actor, lists.waitingForReceivers(GiftState.CONFIRMED, actor.units(), INBOX));
    }

    public List<GiftView> toCount(Actor actor) {
        return own(actor, lists.waitingToBeCounted(actor.units(), INBOX));
    }

    // What the page may offer

    public Verdict mayRegister(Actor actor) {
        return permissions.mayRegisterSomewhere(actor);
    }

    public Verdict mayRegisterFor(Actor actor, UnitId receiver) {
        return permissions.mayRegister(actor, receiver);
    }

    /** What somebody may do with a gift now; a 404 where they may not see it. */
    public GiftOptions optionsFor(Actor actor, GiftId id) {
        GiftReader as = permissions.reader(actor);
        Gift gift = rows.byId(id).filter(found -> found.isVisibleTo(as)).orElseThrow(Refused::missing);
        return new GiftOptions(
                permissions.mayCorrect(actor, gift),
                gift.mayBeCorrected(),
                permissions.mayConfirm(actor, gift),
                gift.mayBeConfirmed(),
                permissions.mayReceive(actor, gift),
                gift.mayBeReceived(),
                permissions.mayCount(actor, gift),
                gift.mayBeCounted(),
                gift.mayBeWithdrawn(),
                permissions.mayUnname(actor, gift),
                gift.mayBeUnnamed(),
                as.isConcernedBy(gift.details()));
    }

    private List<GiftView> own(Actor actor, List<Gift> gifts) {
        return views(permissions.reader(actor), gifts);
    }

    private static List<GiftView> views(GiftReader reader, List<Gift> gifts) {
        return gifts.stream().map(gift -> GiftView.of(gift, reader)).toList();
    }
}
