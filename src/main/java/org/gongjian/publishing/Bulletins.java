package org.gongjian.publishing;

import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongjian.activities.Activities;
import org.gongjian.activities.ActivityId;
import org.gongjian.activities.ActivityView;
import org.gongjian.district.Localized;
import org.gongjian.district.Refused;
import org.gongjian.identity.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the bulletins of the current district. What is not published is read by those who work on it. */
@Service
@Transactional(readOnly = true)
public class Bulletins {

    private static final int MOST_MONTHS = 36;
    private static final int MOST_DRAFTS = 200;

    private final BulletinRows rows;
    private final BulletinLists lists;
    private final EditionRows editions;
    private final BulletinPermissions permissions;
    private final Activities activities;

    Bulletins(
            BulletinRows rows,
            BulletinLists lists,
            EditionRows editions,
            BulletinPermissions permissions,
            Activities activities) {
        this.rows = rows;
        this.lists = lists;
        this.editions = editions;
        this.permissions = permissions;
        this.activities = activities;
    }

    public Optional<BulletinView> byId(Actor reader, BulletinId id) {
        return rows.byId(id).filter(bulletin -> mayRead(reader, bulletin)).map(BulletinView::of);
    }

    /** One that is not here, or not for this reader, is a fault of the address: 404. */
    public BulletinView require(Actor reader, BulletinId id) {
        return byId(reader, id).orElseThrow(Refused::missing);
    }

    public List<BulletinView> all(Actor reader, Collection<BulletinId> ids) {
        return readable(reader, rows.byIds(ids));
    }

    /** Every text it had since it was published, oldest first; what came before is the editors' own. */
    public List<Edition> editionsOf(BulletinId id) {
        return rows.byId(id).flatMap(bulletin -> Optional.ofNullable(bulletin.publication())).stream()
                .flatMap(publication -> editions.since(id, publication.firstEdition()).stream())
                .toList();
    }

    /**
     * A page of the published ones, latest first.
     *
     * @param after the end of the page before, null for the first
     */
    public BulletinPage page(BulletinFilter filter, BulletinPage.@Nullable After after, int size) {
        List<Bulletin> found = lists.page(filter, after, size + 1);
        List<BulletinView> shown = views(found.subList(0, Math.min(size, found.size())));
        return new BulletinPage(
                shown,
                found.size() > size
                        ? shown.getLast()
                                .published()
                                .map(number -> new BulletinPage.After(number.year(), number.number()))
                                .orElse(null)
                        : null);
    }

    public long count(BulletinFilter filter) {
        return lists.count(filter);
    }

    /** Published, latest first. */
    public List<BulletinView> latest(int atMost) {
        return page(BulletinFilter.ALL, null, atMost).bulletins();
    }

    /** Withdrawn after they had been published, latest first. */
    public List<BulletinView> withdrawn(int atMost) {
        return views(lists.withdrawn(atMost));
    }

    /** Months that have bulletins, latest first. */
    public List<YearMonth> months() {
        return lists.months(MOST_MONTHS);
    }

    /** Bulletins about some activities, as far as the reader may read them; withdrawn ones left out; latest first. */
    public List<BulletinView> about(Actor reader, Collection<ActivityId> about) {
        return readable(reader, rows.about(about, MOST_DRAFTS));
    }

    /** Drafted or reviewed and not yet published, oldest first. */
    public List<BulletinView> unpublished(Actor reader) {
        return reader.mandates().isEmpty() && !reader.isSystem()
                ? List.of()
                : readable(reader, rows.unpublished(MOST_DRAFTS));
    }

    /** Which of these activities have a bulletin, drafted or published. */
    public Set<ActivityId> reported(Collection<ActivityId> of) {
        return lists.reported(of);
    }

    /** Headlines of the published ones. */
    public Map<BulletinId, Localized> headlines(Collection<BulletinId> ids) {
        return rows.byIds(ids).stream()
                .filter(bulletin -> bulletin.state() == BulletinState.PUBLISHED)
                .collect(Collectors.toUnmodifiableMap(
                        Bulletin::id, bulletin -> bulletin.edition().text().headline()));
    }

    private List<BulletinView> readable(Actor reader, List<Bulletin> found) {
        return views(
                found.stream().filter(bulletin -> mayRead(reader, bulletin)).toList());
    }

    private boolean mayRead(Actor reader, Bulletin bulletin) {
        return bulletin.isPublic()
                || permissions.mayPublish(reader).isAllowed()
                || activities
                        .byId(bulletin.activity())
                        .filter(activity -> mayReadDraft(reader, activity))
                        .isPresent();
    }

    private boolean mayReadDraft(Actor reader, ActivityView activity) {
        return permissions.mayReadDraft(reader, activity).isAllowed();
    }

    private static List<BulletinView> views(List<Bulletin> bulletins) {
        return bulletins.stream().map(BulletinView::of).toList();
    }
}
