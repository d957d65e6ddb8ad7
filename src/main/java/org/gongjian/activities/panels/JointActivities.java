package org.gongjian.activities.panels;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.gongjian.activities.Activities;
import org.gongjian.activities.ActivityId;
import org.gongjian.activities.ActivityView;
import org.gongjian.alliances.FulfilmentRow;
import org.gongjian.alliances.FulfilmentSource;
import org.gongjian.alliances.Measure;
import org.gongjian.audit.AuthorNames;
import org.gongjian.identity.UnitId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Activities that keep a promise: held by a giver together with another party; each is one session. */
@Component
class JointActivities implements FulfilmentSource {

    private final Activities activities;
    private final ObjectProvider<AuthorNames> names;

    JointActivities(Activities activities, ObjectProvider<AuthorNames> names) {
        this.activities = activities;
        this.names = names;
    }

    @Override
    public Set<Measure> measures() {
        return Set.of(Measure.JOINT_ACTIVITIES);
    }

    @Override
    public List<FulfilmentRow> rows(
            Measure measure, Set<UnitId> givers, Set<UnitId> parties, LocalDate from, LocalDate until) {
        List<ActivityView> held = activities.heldTogether(givers, parties, from, until);
        Map<ActivityId, UUID> authors =
                activities.plannedBy(held.stream().map(ActivityView::id).toList());
        AuthorNames accounts = names.getIfAvailable();
        Map<UUID, String> known =
                accounts == null || authors.isEmpty() ? Map.of() : accounts.namesOf(Set.copyOf(authors.values()));
        return held.stream().map(activity -> row(activity, authors, known)).toList();
    }

    private static FulfilmentRow row(ActivityView activity, Map<ActivityId, UUID> authors, Map<UUID, String> known) {
        UUID author = authors.get(activity.id());
        return new FulfilmentRow(
                activity.ref(),
                activity.path(),
                activity.title(),
                activity.day(),
                1,
                false,
                author == null ? null : known.get(author));
    }
}
