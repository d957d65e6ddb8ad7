package org.gongjian.activities.stalls;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongjian.activities.ActivityConcerned;
import org.gongjian.activities.ActivityId;
import org.gongjian.identity.UnitId;
import org.gongjian.notices.Audience;
import org.springframework.stereotype.Component;

/** The people of units that keep a stall. */
@Component
class StallKeepersConcerned implements ActivityConcerned {

    private final StallRows rows;

    StallKeepersConcerned(StallRows rows) {
        this.rows = rows;
    }

    @Override
    public List<Audience> concernedBy(ActivityId activity) {
        Set<UnitId> units = rows.of(activity).stream()
                .map(Stall::unit)
                .filter(Objects::nonNull)
                .collect(Collectors.toUnmodifiableSet());
        return units.isEmpty() ? List.of() : List.of(Audience.peopleOf(units));
    }
}
