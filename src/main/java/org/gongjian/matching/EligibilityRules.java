package org.gongjian.matching;

import java.time.LocalDate;
import java.util.Collections;
import java.util.OptionalLong;
import org.gongjian.district.Reason;
import org.gongjian.district.Verdict;

/** Whether a resource can serve a need at all: one rule a method, each answers with its reason. */
public final class EligibilityRules {

    /** How many steps apart categories may be and still be the same sort of thing. */
    static final int NEAREST = 1;

    private final Kinship kinship;
    private final LocalDate today;

    public EligibilityRules(Kinship kinship, LocalDate today) {
        this.kinship = kinship;
        this.today = today;
    }

    /** All of them, in the order in which one asks. */
    public Verdict mayServe(Supply supply, Demand demand) {
        return isSomebodyElses(supply, demand)
                .and(isOfTheSort(supply, demand))
                .and(hasSomeLeft(supply, demand))
                .and(reaches(supply, demand))
                .and(comesInTime(supply, demand))
                .and(meetsInTheWeek(supply, demand))
                .and(isForThem(supply, demand));
    }

    static Verdict isSomebodyElses(Supply supply, Demand demand) {
        return Verdict.require(!supply.owner().equals(demand.owner()), Reason.of("matching.out.own"));
    }

    /** The same category, or one directly above, below or beside it. */
    Verdict isOfTheSort(Supply supply, Demand demand) {
        int steps = kinship.steps(supply.category(), demand.category());
        return Verdict.require(steps >= 0 && steps <= NEAREST, Reason.of("matching.out.category"));
    }

    static Verdict hasSomeLeft(Supply supply, Demand demand) {
        return Verdict.require(supply.left().signum() > 0, Reason.of("matching.out.supply-taken"))
                .and(Verdict.require(demand.left().signum() > 0, Reason.of("matching.out.demand-taken")))
                .and(Verdict.require(
                        supply.part() == null || supply.part().isAtMost(demand.left()),
                        Reason.of(
                                "matching.out.part",
                                supply.part() == null ? "" : supply.part().toString())));
    }

    /** Where either place is not known, nobody falls out for the distance. */
    static Verdict reaches(Supply supply, Demand demand) {
        OptionalLong metres = Distance.between(supply.at(), demand.at());
        Integer reach = supply.reach();
        if (metres.isEmpty() || reach == null || metres.getAsLong() <= reach) {
            return Verdict.allowed();
        }
        return Verdict.refused(
                Reason.of("matching.out.far", Distance.kilometres(metres.getAsLong()), Distance.kilometres(reach)));
    }

    Verdict comesInTime(Supply supply, Demand demand) {
        LocalDate from = supply.from() == null || supply.from().isBefore(today) ? today : supply.from();
        LocalDate deadline = demand.deadline();
        return Verdict.require(
                deadline == null || !from.isAfter(deadline),
                Reason.of("matching.out.late", from, deadline == null ? today : deadline));
    }

    static Verdict meetsInTheWeek(Supply supply, Demand demand) {
        boolean meets = supply.slots().isEmpty()
                || demand.slots().isEmpty()
                || supply.slots().stream()
                        .anyMatch(slot -> demand.slots().stream().anyMatch(slot::meets));
        return Verdict.require(meets, Reason.of("matching.out.times"));
    }

    /** What is for nobody in particular is for everybody. */
    static Verdict isForThem(Supply supply, Demand demand) {
        boolean fits = supply.audiences().isEmpty()
                || demand.audiences().isEmpty()
                || !Collections.disjoint(supply.audiences(), demand.audiences());
        return Verdict.require(fits, Reason.of("matching.out.audience"));
    }
}
