package org.gongjian.activities.panels;

import java.util.List;
import org.gongjian.activities.Activities;
import org.gongjian.activities.ActivityFilter;
import org.gongjian.activities.ActivityView;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.Reason;
import org.gongjian.frame.RelatedRecords;
import org.gongjian.identity.UnitId;
import org.gongjian.places.PlaceId;
import org.gongjian.programmes.ProgrammeId;
import org.springframework.stereotype.Component;

/** Activities on the pages of the units that host them, the places they are held in and the programmes they belong to. */
@Component
class ActivitiesOfOthers implements RelatedRecords {

    private static final int ORDER = 10;
    private static final int MOST = 20;

    private final Activities activities;

    ActivitiesOfOthers(Activities activities) {
        this.activities = activities;
    }

    @Override
    public List<Group> relatedTo(RecordRef record) {
        return switch (record.kind()) {
            case "unit" -> group("activities.related.unit", ActivityFilter.hostedBy(new UnitId(record.id())));
            case "place" -> group("activities.related.place", ActivityFilter.at(new PlaceId(record.id())));
            case "programme" -> group("activities.related.programme", ActivityFilter.of(new ProgrammeId(record.id())));
            default -> List.of();
        };
    }

    private List<Group> group(String heading, ActivityFilter filter) {
        return List.of(new Group(
                heading,
                ORDER,
                activities.page(filter, null, MOST).activities().stream()
                        .map(ActivitiesOfOthers::related)
                        .toList()));
    }

    private static Related related(ActivityView activity) {
        return new Related(
                activity.ref(),
                activity.path(),
                activity.title(),
                Reason.of(
                        "activities.related.detail",
                        activity.day(),
                        activity.state().label()));
    }
}
