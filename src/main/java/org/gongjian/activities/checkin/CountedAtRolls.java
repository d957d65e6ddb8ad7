package org.gongjian.activities.checkin;

import java.util.List;
import org.gongjian.activities.ActivityCounts;
import org.gongjian.activities.ActivityView;
import org.gongjian.district.Reason;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** How many persons the rolls of an activity counted. */
@Component
@Order(1)
class CountedAtRolls implements ActivityCounts {

    private final CheckIns checkIns;

    CountedAtRolls(CheckIns checkIns) {
        this.checkIns = checkIns;
    }

    @Override
    public List<Count> countedAt(ActivityView activity) {
        CountedPersons counted = checkIns.counted(activity.id());
        return counted.all() == 0
                ? List.of()
                : List.of(new Count(
                        Reason.of("activities.counted.rolls", counted.all(), counted.named(), counted.unnamed()),
                        counted.all(),
                        activity.path() + "/sign-up"));
    }
}
