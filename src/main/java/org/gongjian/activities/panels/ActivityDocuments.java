package org.gongjian.activities.panels;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.gongjian.activities.Activities;
import org.gongjian.activities.ActivityDetails;
import org.gongjian.activities.ActivityId;
import org.gongjian.activities.ActivityView;
import org.gongjian.activities.FollowUp;
import org.gongjian.activities.Hosts;
import org.gongjian.activities.ProgrammeItem;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.Localized;
import org.gongjian.identity.UnitId;
import org.gongjian.organizations.Organizations;
import org.gongjian.places.PlaceId;
import org.gongjian.places.Places;
import org.gongjian.programmes.AudienceId;
import org.gongjian.programmes.Audiences;
import org.gongjian.programmes.ProgrammeId;
import org.gongjian.programmes.Programmes;
import org.gongjian.programmes.TagId;
import org.gongjian.programmes.Tags;
import org.gongjian.search.RecordIds;
import org.gongjian.search.SearchDocument;
import org.gongjian.search.SearchSource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Activities are found by everybody, by what they are about, who hosts them, where, and what hangs on them. */
@Component
class ActivityDocuments implements SearchSource {

    private final Activities activities;
    private final Organizations organizations;
    private final Places places;
    private final Programmes programmes;
    private final Tags tags;
    private final Audiences audiences;
    private final RecordIds records;

    ActivityDocuments(
            Activities activities,
            Organizations organizations,
            Places places,
            Programmes programmes,
            Tags tags,
            Audiences audiences,
            RecordIds records) {
        this.activities = activities;
        this.organizations = organizations;
        this.places = places;
        this.programmes = programmes;
        this.tags = tags;
        this.audiences = audiences;
        this.records = records;
    }

    @Override
    public String kind() {
        return ActivityId.KIND;
    }

    @Override
    public List<SearchDocument> documents(Collection<UUID> ids) {
        List<ActivityView> found =
                activities.all(ids.stream().map(ActivityId::new).toList());
        Names names = names(found.stream().map(ActivityView::details).toList());
        return found.stream().map(activity -> document(activity, names)).toList();
    }

    @Override
    public List<UUID> ids(@Nullable UUID after, int atMost) {
        return records.page("activity", after, atMost);
    }

    @Override
    public Set<String> quotes() {
        return Set.of("unit", "place", "programme", "tag", "audience");
    }

    @Override
    public Collection<UUID> quoting(RecordRef named) {
        return switch (named.kind()) {
            case "unit" -> records.of("select activity_id from activity_host where unit_id in (:ids)", named.id());
            case "place" -> records.of("select id from activity where place_id in (:ids)", named.id());
            case "programme" -> records.of("select id from activity where programme_id in (:ids)", named.id());
            case "tag" -> records.of("select activity_id from activity_tag where tag_id in (:ids)", named.id());
            case "audience" ->
                records.of("select activity_id from activity_audience where audience_id in (:ids)", named.id());
            default -> List.of();
        };
    }

    /** What the records an activity names are called. */
    private record Names(
            Map<UnitId, Localized> units,
            Map<PlaceId, Localized> places,
            Map<ProgrammeId, Localized> programmes,
            Map<TagId, Localized> tags,
            Map<AudienceId, Localized> audiences) {

        Stream<@Nullable Localized> of(ActivityDetails details) {
            ProgrammeId programme = details.programme();
            return Stream.of(
                            details.hosts().all().stream().map(Hosts.Host::unit).map(units::get),
                            Stream.of(details.place()).map(places::get),
                            Stream.ofNullable(programme).map(programmes::get),
                            details.tags().stream().sorted(byId(TagId::value)).map(tags::get),
                            details.audiences().stream()
                                    .sorted(byId(AudienceId::value))
                                    .map(audiences::get))
                    .flatMap(words -> words);
        }

        /** Always in the same order, so that nothing seems to change. */
        private static <I> Comparator<I> byId(Function<I, UUID> id) {
            return Comparator.comparing(id);
        }
    }

    private Names names(List<ActivityDetails> of) {
        return new Names(
                organizations.names(all(of.stream().flatMap(details -> details.hosts().units().stream()))),
                places.names(all(of.stream().map(ActivityDetails::place))),
                programmes.names(all(of.stream().map(ActivityDetails::programme).filter(Objects::nonNull))),
                tags.names(all(of.stream().flatMap(details -> details.tags().stream()))),
                audiences.names(all(of.stream().flatMap(details -> details.audiences().stream()))));
    }

    private static <I> List<I> all(Stream<I> ids) {
        return ids.distinct().toList();
    }

    private static SearchDocument document(ActivityView activity, Names names) {
        ActivityDetails details = activity.details();
        return SearchDocument.of(activity.ref(), activity.path(), activity.title())
                .saying(
                        details.theme(),
                        details.occasion(),
                        details.purpose(),
                        activity.result().outcome(),
                        activity.cancelledBecause())
                .saying(details.items().stream().map(ProgrammeItem::what))
                .saying(activity.followUps().stream().map(FollowUp::what))
                .saying(names.of(details))
                .on(activity.day());
    }
}
