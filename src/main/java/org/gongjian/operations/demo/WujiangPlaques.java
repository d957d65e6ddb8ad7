package org.gongjian.operations.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;
import org.gongjian.activities.ActivityId;
import org.gongjian.district.Localized;
import org.gongjian.identity.Actor;
import org.gongjian.recognition.awards.Act;
import org.gongjian.recognition.awards.ActKind;
import org.gongjian.recognition.awards.Award;
import org.gongjian.recognition.awards.AwardCommand;
import org.gongjian.recognition.awards.AwardDesk;
import org.gongjian.recognition.awards.AwardId;
import org.gongjian.recognition.awards.AwardKind;
import org.gongjian.recognition.awards.AwardKinds;
import org.gongjian.recognition.awards.AwardTerm;
import org.gongjian.recognition.awards.Awards;
import org.gongjian.recognition.awards.Body;
import org.gongjian.recognition.awards.HangsAt;
import org.gongjian.recognition.awards.MinorsCare;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * The two plaques of 8 June. The report has what stands on them, that three unveiled the one and where the other was put up; that
 * each party got one, who answers for the minors and the yearly reviews are the demo's.
 */
@Component
@Profile("demo")
class WujiangPlaques {

    private static final LocalDate DAY = WujiangActivity.DAY;
    private static final int LAST_REVIEW = 2026;

    private final AwardDesk desk;
    private final Awards awards;
    private final AwardKinds kinds;
    private final DemoClock clock;

    WujiangPlaques(AwardDesk desk, Awards awards, AwardKinds kinds, DemoClock clock) {
        this.desk = desk;
        this.awards = awards;
        this.kinds = kinds;
        this.clock = clock;
    }

    /** What the morning led to. */
    record Plaques(AwardId coBuilding, AwardId base) {}

    Plaques award(WujiangSetting setting, ActivityId activity, Actor coordinator) {
        keepKinds();
        clock.standAt(DAY, LocalTime.of(11, 42));
        List<Body> parties = Stream.of(setting.community().unit(), setting.company(), setting.school())
                .map(Body::of)
                .toList();
        AwardId coBuilding = desk.award(
                        coordinator,
                        new AwardCommand(
                                Stream.of(setting.community().unit(), setting.company(), setting.school())
                                        .map(unit -> new AwardCommand.Holder(AwardId.next(), unit))
                                        .toList(),
                                "co-building-unit",
                                Localized.of("共建单位", "Co-building Unit"),
                                parties,
                                null,
                                List.of(new Act(ActKind.UNVEILED, DAY, Localized.of("三方共同揭牌", "the three together"))),
                                null,
                                activity.ref(),
                                null,
                                null))
                .getFirst();
        AwardId base = desk.award(
                        coordinator,
                        new AwardCommand(
                                List.of(new AwardCommand.Holder(AwardId.next(), setting.company())),
                                "practice-base-for-minors",
                                Localized.of(
                                        "江陵街道湖东社区未成年人社会实践基地",
                                        "Social Practice Base for Minors, Hudong Community, Jiangling Street"),
                                List.of(Body.of(setting.community().unit())),
                                HangsAt.at(setting.office()),
                                List.of(new Act(ActKind.PUT_UP, DAY, null)),
                                new AwardTerm(DAY, null),
                                activity.ref(),
                                new MinorsCare(
                                        setting.companyLiaison(),
                                        Localized.of(
                                                "每次活动由监护人书面同意，社区工作者陪同",
                                                "Guardians agree in writing to each visit; community workers come along")),
                                null))
                .getFirst();
        return new Plaques(coBuilding, base);
    }

    /** Every June the community looks at the base again. */
    void review(Actor coordinator, AwardId base) {
        for (int year = DAY.getYear() + 1; year <= LAST_REVIEW; year++) {
            clock.standAt(LocalDate.of(year, 6, 7), LocalTime.of(10, 0));
            Award award = awards.require(base);
            desk.confirm(
                    coordinator,
                    base,
                    award.version(),
                    null,
                    Localized.of(year + "年复核：照常开放", "Review of " + year + ": open as before"));
        }
    }

    /** Here co-building plaques follow their agreement and are not reviewed by themselves. */
    private void keepKinds() {
        AwardKind began = kinds.require("co-building-unit");
        kinds.keep(
                Actor.system(),
                new AwardKind(
                        began.code(),
                        began.name(),
                        began.form(),
                        began.letters(),
                        null,
                        null,
                        began.byOffice(),
                        began.forMinors(),
                        true,
                        began.version()));
    }
}
