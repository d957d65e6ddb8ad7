package org.gongjian.activities.calendar.web;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gongjian.activities.Activities;
import org.gongjian.activities.ActivityId;
import org.gongjian.activities.ActivityView;
import org.gongjian.activities.calendar.ActivityCalendars;
import org.gongjian.district.Localized;
import org.gongjian.frame.Choice;
import org.gongjian.frame.Form;
import org.gongjian.frame.Wording;
import org.gongjian.identity.UnitId;
import org.gongjian.organizations.Organizations;
import org.gongjian.organizations.UnitOffers;
import org.gongjian.places.PlaceId;
import org.gongjian.places.Places;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.ModelAndView;

/** The district's month: a list on a phone, a sheet of days where there is room; a day of many has a page of its own. */
@Controller
class CalendarController {

    private static final int PAGE = 50;

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

    /** A month, or one day of it where one is given. */
    @GetMapping("/{district}/activities/calendar")
    ModelAndView show(Form form, @ModelAttribute("w") Wording w) {
        return day(form.value("day")).map(day -> day(day, form, w)).orElseGet(() -> month(form, w));
    }

    private ModelAndView day(LocalDate day, Form form, Wording w) {
        UnitId unit = unit(form.value("unit"));
        ActivityId after = id(form.value("after")).map(ActivityId::new).orElse(null);
        List<ActivityView> found = activities.ofDay(day, unit, after, PAGE + 1);
        List<ActivityView> shown = found.subList(0, Math.min(PAGE, found.size()));
        return new ModelAndView("activities/calendar/day")
                .addObject("day", day)
                .addObject("heading", w.t("activities.calendar") + " · " + w.date(day))
                .addObject("month", YearMonth.from(day))
                .addObject("activities", shown)
                .addObject("where", where(shown))
                .addObject("unit", unit == null ? null : unit.value())
                .addObject("next", found.size() > PAGE ? shown.getLast().id().value() : null);
    }

    private ModelAndView month(Form form, Wording w) {
        YearMonth month = month(form.value("month")).orElse(YearMonth.from(activities.today()));
        UnitId unit = unit(form.value("unit"));
        ActivityCalendars.Month found = calendars.of(month, unit);
        List<ActivityCalendars.Day> days = found.days();
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
                .addObject("weeks", found.weeks())
                .addObject("days", days)
                .addObject(
                        "where",
                        where(days.stream()
                                .flatMap(day -> day.activities().stream())
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

    private Map<PlaceId, Localized> where(List<ActivityView> shown) {
        return places.names(shown.stream()
                .map(activity -> activity.details().place())
                .distinct()
                .toList());
    }

    private static Optional<YearMonth> month(String typed) {
        try {
            return typed.matches("(19|20|21)\\d\\d-\\d\\d") ? Optional.of(YearMonth.parse(typed)) : Optional.empty();
        } catch (DateTimeException notOurs) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> day(String typed) {
        try {
            return typed.matches("(19|20|21)\\d\\d-\\d\\d-\\d\\d")
                    ? Optional.of(LocalDate.parse(typed))
                    : Optional.empty();
        } catch (DateTimeException notOurs) {
            return Optional.empty();
        }
    }

    private static @Nullable UnitId unit(String typed) {
        return id(typed).map(UnitId::new).orElse(null);
    }

    private static Optional<UUID> id(String typed) {
        try {
            return typed.isBlank() ? Optional.empty() : Optional.of(UUID.fromString(typed));
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }
}
