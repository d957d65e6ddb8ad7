package org.gongjian.operations.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.gongjian.activities.ActivityDetails;
import org.gongjian.activities.ActivityResult;
import org.gongjian.activities.ActivityTime;
import org.gongjian.activities.Attendance;
import org.gongjian.activities.HostRole;
import org.gongjian.activities.Hosts;
import org.gongjian.activities.ProgrammeItem;
import org.gongjian.district.Localized;

/** The morning of 25 June 2022 in the Happiness Community; its hours and the estimate of 320 are the demo's. */
final class DongyingActivity {

    static final LocalDate DAY = LocalDate.of(2022, 6, 25);

    static final ActivityResult RESULT = new ActivityResult(
            Attendance.estimated(320).saidMoreThan(300),
            Localized.of(
                    "爱心单位当场认领微项目；油田单位、企业和社区的志愿者为居民修家电、助老、做心理咨询。",
                    "Units took on micro-projects on the spot; volunteers of oilfield units, companies and the community repaired appliances, helped the elderly and gave psychological advice."));

    static final List<Localized> FOLLOW_UPS = List.of(
            Localized.of("搭建顺畅的资源对接平台", "Set up a smooth platform that matches resources and needs"),
            Localized.of("常态化推行销号制", "Make the close-out system the norm: struck off only when it is done"),
            Localized.of("策划优质公益项目", "Work out public-welfare projects of high quality"));

    private DongyingActivity() {}

    static ActivityDetails details(DongyingSetting setting) {
        return new ActivityDetails(
                Localized.of(
                        "“党建公益智库”启动仪式暨幸福社区公益集市",
                        "Launch of the Public Welfare Think Tank, with the Happiness Community public-welfare fair"),
                Localized.of("理性公益 向善而行", "Considered giving, doing good"),
                null,
                Localized.of(
                        "以“党建+公益”的服务形式，倡导辖区党员群众主动加入“党建公益智库”行动，形成党员示范带头、社会组织助推、群众广泛参与的志愿服务工作格局",
                        "To invite Party members and people of the area into the Think Tank’s work, as “Party building + public welfare”: Party members set the example, social organizations help, residents take part widely"),
                setting.fair(),
                setting.community().place(),
                ActivityTime.of(DAY, LocalTime.of(9, 0), LocalTime.of(11, 0), DemoClock.ZONE),
                Hosts.of(
                        new Hosts.Host(setting.zone(), HostRole.HOST),
                        new Hosts.Host(setting.community().unit(), HostRole.HOST)),
                Set.of(setting.welfare(), setting.volunteering(), setting.fairs()),
                Set.of(setting.residents(), setting.units(), setting.members()),
                List.of(
                        new ProgrammeItem(
                                Localized.of("“党建公益智库”启动", "The Public Welfare Think Tank is launched"),
                                null,
                                setting.zone(),
                                null),
                        ProgrammeItem.of(
                                Localized.of(
                                        "基层党组织、企业、社会组织等爱心单位现场认领微项目",
                                        "Party organizations, companies and social organizations take on micro-projects on the spot")),
                        new ProgrammeItem(
                                Localized.of("“和善公益集市”开市", "The Harmony and Kindness public-welfare fair opens"),
                                null,
                                setting.community().unit(),
                                null),
                        ProgrammeItem.of(Localized.of("志愿者义务维修家电", "Volunteers repair appliances free of charge")),
                        ProgrammeItem.of(Localized.of("志愿者助老服务", "Volunteers help the elderly")),
                        ProgrammeItem.of(Localized.of("志愿者做心理咨询", "Volunteers give psychological advice"))));
    }
}
