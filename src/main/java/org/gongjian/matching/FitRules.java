package org.gongjian.matching;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.gongjian.district.Reason;
import org.gongjian.identity.UnitId;

/**
 * How well: one rule a method, whole points, so that the same two always come out the same. Category up to 40, distance up
 * to 25, being paired 15, times up to 10, audience up to 5, priority up to 5.
 */
public final class FitRules {

    private static final int SAME_CATEGORY = 40;
    private static final int NEAR_CATEGORY = 25;
    private static final int HERE = 25;
    private static final int DISTANCE_UNKNOWN = 10;
    /** Where nobody said how far it reaches, as far as one goes within a town: in metres. */
    private static final int USUAL_REACH = 20_000;

    private static final int PAIRED = 15;
    private static final int SAME_HOURS = 10;
    private static final int ANY_HOURS = 6;
    private static final int SAME_AUDIENCE = 5;
    private static final int ANY_AUDIENCE = 3;

    private final Kinship kinship;
    private final Set<Pair> paired;

    /** Two units that an agreement in force binds. */
    public record Pair(UnitId one, UnitId other) {

        boolean binds(UnitId a, UnitId b) {
            return (one.equals(a) && other.equals(b)) || (one.equals(b) && other.equals(a));
        }
    }

    public FitRules(Kinship kinship, Set<Pair> paired) {
        this.kinship = kinship;
        this.paired = Set.copyOf(paired);
    }

    /** Of two that are eligible. */
    public Fit of(Supply supply, Demand demand) {
        List<Reason> because = new ArrayList<>();
        int points = category(supply, demand, because)
                + distance(supply, demand, because)
                + pairing(supply, demand, because)
                + times(supply, demand, because)
                + audience(supply, demand, because)
                + priority(demand, because);
        return new Fit(points, because);
    }

    private int category(Supply supply, Demand demand, List<Reason> because) {
        boolean same = kinship.steps(supply.category(), demand.category()) == 0;
        because.add(Reason.of(same ? "matching.for.category" : "matching.for.category.near"));
        return same ? SAME_CATEGORY : NEAR_CATEGORY;
    }

    private static int distance(Supply supply, Demand demand, List<Reason> because) {
        OptionalLong metres = Distance.between(supply.at(), demand.at());
        if (metres.isEmpty()) {
            return DISTANCE_UNKNOWN;
        }
        Integer reach = supply.reach();
        long most = reach == null ? USUAL_REACH : reach;
        because.add(Reason.of("matching.for.distance", Distance.kilometres(metres.getAsLong())));
        return (int) Math.max(0, HERE - HERE * metres.getAsLong() / Math.max(1, most));
    }

    private int pairing(Supply supply, Demand demand, List<Reason> because) {
        if (paired.stream().noneMatch(pair -> pair.binds(supply.owner(), demand.owner()))) {
            return 0;
        }
        because.add(Reason.of("matching.for.paired"));
        return PAIRED;
    }

    private static int times(Supply supply, Demand demand, List<Reason> because) {
        if (supply.slots().isEmpty() || demand.slots().isEmpty()) {
            return ANY_HOURS;
        }
        supply.slots().stream()
                .filter(slot -> demand.slots().stream().anyMatch(slot::meets))
                .findFirst()
                .ifPresent(slot -> because.add(Reason.of("matching.for.times", slot.words())));
        return SAME_HOURS;
    }

    private static int audience(Supply supply, Demand demand, List<Reason> because) {
        if (Collections.disjoint(supply.audiences(), demand.audiences())) {
            return ANY_AUDIENCE;
        }
        because.add(Reason.of("matching.for.audience"));
        return SAME_AUDIENCE;
    }

    private static int priority(Demand demand, List<Reason> because) {
        return switch (demand.priority()) {
            case USUAL -> 0;
            case SOON -> 3;
            case URGENT -> {
                because.add(Reason.of("matching.for.urgent"));
                yield 5;
            }
        };
    }
}
