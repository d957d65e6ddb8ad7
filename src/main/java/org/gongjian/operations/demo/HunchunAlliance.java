package org.gongjian.operations.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.gongjian.alliances.AgreementDesk;
import org.gongjian.alliances.AgreementId;
import org.gongjian.alliances.AgreementText;
import org.gongjian.alliances.AllianceId;
import org.gongjian.alliances.Alliances;
import org.gongjian.alliances.Commitment;
import org.gongjian.alliances.CommitmentId;
import org.gongjian.alliances.DescribeAlliance;
import org.gongjian.alliances.Measure;
import org.gongjian.alliances.Membership;
import org.gongjian.alliances.Party;
import org.gongjian.alliances.SignedOnPaper;
import org.gongjian.alliances.Target;
import org.gongjian.alliances.Term;
import org.gongjian.alliances.WriteAgreement;
import org.gongjian.district.Localized;
import org.gongjian.identity.Actor;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The red-pomegranate alliance and its agreement; the report has the alliance, the targets are the demo's. */
@Component
@Profile("demo")
class HunchunAlliance {

    private static final LocalDate SINCE = LocalDate.of(2024, 3, 1);
    private static final LocalDate UNTIL = LocalDate.of(2027, 2, 28);

    private final Alliances alliances;
    private final AgreementDesk agreements;
    private final DemoClock clock;

    HunchunAlliance(Alliances alliances, AgreementDesk agreements, DemoClock clock) {
        this.alliances = alliances;
        this.agreements = agreements;
        this.clock = clock;
    }

    void found(HunchunSetting setting, Actor coordinator) {
        clock.standAt(SINCE, LocalTime.of(9, 0));
        Localized standing = Localized.of("党建联盟单位", "Party-building alliance unit");
        AllianceId alliance = alliances.found(
                coordinator,
                new DescribeAlliance(
                        AllianceId.next(),
                        Localized.of("“红石榴”党建联盟", "“Red-pomegranate” Party-building alliance"),
                        Localized.of(
                                "石榴籽紧紧抱在一起，说的是各族居民。",
                                "The pomegranate stands for ethnic groups held close like its seeds."),
                        setting.community().unit(),
                        List.of(
                                new Membership(setting.community().unit(), standing, SINCE, null),
                                new Membership(setting.archives(), standing, SINCE, null))));
        AgreementId agreement = AgreementId.next();
        agreements.draft(coordinator, new WriteAgreement(agreement, alliance, text(setting)));
        agreements.recordSigned(
                coordinator,
                agreement,
                new SignedOnPaper(
                        SINCE,
                        Map.of(
                                setting.community().unit(),
                                setting.secretary(),
                                setting.archives(),
                                setting.archivesBranch())),
                1);
    }

    private static AgreementText text(HunchunSetting setting) {
        return new AgreementText(
                Localized.of(
                        "文化社区与市档案馆结对共建协议", "Pairing agreement of the Cultural Community and the Municipal Archives"),
                new Term(SINCE, UNTIL),
                List.of(
                        new Party(setting.community().unit(), setting.secretary(), null),
                        new Party(setting.archives(), setting.archivesBranch(), null)),
                List.of(
                        Localized.of("文化交流", "cultural exchange"),
                        Localized.of("社区文化建设、书香社区建设", "the community’s culture; a community of readers")),
                List.of(
                        Localized.of("以群众需求为导向", "guided by what residents need"),
                        Localized.of("发挥结对共建的组织优势和资源优势", "using the organization and resources of pairing")),
                List.of(),
                null,
                List.of(
                        new Commitment(
                                CommitmentId.next(),
                                null,
                                Localized.of("常态化、长效化服务群众", "To serve residents regularly and for the long term"),
                                new Target(Measure.JOINT_ACTIVITIES, 4, Target.Per.YEAR)),
                        new Commitment(
                                CommitmentId.next(),
                                setting.archives(),
                                Localized.of("为社区阅览室添书", "To add books to the community’s reading room"),
                                new Target(Measure.VOLUMES_GIVEN, 20, Target.Per.YEAR)),
                        new Commitment(
                                CommitmentId.next(),
                                setting.archives(),
                                Localized.of("参与社区治理，服务基层", "To take part in the community’s governance"),
                                null)));
    }
}
