package org.gongjian.activities.calendar.web;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gongjian.activities.Activities;
import org.gongjian.activities.ActivityView;
import org.gongjian.activities.calendar.ActivityCalendars;
import org.gongjian.frame.Choice;
import org.gongjian.frame.Form;
import org.gongjian.frame.Wording;
import org.gongjian.identity.UnitId;
import org.gongjian.organizations.Organizations;
import org.gongjian.organizations.UnitOffers;
import org.gongjian.places.Places;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.ModelAndView;

/** The district's month: a list on a phone, a sheet of days where there is room. */
@Controller
class CalendarController {

    private final Activities activities;
    private final ActivityCalendars calendars;
    private final Organizations organizations;
    private final Places places;
    private final UnitOffers offers;

    CalendarController(
            Activities activities,
            ActivityCalendars calendars,
            Organizations organizations,
            Places places,
            UnitOffers offers) {
        this.activities = activities;
        this.calendars = calendars;
        this.organizations = organizations;
        this.places = places;
        this.offers = offers;
    }

    @GetMapping("/{district}/activities/calendar")
    ModelAndView month(Form form, @ModelAttribute("w") Wording w) {
        YearMonth month = month(form.value("month")).orElse(YearMonth.from(activities.today()));
        UnitId unit = unit(form.value("unit"));
        List<ActivityView> found = calendars.of(month, unit);
        String monthName = month.format(DateTimeFormatter.ofPattern(w.t("activities.format.month"), w.locale()));
        return new ModelAndView("activities/calendar/month")
                .addObject("form", form)
                .addObject("month", month)
                .addObject("monthName", monthName)
                .addObject("heading", w.t("activities.calendar") + " · " + monthName)
                .addObject("before", month.minusMonths(1))
                .addObject("after", month.plusMonths(1))
                .addObject("today", activities.today())
                .addObject("weekdays", List.of(DayOfWeek.values()))
                .addObject("weeks", ActivityCalendars.weeks(month, found))
                .addObject("activities", found)
                .addObject(
                        "where",
                        places.names(found.stream()
                                .map(activity -> activity.details().place())
                                .distinct()
                                .toList()))
                .addObject("unit", unit == null ? null : unit.value())
                .addObject("units", offers.areMany() ? offers.called(w) : hosts(w));
    }

    private List<Choice> hosts(Wording w) {
        return organizations.shortNames(activities.hosts()).entrySet().stream()
                .map(entry -> Choice.of(entry.getKey().value(), w.plain(entry.getValue())))
                .sorted((one, other) -> one.label().compareTo(other.label()))
                .toList();
    }

    private static Optional<YearMonth> month(String typed) {
        try {
            return typed.matches("(19|20|21)\\d\\d-\\d\\d") ? Optional.of(YearMonth.parse(typed)) : Optional.empty();
        } catch (DateTimeException notOurs) {
            return Optional.empty();
        }
    }

    private static @Nullable UnitId unit(String typed) {
        try {
            return typed.isBlank() ? null : new UnitId(UUID.fromString(typed));
        } catch (IllegalArgumentException notOurs) {
            return null;
        }
    }
}
