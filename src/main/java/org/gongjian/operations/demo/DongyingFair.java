package org.gongjian.operations.demo;

import java.time.LocalTime;
import java.util.UUID;
import org.gongjian.activities.ActivityId;
import org.gongjian.activities.stalls.StallDesk;
import org.gongjian.activities.stalls.StallDoor;
import org.gongjian.activities.stalls.StallId;
import org.gongjian.activities.stalls.WriteStall;
import org.gongjian.district.Localized;
import org.gongjian.district.NewId;
import org.gongjian.identity.Actor;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The stalls of the fair. The services are the story's; who kept which stall, and every figure, is the demo's. */
@Component
@Profile("demo")
class DongyingFair {

    private final StallDesk desk;
    private final StallDoor door;
    private final DemoClock clock;

    DongyingFair(StallDesk desk, StallDoor door, DemoClock clock) {
        this.desk = desk;
        this.door = door;
        this.clock = clock;
    }

    /** The stalls as they were set up beforehand. */
    record Stalls(StallId appliances, StallId elderly, StallId advice) {}

    Stalls setUp(Actor coordinator, ActivityId fair, DongyingSetting setting) {
        Stalls stalls = new Stalls(StallId.next(), StallId.next(), StallId.next());
        desk.add(
                coordinator,
                fair,
                new WriteStall(
                        stalls.appliances(),
                        "1",
                        null,
                        Localized.of("油田单位志愿者", "Volunteers of the oilfield units"),
                        Localized.of("家电维修", "Repairing appliances")));
        desk.add(
                coordinator,
                fair,
                new WriteStall(
                        stalls.elderly(),
                        "2",
                        setting.community().unit(),
                        null,
                        Localized.of("助老服务", "Help for the elderly")));
        desk.add(
                coordinator,
                fair,
                new WriteStall(
                        stalls.advice(),
                        "3",
                        null,
                        Localized.of("企业志愿者", "Volunteers of the companies"),
                        Localized.of("心理咨询", "Psychological advice")));
        return stalls;
    }

    /** One stall counted by pressing, one by its sign and by pressing, one by a guess. */
    void count(Actor coordinator, Stalls stalls) {
        clock.standAt(DongyingActivity.DAY, LocalTime.of(10, 30));
        press(coordinator, stalls.appliances(), 44);
        press(coordinator, stalls.advice(), 17);
        for (int visitor = 0; visitor < 12; visitor++) {
            door.scan(stalls.advice(), new UUID(0, visitor).toString());
        }
        clock.standAt(DongyingActivity.DAY, LocalTime.of(11, 10));
        desk.correct(coordinator, stalls.appliances(), NewId.uuid(), 2, "开市前已修好两台");
        desk.estimate(coordinator, stalls.elderly(), NewId.uuid(), 38);
    }

    private void press(Actor coordinator, StallId stall, int times) {
        String code = desk.makeCode(coordinator, stall).shown();
        for (int press = 0; press < times; press++) {
            door.count(code, NewId.uuid(), true);
        }
    }
}
