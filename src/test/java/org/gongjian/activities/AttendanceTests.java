package org.gongjian.activities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.gongjian.district.Reason;
import org.gongjian.district.Refused;
import org.junit.jupiter.api.Test;

class AttendanceTests {

    @Test
    void moreThanThirtyFiveIsTrueOfThirtySixAndFalseOfThirtyFive() {
        assertThat(Attendance.counted(36).saidMoreThan(35).words())
                .isEqualTo(Reason.of("activities.attendance.more_than.counted", 36, 35));
        assertThatThrownBy(() -> Attendance.counted(35).saidMoreThan(35))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("said.more-than");
    }

    @Test
    void nearlyTwoHundredIsTrueOfALittleLessOnly() {
        assertThat(Attendance.counted(198).saidNearly(200).said()).isEqualTo(200);
        assertThatThrownBy(() -> Attendance.counted(200).saidNearly(200)).hasMessageContaining("said.nearly");
        assertThatThrownBy(() -> Attendance.counted(120).saidNearly(200)).hasMessageContaining("said.nearly");
    }

    @Test
    void anEstimateIsMarkedInEveryWording() {
        assertThat(Attendance.estimated(320).words().code()).endsWith(".estimated");
        assertThat(Attendance.estimated(320).saidMoreThan(300).words().code()).endsWith(".estimated");
        assertThat(Attendance.estimated(320).saidNearly(330).words().code()).endsWith(".estimated");
    }

    @Test
    void aRoundNumberIsNeededForMoreThan() {
        assertThatThrownBy(() -> new Attendance(Attendance.Basis.COUNTED, 36, Attendance.Wording.MORE_THAN, null))
                .hasMessageContaining("said.missing");
    }

    @Test
    void absurdFiguresAreRefused() {
        assertThatThrownBy(() -> Attendance.counted(0)).hasMessageContaining("range");
        assertThatThrownBy(() -> Attendance.counted(1_000_001)).hasMessageContaining("range");
    }
}
