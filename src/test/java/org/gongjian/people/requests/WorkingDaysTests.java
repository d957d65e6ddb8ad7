package org.gongjian.people.requests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingDaysTests {

    @ParameterizedTest
    @CsvSource({
        "2024-06-05, 1, 2024-06-06",
        "2024-06-07, 1, 2024-06-10",
        "2024-06-08, 1, 2024-06-10",
        "2024-06-05, 15, 2024-06-26"
    })
    void weekendsDoNotCount(LocalDate day, int days, LocalDate last) {
        assertThat(WorkingDays.after(day, days)).isEqualTo(last);
    }

    @ParameterizedTest
    @CsvSource({
        "2024-06-05, 2024-06-26, 15",
        "2024-06-26, 2024-06-26, 0",
        "2024-06-27, 2024-06-26, -1",
        "2024-06-30, 2024-06-28, 0",
        "2024-07-01, 2024-06-28, -1"
    })
    void whatIsLeftIsCountedTheSameWay(LocalDate today, LocalDate last, int left) {
        assertThat(WorkingDays.left(today, last)).isEqualTo(left);
    }
}
