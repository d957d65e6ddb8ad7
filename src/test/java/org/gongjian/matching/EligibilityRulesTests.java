package org.gongjian.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.gongjian.district.Reason;
import org.gongjian.identity.UnitId;
import org.gongjian.listings.ListingId;
import org.gongjian.listings.Priority;
import org.gongjian.listings.Quantity;
import org.gongjian.listings.Slot;
import org.gongjian.places.Coordinates;
import org.gongjian.programmes.AudienceId;
import org.gongjian.programmes.CategoryId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EligibilityRulesTests {

    private static final LocalDate TODAY = LocalDate.of(2024, 6, 5);
    private static final CategoryId REPAIR = CategoryId.next();
    private static final CategoryId HEALTH = CategoryId.next();
    private static final CategoryId BOOKS = CategoryId.next();
    private static final UnitId COMMUNITY = UnitId.next();
    private static final UnitId COMPANY = UnitId.next();
    private static final Coordinates HERE = at("38.1000", "118.5000");
    private static final Coordinates TEN_KILOMETRES_NORTH = at("38.1900", "118.5000");
    private static final Slot SATURDAY_MORNING = slot(DayOfWeek.SATURDAY, Slot.Week.EVERY, 9, 12);
    private static final Slot FIRST_SATURDAY = slot(DayOfWeek.SATURDAY, Slot.Week.FIRST, 11, 13);
    private static final Slot LAST_SATURDAY = slot(DayOfWeek.SATURDAY, Slot.Week.LAST, 9, 12);
    private static final AudienceId ELDERLY = AudienceId.next();
    private static final AudienceId CHILDREN = AudienceId.next();

    private final Kinship kinship =
            (one, other) -> one.equals(other) ? 0 : Set.of(one, other).equals(Set.of(REPAIR, HEALTH)) ? 1 : -1;
    private final EligibilityRules rules = new EligibilityRules(kinship, TODAY);

    private UnitId owner = COMPANY;
    private CategoryId category = REPAIR;
    private @Nullable Quantity part;
    private @Nullable Coordinates point;
    private @Nullable Integer reach;
    private List<Slot> slots = List.of();
    private Set<AudienceId> audiences = Set.of();
    private @Nullable LocalDate from;

    @Test
    void whatSaysNothingMoreThanItsCategoryFits() {
        assertThat(out()).isNull();
    }

    @Test
    void aUnitDoesNotServeItself() {
        owner = COMMUNITY;
        assertThat(out()).isEqualTo("matching.out.own");
    }

    @Test
    void aCategoryBesideItFitsAndAStrangeOneDoesNot() {
        category = HEALTH;
        assertThat(out()).isNull();
        category = BOOKS;
        assertThat(out()).isEqualTo("matching.out.category");
    }

    @Test
    void beyondItsReachItFallsOutAndSaysHowFarThatIs() {
        point = TEN_KILOMETRES_NORTH;
        reach = 5_000;
        assertThat(reason()).isEqualTo(Reason.of("matching.out.far", new BigDecimal("10.0"), new BigDecimal("5.0")));
        reach = 10_100;
        assertThat(out()).isNull();
    }

    @Test
    void anUnknownPlaceExcludesNobody() {
        point = null;
        reach = 1;
        assertThat(out()).isNull();
    }

    @Test
    void whatBeginsAfterTheDeadlineComesTooLate() {
        from = LocalDate.of(2024, 7, 1);
        assertThat(out()).isEqualTo("matching.out.late");
        from = LocalDate.of(2024, 6, 30);
        assertThat(out()).isNull();
    }

    @Test
    void theyNeedAnHourOfTheWeekInCommon() {
        slots = List.of(FIRST_SATURDAY);
        assertThat(out()).isNull();
        slots = List.of(slot(DayOfWeek.SUNDAY, Slot.Week.EVERY, 9, 12));
        assertThat(out()).isEqualTo("matching.out.times");
        slots = List.of(slot(DayOfWeek.SATURDAY, Slot.Week.EVERY, 12, 14));
        assertThat(out()).isEqualTo("matching.out.times");
        assertThat(FIRST_SATURDAY.meets(LAST_SATURDAY)).isFalse();
    }

    @Test
    void whatIsForOthersFallsOut() {
        audiences = Set.of(CHILDREN);
        assertThat(out()).isEqualTo("matching.out.audience");
        audiences = Set.of(CHILDREN, ELDERLY);
        assertThat(out()).isNull();
    }

    @Test
    void aLotLargerThanWhatIsLeftToDoFallsOut() {
        part = Quantity.of(11);
        assertThat(out()).isEqualTo("matching.out.part");
        part = Quantity.of(10);
        assertThat(out()).isNull();
    }

    @Test
    void theNearerAndThePairedComeFirstAndSayWhy() {
        FitRules fits = new FitRules(kinship, Set.of(new FitRules.Pair(COMMUNITY, COMPANY)));
        point = HERE;
        Fit paired = fits.of(supply(), demand());
        owner = UnitId.next();
        Fit stranger = fits.of(supply(), demand());
        point = TEN_KILOMETRES_NORTH;
        Fit further = fits.of(supply(), demand());

        assertThat(paired.points()).isGreaterThan(stranger.points());
        assertThat(stranger.points()).isGreaterThan(further.points());
        assertThat(paired.because())
                .extracting(Reason::code)
                .containsExactly("matching.for.category", "matching.for.distance", "matching.for.paired");
        assertThat(paired.sentence().code()).isEqualTo("matching.because.3");
    }

    private @Nullable String out() {
        Reason reason = reason();
        return reason == null ? null : reason.code();
    }

    private @Nullable Reason reason() {
        return rules.mayServe(supply(), demand()).reason().orElse(null);
    }

    private Supply supply() {
        return new Supply(
                ListingId.next(),
                owner,
                category,
                BigDecimal.TEN,
                part,
                point,
                reach,
                slots,
                audiences,
                from,
                LocalDate.of(2024, 12, 31));
    }

    private static Demand demand() {
        return new Demand(
                ListingId.next(),
                COMMUNITY,
                REPAIR,
                BigDecimal.TEN,
                HERE,
                List.of(SATURDAY_MORNING),
                Set.of(ELDERLY),
                LocalDate.of(2024, 6, 30),
                Priority.USUAL);
    }

    private static Coordinates at(String latitude, String longitude) {
        return new Coordinates(new BigDecimal(latitude), new BigDecimal(longitude));
    }

    private static Slot slot(DayOfWeek day, Slot.Week week, int from, int until) {
        return new Slot(day, week, LocalTime.of(from, 0), LocalTime.of(until, 0));
    }
}
