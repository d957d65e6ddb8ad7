package org.gongjian.publishing.panels;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongjian.activities.Activities;
import org.gongjian.activities.ActivityId;
import org.gongjian.activities.ActivityView;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.Localized;
import org.gongjian.frame.Wordings;
import org.gongjian.identity.Actor;
import org.gongjian.identity.Role;
import org.gongjian.publishing.BulletinId;
import org.gongjian.publishing.BulletinView;
import org.gongjian.publishing.Bulletins;
import org.gongjian.publishing.contributors.ByLine;
import org.gongjian.publishing.contributors.Contributors;
import org.gongjian.publishing.contributors.Credited;
import org.gongjian.publishing.placements.Placement;
import org.gongjian.publishing.placements.Placements;
import org.gongjian.search.Readers;
import org.gongjian.search.RecordIds;
import org.gongjian.search.SearchDocument;
import org.gongjian.search.SearchSource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Bulletins are found by their text as it stands, their by-lines, and where else they were published. One that is not
 * published is found by those who work on it, one that was withdrawn by nobody.
 */
@Component
class BulletinDocuments implements SearchSource {

    private final Bulletins bulletins;
    private final Placements placements;
    private final Contributors contributors;
    private final Activities activities;
    private final Wordings wordings;
    private final RecordIds records;

    BulletinDocuments(
            Bulletins bulletins,
            Placements placements,
            Contributors contributors,
            Activities activities,
            Wordings wordings,
            RecordIds records) {
        this.bulletins = bulletins;
        this.placements = placements;
        this.contributors = contributors;
        this.activities = activities;
        this.wordings = wordings;
        this.records = records;
    }

    @Override
    public String kind() {
        return BulletinId.KIND;
    }

    @Override
    public List<SearchDocument> documents(Collection<UUID> ids) {
        List<BulletinView> found = bulletins
                .all(Actor.system(), ids.stream().map(BulletinId::new).toList())
                .stream()
                .filter(bulletin -> !bulletin.isWithdrawn())
                .toList();
        Map<ActivityId, ActivityView> reported = activities
                .all(found.stream()
                        .filter(bulletin -> !bulletin.isPublished())
                        .map(BulletinView::activity)
                        .distinct()
                        .toList())
                .stream()
                .collect(Collectors.toMap(ActivityView::id, Function.identity()));
        return found.stream()
                .map(bulletin -> document(bulletin, reported.get(bulletin.activity())))
                .toList();
    }

    @Override
    public List<UUID> ids(@Nullable UUID after, int atMost) {
        return records.page("bulletin", after, atMost);
    }

    @Override
    public Set<String> quotes() {
        return Set.of("contributor");
    }

    @Override
    public Collection<UUID> quoting(RecordRef named) {
        return named.kind().equals("contributor") ? records.of("""
                        select bulletin_id from bulletin_byline where contributor_id in (:ids)
                        union
                        select placement.bulletin_id from placement join placement_byline byline
                            on byline.placement_id = placement.id
                         where byline.contributor_id in (:ids)
                        """, named.id()) : List.of();
    }

    /** Who hosts an activity reads the draft about it. */
    @Override
    public Collection<UUID> following(RecordRef touched) {
        return touched.kind().equals(ActivityId.KIND)
                ? records.of(
                        "select id from bulletin where activity_id in (:ids) and state in ('draft', 'reviewed')",
                        touched.id())
                : List.of();
    }

    private SearchDocument document(BulletinView bulletin, @Nullable ActivityView activity) {
        List<Placement> placed = placements.of(bulletin.id());
        List<ByLine> byLines = Stream.concat(
                        bulletin.text().byLines().stream(),
                        placed.stream().flatMap(placement -> placement.byLines().stream()))
                .distinct()
                .toList();
        return SearchDocument.of(bulletin.ref(), bulletin.path(), bulletin.headline())
                .saying(bulletin.text().lead(), bulletin.text().body())
                .saying(contributors.credited(byLines).stream().map(Credited::name))
                .saying(placed.stream().flatMap(BulletinDocuments::where))
                .saying(bulletin.published()
                        .map(number -> wordings.both(number.label()))
                        .orElse(null))
                .on(bulletin.publishedOn())
                .to(readers(bulletin, activity));
    }

    private static Stream<@Nullable Localized> where(Placement placement) {
        return Stream.of(
                placement.outlet(),
                placement.title(),
                placement.channelPath(),
                placement.articleNumber() == null ? null : Localized.zh(placement.articleNumber()));
    }

    private static Readers readers(BulletinView bulletin, @Nullable ActivityView activity) {
        if (bulletin.isPublished()) {
            return Readers.everybody();
        }
        Readers editors = Readers.office().and(Role.EDITOR);
        return activity == null
                ? editors
                : editors.andWhoActsFor(activity.hosts().units());
    }
}
