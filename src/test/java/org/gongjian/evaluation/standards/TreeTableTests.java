package org.gongjian.evaluation.standards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.gongjian.district.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TreeTableTests {

    private static final String HEADINGS = "编号,名称,类型,分值,测评方法,计算公式,单位,数据来源\n";

    @Test
    void aTableBecomesATree() {
        TreeTable.Reading reading = read("""
                1,机制,分类,5,,,,
                1.1,计划,计分,3,材料审核,,,
                1.2,场次,scored,2,measured,"min(2, activities)",场,平台记录
                """);
        assertThat(reading.faults()).isEmpty();
        IndicatorTree tree = new IndicatorTree(EditionId.next(), reading.indicators());
        assertThat(tree.roots()).hasSize(1);
        assertThat(tree.below(tree.roots().getFirst().id()))
                .extracting(Indicator::code)
                .containsExactly("1.1", "1.2");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1,甲,分类,5,,,,;1.1,乙,计分,3,材料审核,,,              | D2 | rule.sum
            1,甲,分类,3,,,,;2.1,乙,计分,3,材料审核,,,              | A3 | table.no-parent
            1,甲,计分,3,材料审核,,,;1.1,乙,计分,3,材料审核,,,      | A3 | table.under-leaf
            1,甲,计分,3,材料审核,,,;1,乙,计分,3,材料审核,,,        | A3 | rule.code-taken
            1,甲,计分,三,材料审核,,,                               | D2 | table.number
            1,甲,计分,3,看看,,,                                    | E2 | table.word
            1,甲,其他,3,材料审核,,,                                | C2 | table.word
            1 1,甲,计分,3,材料审核,,,                              | A2 | rule.code
            1,甲,计分,3,数据测算,steps + 1,场,记录                 | F2 | formula.unknown
            1,甲,计分,3,数据测算,[1],场,记录                       | F2 | formula.circular
            1,甲,计分,3,数据测算,activities,,记录                  | G2 | rule.no-unit
            1,甲,计分,3,数据测算,activities,场,                    | H2 | rule.no-source
            """)
    void aFaultNamesItsCell(String rows, String cell, String fault) {
        assertThat(read(rows.replace(';', '\n')).faults()).anySatisfy(one -> {
            assertThat(one.cell()).isEqualTo(cell);
            assertThat(one.reason().code()).isEqualTo("evaluation.standards." + fault);
        });
    }

    @Test
    void aTableWithoutTheColumnsIsRefusedAsAWhole() {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> TreeTable.read("姓名,电话\n甲,1\n".getBytes(StandardCharsets.UTF_8)))
                .matches(refused -> refused.field("file").isPresent());
    }

    @ParameterizedTest
    @EnumSource(Sample.class)
    void theSamplesAddUpAndSpeakBothLanguages(Sample sample) {
        TreeTable.Reading reading = sample.read();
        assertThat(reading.faults()).isEmpty();
        assertThat(reading.indicators()).allSatisfy(one -> {
            assertThat(one.name().zh()).isNotBlank();
            assertThat(one.name().en()).isNotBlank();
            if (one.isLeaf()) {
                assertThat(Objects.requireNonNull(one.requirement()).en()).isNotBlank();
            }
        });
        List<Indicator> scored = reading.indicators().stream()
                .filter(one -> one.role() == Role.SCORED)
                .toList();
        assertThat(scored).hasSize(sample == Sample.VENUE ? 120 : 34);
    }

    private static TreeTable.Reading read(String rows) {
        return TreeTable.read((HEADINGS + rows).getBytes(StandardCharsets.UTF_8));
    }
}
