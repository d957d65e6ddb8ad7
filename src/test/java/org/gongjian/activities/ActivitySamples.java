package org.gongjian.activities;

import java.util.HashMap;
import java.util.Map;
import org.gongjian.activities.stalls.StallDesk;
import org.gongjian.activities.stalls.StallId;
import org.gongjian.activities.stalls.WriteStall;
import org.gongjian.authorization.SampleIds;
import org.gongjian.district.Localized;
import org.gongjian.giving.TestGifts;

/** What hangs on an activity: two stalls, the code of the second. */
class ActivitySamples implements SampleIds {

    private final StallDesk stalls;

    ActivitySamples(StallDesk stalls) {
        this.stalls = stalls;
    }

    @Override
    public Map<String, String> in(TestGifts.Hunchun here) {
        Map<String, String> ids = new HashMap<>();
        here.run(() -> {
            StallId one = stall(here, "1");
            StallId counting = stall(here, "2");
            ids.put("stalls/{stall}", one.value().toString());
            ids.put("stall/{code}", stalls.makeCode(here.coordinator(), counting).shown());
        });
        return ids;
    }

    private StallId stall(TestGifts.Hunchun here, String number) {
        StallId id = StallId.next();
        stalls.add(
                here.coordinator(),
                here.activity(),
                new WriteStall(id, number, here.community(), null, Localized.of("义诊", "Free check-ups")));
        return id;
    }
}
