package org.gongjian.service.anomalies;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongjian.district.Reason;
import org.gongjian.service.policy.ServicePolicy;

/** What is odd; each rule says why. Odd is not wrong: somebody looks. */
final class AnomalyRules {

    /** From so many services on it is odd that all lie in one hand. */
    static final int SERVICES_IN_ONE_HAND = 5;

    /** From so many on, backfills are many where they are a third of all. */
    static final int MANY_BACKFILLS = 3;

    /** From so many on, times said by hand are many where they are half of all. */
    static final int MANY_BY_HAND = 3;

    /** Nobody goes faster from one place to the next. */
    static final int KILOMETRES_AN_HOUR = 80;

    /** So many people do not come in the same second. */
    static final int AT_ONCE = 10;

    private static final int MINUTES = 60;
    private static final int THIRD = 3;

    private AnomalyRules() {}

    static List<Reason> all(PersonFacts facts, ServicePolicy policy) {
        return Stream.of(
                        longService(facts, policy),
                        fullWeek(facts, policy),
                        impossiblePace(facts),
                        oneHand(facts),
                        manyBackfills(facts),
                        muchByHand(facts))
                .flatMap(Optional::stream)
                .toList();
    }

    static Optional<Reason> longService(PersonFacts facts, ServicePolicy policy) {
        return when(
                facts.longestMinutes() > policy.longHours() * MINUTES,
                Reason.of("service.odd.long", facts.longestMinutes() / MINUTES, policy.longHours()));
    }

    static Optional<Reason> fullWeek(PersonFacts facts, ServicePolicy policy) {
        return when(
                facts.weekMinutes() > policy.weekHours() * MINUTES,
                Reason.of("service.odd.week", facts.weekMinutes() / MINUTES, policy.weekHours()));
    }

    /** From one place to another faster than one can go. */
    static Optional<Reason> impossiblePace(PersonFacts facts) {
        return when(
                facts.kilometres() > 0
                        && facts.kilometres() * MINUTES > KILOMETRES_AN_HOUR * Math.max(facts.gapMinutes(), 1),
                Reason.of("service.odd.pace", facts.kilometres(), facts.gapMinutes()));
    }

    /** One account wrote down that they came, that they left and that it counts, every time. */
    static Optional<Reason> oneHand(PersonFacts facts) {
        return when(
                facts.services() >= SERVICES_IN_ONE_HAND && facts.oneHand() == facts.services(),
                Reason.of("service.odd.one-hand", facts.services()));
    }

    static Optional<Reason> manyBackfills(PersonFacts facts) {
        return when(
                facts.backfilled() >= MANY_BACKFILLS && facts.backfilled() * THIRD >= facts.services(),
                Reason.of("service.odd.backfills", facts.backfilled(), facts.services()));
    }

    static Optional<Reason> muchByHand(PersonFacts facts) {
        return when(
                facts.byHand() >= MANY_BY_HAND && facts.byHand() * 2 >= facts.services(),
                Reason.of("service.odd.by-hand", facts.byHand(), facts.services()));
    }

    /** A roll on which many came in the same second was written by one device in one go. */
    static Optional<Reason> atOnce(int persons) {
        return when(persons >= AT_ONCE, Reason.of("service.odd.at-once", persons));
    }

    private static Optional<Reason> when(boolean odd, Reason why) {
        return odd ? Optional.of(why) : Optional.empty();
    }
}
