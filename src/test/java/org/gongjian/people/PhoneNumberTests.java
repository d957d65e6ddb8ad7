package org.gongjian.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumberTests {

    @ParameterizedTest
    @CsvSource({
        "138 0013 8000, 13800138000",
        "+86 13800138000, 13800138000",
        "0086-13800138000, 13800138000",
        "0431-82902222, 043182902222",
        "(010) 6512 3456, 01065123456"
    })
    void aNumberIsReadAsPeopleTypeIt(String typed, String read) {
        assertThat(PhoneNumber.of(typed).value()).isEqualTo(read);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12345", "12800138000", "138001380001", "13800l38000", "0431-1290222"})
    void anythingElseIsRefused(String typed) {
        assertThat(PhoneNumber.verdict(typed).isAllowed()).isFalse();
    }

    @Test
    void onlyTheStartAndTheEndAreShown() {
        assertThat(new PhoneNumber("13800138000")).hasToString("138****8000");
    }
}
