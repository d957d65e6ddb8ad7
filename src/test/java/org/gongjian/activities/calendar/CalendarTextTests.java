package org.gongjian.activities.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CalendarTextTests {

    private static final Instant MADE = Instant.parse("2024-06-05T00:30:00Z");

    @Test
    void anEventWithHoursIsSaidInUtc() {
        assertThat(lines(event(Instant.parse("2024-06-05T01:00:00Z"), Instant.parse("2024-06-05T02:00:00Z"), "赠书")))
                .startsWith("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Gongjian//Activities//EN")
                .contains(
                        "UID:1@example.org",
                        "DTSTAMP:20240605T003000Z",
                        "DTSTART:20240605T010000Z",
                        "DTEND:20240605T020000Z",
                        "SUMMARY:赠书",
                        "STATUS:CONFIRMED",
                        "SEQUENCE:3")
                .endsWith("END:VEVENT", "END:VCALENDAR");
    }

    @Test
    void whereOnlyTheDayIsKnownTheEventHasADate() {
        assertThat(lines(event(null, null, "赠书")))
                .contains("DTSTART;VALUE=DATE:20240605")
                .noneMatch(line -> line.startsWith("DTEND"));
    }

    @Test
    void separatorsAndLineBreaksAreEscapedAndNoLineCanBeSmuggledIn() {
        assertThat(lines(event(null, null, "a,b;c\\d\r\nEND:VEVENT\u0007")))
                .contains("SUMMARY:a\\,b\\;c\\\\d\\nEND:VEVENT")
                .filteredOn("END:VEVENT"::equals)
                .hasSize(1);
    }

    @Test
    void longLinesAreFoldedAtSeventyFiveOctetsAndNeverWithinACharacter() {
        String title = "共建共享赠书筑梦🙂".repeat(20);
        String text = CalendarText.of("活动", List.of(event(null, null, title)), MADE);

        assertThat(text.split("\r\n", -1))
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75));
        assertThat(text.replace("\r\n", "")).doesNotContain("\n", "\r");
        assertThat(text.replace("\r\n ", "")).contains("SUMMARY:" + title);
    }

    private static List<String> lines(CalendarText.Event event) {
        String text = CalendarText.of("活动", List.of(event), MADE).replace("\r\n ", "");
        assertThat(text).endsWith("\r\n");
        return List.of(text.strip().split("\r\n", -1));
    }

    private static CalendarText.Event event(@Nullable Instant from, @Nullable Instant until, String title) {
        return new CalendarText.Event(
                "1@example.org",
                LocalDate.of(2024, 6, 5),
                from,
                until,
                title,
                "目的",
                "文化社区",
                "https://example.org/hunchun/activities/1",
                false,
                3);
    }
}
