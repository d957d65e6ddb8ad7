package org.gongjian.operations.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.gongjian.activities.ActivityId;
import org.gongjian.district.District;
import org.gongjian.district.Localized;
import org.gongjian.giving.GiftId;
import org.gongjian.identity.Actor;
import org.gongjian.operations.demo.DemoCast.Editors;
import org.gongjian.operations.demo.DemoCast.Part;
import org.gongjian.people.PersonId;
import org.gongjian.publishing.BulletinId;
import org.gongjian.publishing.contributors.ByLine;
import org.gongjian.publishing.contributors.ContributorId;
import org.gongjian.publishing.contributors.Credit;
import org.gongjian.publishing.placements.Placement;
import org.gongjian.publishing.placements.PlacementId;
import org.gongjian.publishing.placements.PublicationTime;
import org.gongjian.service.certificates.Template;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The first story: a book gift between paired units. */
@Component
@Profile("demo")
@Order(1)
class Hunchun implements DemoDistrict {

    private static final int VOLUNTEERS = 6;

    private static final Localized HEADLINE =
            Localized.of("地方志书进社区，阅览室添了新类目", "Local histories find a shelf in the community reading room");
    private static final Localized LEAD = Localized.of(
            "6月5日上午，珲春市档案馆的党员走进靖和街道文化社区，送来《珲春年鉴》《防川村志》等图书和一组红石榴党建联盟图片。社区党委书记代表各族居民接收并致谢，阅览室的图书种类由此更加丰富。社区表示，今后的结对共建先看居民需要什么，再定办什么。",
            "On the morning of 5 June, Party members of the Hunchun Municipal Archives brought Hunchun Yearbook, Fangchuan Village Annals and a set of red-pomegranate alliance pictures to the Jinghe Street Cultural Community. The community Party secretary received them with thanks for residents of all ethnic groups, and the reading room now covers more subjects. Next time, the community says, the activity will start from what residents ask for.");

    private final DemoHouse house;
    private final HunchunAlliance alliance;
    private final HunchunGift gifts;
    private final HunchunPersons persons;
    private final HunchunLists lists;
    private final HunchunDrive drive;
    private final DemoVolunteers volunteers;
    private final DemoHours hours;

    Hunchun(
            DemoHouse house,
            HunchunAlliance alliance,
            HunchunGift gifts,
            HunchunPersons persons,
            HunchunLists lists,
            HunchunDrive drive,
            DemoVolunteers volunteers,
            DemoHours hours) {
        this.house = house;
        this.alliance = alliance;
        this.gifts = gifts;
        this.persons = persons;
        this.lists = lists;
        this.drive = drive;
        this.volunteers = volunteers;
        this.hours = hours;
    }

    @Override
    public District district() {
        return DemoDistrict.district(
                "hunchun",
                Localized.of("珲春市", "Hunchun"),
                Localized.of("吉林省延边朝鲜族自治州珲春市", "Hunchun, Yanbian Korean Autonomous Prefecture, Jilin"),
                "222404");
    }

    @Override
    public List<Part> cast() {
        return HunchunPeople.ALL;
    }

    @Override
    public void load() {
        house.clock().standAt(LocalDate.of(2024, 1, 8), LocalTime.of(9, 0));
        HunchunSetting setting = HunchunSetting.register(house.registers());
        Editors editors = house.cast().play(HunchunPeople.OFFICE);
        house.cast().plays(HunchunPeople.STREET_OFFICER, setting.community().street());
        Actor coordinator = house.cast()
                .plays(HunchunPeople.COORDINATOR, setting.community().unit());
        Actor secretary =
                house.cast().plays(HunchunPeople.SECRETARY, setting.community().unit());
        Actor archives = house.cast().plays(HunchunPeople.ARCHIVES_CONTACT, setting.archives());

        alliance.found(setting, coordinator);
        house.clock().standAt(HunchunActivity.DAY.minusDays(6), LocalTime.of(15, 30));
        ActivityId activity = house.activities().plan(coordinator, HunchunActivity.details(setting));
        house.clock().standAt(HunchunActivity.DAY, LocalTime.of(10, 2));
        house.activities().hold(coordinator, activity, HunchunActivity.RESULT, HunchunActivity.FOLLOW_UPS);
        GiftId gift = gifts.give(setting, activity, coordinator, archives, secretary);
        report(activity, editors);
        gifts.count(gift, coordinator);
        persons.register(coordinator, setting.community().unit());
        serve(setting, coordinator, secretary, volunteers.register(coordinator, setting.community(), VOLUNTEERS));

        house.clock().followTheSystem();
        house.mandates().letAct(coordinator, secretary, "休假期间请代为办理社区事务");
        house.mandates().card(coordinator, setting.community().unit(), "演示·志愿者");
        lists.put(setting, coordinator, archives);
        drive.open(setting, coordinator);
    }

    /** All but the last two are on the roll; of those one is entered afterwards. */
    private void serve(HunchunSetting setting, Actor coordinator, Actor secretary, List<PersonId> persons) {
        DemoHours.Morning morning = hours.serve(
                coordinator,
                setting.community(),
                Localized.of("阅览室整理日", "A morning for the reading room’s shelves"),
                HunchunActivity.DAY.plusDays(17),
                persons.subList(0, VOLUNTEERS - 2));
        hours.confirm(coordinator, morning);
        hours.enter(coordinator, secretary, morning, persons.getLast(), "当天帮忙搬书，未在签到表上");
        hours.certify(coordinator, persons.get(0), Template.BRIEF);
        hours.certify(coordinator, persons.get(1), Template.FULL);
    }

    private void report(ActivityId activity, Editors editors) {
        Actor editor = editors.writer();
        house.clock().standAt(HunchunActivity.DAY, LocalTime.of(10, 25));
        ContributorId correspondent = house.press()
                .contributor(
                        editor, Localized.of("铁伟文", "Tie Weiwen"), null, Credit.CORRESPONDENT, Credit.PHOTOGRAPHER);
        ContributorId theirEditor =
                house.press().contributor(editor, Localized.of("梁欢欢", "Liang Huanhuan"), null, Credit.EDITOR);
        ByLine wrote = new ByLine(correspondent, Credit.CORRESPONDENT);
        ByLine took = new ByLine(correspondent, Credit.PHOTOGRAPHER);
        BulletinId bulletin = house.press()
                .publish(editors, activity, HEADLINE, LEAD, HunchunActivity.DAY.atTime(10, 40), wrote, took);
        house.clock().standAt(HunchunActivity.DAY, LocalTime.of(11, 20));
        house.press()
                .place(
                        editor,
                        new Placement(
                                PlacementId.next(),
                                bulletin,
                                Localized.of("中国吉林网", "China Jilin Network"),
                                null,
                                Localized.of("首页 > 珲春站 > 城事", "Home > Hunchun Station > City affairs"),
                                "3854463",
                                null,
                                "0431-82902222",
                                PublicationTime.at(HunchunActivity.DAY
                                        .atTime(10, 53)
                                        .atZone(DemoClock.ZONE)
                                        .toInstant()),
                                List.of(wrote, took, new ByLine(theirEditor, Credit.EDITOR)),
                                0));
    }
}
