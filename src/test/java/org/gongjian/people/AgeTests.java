package org.gongjian.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgeTests {

    @ParameterizedTest
    @CsvSource({
        "2010-06-05, 2024-06-04, CHILD",
        "2010-06-05, 2024-06-05, YOUTH",
        "2006-06-06, 2024-06-05, YOUTH",
        "2006-06-05, 2024-06-05, ADULT",
        "2008-02-29, 2022-02-28, CHILD",
        "2008-02-29, 2022-03-01, YOUTH"
    })
    void theBirthdayDecides(LocalDate born, LocalDate day, Age age) {
        assertThat(Age.of(born, day)).isEqualTo(age);
    }

    @Test
    void withoutABirthDateNobodyKnows() {
        assertThat(Age.of(null, LocalDate.of(2024, 6, 5))).isEqualTo(Age.UNKNOWN);
        assertThat(Age.UNKNOWN.isMinor()).isFalse();
    }
}
