package org.gongjian.activities.panels;

import java.util.UUID;
import org.gongjian.activities.Activities;
import org.gongjian.activities.ActivityDesk;
import org.gongjian.activities.ActivityId;
import org.gongjian.district.Reason;
import org.gongjian.district.Verdict;
import org.gongjian.identity.Actor;
import org.gongjian.voices.VoicedRecords;
import org.springframework.stereotype.Component;

/** Whoever keeps an activity may record what was said about it. */
@Component
class VoicesAboutActivities implements VoicedRecords {

    private final Activities activities;
    private final ActivityDesk desk;

    VoicesAboutActivities(Activities activities, ActivityDesk desk) {
        this.activities = activities;
        this.desk = desk;
    }

    @Override
    public String kind() {
        return ActivityId.KIND;
    }

    @Override
    public Verdict mayRecord(Actor by, UUID id) {
        return activities
                .byId(new ActivityId(id))
                .map(activity -> desk.mayKeep(by, activity))
                .orElse(Verdict.refused(Reason.of("refused.missing")));
    }
}
