package org.gongjian.activities.calendar;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Activities as iCalendar (RFC 5545): lines end in CR LF and are folded at 75 octets, never within a character; hours are in UTC, so
 * that no time zone need be described; where only the day is known the event has a date.
 */
public final class CalendarText {

    private static final int OCTETS = 75;
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("uuuuMMdd");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'");
    private static final String END = "\r\n";

    private final StringBuilder text = new StringBuilder();

    private CalendarText() {}

    /**
     * One event.
     *
     * @param uid the same as long as the activity lives, whatever changes
     * @param startsAt null where only the day is known
     * @param cancelled subscribers strike it out rather than wonder where it went
     * @param sequence grows with every change
     */
    public record Event(
            String uid,
            LocalDate day,
            @Nullable Instant startsAt,
            @Nullable Instant endsAt,
            String title,
            String description,
            String location,
            String url,
            boolean cancelled,
            int sequence) {}

    /**
     * @param name what a subscriber's list of calendars calls it
     * @param made when this text was made
     */
    public static String of(String name, List<Event> events, Instant made) {
        CalendarText calendar = new CalendarText();
        calendar.line("BEGIN", "VCALENDAR");
        calendar.line("VERSION", "2.0");
        calendar.line("PRODID", "-//Gongjian//Activities//EN");
        calendar.line("CALSCALE", "GREGORIAN");
        calendar.line("METHOD", "PUBLISH");
        calendar.line("NAME", escaped(name));
        calendar.line("X-WR-CALNAME", escaped(name));
        calendar.line("REFRESH-INTERVAL;VALUE=DURATION", "PT6H");
        events.forEach(event -> calendar.event(event, made));
        calendar.line("END", "VCALENDAR");
        return calendar.text.toString();
    }

    private void event(Event event, Instant made) {
        line("BEGIN", "VEVENT");
        line("UID", escaped(event.uid()));
        line("DTSTAMP", moment(made));
        Instant startsAt = event.startsAt();
        Instant endsAt = event.endsAt();
        if (startsAt == null) {
            line("DTSTART;VALUE=DATE", event.day().format(DATE));
        } else {
            line("DTSTART", moment(startsAt));
            if (endsAt != null) {
                line("DTEND", moment(endsAt));
            }
        }
        line("SUMMARY", escaped(event.title()));
        line("DESCRIPTION", escaped(event.description()));
        line("LOCATION", escaped(event.location()));
        line("URL", event.url());
        line("STATUS", event.cancelled() ? "CANCELLED" : "CONFIRMED");
        line("SEQUENCE", Integer.toString(event.sequence()));
        line("END", "VEVENT");
    }

    private void line(String name, String value) {
        String line = name + ":" + value;
        int octets = 0;
        for (int i = 0; i < line.length(); ) {
            int letter = line.codePointAt(i);
            String written = Character.toString(letter);
            int size = written.getBytes(StandardCharsets.UTF_8).length;
            if (octets + size > OCTETS) {
                text.append(END).append(' ');
                octets = 1;
            }
            text.append(written);
            octets += size;
            i += Character.charCount(letter);
        }
        text.append(END);
    }

    private static String moment(Instant at) {
        return at.atOffset(ZoneOffset.UTC).format(MOMENT);
    }

    /** RFC 5545, 3.3.11; other control characters have no place in it. */
    private static String escaped(String value) {
        return value.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replaceAll("\\r\\n|\\r|\\n", "\\\\n")
                .replaceAll("[\\p{Cntrl}]", "");
    }
}
