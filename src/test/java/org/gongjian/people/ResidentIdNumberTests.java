package org.gongjian.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.gongjian.district.Reason;
import org.gongjian.district.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResidentIdNumberTests {

    private static final String VALID = "11010519491231002X";

    @Test
    void aNumberWithTheRightCheckCharacterIsTaken() {
        ResidentIdNumber number = ResidentIdNumber.of(" 110105 19491231 002x ");
        assertThat(number.value()).isEqualTo(VALID);
        assertThat(number.birthDate()).isEqualTo(LocalDate.of(1949, 12, 31));
    }

    @Test
    void onlyTheStartAndTheEndAreShown() {
        ResidentIdNumber number = new ResidentIdNumber(VALID);
        assertThat(number.masked()).isEqualTo("110***********002X");
        assertThat(number).hasToString("110***********002X");
    }

    @ParameterizedTest
    @ValueSource(strings = {"110105194912310021", "110105194912310029", "11010519491231001X"})
    void aWrongCheckCharacterIsRefused(String typed) {
        assertThat(ResidentIdNumber.verdict(typed).reason()).contains(Reason.of("people.id-number.check"));
        assertThatThrownBy(() -> ResidentIdNumber.of(typed)).isInstanceOf(Refused.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"110105194902310020", "110105194913010020", "110105000112310020"})
    void aBirthDateThatIsNoDayIsRefused(String typed) {
        assertThat(ResidentIdNumber.verdict(typed).reason()).contains(Reason.of("people.id-number.date"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "110105491231002", "1101051949123100XX", "A1010519491231002X", "110105194912310020000"})
    void anotherFormIsRefusedWithoutRepeatingIt(String typed) {
        assertThat(ResidentIdNumber.verdict(typed).reason())
                .contains(Reason.of("people.id-number.form", typed.length()));
    }
}
