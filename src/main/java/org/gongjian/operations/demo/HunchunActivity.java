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
import org.gongjian.district.Localized;

/** The morning of 5 June 2024 in the Cultural Community; its hours are the demo's. */
final class HunchunActivity {

    static final LocalDate DAY = LocalDate.of(2024, 6, 5);

    static final ActivityResult RESULT = new ActivityResult(
            null,
            Localized.of(
                    "丰富了社区图书阅览室的图书种类，为书香社区建设添了一把力。",
                    "The reading room now covers more subjects, a step towards a community of readers."));

    static final List<Localized> FOLLOW_UPS = List.of(
            Localized.of(
                    "请居民说说想读什么书，按需求办下一次活动", "Ask residents what they want to read, and plan the next activity from it"),
            Localized.of(
                    "与联盟单位商量文化交流方面的深度合作",
                    "Talk with the alliance’s units about deeper cooperation in cultural exchange"));

    private HunchunActivity() {}

    static ActivityDetails details(HunchunSetting setting) {
        return new ActivityDetails(
                Localized.of("“共建共享 赠书筑梦”党建联盟活动", "“Co-building, sharing, giving books and building dreams”"),
                Localized.of("共建共享 赠书筑梦", "Co-building, sharing, giving books and building dreams"),
                null,
                Localized.of(
                        "铸牢中华民族共同体意识，丰富社区各族群众的文化阅读空间",
                        "To foster a strong sense of community for the Chinese nation and enrich the reading space of residents of all ethnic groups"),
                null,
                setting.community().place(),
                ActivityTime.of(DAY, LocalTime.of(9, 0), LocalTime.of(10, 0), DemoClock.ZONE),
                Hosts.of(
                        new Hosts.Host(setting.community().unit(), HostRole.HOST),
                        new Hosts.Host(setting.archives(), HostRole.HOST)),
                Set.of(setting.unity(), setting.readers(), setting.allianceTag()),
                Set.of(setting.residents()),
                List.of(
                        new ProgrammeItem(
                                Localized.of("赠送图书和红石榴党建联盟图片", "Books and red-pomegranate alliance pictures are given"),
                                setting.archivesBranch(),
                                null,
                                null),
                        new ProgrammeItem(
                                Localized.of("代表各族居民接收并致谢", "Received with thanks on behalf of residents"),
                                setting.secretary(),
                                null,
                                null)));
    }
}
