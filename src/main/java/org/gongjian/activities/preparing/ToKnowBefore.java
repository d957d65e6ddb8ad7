package org.gongjian.activities.preparing;

import java.util.ArrayList;
import java.util.List;
import org.gongjian.activities.ActivityFacts;
import org.gongjian.activities.ActivityView;
import org.gongjian.district.Localized;
import org.gongjian.district.Reason;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Risks, insurance and what to bring on the page of an activity. */
@Component
class ToKnowBefore implements ActivityFacts {

    private static final int FIRST = 10;

    private final Preparations preparations;

    ToKnowBefore(Preparations preparations) {
        this.preparations = preparations;
    }

    @Override
    public List<Fact> of(ActivityView activity) {
        Preparation told = preparations.of(activity.id());
        List<Fact> facts = new ArrayList<>();
        if (told.hazardous()) {
            facts.add(new Fact(
                    "activities.preparing.hazardous.fact",
                    FIRST,
                    List.of(Reason.of("activities.preparing.hazardous.says")),
                    false,
                    null));
        }
        add(facts, "activities.preparing.risks", told.risks());
        add(facts, "activities.preparing.insurance", told.insurance());
        add(facts, "activities.preparing.bring", told.bring());
        return facts;
    }

    private static void add(List<Fact> facts, String label, @Nullable Localized text) {
        if (text != null) {
            facts.add(new Fact(
                    label, FIRST + facts.size(), List.of(Reason.of("activities.preparing.says", text)), false, null));
        }
    }
}
