package org.gongjian.activities.classlists.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.gongjian.district.Reason;
import org.gongjian.district.Refused;
import org.gongjian.imports.TestTables;
import org.junit.jupiter.api.Test;

class ClassListTableTests {

    @Test
    void columnsAreKnownByTheirHeadingsWhereverTheyStand() {
        byte[] table = TestTables.xlsx(List.of(
                List.of("三年级二班"),
                List.of("学号", "出生日期", "姓名"),
                List.of(1, 40_972, "王小明"),
                List.of(2, "2012年5月6日", "李小红"),
                List.of(3, "2013", "张三"),
                List.of(4, "", "Anna Smith")));

        assertThat(ClassListTable.lines(table)).isEqualTo("王小明\t2012-03-04\n李小红\t2012-05-06\n张三\t2013\nAnna Smith");
    }

    @Test
    void aTableWithoutHeadingsHasTheNameFirst() {
        assertThat(ClassListTable.lines(TestTables.csv("王小明,2012/3/4\n\n李小红,\n")))
                .isEqualTo("王小明\t2012-03-04\n李小红");
    }

    @Test
    void ofAnIdNumberOnlyTheDayOfBirthIsTaken() {
        String number = TestTables.idNumber(32 * 28_000);

        assertThat(ClassListTable.lines(TestTables.csv("姓名,身份证号\n王小明," + number + "\n")))
                .isEqualTo("王小明\t2012-01-01");
        assertThatThrownBy(() -> ClassListTable.lines(TestTables.csv("姓名,身份证号\n王小明,123\n")))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.fields().get(ClassListTable.FIELD))
                                .isEqualTo(Reason.of("activities.class-list.table.id-number", 2)));
    }

    @Test
    void whatIsNoTableIsRefusedAtItsField() {
        assertThatThrownBy(() -> ClassListTable.lines(new byte[] {'%', 'P', 'D', 'F', '-'}))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.fields()).containsOnlyKeys(ClassListTable.FIELD));
        assertThatThrownBy(() -> ClassListTable.lines(TestTables.csv("姓名,出生日期\n")))
                .isInstanceOf(Refused.class);
    }
}
