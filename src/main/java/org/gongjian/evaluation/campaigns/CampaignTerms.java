package org.gongjian.evaluation.campaigns;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.gongjian.district.Localized;
import org.gongjian.district.Reason;
import org.gongjian.district.Verdict;
import org.gongjian.organizations.Organization;

/**
 * What a campaign is about, who may declare itself, when it is held and how it is decided.
 *
 * @param brief what it covers and asks for
 * @param award what it gives, such as “Civilised Venue”
 * @param kind of award, as the district keeps them
 * @param further who runs it beside the organizer
 * @param entrants kinds of units that may declare themselves; empty where all may
 * @param declaresFrom the first day to declare, declaresUntil the last one
 * @param rounds one after the other, 1 to 60
 * @param levels of selection, the lowest first, the last one of all; 1 to 10
 * @param publicityDays working days, at least 5
 * @param appealDays working days an entrant has to appeal, at least 3
 * @param termMonths how long an award stands, 1 to 120
 */
public record CampaignTerms(
        Localized title,
        Localized brief,
        Localized award,
        String kind,
        List<FurtherOrganizer> further,
        Set<Organization.Kind> entrants,
        LocalDate declaresFrom,
        LocalDate declaresUntil,
        List<PlannedRound> rounds,
        List<Level> levels,
        int publicityDays,
        int appealDays,
        int termMonths) {

    private static final int MOST_ROUNDS = 60;
    private static final int MOST_LEVELS = 10;
    private static final int MOST_FURTHER = 11;
    private static final int MOST_WEIGHT = 100;
    private static final int MOST_QUOTA = 9_999;
    private static final int MOST_DAYS = 30;
    private static final int FEWEST_PUBLIC_DAYS = 5;
    private static final int FEWEST_APPEAL_DAYS = 3;
    private static final int MOST_MONTHS = 120;

    public CampaignTerms {
        further = List.copyOf(further);
        entrants = Set.copyOf(entrants);
        rounds = List.copyOf(rounds);
        levels = List.copyOf(levels);
        Verdict.require(!declaresUntil.isBefore(declaresFrom), Reason.of("evaluation.campaigns.rule.declares-until"))
                .orRefuse("declaresUntil");
        within("further[0].name", further.size(), 0, MOST_FURTHER);
        within("rounds[0].beginsOn", rounds.size(), 1, MOST_ROUNDS);
        within("levels[0].quota", levels.size(), 1, MOST_LEVELS);
        within("publicityDays", publicityDays, FEWEST_PUBLIC_DAYS, MOST_DAYS);
        within("appealDays", appealDays, FEWEST_APPEAL_DAYS, MOST_DAYS);
        within("termMonths", termMonths, 1, MOST_MONTHS);
        for (int i = 0; i < rounds.size(); i++) {
            inOrder(i, i == 0 ? declaresUntil : rounds.get(i - 1).endsOn(), rounds.get(i));
        }
        for (int i = 0; i < levels.size(); i++) {
            within("levels[" + i + "].quota", levels.get(i).quota(), 1, MOST_QUOTA);
            Verdict.require(
                            i == 0
                                    || levels.get(i)
                                                    .each()
                                                    .compareTo(levels.get(i - 1).each())
                                            >= 0,
                            Reason.of("evaluation.campaigns.rule.level-order"))
                    .orRefuse("levels[" + i + "].each");
        }
        Verdict.require(levels.getLast().each() == Within.ALL, Reason.of("evaluation.campaigns.rule.last-level"))
                .orRefuse("levels[" + (levels.size() - 1) + "].each");
    }

    private static void inOrder(int place, LocalDate before, PlannedRound round) {
        Verdict.require(round.beginsOn().isAfter(before), Reason.of("evaluation.campaigns.rule.round-order", before))
                .orRefuse("rounds[" + place + "].beginsOn");
        Verdict.require(!round.endsOn().isBefore(round.beginsOn()), Reason.of("evaluation.campaigns.rule.round-ends"))
                .orRefuse("rounds[" + place + "].endsOn");
        within("rounds[" + place + "].weight", round.weight(), 1, MOST_WEIGHT);
    }

    private static void within(String field, int value, int least, int most) {
        Verdict.require(value >= least && value <= most, Reason.of("evaluation.campaigns.rule.range", least, most))
                .orRefuse(field);
    }
}
