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
import org.gongjian.publishing.BulletinId;
import org.gongjian.publishing.contributors.ByLine;
import org.gongjian.publishing.contributors.ContributorId;
import org.gongjian.publishing.contributors.Credit;
import org.gongjian.publishing.placements.Placement;
import org.gongjian.publishing.placements.PlacementId;
import org.gongjian.publishing.placements.PublicationTime;
import org.gongjian.voices.Consent;
import org.gongjian.voices.RecordVoice;
import org.gongjian.voices.Speaker;
import org.gongjian.voices.VoiceId;
import org.gongjian.voices.VoiceKind;
import org.gongjian.voices.Voices;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The second story: the launch of a project bank, with a fair. */
@Component
@Profile("demo")
@Order(2)
class Dongying implements DemoDistrict {

    private static final Localized HEADLINE =
            Localized.of("十个微项目，当场有人领", "Ten micro-projects, each claimed on the spot");
    private static final Localized LEAD = Localized.of(
            "6月25日上午，“党建公益智库”在仙河镇幸福社区启动，公益集市同时开市，单位代表和居民300余人到场。塑胶跑道、议事厅、助学、义诊等十个项目被开发区的基层党组织、企业和社会组织现场认领，筹集公益创投资金10万余元。每个项目都有编号，做完一项、销号一项。",
            "The Party-building Public Welfare Think Tank opened in Xianhe Town Happiness Community on the morning of 25 June, beside a public-welfare fair that drew more than 300 people. Party organizations, companies and social organizations of the zone took on ten projects, from a running track to a free clinic, with more than 100,000 yuan of public-welfare venture funds. Each carries a number and is closed by number only when it is done.");
    private static final Localized NEXT = Localized.of(
            "下一步，开发区将发挥党建引领作用，弘扬“奉献、友爱、互助、进步”的志愿精神，策划优质公益项目，搭建顺畅的资源对接平台，常态化推行销号制。",
            "Next, Party building will lead the way in the volunteers’ spirit of dedication, friendship, mutual help and progress: projects of high quality, a smooth platform that matches resources and needs, and the close-out system as the norm.");

    private final DemoHouse house;
    private final Voices voices;
    private final DongyingBank bank;
    private final DongyingFair fair;
    private final DongyingNextFair nextFair;

    Dongying(DemoHouse house, Voices voices, DongyingBank bank, DongyingFair fair, DongyingNextFair nextFair) {
        this.house = house;
        this.voices = voices;
        this.bank = bank;
        this.fair = fair;
        this.nextFair = nextFair;
    }

    @Override
    public District district() {
        return DemoDistrict.district(
                "dongying-port",
                Localized.of("东营港经济开发区", "Dongying Port"),
                Localized.of(
                        "山东省东营市东营港经济开发区（功能区）",
                        "Dongying Port Economic Development Zone, Dongying, Shandong (functional zone)"),
                null);
    }

    @Override
    public List<Part> cast() {
        return DongyingPeople.ALL;
    }

    @Override
    public void load() {
        house.clock().standAt(LocalDate.of(2022, 5, 9), LocalTime.of(9, 0));
        DongyingSetting setting = DongyingSetting.register(house.registers());
        Editors editors = house.cast().play(DongyingPeople.OFFICE);
        Actor officer = house.cast()
                .plays(DongyingPeople.TOWN_OFFICER, setting.community().street());
        house.cast().plays(DongyingPeople.ZONE_CONTACT, setting.zone());
        Actor coordinator = house.cast()
                .plays(DongyingPeople.COORDINATOR, setting.community().unit());

        house.clock().standAt(DongyingActivity.DAY.minusDays(8), LocalTime.of(16, 10));
        ActivityId activity = house.activities().plan(coordinator, DongyingActivity.details(setting));
        DongyingFair.Stalls stalls = fair.setUp(coordinator, activity, setting);
        fair.count(coordinator, stalls);
        house.clock().standAt(DongyingActivity.DAY, LocalTime.of(11, 20));
        house.activities().hold(coordinator, activity, DongyingActivity.RESULT, DongyingActivity.FOLLOW_UPS);
        say(setting, activity, coordinator);
        report(setting, activity, editors);
        bank.load(setting, coordinator, officer);
        nextFair.load(setting, coordinator);
    }

    private void say(DongyingSetting setting, ActivityId activity, Actor coordinator) {
        voices.record(
                coordinator,
                new RecordVoice(
                        VoiceId.next(),
                        VoiceKind.QUOTE,
                        activity.ref(),
                        NEXT,
                        true,
                        new Speaker.InPost(setting.spokesperson()),
                        null,
                        new Consent(Consent.Basis.SPOKEN_IN_OFFICE, DongyingActivity.DAY)));
    }

    /** Our own correspondent is the demo's; the reporter is the other medium's, of whose article only the day is known. */
    private void report(DongyingSetting setting, ActivityId activity, Editors editors) {
        Actor editor = editors.writer();
        house.clock().standAt(DongyingActivity.DAY, LocalTime.of(14, 30));
        ContributorId correspondent = house.press()
                .contributor(
                        editor,
                        Localized.of("演示·社区经办人", "Demo coordinator"),
                        setting.community().unit(),
                        Credit.CORRESPONDENT);
        ByLine wrote = new ByLine(correspondent, Credit.CORRESPONDENT);
        BulletinId bulletin =
                house.press().publish(editors, activity, HEADLINE, LEAD, DongyingActivity.DAY.atTime(16, 0), wrote);
        LocalDate told = DongyingActivity.DAY.plusDays(3);
        house.clock().standAt(told, LocalTime.of(15, 0));
        ContributorId reporter =
                house.press().contributor(editor, Localized.of("张家松", "Zhang Jiasong"), null, Credit.REPORTER);
        house.press()
                .place(
                        editor,
                        new Placement(
                                PlacementId.next(),
                                bulletin,
                                Localized.of("东营网", "Dongying.com"),
                                Localized.of(
                                        "党建聚合力 公益暖人心", "Party building gathers strength, public welfare warms hearts"),
                                Localized.of("我们的新时代", "Our new era"),
                                null,
                                null,
                                null,
                                PublicationTime.on(told, DemoClock.ZONE),
                                List.of(new ByLine(reporter, Credit.REPORTER)),
                                0));
    }
}
