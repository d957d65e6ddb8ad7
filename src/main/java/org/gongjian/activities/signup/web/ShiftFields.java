package org.gongjian.activities.signup.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.gongjian.activities.ActivityView;
import org.gongjian.activities.shifts.ShiftDetails;
import org.gongjian.activities.shifts.SignUpMode;
import org.gongjian.activities.shifts.SignUpTerms;
import org.gongjian.district.Localized;
import org.gongjian.district.Reason;
import org.gongjian.district.Refused;
import org.gongjian.frame.Choice;
import org.gongjian.frame.Form;
import org.gongjian.frame.Wording;
import org.jspecify.annotations.Nullable;

/** The fields of a shift's form. */
final class ShiftFields {

    private ShiftFields() {}

    /** What an activity fills in of its first shift: its own day and hours, sign-up from now on until it begins, or ends. */
    static Form begun(Form form, ActivityView activity, Instant now, ZoneId zone) {
        var time = activity.details().time();
        form.with("day", time.day());
        put(form, "from", null, time.startsAt(), zone);
        put(form, "until", null, time.endsAt(), zone);
        put(form, "opens-hour", "opens-day", now, zone);
        put(form, "closes-hour", "closes-day", now.isBefore(time.startsAt()) ? time.startsAt() : time.endsAt(), zone);
        return form.with("mode", SignUpMode.FIRST_COME.name()).with("waitlist", "true");
    }

    static Form filled(Form form, ShiftDetails details, ZoneId zone) {
        SignUpTerms terms = details.terms();
        form.with("name", details.name()).with("capacity", details.capacity());
        put(form, "from", "day", details.startsAt(), zone);
        put(form, "until", null, details.endsAt(), zone);
        put(form, "opens-hour", "opens-day", terms.opensAt(), zone);
        put(form, "closes-hour", "closes-day", terms.closesAt(), zone);
        tick(form, "service", details.volunteerService());
        tick(form, "consent", terms.guardianConsent());
        tick(form, "guests", terms.guests());
        tick(form, "waitlist", terms.waitlist());
        tick(form, "passing", terms.smallerMayPass());
        return form.with("mode", terms.mode().name())
                .with("minimum-age", terms.minimumAge())
                .with("offer-hours", terms.offerHours());
    }

    static List<Choice> modes(Wording w) {
        return Stream.of(SignUpMode.values())
                .map(mode -> Choice.of(mode.name(), w.reason(mode.label())))
                .toList();
    }

    /** What was typed; a shift that ends earlier in the day than it begins ends on the next day. */
    static Optional<ShiftDetails> read(Form form, LocalDate today, ZoneId zone) {
        Optional<Localized> name = form.optionalLocalized("name", Form.LINE);
        Optional<LocalDate> day = form.date("day", today);
        Optional<LocalTime> from = form.time("from");
        Optional<LocalTime> until = form.time("until");
        Optional<Integer> capacity = form.count("capacity", ShiftDetails.MOST_PLACES);
        Optional<SignUpMode> mode = form.choice("mode", SignUpMode.class);
        Optional<Instant> opens = form.moment("opens-day", "opens-hour", today, zone);
        Optional<Instant> closes = form.moment("closes-day", "closes-hour", today, zone);
        Integer age = optional(form, "minimum-age", SignUpTerms.HIGHEST_AGE);
        Integer hours = optional(form, "offer-hours", SignUpTerms.MOST_HOURS);
        return form.submit(() -> {
            Instant startsAt = at(day.orElseThrow(), from.orElseThrow(), zone);
            LocalDate last = until.orElseThrow().isAfter(from.orElseThrow())
                    ? day.orElseThrow()
                    : day.orElseThrow().plusDays(1);
            return said(() -> new ShiftDetails(
                    name.orElse(null),
                    startsAt,
                    at(last, until.orElseThrow(), zone),
                    form.isTicked("service"),
                    capacity.orElseThrow(),
                    new SignUpTerms(
                            mode.orElseThrow(),
                            opens.orElseThrow(),
                            closes.orElseThrow(),
                            age,
                            form.isTicked("consent"),
                            form.isTicked("guests"),
                            form.isTicked("waitlist"),
                            form.isTicked("passing"),
                            hours)));
        });
    }

    /** What a value refuses is said beside the field of the page. */
    private static ShiftDetails said(Supplier<ShiftDetails> details) {
        try {
            return details.get();
        } catch (Refused refused) {
            Reason why = refused.reason();
            throw Refused.invalid(
                    switch (refused.fields().keySet().stream().findFirst().orElse("")) {
                        case "terms.closesAt" -> "closes-day";
                        case "terms.minimumAge" -> "minimum-age";
                        case "terms.offerHours", "terms.waitlist" -> "offer-hours";
                        case "endsAt" -> "until";
                        default -> "capacity";
                    },
                    why);
        }
    }

    private static @Nullable Integer optional(Form form, String field, int most) {
        return form.isBlank(field) ? null : form.count(field, most).orElse(null);
    }

    private static void put(Form form, String hour, @Nullable String day, @Nullable Instant at, ZoneId zone) {
        if (at != null) {
            form.with(hour, at.atZone(zone).toLocalTime().truncatedTo(ChronoUnit.MINUTES));
            if (day != null) {
                form.with(day, at.atZone(zone).toLocalDate());
            }
        }
    }

    private static void tick(Form form, String field, boolean ticked) {
        form.with(field, ticked ? "true" : null);
    }

    private static Instant at(LocalDate day, LocalTime hour, ZoneId zone) {
        return day.atTime(hour).atZone(zone).toInstant();
    }
}
