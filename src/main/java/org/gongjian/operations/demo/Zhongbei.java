package org.gongjian.operations.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.gongjian.district.District;
import org.gongjian.district.Localized;
import org.gongjian.identity.Actor;
import org.gongjian.operations.demo.DemoCast.Part;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The fourth story: a community's coordination committee, and a company with a car team that pairs with it. */
@Component
@Profile("demo")
@Order(4)
class Zhongbei implements DemoDistrict {

    private final DemoHouse house;
    private final ZhongbeiPlaces places;
    private final ZhongbeiProgramme programme;
    private final ZhongbeiCommittee committee;

    Zhongbei(DemoHouse house, ZhongbeiPlaces places, ZhongbeiProgramme programme, ZhongbeiCommittee committee) {
        this.house = house;
        this.places = places;
        this.programme = programme;
        this.committee = committee;
    }

    @Override
    public District district() {
        return DemoDistrict.district(
                "chaoyang",
                Localized.of("朝阳区", "Chaoyang"),
                Localized.of("北京市朝阳区", "Chaoyang District, Beijing"),
                "110105");
    }

    @Override
    public List<Part> cast() {
        return ZhongbeiPeople.ALL;
    }

    @Override
    public void load() {
        house.clock().standAt(LocalDate.of(2023, 11, 6), LocalTime.of(9, 0));
        ZhongbeiSetting setting = ZhongbeiSetting.register(house.registers());
        house.cast().play(ZhongbeiPeople.OFFICE);
        house.cast().plays(ZhongbeiPeople.STREET_OFFICER, setting.community().street());
        Actor coordinator = house.cast()
                .plays(ZhongbeiPeople.COORDINATOR, setting.community().unit());
        Actor kangcheng = house.cast().plays(ZhongbeiPeople.KANGCHENG_CONTACT, setting.kangcheng());
        Actor cars = house.cast().plays(ZhongbeiPeople.CARS_CONTACT, setting.carTeam());
        committee.pair(setting, coordinator, kangcheng);
        committee.meet(setting, coordinator, cars);
        programme.play(setting, places.register(setting), coordinator);
        house.clock().followTheSystem();
    }
}
