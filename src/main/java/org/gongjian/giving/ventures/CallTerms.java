package org.gongjian.giving.ventures;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.gongjian.district.Localized;
import org.gongjian.district.Reason;
import org.gongjian.district.Verdict;
import org.gongjian.giving.Yuan;
import org.gongjian.giving.money.Use;
import org.gongjian.organizations.Organization;

/**
 * What a call offers and asks for.
 *
 * @param use what the money is for
 * @param budget yuan for all ventures together
 * @param mostEach yuan for one of them
 * @param opensOn the first day to apply, closesOn the last one
 * @param beginsOn the term in which the ventures are carried out, until endsOn
 * @param applicants kinds of units that may apply; empty where all may
 * @param criteria with weights that make 100
 * @param scorers how many score each venture, 2 to 9
 * @param spread points between two of them from which another is asked
 * @param publicityDays working days, at least 5
 */
public record CallTerms(
        Localized title,
        Localized brief,
        Use use,
        Yuan budget,
        Yuan mostEach,
        LocalDate opensOn,
        LocalDate closesOn,
        LocalDate beginsOn,
        LocalDate endsOn,
        Set<Organization.Kind> applicants,
        List<Criterion> criteria,
        int scorers,
        int spread,
        int publicityDays) {

    private static final int WHOLE = 100;
    private static final int MOST_CRITERIA = 10;
    private static final int FEWEST_SCORERS = 2;
    private static final int MOST_SCORERS = 9;
    private static final int FEWEST_DAYS = 5;
    private static final int MOST_DAYS = 30;

    public CallTerms {
        applicants = Set.copyOf(applicants);
        criteria = List.copyOf(criteria);
        Verdict.require(mostEach.value().compareTo(budget.value()) <= 0, Reason.of("giving.ventures.rule.most-each"))
                .orRefuse("mostEach");
        Verdict.require(!closesOn.isBefore(opensOn), Reason.of("giving.ventures.rule.closes"))
                .orRefuse("closesOn");
        Verdict.require(beginsOn.isAfter(closesOn), Reason.of("giving.ventures.rule.begins"))
                .orRefuse("beginsOn");
        Verdict.require(!endsOn.isBefore(beginsOn), Reason.of("giving.ventures.rule.ends"))
                .orRefuse("endsOn");
        Verdict.require(
                        !criteria.isEmpty()
                                && criteria.size() <= MOST_CRITERIA
                                && criteria.stream().allMatch(one -> one.weight() > 0)
                                && criteria.stream().mapToInt(Criterion::weight).sum() == WHOLE,
                        Reason.of("giving.ventures.rule.weights"))
                .orRefuse("criteria[0].weight");
        within("scorers", scorers, FEWEST_SCORERS, MOST_SCORERS);
        within("spread", spread, 1, WHOLE);
        within("publicityDays", publicityDays, FEWEST_DAYS, MOST_DAYS);
    }

    private static void within(String field, int value, int least, int most) {
        Verdict.require(value >= least && value <= most, Reason.of("giving.ventures.rule.range", least, most))
                .orRefuse(field);
    }
}
