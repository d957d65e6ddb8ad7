package org.gongjian.activities;

import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Asks every part of activities for its facts. */
@Component
public class FactsOfParts {

    private final ObjectProvider<ActivityFacts> parts;

    FactsOfParts(ObjectProvider<ActivityFacts> parts) {
        this.parts = parts;
    }

    /** In the order of the page. */
    public List<ActivityFacts.Fact> of(ActivityView activity) {
        return parts.orderedStream()
                .flatMap(part -> part.of(activity).stream())
                .sorted(Comparator.comparingInt(ActivityFacts.Fact::order))
                .toList();
    }
}
