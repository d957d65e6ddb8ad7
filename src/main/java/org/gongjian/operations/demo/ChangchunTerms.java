package org.gongjian.operations.demo;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.gongjian.district.Localized;
import org.gongjian.evaluation.campaigns.CampaignTerms;
import org.gongjian.evaluation.campaigns.FurtherOrganizer;
import org.gongjian.evaluation.campaigns.Level;
import org.gongjian.evaluation.campaigns.PlannedRound;
import org.gongjian.evaluation.campaigns.Within;
import org.gongjian.organizations.Organization;

/**
 * What the campaign of the third story is about. The report has its name, who runs it, that it began in August 2022, that it was
 * selected level by level and that 26 were awarded; days, quotas and terms are the demo's.
 */
final class ChangchunTerms {

    static final int AWARDS = 26;
    static final String AWARD_KIND = "civilised-venue";
    static final LocalDate DECLARED = LocalDate.of(2022, 8, 1);
    static final LocalDate FROZEN = LocalDate.of(2023, 7, 3);
    static final int YEARS = 5;

    private static final LocalDate DECLARED_UNTIL = LocalDate.of(2022, 8, 12);
    private static final LocalDate BEGUN = LocalDate.of(2022, 8, 15);
    private static final YearMonth LAST = YearMonth.of(2023, 6);

    private ChangchunTerms() {}

    static CampaignTerms terms(ChangchunSetting setting) {
        return new CampaignTerms(
                Localized.of(
                        "“文明长春十二月”标准化创建活动", "“Civilised Changchun: Twelve Months”, a standardised creation activity"),
                Localized.of(
                        "自2022年8月起，历时一年，对各类公共场馆开展科学化、规范化、动态化综合测评，逐级评选。测评标准、每月得分和评选理由全部公开，材料优先取自平台已有记录，不重复填报。",
                        "From August 2022, for one year: public venues of every kind are evaluated scientifically, by a standard and month by month, and selected level by level. The standard, each month’s scores and the reasons of the selection are public; evidence comes from records that exist, and nothing is typed twice. Also reported as “Civilised Changchun in December”."),
                Localized.of("长春市文明场馆", "Changchun Civilised Venue"),
                AWARD_KIND,
                List.of(
                        new FurtherOrganizer(setting.civilisation(), null),
                        new FurtherOrganizer(null, Localized.of("市直有关职能部门", "The functional departments concerned"))),
                Set.of(Organization.Kind.LIBRARY, Organization.Kind.ARCHIVE, Organization.Kind.OTHER),
                DECLARED,
                DECLARED_UNTIL,
                calendar(),
                List.of(
                        new Level(Localized.of("社区推荐", "Recommended by the community"), Within.COMMUNITY, 4),
                        new Level(Localized.of("街道推荐", "Recommended by the street"), Within.STREET, 7),
                        new Level(Localized.of("城区初评", "District"), Within.DISTRICT, 7),
                        new Level(Localized.of("市级评定", "City"), Within.ALL, AWARDS)),
                5,
                5,
                YEARS * 12);
    }

    /** The first round begins after the declarations, the others are months. */
    private static List<PlannedRound> calendar() {
        List<PlannedRound> rounds = new ArrayList<>();
        YearMonth month = YearMonth.from(BEGUN);
        while (!month.isAfter(LAST)) {
            LocalDate from = rounds.isEmpty() ? BEGUN : month.atDay(1);
            rounds.add(new PlannedRound(from, month.atEndOfMonth(), 1));
            month = month.plusMonths(1);
        }
        return rounds;
    }
}
