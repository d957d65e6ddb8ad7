package org.gongjian.operations.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.gongjian.activities.ActivityDetails;
import org.gongjian.activities.ActivityResult;
import org.gongjian.activities.ActivityTime;
import org.gongjian.activities.HostRole;
import org.gongjian.activities.Hosts;
import org.gongjian.activities.ProgrammeItem;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.Localized;
import org.gongjian.organizations.PostId;
import org.jspecify.annotations.Nullable;

/** The morning of 8 June 2021 at Southeast Elevator; the year follows from the centenary, the hours are the demo's. */
final class WujiangActivity {

    static final LocalDate DAY = LocalDate.of(2021, 6, 8);

    static final ActivityResult RESULT = new ActivityResult(
            null,
            Localized.of(
                    "三个党支部结成共建伙伴，揭开“共建单位”铜牌，湖东社区未成年人社会实践基地在企业挂牌；会后看望辖区老党员，100本图书经他转赠贵州省铜仁市碧江区竹田小学。",
                    "The three Party branches paired up and unveiled the “Co-building Unit” plaque; Hudong Community’s social practice base for minors was opened at the company. Afterwards they visited a long-standing Party member of the area, through whom 100 books go on to Zhutian Primary School in Bijiang District, Tongren, Guizhou."));

    static final List<Localized> FOLLOW_UPS = List.of(
            Localized.of("按共建活动计划逐项落实", "Carry out the joint plan item by item"),
            Localized.of("未成年人社会实践基地暑期开放", "Open the social practice base for minors in the summer holidays"));

    private WujiangActivity() {}

    /** As it was planned. */
    static ActivityDetails details(WujiangSetting setting) {
        return details(setting, null, null);
    }

    /** With the plaques its items led to. */
    static ActivityDetails details(WujiangSetting setting, @Nullable RecordRef coBuilding, @Nullable RecordRef base) {
        return new ActivityDetails(
                Localized.of("社企校党建共建活动", "Community, company and school pair up"),
                Localized.of(
                        "党建引领谋发展 凝心聚力谱新篇",
                        "Party building, seeking development, joining forces to write a new chapter"),
                Localized.of("庆祝中国共产党成立100周年", "Centenary of the founding of the Communist Party of China"),
                Localized.of(
                        "增强凝聚力和战斗力，探索基层党建新方法、新途径，促进支部共同发展",
                        "Stronger cohesion and capability, new methods for grass-roots Party building, branches that grow together"),
                null,
                setting.office(),
                ActivityTime.of(DAY, LocalTime.of(9, 0), LocalTime.of(11, 30), DemoClock.ZONE),
                Hosts.of(
                        new Hosts.Host(setting.company(), HostRole.HOST),
                        new Hosts.Host(setting.community().unit(), HostRole.HOST),
                        new Hosts.Host(setting.school(), HostRole.HOST)),
                Set.of(setting.centenary(), setting.partyHistory(), setting.partyBrand()),
                Set.of(setting.members()),
                List.of(
                        spoken(setting.communitySecretary(), "湖东社区党支部介绍与分享", "Hudong Community’s branch is introduced"),
                        spoken(setting.companySecretary(), "东南电梯党支部介绍与分享", "Southeast Elevator’s branch is introduced"),
                        spoken(setting.schoolSecretary(), "江陵实验初中党支部介绍与分享", "The school’s branch is introduced"),
                        item("共商共建活动计划，交流党员队伍情况", "The joint plan is discussed, news of the teams exchanged"),
                        new ProgrammeItem(
                                Localized.of("三方共同揭开“共建单位”铜牌", "The three unveil the “Co-building Unit” bronze plaque"),
                                null,
                                null,
                                coBuilding),
                        new ProgrammeItem(
                                Localized.of(
                                        "江陵街道湖东社区未成年人社会实践基地挂牌",
                                        "The plaque of Hudong Community’s social practice base for minors is put up"),
                                null,
                                null,
                                base),
                        item(
                                "互赠：社区赠图书，学校师生赠画作，企业赠《红船》《会址》艺术品和中国航天首日封",
                                "Gifts: books by the community, a painting by the school’s teachers and students, the works Red Boat and Meeting Site and aerospace first-day covers by the company"),
                        item("走访慰问辖区老党员", "A visit of respect to a long-standing Party member of the area")));
    }

    private static ProgrammeItem spoken(PostId post, String zh, String en) {
        return new ProgrammeItem(Localized.of(zh, en), post, null, null);
    }

    private static ProgrammeItem item(String zh, String en) {
        return ProgrammeItem.of(Localized.of(zh, en));
    }
}
