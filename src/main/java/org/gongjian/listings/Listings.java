package org.gongjian.listings;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongjian.audit.AuditLog;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.AreaId;
import org.gongjian.district.Areas;
import org.gongjian.district.Localized;
import org.gongjian.district.Refused;
import org.gongjian.district.Today;
import org.gongjian.identity.Actor;
import org.gongjian.identity.UnitId;
import org.gongjian.search.Search;
import org.gongjian.search.Sieve;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the three lists. What changes them is in {@link ListingDesk}, what is taken of them in {@link ListingStock}. */
@Service
@Transactional(readOnly = true)
public class Listings {

    /** The kind of a {@link RecordRef} to a listing. */
    public static final String KIND = "listing";

    private final ListingRows rows;
    private final ListingLists lists;
    private final ListingPermissions permissions;
    private final Areas areas;
    private final AuditLog audit;
    private final Search search;
    private final Today today;

    Listings(
            ListingRows rows,
            ListingLists lists,
            ListingPermissions permissions,
            Areas areas,
            AuditLog audit,
            Search search,
            Today today) {
        this.rows = rows;
        this.lists = lists;
        this.permissions = permissions;
        this.areas = areas;
        this.audit = audit;
        this.search = search;
        this.today = today;
    }

    public static RecordRef ref(ListingId id) {
        return id.ref();
    }

    /** For a page: one that is not here, or not public and not the reader's to see, is a 404. */
    public Listing open(Actor reader, ListingId id) {
        return rows.byId(id)
                .filter(listing -> permissions.mayRead(reader, listing).isAllowed())
                .orElseThrow(Refused::missing);
    }

    /** Those of some that the reader may see. */
    public List<Listing> read(Actor reader, Collection<ListingId> ids) {
        return all(ids).stream()
                .filter(listing -> permissions.mayRead(reader, listing).isAllowed())
                .toList();
    }

    public Optional<Listing> byId(ListingId id) {
        return rows.byId(id);
    }

    public List<Listing> all(Collection<ListingId> ids) {
        return rows.load(ids.stream().map(ListingId::value).distinct().toList());
    }

    public Map<ListingId, Localized> titles(Collection<ListingId> ids) {
        return all(ids).stream().collect(Collectors.toUnmodifiableMap(Listing::id, Listing::title));
    }

    /**
     * One page of a list, newest first.
     *
     * @param after the last of the page before, or null for the first page
     */
    public ListingPage find(Actor reader, ListingFilter filter, @Nullable ListingId after, int atMost) {
        ListingLists.Question question = question(reader, filter);
        List<Listing> found = rows.load(lists.page(question, after, atMost + 1));
        boolean more = found.size() > atMost;
        List<Listing> page = more ? found.subList(0, atMost) : found;
        return new ListingPage(
                page, lists.count(question), more ? page.getLast().id() : null);
    }

    /**
     * Those of a list that stand on the map, newest first: their place has coordinates.
     *
     * @return all of them in its count, no more than so many in its page
     */
    public ListingPage located(Actor reader, ListingFilter filter, int atMost) {
        ListingLists.Question question = question(reader, filter);
        return new ListingPage(rows.load(lists.located(question, atMost)), lists.countLocated(question), null);
    }

    public long countLocated(Actor reader, ListingFilter filter) {
        return lists.countLocated(question(reader, filter));
    }

    public long count(Actor reader, ListingFilter filter) {
        return lists.count(question(reader, filter));
    }

    /** Public ones of these units whose last day is near, soonest first. */
    public List<Listing> runningOut(Collection<UnitId> owners, int days, int atMost) {
        LocalDate now = today.date();
        return owners.isEmpty() ? List.of() : rows.load(lists.runningOut(now, now.plusDays(days), owners, atMost));
    }

    /** The day it was last submitted; today where it never was. */
    public LocalDate submittedOn(Listing listing) {
        return audit.historyOf(listing.ref()).stream()
                .filter(line -> line.verb().equals("submitted"))
                .map(line -> today.on(line.at()))
                .reduce((earlier, later) -> later)
                .orElseGet(today::date);
    }

    /** Today in the district's zone. */
    public LocalDate today() {
        return today.date();
    }

    private ListingLists.Question question(Actor reader, ListingFilter filter) {
        Set<AreaId> within = filter.area() == null ? null : areas.withAllBelow(filter.area());
        Sieve sieve = filter.words() == null
                ? null
                : search.sieve(reader, KIND, filter.words()).orElse(null);
        return new ListingLists.Question(filter, sieve, within, readable(reader, filter), today.date());
    }

    private ListingPermissions.Read readable(Actor reader, ListingFilter filter) {
        boolean needed =
                filter.asked() == ListingFilter.Standing.DRAFT || filter.asked() == ListingFilter.Standing.SUBMITTED;
        return needed ? permissions.reads(reader) : ListingPermissions.Read.NOTHING;
    }
}
