package org.gongjian.activities;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongjian.activities.stalls.StallDesk;
import org.gongjian.activities.stalls.StallId;
import org.gongjian.activities.stalls.WriteStall;
import org.gongjian.activities.transport.AddRiders;
import org.gongjian.activities.transport.RiderId;
import org.gongjian.activities.transport.TransportDesk;
import org.gongjian.activities.transport.VehicleId;
import org.gongjian.activities.transport.Way;
import org.gongjian.activities.transport.WriteVehicle;
import org.gongjian.authorization.SampleIds;
import org.gongjian.district.Localized;
import org.gongjian.giving.TestGifts;

/** What hangs on an activity: two stalls, the code of the second; a car with a rider. */
class ActivitySamples implements SampleIds {

    private final StallDesk stalls;
    private final TransportDesk transport;

    ActivitySamples(StallDesk stalls, TransportDesk transport) {
        this.stalls = stalls;
        this.transport = transport;
    }

    @Override
    public Map<String, String> in(TestGifts.Hunchun here) {
        Map<String, String> ids = new HashMap<>();
        here.run(() -> {
            StallId one = stall(here, "1");
            StallId counting = stall(here, "2");
            ids.put("stalls/{stall}", one.value().toString());
            ids.put(
                    "stall/{code}",
                    stalls.makeCode(here.coordinator(), counting).shown());
            VehicleId car = VehicleId.next();
            RiderId rider = RiderId.next();
            transport.add(
                    here.coordinator(),
                    here.activity(),
                    new WriteVehicle(car, "1 号车", here.community(), null, "李师傅", null, 4));
            transport.seat(
                    here.coordinator(),
                    here.activity(),
                    new AddRiders(List.of(new AddRiders.NewRider(rider, "王阿姨")), car, Set.of(Way.THERE)));
            ids.put("vehicles/{vehicle}", car.value().toString());
            ids.put("riders/{rider}", rider.value().toString());
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
