package org.gongjian.places.openings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.gongjian.district.Refused;
import org.gongjian.places.PlaceId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WeekTests {

    @ParameterizedTest
    @ValueSource(
            strings = {"9:00-12:00 13:30-17:00", "9：00—12：00，13：30—17：00", "9点至12点、13点30到17点", "9:00–12:00, 13:30–17:00"
            })
    void aDayIsTypedAsPeopleWriteIt(String typed) {
        assertThat(Week.typed(DayOfWeek.MONDAY, typed))
                .containsExactly(new Span(DayOfWeek.MONDAY, 540, 720), new Span(DayOfWeek.MONDAY, 810, 1020));
    }

    @Test
    void nothingTypedIsADayThePlaceIsClosed() {
        assertThat(Week.typed(DayOfWeek.SUNDAY, "  ")).isEmpty();
        assertThat(week().said(DayOfWeek.SUNDAY)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"nine to five", "17:00-9:00", "9:00-25:00", "9:70-10:00", "9:00", "8:00-9:00 8:30-10:00"})
    void whatIsNoDayIsRefusedBesideItsField(String typed) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> new Week(PlaceId.next(), Week.typed(DayOfWeek.FRIDAY, typed), null, 0))
                .satisfies(refused -> assertThat(refused.fields()).containsOnlyKeys("day5"));
    }

    @Test
    void aPlaceIsOpenFromTheFirstMinuteToBeforeTheLast() {
        assertThat(week().isOpen(LocalDateTime.of(2024, 6, 3, 9, 0))).isTrue();
        assertThat(week().isOpen(LocalDateTime.of(2024, 6, 3, 12, 0))).isFalse();
        assertThat(week().isOpen(LocalDateTime.of(2024, 6, 9, 10, 0))).isFalse();
        assertThat(new Week(PlaceId.next(), Week.typed(DayOfWeek.MONDAY, "0:00-24:00"), null, 1)
                        .isOpen(LocalDateTime.of(2024, 6, 3, 23, 59)))
                .isTrue();
    }

    @Test
    void whatIsSaidCanBeTypedAgain() {
        assertThat(Week.typed(DayOfWeek.MONDAY, week().said(DayOfWeek.MONDAY))).isEqualTo(week().spans());
    }

    private static Week week() {
        List<Span> spans = Stream.of("9:00-12:00 13:30-17:00")
                .flatMap(typed -> Week.typed(DayOfWeek.MONDAY, typed).stream())
                .toList();
        return new Week(PlaceId.next(), spans, null, 1);
    }
}
