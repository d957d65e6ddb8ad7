package org.gongjian.evaluation.campaigns;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.gongjian.district.AreaId;
import org.gongjian.district.Localized;
import org.gongjian.evaluation.campaigns.Outcome.Cause;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SelectionTests {

    private static final Instant MORNING = Instant.parse("2022-08-01T01:00:00Z");
    private static final AreaId EAST = new AreaId(UUID.randomUUID());
    private static final AreaId WEST = new AreaId(UUID.randomUUID());
    private static final Level STREET = new Level(Localized.zh("街道"), Within.STREET, 1);
    private static final Level CITY = new Level(Localized.zh("市"), Within.ALL, 2);

    private int declared;

    @Test
    void theBestOfEachStreetGoOnAndOfThoseTheBestOfAllPass() {
        Standing best = standing(EAST, "90", "10", "10");
        Standing secondInTheEast = standing(EAST, "89", "10", "10");
        Standing west = standing(WEST, "50", "10", "10");
        List<Outcome> outcomes = select(List.of(STREET, CITY), secondInTheEast, west, best);
        assertThat(of(outcomes, best).cause()).isEqualTo(Cause.PASSED);
        assertThat(of(outcomes, west).cause()).isEqualTo(Cause.PASSED);
        assertThat(of(outcomes, secondInTheEast)).satisfies(outcome -> {
            assertThat(outcome.cause()).isEqualTo(Cause.LEFT_OUT);
            assertThat(outcome.level()).isZero();
            assertThat(outcome.place()).isEqualTo(2);
            assertThat(outcome.because(List.of(STREET, CITY)).arguments()).containsExactly(Localized.zh("街道"), 2, 2, 1);
        });
    }

    @Test
    void whoBelongsToNoStreetIsLookedAtFromTheCityOn() {
        Standing street = standing(EAST, "90", "1", "1");
        Standing cityLibrary = standing(null, "20", "1", "1");
        assertThat(select(List.of(STREET, CITY), street, cityLibrary)).allMatch(Outcome::passes);
    }

    @Test
    void onAQuotasEdgeOnSitePointsCountThenMeasuredOnesThenWhoDeclaredEarlier() {
        Level one = new Level(Localized.zh("市"), Within.ALL, 1);
        Standing more = standing(null, "80", "30", "5");
        Standing fewer = standing(null, "80", "29", "9");
        assertThat(of(select(List.of(one), fewer, more), fewer).cause()).isEqualTo(Cause.TIE_ON_SITE);
        Standing measured = standing(null, "80", "30", "4");
        assertThat(of(select(List.of(one), measured, more), measured).cause()).isEqualTo(Cause.TIE_MEASURED);
        Standing later = standing(null, "80", "30", "5");
        assertThat(of(select(List.of(one), later, more), later).cause()).isEqualTo(Cause.TIE_DECLARED);
        assertThat(of(select(List.of(one), later, more), more).passes()).isTrue();
    }

    @Test
    void aVetoRulesOutWhateverTheScore() {
        Standing ruledOut = new Standing(
                EntryId.next(),
                EAST,
                EAST,
                null,
                MORNING,
                2,
                new BigDecimal("99"),
                BigDecimal.TEN,
                BigDecimal.TEN,
                false);
        Standing other = standing(EAST, "1", "0", "0");
        List<Outcome> outcomes = select(List.of(STREET, CITY), ruledOut, other);
        assertThat(outcomes.getLast().cause()).isEqualTo(Cause.VETO);
        assertThat(of(outcomes, other).passes()).isTrue();
    }

    @Test
    void fewerThanTheQuotaAllPass() {
        assertThat(select(List.of(CITY), standing(EAST, "0", "0", "0"))).allMatch(Outcome::passes);
        assertThat(select(List.of(CITY))).isEmpty();
    }

    @Test
    void aDistrictsQuotaIsForItsStreetsTogetherAndWhoeverLiesInNoneGoesOn() {
        AreaId district = AreaId.next();
        Level each = new Level(Localized.zh("城区"), Within.DISTRICT, 1);
        Standing east = standing(EAST, district, "80", "0", "0");
        Standing other = standing(AreaId.next(), district, "70", "0", "0");
        Standing ofTheCity = standing(null, null, "10", "0", "0");
        List<Outcome> outcomes = select(List.of(STREET, each, CITY), east, other, ofTheCity);
        assertThat(of(outcomes, east).passes()).isTrue();
        assertThat(of(outcomes, other).passes()).isFalse();
        assertThat(of(outcomes, other).level()).isEqualTo(1);
        assertThat(of(outcomes, ofTheCity).passes()).isTrue();
    }

    private Standing standing(@Nullable AreaId street, String percent, String onSite, String measured) {
        return standing(street, null, percent, onSite, measured);
    }

    private Standing standing(
            @Nullable AreaId street, @Nullable AreaId district, String percent, String onSite, String measured) {
        return new Standing(
                EntryId.next(),
                null,
                street,
                district,
                MORNING.plusSeconds(++declared),
                1,
                new BigDecimal(percent),
                new BigDecimal(onSite),
                new BigDecimal(measured),
                true);
    }

    private static List<Outcome> select(List<Level> levels, Standing... standings) {
        return Selection.of(levels, Arrays.asList(standings));
    }

    private static Outcome of(List<Outcome> outcomes, Standing standing) {
        return outcomes.stream()
                .filter(outcome -> outcome.entry().equals(standing.entry()))
                .findFirst()
                .orElseThrow();
    }
}
