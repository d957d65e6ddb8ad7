package org.gongjian.service.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.gongjian.frame.Form;
import org.gongjian.service.Span;

/** From when until when, as a form has it: a day, an hour, and an hour on the last day. */
final class HoursFields {

    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");

    private HoursFields() {}

    static Form filled(Form form, Span span, ZoneId zone) {
        return form.with("fromDay", span.from().atZone(zone).toLocalDate())
                .with("from", HOUR.format(span.from().atZone(zone)))
                .with("untilDay", span.until().atZone(zone).toLocalDate())
                .with("until", HOUR.format(span.until().atZone(zone)));
    }

    /** The days only, where nobody knows the hours. */
    static Form onlyDays(Form form, Span shift, ZoneId zone) {
        return form.with("fromDay", shift.from().atZone(zone).toLocalDate())
                .with("from", HOUR.format(shift.from().atZone(zone)))
                .with("untilDay", shift.until().atZone(zone).toLocalDate());
    }

    /** Empty where a fault was noted. */
    static Optional<Span> read(Form form, LocalDate today, ZoneId zone) {
        Optional<Instant> from = form.moment("fromDay", "from", today, zone);
        Optional<Instant> until = form.moment("untilDay", "until", today, zone);
        return from.flatMap(begin -> until.flatMap(end -> form.submit(() -> new Span(begin, end))));
    }

    /** Whether anything was typed. */
    static boolean isSaid(Form form) {
        return !form.isBlank("until") || !form.isBlank("from");
    }
}
