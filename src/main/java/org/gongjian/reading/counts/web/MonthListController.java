package org.gongjian.reading.counts.web;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gongjian.district.Localized;
import org.gongjian.district.Today;
import org.gongjian.frame.Form;
import org.gongjian.places.PlaceId;
import org.gongjian.places.Places;
import org.gongjian.reading.counts.MonthCount;
import org.gongjian.reading.counts.Months;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The months of a year that the sites reported: the rows behind its figures. */
@Controller
class MonthListController {

    private static final int SIZE = 60;

    private final Months months;
    private final Places places;
    private final Today today;

    MonthListController(Months months, Places places, Today today) {
        this.months = months;
        this.places = places;
        this.today = today;
    }

    @GetMapping("/{district}/library/months")
    ModelAndView list(Form form) {
        int year = form.value("year").matches("(19|20|21)[0-9]{2}")
                ? Integer.parseInt(form.value("year"))
                : today.date().getYear();
        List<MonthCount> found = months.ofYear(year, after(form.value("after")), SIZE + 1);
        List<MonthCount> shown = found.subList(0, Math.min(SIZE, found.size()));
        Map<PlaceId, Localized> names =
                places.names(shown.stream().map(MonthCount::place).collect(Collectors.toSet()));
        return new ModelAndView("reading/months")
                .addObject("year", String.valueOf(year))
                .addObject("months", shown)
                .addObject("names", names)
                .addObject(
                        "next",
                        found.size() > SIZE
                                ? shown.getLast().month() + "."
                                        + shown.getLast().place().value()
                                : null);
    }

    private static @Nullable MonthCount after(String typed) {
        return typed.matches("[0-9]{4}-(0[1-9]|1[0-2])\\.[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
                ? new MonthCount(
                        new PlaceId(UUID.fromString(typed.substring(8))),
                        YearMonth.parse(typed.substring(0, 7)),
                        0,
                        0,
                        0)
                : null;
    }
}
