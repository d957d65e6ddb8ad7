package org.gongjian.frame.live;

import java.util.Map;
import org.gongjian.authorization.SampleIds;
import org.gongjian.giving.TestGifts;

class LiveSamples implements SampleIds {

    @Override
    public Map<String, String> in(TestGifts.Hunchun here) {
        return Map.of(
                "live/{kind}",
                "activity",
                "{kind}/{record}",
                here.activity().value().toString());
    }
}
