package org.gongjian.activities.classlists.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Year;
import org.gongjian.activities.signup.SignUpListed.Listed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClassListLinesTests {

    private static final LocalDate TODAY = LocalDate.of(2024, 6, 5);

    @ParameterizedTest
    @ValueSource(strings = {"王小明\t2012-03-04", "王小明 2012/3/4", "王小明，2012年3月4日", "3. 王小明 20120304", "12、王小明：2012.03.04"})
    void aNameAndADayOfBirthAreRead(String line) {
        assertThat(ClassListLines.read(line, TODAY).listed())
                .containsExactly(new Listed("王小明", LocalDate.of(2012, 3, 4), null));
    }

    @Test
    void theYearAloneAndTheNameAloneAreEnough() {
        assertThat(ClassListLines.read("王小明 2012\n\nAnna Maria Smith\r\n李小红，2013年", TODAY)
                        .listed())
                .containsExactly(
                        new Listed("王小明", null, Year.of(2012)),
                        new Listed("Anna Maria Smith", null, null),
                        new Listed("李小红", null, Year.of(2013)));
    }

    @Test
    void everyLineThatCannotBeReadIsNamed() {
        var read = ClassListLines.read("王小明 2012-02-30\n李小红 2030\n张三\n2012", TODAY);
        assertThat(read.listed()).hasSize(1);
        assertThat(read.faults().keySet()).containsExactly(1, 2, 4);
    }
}
