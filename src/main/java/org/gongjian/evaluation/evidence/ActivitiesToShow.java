package org.gongjian.evaluation.evidence;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gongjian.activities.Activities;
import org.gongjian.activities.ActivityFilter;
import org.gongjian.activities.ActivityId;
import org.gongjian.activities.ActivityState;
import org.gongjian.activities.ActivityView;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.Localized;
import org.gongjian.files.RecordFiles;
import org.gongjian.identity.UnitId;
import org.gongjian.organizations.Organizations;
import org.gongjian.places.PlaceId;
import org.gongjian.places.Places;
import org.springframework.stereotype.Component;

/** Activities that were held and whose attendance is known, with the photos everybody sees. */
@Component
class ActivitiesToShow implements RecordSource {

    private static final int MOST = 40;

    private final Activities activities;
    private final RecordFiles files;
    private final Places places;
    private final Organizations organizations;

    ActivitiesToShow(Activities activities, RecordFiles files, Places places, Organizations organizations) {
        this.activities = activities;
        this.files = files;
        this.places = places;
        this.organizations = organizations;
    }

    @Override
    public String kind() {
        return ActivityId.KIND;
    }

    @Override
    public List<Suggestable> of(UnitId unit, LocalDate from, LocalDate until) {
        ActivityFilter held = new ActivityFilter(ActivityState.HELD, null, unit, null, null, null);
        return shown(IntStream.rangeClosed(from.getYear(), until.getYear())
                .boxed()
                .flatMap(year -> activities.page(held.during(year), null, MOST).activities().stream())
                .filter(activity ->
                        !activity.day().isBefore(from) && !activity.day().isAfter(until))
                .filter(activity -> activity.attendance().isPresent())
                .toList());
    }

    @Override
    public Optional<Suggestable> find(RecordRef record, UnitId unit) {
        return activities
                .byId(new ActivityId(record.id()))
                .filter(activity -> activity.isHeld()
                        && activity.attendance().isPresent()
                        && activity.hosts().include(unit))
                .flatMap(activity -> shown(List.of(activity)).stream().findFirst());
    }

    private List<Suggestable> shown(Collection<ActivityView> held) {
        Map<PlaceId, Localized> where = places.names(
                held.stream().map(activity -> activity.details().place()).collect(Collectors.toSet()));
        Map<UnitId, Localized> who = organizations.names(held.stream()
                .map(activity -> activity.hosts().answering().getFirst())
                .collect(Collectors.toSet()));
        return held.stream().map(activity -> shown(activity, where, who)).toList();
    }

    private Suggestable shown(ActivityView activity, Map<PlaceId, Localized> where, Map<UnitId, Localized> who) {
        Localized outcome = activity.result().outcome();
        return new Suggestable(
                activity.ref(),
                activity.title(),
                activity.path(),
                activity.day(),
                new Shown(
                        files.publicPhotosOf(activity.ref()).size(),
                        0,
                        outcome == null ? activity.details().purpose() : outcome,
                        new Caption(
                                activity.day(),
                                where.get(activity.details().place()),
                                who.get(activity.hosts().answering().getFirst()),
                                Objects.requireNonNullElse(activity.details().theme(), activity.title())),
                        false));
    }
}
