package org.gongjian.operations.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.gongjian.activities.ActivityId;
import org.gongjian.district.District;
import org.gongjian.district.Localized;
import org.gongjian.identity.Actor;
import org.gongjian.operations.demo.DemoCast.Editors;
import org.gongjian.operations.demo.DemoCast.Part;
import org.gongjian.publishing.contributors.ByLine;
import org.gongjian.publishing.contributors.ContributorId;
import org.gongjian.publishing.contributors.Credit;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The fourth story: a community's coordination committee, and a company with a car team that pairs with it. */
@Component
@Profile("demo")
@Order(4)
class Zhongbei implements DemoDistrict {

    private static final Localized HEADLINE =
            Localized.of("雷锋车队一早来接，街坊同看电影博物馆", "The Lei Feng cars come early: neighbours visit the film museum");
    private static final Localized LEAD = Localized.of(
            "3月1日，康城世纪雷锋车队与中北路社区一同开启2024年学雷锋系列活动，司机师傅们早早停好爱心车，送超过35名党员和居民到中国电影博物馆参观。社区党建工作协调委员会居中搭台，车队平日也在辖区开展志愿服务。",
            "On 1 March the Kangcheng Century Lei Feng car team and Zhongbei Road Community opened the year’s Lei Feng series together: the volunteer cars were lined up early and took more than 35 Party members and residents to the China Film Museum. The Party Building Coordination Committee brings the two sides together; the team goes on serving in the area.");

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
        Editors editors = house.cast().play(ZhongbeiPeople.OFFICE);
        house.cast().plays(ZhongbeiPeople.STREET_OFFICER, setting.community().street());
        Actor coordinator = house.cast()
                .plays(ZhongbeiPeople.COORDINATOR, setting.community().unit());
        Actor kangcheng = house.cast().plays(ZhongbeiPeople.KANGCHENG_CONTACT, setting.kangcheng());
        Actor cars = house.cast().plays(ZhongbeiPeople.CARS_CONTACT, setting.carTeam());
        committee.pair(setting, coordinator, kangcheng);
        committee.meet(setting, coordinator, cars);
        report(setting, programme.play(setting, places.register(setting), coordinator), editors);
        house.clock().followTheSystem();
    }

    private void report(ZhongbeiSetting setting, ActivityId visit, Editors editors) {
        house.clock().standAt(ZhongbeiProgramme.DAY, LocalTime.of(15, 0));
        ContributorId correspondent = house.press()
                .contributor(
                        editors.writer(),
                        Localized.of("演示·社区经办人", "Demo coordinator"),
                        setting.community().unit(),
                        Credit.CORRESPONDENT);
        house.press()
                .publish(
                        editors,
                        visit,
                        HEADLINE,
                        LEAD,
                        ZhongbeiProgramme.DAY.atTime(17, 0),
                        new ByLine(correspondent, Credit.CORRESPONDENT));
    }
}
