package org.gongjian.recognition.awards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import org.gongjian.district.Localized;
import org.gongjian.district.Refused;
import org.gongjian.district.Verdict;
import org.gongjian.identity.UnitId;
import org.gongjian.organizations.PostId;
import org.gongjian.places.PlaceId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AwardRulesTests {

    private static final LocalDate DAY = LocalDate.of(2021, 6, 8);
    private static final UnitId COMMUNITY = UnitId.next();
    private static final UnitId COMPANY = UnitId.next();
    private static final Localized NAME = Localized.of("街道", "The street");

    @Test
    void nobodyAwardsSomethingToItselfAlone() {
        assertThat(AwardRules.isNotToOneself(command(List.of(Body.of(COMMUNITY)), COMPANY))
                        .isAllowed())
                .isTrue();
        assertThat(AwardRules.isNotToOneself(command(List.of(Body.of(COMMUNITY)), COMMUNITY))
                        .isAllowed())
                .isFalse();
        assertThat(AwardRules.isNotToOneself(command(List.of(Body.of(COMMUNITY), Body.of(COMPANY)), COMMUNITY, COMPANY))
                        .isAllowed())
                .isTrue();
    }

    @Test
    void anAwardNamesEachOnceAndSomebodyOfEach() {
        assertThat(reason(AwardRules.hasHolders(command(List.of(Body.of(COMMUNITY))))))
                .isEqualTo("recognition.awards.rule.holders");
        assertThat(reason(AwardRules.hasBodies(command(List.of(), COMPANY))))
                .isEqualTo("recognition.awards.rule.bodies");
        assertThat(reason(AwardRules.hasEachOnce(command(List.of(Body.of(COMMUNITY)), COMPANY, COMPANY))))
                .isEqualTo("recognition.awards.rule.twice");
        assertThat(reason(AwardRules.hasEachOnce(command(List.of(Body.of(COMMUNITY), Body.of(COMMUNITY)), COMPANY))))
                .isEqualTo("recognition.awards.rule.twice");
        assertThat(AwardRules.hasEachOnce(command(List.of(Body.of(COMMUNITY), Body.outside(NAME)), COMPANY))
                        .isAllowed())
                .isTrue();
    }

    @Test
    void onlyABaseForMinorsNamesWhoAnswersForThem() {
        AwardKind base = kind("practice-base-for-minors");
        AwardKind plain = kind("practice-base");
        AwardCommand without = command(List.of(Body.of(COMMUNITY)), COMPANY);
        AwardCommand with = new AwardCommand(
                without.holders(),
                without.kind(),
                NAME,
                without.bodies(),
                null,
                without.acts(),
                null,
                null,
                new MinorsCare(PostId.next(), NAME),
                null);
        assertThat(reason(AwardRules.caresForMinors(base, without))).isEqualTo("recognition.awards.rule.minors");
        assertThat(reason(AwardRules.caresForMinors(plain, with))).isEqualTo("recognition.awards.rule.no-minors");
        assertThat(AwardRules.caresForMinors(base, with).isAllowed()).isTrue();
        assertThat(AwardRules.caresForMinors(plain, without).isAllowed()).isTrue();
    }

    @Test
    void whatWasDoneWasDoneByTodayAndNotLongAgo() {
        assertThat(AwardRules.wasDone(DAY, DAY).isAllowed()).isTrue();
        assertThat(reason(AwardRules.wasDone(DAY.plusDays(1), DAY))).isEqualTo("recognition.awards.rule.future");
        assertThat(reason(AwardRules.wasDone(LocalDate.of(1948, 12, 31), DAY)))
                .isEqualTo("recognition.awards.rule.early");
    }

    @Test
    void aKindSaysHowLongOneStandsAndWhenItIsReviewed() {
        AwardKind base = kind("practice-base");
        assertThat(base.termFrom(DAY)).isEqualTo(new AwardTerm(DAY, LocalDate.of(2024, 6, 7)));
        assertThat(base.reviewAfter(DAY)).isEqualTo(LocalDate.of(2022, 6, 8));
        assertThat(kind("honour").termFrom(DAY).until()).isNull();
        assertThat(kind("honour").reviewAfter(DAY)).isNull();
        assertThat(AwardKind.DEFAULTS).extracting(AwardKind::letters).doesNotHaveDuplicates();
        assertThat(AwardKind.DEFAULTS).extracting(AwardKind::code).doesNotHaveDuplicates();
    }

    @Test
    void aKindIsRefusedWhereItsNumbersCouldNotBeRead() {
        refused("letters", "gj", 1, 1);
        refused("letters", "G", 1, 1);
        refused("termYears", "GJ", 31, 1);
        refused("termYears", "GJ", 0, 1);
        refused("reviewMonths", "GJ", null, 61);
        assertThatIllegalArgumentException().isThrownBy(() -> of("Not A Code", "GJ", 1, 1));
    }

    @Test
    void aTermEndsOnItsLastDay() {
        AwardTerm term = new AwardTerm(DAY, DAY.plusDays(9));
        assertThat(term.hasBegunOn(DAY.minusDays(1))).isFalse();
        assertThat(term.hasBegunOn(DAY)).isTrue();
        assertThat(term.isOverOn(DAY.plusDays(9))).isFalse();
        assertThat(term.isOverOn(DAY.plusDays(10))).isTrue();
        assertThat(new AwardTerm(DAY, null).isOverOn(DAY.plusYears(99))).isFalse();
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> new AwardTerm(DAY, DAY.minusDays(1)));
    }

    @Test
    void aNumberIsReadAsItIsWritten() {
        AwardNumber number = new AwardNumber("GJ", 2021, 3);
        assertThat(number.shown()).isEqualTo("GJ-2021-0003");
        assertThat(AwardNumber.parse(" gj-2021-0003 ")).contains(number);
        assertThat(AwardNumber.parse("GJ-2021-12345")).contains(new AwardNumber("GJ", 2021, 12345));
        for (String other : List.of("", "GJ-2021-3", "GJ-2021-0000", "2021-0003", "G J-2021-0003")) {
            assertThat(AwardNumber.parse(other)).as(other).isEmpty();
        }
    }

    @Test
    void aBodyAndAHostAreOneThing() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Body(null, null));
        assertThatIllegalArgumentException().isThrownBy(() -> new Body(COMMUNITY, NAME));
        assertThatIllegalArgumentException().isThrownBy(() -> new HangsAt(null, null));
        assertThatIllegalArgumentException().isThrownBy(() -> new HangsAt(PlaceId.next(), COMMUNITY));
    }

    private static AwardKind kind(String code) {
        return AwardKind.DEFAULTS.stream()
                .filter(kind -> kind.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static AwardCommand command(List<Body> bodies, UnitId... holders) {
        return new AwardCommand(
                List.of(holders).stream()
                        .map(unit -> new AwardCommand.Holder(AwardId.next(), unit))
                        .toList(),
                "co-building-unit",
                NAME,
                bodies,
                null,
                List.of(new Act(ActKind.UNVEILED, DAY, null)),
                null,
                null,
                null,
                null);
    }

    private static void refused(String field, String letters, @Nullable Integer years, Integer months) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> of("a-kind", letters, years, months))
                .satisfies(refused -> assertThat(refused.field(field)).isPresent());
    }

    private static AwardKind of(String code, String letters, @Nullable Integer years, Integer months) {
        return new AwardKind(code, NAME, AwardForm.PLAQUE, letters, years, months, false, false, true, 0);
    }

    private static String reason(Verdict verdict) {
        return verdict.reason().orElseThrow().code();
    }
}
