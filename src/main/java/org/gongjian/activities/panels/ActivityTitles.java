package org.gongjian.activities.panels;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gongjian.activities.Activities;
import org.gongjian.activities.ActivityId;
import org.gongjian.frame.RecordTitles;
import org.springframework.stereotype.Component;

/** What activities are called on other pages. */
@Component
class ActivityTitles implements RecordTitles {

    private final Activities activities;

    ActivityTitles(Activities activities) {
        this.activities = activities;
    }

    @Override
    public String kind() {
        return ActivityId.KIND;
    }

    @Override
    public Map<UUID, Titled> titlesOf(Collection<UUID> ids) {
        return activities.titles(ids.stream().map(ActivityId::new).toList()).entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        entry -> entry.getKey().value(),
                        entry -> new Titled(entry.getValue(), entry.getKey().path())));
    }
}
