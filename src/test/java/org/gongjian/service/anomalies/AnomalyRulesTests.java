package org.gongjian.service.anomalies;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gongjian.district.Reason;
import org.gongjian.people.PersonId;
import org.gongjian.service.ServiceId;
import org.gongjian.service.policy.ServicePolicy;
import org.junit.jupiter.api.Test;

class AnomalyRulesTests {

    @Test
    void anOrdinaryVolunteerIsNotOdd() {
        assertThat(odd(facts(6, 1, 1, 5, 120, 600, 0, 0))).isEmpty();
    }

    @Test
    void aLongServiceIsOdd() {
        assertThat(odd(facts(1, 0, 0, 0, 481, 481, 0, 0))).containsExactly("service.odd.long");
    }

    @Test
    void aFullWeekIsOdd() {
        assertThat(odd(facts(9, 0, 0, 0, 300, 2_401, 0, 0))).containsExactly("service.odd.week");
    }

    @Test
    void nobodyFlies() {
        assertThat(odd(facts(2, 0, 0, 0, 60, 120, 41, 30))).containsExactly("service.odd.pace");
        assertThat(odd(facts(2, 0, 0, 0, 60, 120, 39, 30))).isEmpty();
        assertThat(odd(facts(2, 0, 0, 0, 60, 120, 2, 0))).as("no time at all").containsExactly("service.odd.pace");
    }

    @Test
    void everythingInOneHandIsOddFromFiveOn() {
        assertThat(odd(facts(4, 0, 0, 4, 60, 60, 0, 0))).isEmpty();
        assertThat(odd(facts(5, 0, 0, 5, 60, 60, 0, 0))).containsExactly("service.odd.one-hand");
        assertThat(odd(facts(6, 0, 0, 5, 60, 60, 0, 0))).isEmpty();
    }

    @Test
    void manyBackfillsAreOdd() {
        assertThat(odd(facts(9, 3, 0, 0, 60, 60, 0, 0))).containsExactly("service.odd.backfills");
        assertThat(odd(facts(10, 3, 0, 0, 60, 60, 0, 0))).isEmpty();
    }

    @Test
    void timesSaidByHandAreOddWhereTheyAreHalf() {
        assertThat(odd(facts(6, 0, 3, 0, 60, 60, 0, 0))).containsExactly("service.odd.by-hand");
        assertThat(odd(facts(7, 0, 3, 0, 60, 60, 0, 0))).isEmpty();
    }

    @Test
    void tenDoNotComeInOneSecond() {
        assertThat(AnomalyRules.atOnce(9)).isEmpty();
        assertThat(AnomalyRules.atOnce(10)).contains(Reason.of("service.odd.at-once", 10));
    }

    private static List<String> odd(PersonFacts facts) {
        return AnomalyRules.all(facts, ServicePolicy.USUAL).stream()
                .map(Reason::code)
                .toList();
    }

    private static PersonFacts facts(
            int services, int backfilled, int byHand, int oneHand, int longest, int week, int kilometres, int gap) {
        return new PersonFacts(
                PersonId.next(),
                services,
                backfilled,
                byHand,
                oneHand,
                longest,
                week,
                kilometres,
                gap,
                ServiceId.next());
    }
}
