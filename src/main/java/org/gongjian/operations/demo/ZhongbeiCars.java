package org.gongjian.operations.demo;

import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.IntStream;
import org.gongjian.activities.ActivityId;
import org.gongjian.activities.preparing.Preparation;
import org.gongjian.activities.preparing.Preparations;
import org.gongjian.activities.transport.AddRiders;
import org.gongjian.activities.transport.RiderId;
import org.gongjian.activities.transport.TransportDesk;
import org.gongjian.activities.transport.VehicleId;
import org.gongjian.activities.transport.Way;
import org.gongjian.activities.transport.WriteVehicle;
import org.gongjian.district.Localized;
import org.gongjian.identity.Actor;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The volunteers' cars of the visit: nine with four seats. Names, plates and what is told beforehand are the demo's. */
@Component
@Profile("demo")
class ZhongbeiCars {

    private static final int CARS = 9;
    private static final int SEATS = 4;

    private final TransportDesk transport;
    private final Preparations preparations;
    private final DemoClock clock;

    ZhongbeiCars(TransportDesk transport, Preparations preparations, DemoClock clock) {
        this.transport = transport;
        this.preparations = preparations;
        this.clock = clock;
    }

    void seat(Actor coordinator, ActivityId visit, ZhongbeiSetting setting) {
        preparations.write(
                coordinator,
                visit,
                new Preparation(
                        Localized.of(
                                "乘车请系安全带；馆内台阶较多，请走扶手一侧。",
                                "Wear the seat belt; there are many steps in the museum, keep to the handrail."),
                        Localized.of(
                                "乘客险随车，另投一日意外险。",
                                "Passengers are insured with the car, and against accidents for the day."),
                        Localized.of("身份证、水杯", "Identity card, a cup for water"),
                        false,
                        0));
        List<AddRiders> all =
                IntStream.rangeClosed(1, CARS).mapToObj(ZhongbeiCars::riders).toList();
        for (int car = 1; car <= CARS; car++) {
            transport.add(
                    coordinator,
                    visit,
                    new WriteVehicle(
                            all.get(car - 1).vehicle(),
                            car + " 号车",
                            setting.carTeam(),
                            null,
                            "演示·司机" + car,
                            "京B·DEMO" + car,
                            SEATS));
            transport.seat(coordinator, visit, all.get(car - 1));
        }
        clock.standAt(ZhongbeiProgramme.DAY, LocalTime.of(7, 40));
        all.forEach(add -> board(coordinator, visit, add, Way.THERE));
        clock.standAt(ZhongbeiProgramme.DAY, LocalTime.of(11, 30));
        all.forEach(add -> board(coordinator, visit, add, Way.BACK));
    }

    private static AddRiders riders(int car) {
        return new AddRiders(
                IntStream.rangeClosed(1, SEATS)
                        .mapToObj(seat -> new AddRiders.NewRider(RiderId.next(), "演示·乘客" + ((car - 1) * SEATS + seat)))
                        .toList(),
                VehicleId.next(),
                EnumSet.allOf(Way.class));
    }

    private void board(Actor coordinator, ActivityId visit, AddRiders add, Way way) {
        add.riders().forEach(rider -> transport.board(coordinator, visit, rider.id(), way, true));
    }
}
