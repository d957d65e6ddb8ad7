package org.gongjian.activities.stalls;

import java.util.List;
import org.gongjian.activities.ActivityCounts;
import org.gongjian.activities.ActivityFacts;
import org.gongjian.activities.ActivityView;
import org.gongjian.district.Reason;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** How many stalls an activity has, and how many people they served, by how it was counted. */
@Component
@Order(2)
class ServedAtStalls implements ActivityFacts, ActivityCounts {

    private static final int STALLS = 20;
    private static final int SERVED = 21;

    private final Stalls stalls;

    ServedAtStalls(Stalls stalls) {
        this.stalls = stalls;
    }

    @Override
    public List<Fact> of(ActivityView activity) {
        List<Stalls.Kept> kept = stalls.of(activity.id());
        if (kept.isEmpty()) {
            return List.of();
        }
        Fact stands = new Fact(
                "activities.stalls",
                STALLS,
                List.of(Reason.of("activities.stalls.count", kept.size())),
                true,
                path(activity));
        Served served = Served.sum(kept.stream().map(Stalls.Kept::served).toList());
        return served.isKnown()
                ? List.of(stands, new Fact("activities.served", SERVED, served.words(), true, path(activity)))
                : List.of(stands);
    }

    /** Times served, which are not persons: they stand on the page by themselves. */
    @Override
    public List<Count> countedAt(ActivityView activity) {
        return stalls.servedAt(activity.id()).words().stream()
                .map(words -> new Count(Reason.of("activities.counted.stalls", words), null, path(activity)))
                .toList();
    }

    private static String path(ActivityView activity) {
        return activity.path() + "/stalls";
    }
}
