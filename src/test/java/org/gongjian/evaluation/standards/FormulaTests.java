package org.gongjian.evaluation.standards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gongjian.district.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormulaTests {

    private static final Map<Measure, BigDecimal> FIGURES =
            Map.of(Measure.ACTIVITIES, new BigDecimal("7"), Measure.ATTENDANCES, new BigDecimal("300"));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1 + 2 * 3                      | 7.000
            (1 + 2) * 3                    | 9.000
            （1 + 2）× 3                   | 9.000
            10 / 4                         | 2.500
            10 / 3                         | 3.333
            2 / 3                          | 0.667
            5 / (gifts)                    | 0.000
            -3 + 1                         | 0.000
            8 - 2 - 1                      | 5.000
            min(5, activities * 0.5)       | 3.500
            max(1, 2, 3)                   | 3.000
            round(attendances / 200)       | 2.000
            [4.2.1] + [4.2.3]              | 2.000
            """)
    void aFormulaGivesPoints(String text, String points) {
        Formula formula = Formula.parse(text);
        assertThat(formula.points(one -> FIGURES.getOrDefault(one, BigDecimal.ZERO), code -> BigDecimal.ONE))
                .isEqualTo(new BigDecimal(points));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1 +            | ends       | 4
            min(1          | ends       | 6
            activities )   | unexpected | 12
            2 * steps      | unknown    | 5
            1..2           | unexpected | 1
            round(1, 2)    | unexpected | 8
            [2.1           | ends       | 5
            """)
    void whatCannotBeReadIsNamedWithItsPlace(String text, String fault, int place) {
        assertThatExceptionOfType(FormulaFault.class)
                .isThrownBy(() -> Formula.parse(text))
                .extracting(FormulaFault::reason)
                .satisfies(reason -> {
                    assertThat(reason.code()).isEqualTo("evaluation.standards.formula." + fault);
                    assertThat(reason.arguments().getFirst()).isEqualTo(place);
                });
    }

    @Test
    void bracketsDoNotGoDeeperThanAnybodyReads() {
        assertThatExceptionOfType(FormulaFault.class)
                .isThrownBy(() -> Formula.parse("(".repeat(300) + "1" + ")".repeat(300)))
                .extracting(FormulaFault::reason)
                .extracting(Reason::code)
                .isEqualTo("evaluation.standards.formula.deep");
    }

    @Test
    void formulasThatDrawOnEachOtherAreCircular() {
        assertThat(codes(measured("1.1", "[1.2] + 1"), measured("1.2", "[1.3]"), measured("1.3", "[1.1]")))
                .containsOnly("evaluation.standards.formula.circular")
                .hasSize(3);
        assertThat(codes(measured("1.1", "[1.2] + 1"), measured("1.2", "activities")))
                .isEmpty();
        assertThat(codes(measured("1.1", "[9.9]"))).containsExactly("evaluation.standards.formula.no-leaf");
    }

    private static List<String> codes(Indicator... leaves) {
        Indicator branch = TestStandards.branch("1", String.valueOf(leaves.length));
        List<Indicator> all = new ArrayList<>();
        all.add(branch);
        for (Indicator leaf : leaves) {
            all.add(leaf.copied(leaf.id(), branch.id()));
        }
        return TreeRules.faults(new IndicatorTree(EditionId.next(), all)).stream()
                .map(fault -> fault.reason().code())
                .toList();
    }

    private static Indicator measured(String code, String formula) {
        return TestStandards.measured(code, formula);
    }
}
