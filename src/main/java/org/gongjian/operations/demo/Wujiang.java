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

/** The fifth story: a community, a company and a school pair up. */
@Component
@Profile("demo")
@Order(5)
class Wujiang implements DemoDistrict {

    private static final Localized HEADLINE = Localized.of(
            "社区、企业、学校结成共建伙伴，百本图书转赠贵州", "Community, company and school pair up, and 100 books go on to Guizhou");
    private static final Localized LEAD = Localized.of(
            "2021年6月8日上午，湖东社区、东南电梯和江陵实验初中三个党支部在东南电梯结对，共同揭开“共建单位”铜牌，湖东社区未成年人社会实践基地也在企业挂牌。三方互赠图书、画作和首日封，又一同看望捐资助学30年的老党员杨自中，托他把100本图书转赠贵州铜仁的孩子们。",
            "On 8 June 2021 the Party branches of Hudong Community, Southeast Elevator and Jiangling Experimental Junior High School paired at the company, unveiled a co-building plaque and opened a social practice base for minors there. They gave each other books, art and first-day covers, then visited Yang Zizhong, who has helped poor pupils for 30 years; through him 100 books go to Zhutian Primary School in Tongren.");

    private final DemoHouse house;
    private final WujiangAgreement agreement;
    private final WujiangGifts gifts;
    private final WujiangPlaques plaques;

    Wujiang(DemoHouse house, WujiangAgreement agreement, WujiangGifts gifts, WujiangPlaques plaques) {
        this.house = house;
        this.agreement = agreement;
        this.gifts = gifts;
        this.plaques = plaques;
    }

    @Override
    public District district() {
        return DemoDistrict.district(
                "wujiang",
                Localized.of("吴江区", "Wujiang"),
                Localized.of("江苏省苏州市吴江区", "Wujiang District, Suzhou, Jiangsu"),
                "320509");
    }

    @Override
    public List<Part> cast() {
        return WujiangPeople.ALL;
    }

    @Override
    public void load() {
        house.clock().standAt(LocalDate.of(2021, 5, 10), LocalTime.of(9, 0));
        WujiangSetting setting = WujiangSetting.register(house.registers());
        Editors editors = house.cast().play(WujiangPeople.OFFICE);
        house.cast().plays(WujiangPeople.STREET_OFFICER, setting.community().street());
        Actor coordinator = house.cast()
                .plays(WujiangPeople.COORDINATOR, setting.community().unit());
        Actor company = house.cast().plays(WujiangPeople.COMPANY_CONTACT, setting.company());
        Actor school = house.cast().plays(WujiangPeople.SCHOOL_CONTACT, setting.school());
        agreement.conclude(setting, coordinator, company, school);

        house.clock().standAt(WujiangActivity.DAY.minusDays(10), LocalTime.of(15, 0));
        ActivityId activity =
                house.activities().plan(coordinator, WujiangActivity.details(setting), WujiangAgreement.MORNING);
        house.clock().standAt(WujiangActivity.DAY, LocalTime.of(11, 40));
        house.activities().hold(coordinator, activity, WujiangActivity.RESULT, WujiangActivity.FOLLOW_UPS);
        WujiangPlaques.Plaques made = plaques.award(setting, activity, coordinator);
        house.activities()
                .change(
                        coordinator,
                        activity,
                        WujiangActivity.details(
                                setting, made.coBuilding().ref(), made.base().ref()));
        gifts.give(setting, activity, coordinator, company, school);
        report(setting, activity, editors);
        plaques.review(coordinator, made.base());
    }

    private void report(WujiangSetting setting, ActivityId activity, Editors editors) {
        house.clock().standAt(WujiangActivity.DAY, LocalTime.of(14, 0));
        ContributorId correspondent = house.press()
                .contributor(
                        editors.writer(),
                        Localized.of("演示·社区经办人", "Demo coordinator"),
                        setting.community().unit(),
                        Credit.CORRESPONDENT);
        house.press()
                .publish(
                        editors,
                        activity,
                        HEADLINE,
                        LEAD,
                        WujiangActivity.DAY.atTime(16, 0),
                        new ByLine(correspondent, Credit.CORRESPONDENT));
    }
}
