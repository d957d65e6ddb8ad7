package org.gongjian.activities.shifts;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gongjian.activities.Activities;
import org.gongjian.activities.ActivityId;
import org.gongjian.activities.ActivityView;
import org.gongjian.frame.RecordTitles;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What to call shifts: by their activities, whose pages tell of them; who is on a shift is nobody else's business. */
@Component
@Transactional(readOnly = true)
class ShiftTitles implements RecordTitles {

    private final Shifts shifts;
    private final Activities activities;

    ShiftTitles(Shifts shifts, Activities activities) {
        this.shifts = shifts;
        this.activities = activities;
    }

    @Override
    public String kind() {
        return ShiftId.KIND;
    }

    @Override
    public Map<UUID, Titled> titlesOf(Collection<UUID> ids) {
        List<Shift> found = shifts.all(ids.stream().map(ShiftId::new).toList());
        Map<ActivityId, ActivityView> of =
                activities.all(found.stream().map(Shift::activity).distinct().toList()).stream()
                        .collect(Collectors.toMap(ActivityView::id, activity -> activity));
        Map<UUID, Titled> titles = new HashMap<>();
        for (Shift shift : found) {
            ActivityView activity = of.get(shift.activity());
            if (activity != null) {
                titles.put(shift.id().value(), new Titled(activity.title(), activity.path()));
            }
        }
        return titles;
    }
}
