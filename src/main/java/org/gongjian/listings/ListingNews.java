package org.gongjian.listings;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gongjian.audit.Author;
import org.gongjian.district.Localized;
import org.gongjian.district.Reason;
import org.gongjian.district.Today;
import org.gongjian.identity.Actor;
import org.gongjian.identity.Role;
import org.gongjian.notices.Audience;
import org.gongjian.notices.Notice;
import org.gongjian.notices.NoticeKind;
import org.gongjian.notices.NoticeKinds;
import org.gongjian.notices.NoticedRecords;
import org.gongjian.notices.Notices;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells those who verify what waits for them, and those who listed something what became of it and when it runs out. */
@Component
class ListingNews implements NoticeKinds, NoticedRecords {

    /** How long before the last day its owner is asked whether it stays. */
    static final int DAYS_AHEAD = 7;

    private static final String TOPIC = "listings";
    private static final NoticeKind TO_VERIFY = new NoticeKind("listing-to-verify", TOPIC);
    private static final NoticeKind PUBLISHED = new NoticeKind("listing-published", TOPIC);
    private static final NoticeKind SENT_BACK = new NoticeKind("listing-sent-back", TOPIC);
    private static final NoticeKind RUNNING_OUT = new NoticeKind("listing-running-out", TOPIC);
    private static final int AT_MOST = 1_000;

    private final Notices notices;
    private final ListingRows rows;
    private final ListingLists lists;
    private final ListingPermissions permissions;
    private final Today today;

    ListingNews(Notices notices, ListingRows rows, ListingLists lists, ListingPermissions permissions, Today today) {
        this.notices = notices;
        this.rows = rows;
        this.lists = lists;
        this.permissions = permissions;
        this.today = today;
    }

    /** Each time it is submitted anew. */
    void toVerify(Listing listing, Author by) {
        notices.tell(news(
                        TO_VERIFY,
                        listing,
                        Audience.everybody(Role.COORDINATOR),
                        listing.kind().label())
                .round(listing.version())
                .doneBy(by));
    }

    void published(Listing listing, Author by) {
        notices.tell(toOwner(PUBLISHED, listing).round(listing.version()).doneBy(by));
    }

    void sentBack(Listing listing, Author by) {
        notices.tell(toOwner(SENT_BACK, listing).round(listing.version()).doneBy(by));
    }

    /** What the calendar brings; telling it again changes nothing. */
    @Transactional
    public void ofTheDay() {
        LocalDate now = today.date();
        rows.load(lists.runningOut(now, now.plusDays(DAYS_AHEAD), null, AT_MOST))
                .forEach(listing -> notices.tell(
                        toOwner(RUNNING_OUT, listing).round(listing.details().validUntil())));
    }

    private static Notice toOwner(NoticeKind kind, Listing listing) {
        return news(
                kind,
                listing,
                Audience.peopleOf(listing.owner()),
                listing.details().validUntil());
    }

    private static Notice news(NoticeKind kind, Listing listing, Audience to, Object says) {
        return Notice.of(kind, listing.ref(), Reason.of("notices.says." + kind.code(), says), to)
                .concerning(List.of(listing.owner()));
    }

    @Override
    public List<NoticeKind> kinds() {
        return List.of(TO_VERIFY, PUBLISHED, SENT_BACK, RUNNING_OUT);
    }

    @Override
    public String kind() {
        return Listings.KIND;
    }

    @Override
    public String path(UUID id) {
        return "listings/" + id;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<UUID, Localized> titlesFor(Actor reader, Collection<UUID> ids) {
        return rows.load(List.copyOf(ids)).stream()
                .filter(listing -> permissions.mayRead(reader, listing).isAllowed())
                .collect(Collectors.toUnmodifiableMap(listing -> listing.id().value(), Listing::title));
    }
}
