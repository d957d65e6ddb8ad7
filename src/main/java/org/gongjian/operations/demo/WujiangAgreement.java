package org.gongjian.operations.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;
import org.gongjian.alliances.AgreementDesk;
import org.gongjian.alliances.AgreementId;
import org.gongjian.alliances.AgreementText;
import org.gongjian.alliances.Commitment;
import org.gongjian.alliances.CommitmentId;
import org.gongjian.alliances.Measure;
import org.gongjian.alliances.Party;
import org.gongjian.alliances.Target;
import org.gongjian.alliances.Term;
import org.gongjian.alliances.WriteAgreement;
import org.gongjian.alliances.plan.JointPlans;
import org.gongjian.alliances.plan.PlanItem;
import org.gongjian.alliances.plan.PlanItemId;
import org.gongjian.alliances.plan.WritePlanItem;
import org.gongjian.district.Localized;
import org.gongjian.identity.Actor;
import org.gongjian.identity.UnitId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * The agreement of the three parties with its joint plan. The report has the parties, the fields of focus, the principles, the
 * pillars and the vehicle; the term, the targets and the plan's other items are the demo's.
 */
@Component
@Profile("demo")
class WujiangAgreement {

    /** The morning of 8 June stands in the plan. */
    static final PlanItemId MORNING = PlanItemId.next();

    private static final LocalDate SINCE = LocalDate.of(2021, 6, 1);
    private static final LocalDate UNTIL = LocalDate.of(2024, 5, 31);

    private final AgreementDesk agreements;
    private final JointPlans plans;
    private final DemoClock clock;

    WujiangAgreement(AgreementDesk agreements, JointPlans plans, DemoClock clock) {
        this.agreements = agreements;
        this.plans = plans;
        this.clock = clock;
    }

    /** Drawn up by the community, confirmed by each party in its own account. */
    AgreementId conclude(WujiangSetting setting, Actor coordinator, Actor company, Actor school) {
        AgreementId id = AgreementId.next();
        clock.standAt(LocalDate.of(2021, 5, 17), LocalTime.of(10, 0));
        agreements.draft(coordinator, new WriteAgreement(id, null, text(setting)));
        agreements.confirm(coordinator, id, setting.community().unit(), 1);
        clock.standAt(LocalDate.of(2021, 5, 19), LocalTime.of(9, 30));
        agreements.confirm(company, id, setting.company(), 1);
        clock.standAt(LocalDate.of(2021, 5, 20), LocalTime.of(16, 0));
        agreements.confirm(school, id, setting.school(), 1);
        clock.standAt(LocalDate.of(2021, 5, 24), LocalTime.of(14, 0));
        plan(setting, coordinator, id);
        return id;
    }

    private void plan(WujiangSetting setting, Actor coordinator, AgreementId id) {
        plans.add(
                coordinator,
                id,
                item(MORNING, 2021, 6, "社企校党建共建活动", "Community, company and school pair up", setting.company()));
        plans.add(
                coordinator,
                id,
                item(
                        PlanItemId.next(),
                        2021,
                        7,
                        "未成年人走进企业社会实践",
                        "Minors’ social practice at the company",
                        setting.company()));
        plans.add(
                coordinator,
                id,
                item(
                        PlanItemId.next(),
                        2021,
                        9,
                        "师生走进社区文化交流",
                        "Teachers and students in the community: cultural exchange",
                        setting.school()));
        plans.add(
                coordinator,
                id,
                item(
                        PlanItemId.next(),
                        2021,
                        11,
                        "三方党务工作者交流",
                        "Those in charge of Party work of the three exchange experience",
                        setting.community().unit()));
    }

    private static WritePlanItem item(PlanItemId id, int year, int month, String zh, String en, UnitId unit) {
        return new WritePlanItem(id, YearMonth.of(year, month), PlanItem.Kind.ACTIVITY, Localized.of(zh, en), unit);
    }

    private static AgreementText text(WujiangSetting setting) {
        return new AgreementText(
                Localized.of(
                        "湖东社区、东南电梯、江陵实验初中三方结对共建协议",
                        "Three-party pairing agreement of Hudong Community, Southeast Elevator and Jiangling Experimental Junior High School"),
                new Term(SINCE, UNTIL),
                List.of(
                        new Party(setting.community().unit(), setting.communitySecretary(), setting.communityLiaison()),
                        new Party(setting.company(), setting.companySecretary(), setting.companyLiaison()),
                        new Party(setting.school(), setting.schoolSecretary(), setting.schoolLiaison())),
                List.of(
                        Localized.of("阵地建设", "meeting places"),
                        Localized.of("组织建设", "organization"),
                        Localized.of("制度建设", "rules")),
                List.of(
                        Localized.of("资源共享", "resource sharing"),
                        Localized.of("优势互补", "complementary advantages"),
                        Localized.of("共同建设", "joint construction"),
                        Localized.of("共同提高", "common improvement")),
                List.of(
                        Localized.of("党建基础", "Party-building foundations"),
                        Localized.of("人才培养", "training of talent"),
                        Localized.of("文化交流", "cultural exchange"),
                        Localized.of("信息共享", "information sharing")),
                Localized.of("“携手共建、先锋同行”", "“Hand in hand to build, pioneers side by side”"),
                List.of(
                        promise(
                                null,
                                "共同举办党建共建活动",
                                "To hold co-building activities together",
                                new Target(Measure.JOINT_ACTIVITIES, 2, Target.Per.YEAR)),
                        promise(
                                setting.company(),
                                "为共建活动提供场地",
                                "To lend its rooms to the joint activities",
                                new Target(Measure.VENUES_LENT, 1, Target.Per.YEAR)),
                        promise(
                                setting.community().unit(),
                                "为共建单位党员提供志愿服务岗位",
                                "To offer places for volunteer service to the units’ Party members",
                                new Target(Measure.NOTED, 2, Target.Per.YEAR)),
                        promise(
                                setting.school(),
                                "师生参与社区文化活动",
                                "Teachers and students take part in the community’s cultural activities",
                                null)));
    }

    private static Commitment promise(@Nullable UnitId by, String zh, String en, @Nullable Target target) {
        return new Commitment(CommitmentId.next(), by, Localized.of(zh, en), target);
    }
}
