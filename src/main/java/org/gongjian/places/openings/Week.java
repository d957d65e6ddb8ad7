package org.gongjian.places.openings;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongjian.district.Localized;
import org.gongjian.district.Reason;
import org.gongjian.district.Refused;
import org.gongjian.places.PlaceId;
import org.jspecify.annotations.Nullable;

/**
 * A week of a place.
 *
 * @param spans in order; a day without one is a day it is closed
 * @param note what a week cannot say, such as “closed on public holidays”
 * @param version 0 before anything was said
 */
public record Week(
        PlaceId place, List<Span> spans, @Nullable Localized note, int version) {

    private static final int MOST_A_DAY = 4;
    private static final Pattern TYPED =
            Pattern.compile("(\\d{1,2})[:：点时](\\d{2})?分?\\s*[-–—~～至到]+\\s*(\\d{1,2})[:：点时](\\d{2})?分?");

    public Week {
        spans = spans.stream()
                .sorted(Comparator.comparing(Span::day).thenComparingInt(Span::opens))
                .toList();
        for (int i = 1; i < spans.size(); i++) {
            Span before = spans.get(i - 1);
            Span after = spans.get(i);
            if (before.day() == after.day() && after.opens() < before.closes()) {
                throw Refused.invalid(
                        Span.field(after.day()), Reason.of("places.opening.overlap", before.said(), after.said()));
            }
        }
    }

    /** What is typed for one day: 9:00-12:00 13:30-17:00, separated by blanks, commas or 、; nothing for closed. */
    public static List<Span> typed(DayOfWeek day, String text) {
        List<Span> spans = new ArrayList<>();
        Matcher found = TYPED.matcher(text);
        while (found.find()) {
            spans.add(new Span(day, minutes(found, 1), minutes(found, 3)));
        }
        boolean understood = TYPED.matcher(text).replaceAll("").chars().allMatch(rest -> " 　,，、;；".indexOf(rest) >= 0);
        if (!understood || spans.size() > MOST_A_DAY) {
            throw Refused.invalid(Span.field(day), Reason.of("places.opening.form", text, MOST_A_DAY));
        }
        return spans;
    }

    /** A day as the page says it, such as 9:00–12:00, 13:30–17:00; empty where it is closed. */
    public String said(DayOfWeek day) {
        return on(day).map(Span::said).collect(Collectors.joining(", "));
    }

    public boolean isSaid() {
        return version > 0;
    }

    /** @param at the time in the district's zone */
    public boolean isOpen(LocalDateTime at) {
        return on(at.getDayOfWeek()).anyMatch(span -> span.contains(at.toLocalTime()));
    }

    private Stream<Span> on(DayOfWeek day) {
        return spans.stream().filter(span -> span.day() == day);
    }

    private static int minutes(Matcher typed, int hour) {
        String minutes = typed.group(hour + 1);
        int past = minutes == null ? 0 : Integer.parseInt(minutes);
        return past > 59 ? Integer.MAX_VALUE / 2 : Integer.parseInt(typed.group(hour)) * 60 + past;
    }
}
