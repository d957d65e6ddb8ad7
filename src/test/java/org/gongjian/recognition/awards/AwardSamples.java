package org.gongjian.recognition.awards;

import java.util.Map;
import org.gongjian.authorization.SampleIds;
import org.gongjian.giving.TestGifts;

/** A plaque the community awarded to its partner. */
class AwardSamples implements SampleIds {

    private final TestAwards awards;

    AwardSamples(TestAwards awards) {
        this.awards = awards;
    }

    @Override
    public Map<String, String> in(TestGifts.Hunchun here) {
        String id = awards.coBuilding(here.district()).value().toString();
        return Map.of(
                "honours/{award}",
                id,
                "awards/{award}",
                id,
                "do/{deed}",
                "remove",
                "award-kinds/{kind}",
                "practice-base");
    }
}
