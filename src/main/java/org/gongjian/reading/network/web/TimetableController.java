package org.gongjian.reading.network.web;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gongjian.district.Today;
import org.gongjian.places.PlaceId;
import org.gongjian.places.openings.OpeningTimes;
import org.gongjian.places.openings.Span;
import org.gongjian.places.openings.Week;
import org.gongjian.reading.network.Network;
import org.gongjian.reading.network.Site;
import org.gongjian.reading.network.SiteKind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** Where the vehicle of the mobile library stops, day by day; the times are those its points say of themselves as places. */
@Controller
class TimetableController {

    private final Network network;
    private final OpeningTimes times;
    private final Today today;

    TimetableController(Network network, OpeningTimes times, Today today) {
        this.network = network;
        this.times = times;
        this.today = today;
    }

    /** The vehicle at a point on a weekday. */
    public record Stop(Site site, Span span, Week week) {}

    @GetMapping("/{district}/library/timetable")
    ModelAndView show() {
        List<Site> points = network.all().stream()
                .filter(site -> site.kind() == SiteKind.MOBILE_POINT && site.isOpen(today.date()))
                .toList();
        Map<PlaceId, Week> weeks =
                times.of(points.stream().map(site -> site.place().id()).toList());
        return new ModelAndView("reading/timetable")
                .addObject("stops", stops(points, weeks))
                .addObject(
                        "unknown",
                        points.stream()
                                .filter(site -> !isSaid(weeks.get(site.place().id())))
                                .toList())
                .addObject("now", today.date().getDayOfWeek());
    }

    private static List<Stop> stops(List<Site> points, Map<PlaceId, Week> weeks) {
        return points.stream()
                .flatMap(site -> {
                    Week week = weeks.get(site.place().id());
                    return week == null
                            ? Stream.<Stop>empty()
                            : week.spans().stream().map(span -> new Stop(site, span, week));
                })
                .sorted(Comparator.comparing((Stop stop) -> stop.span().day())
                        .thenComparingInt(stop -> stop.span().opens()))
                .toList();
    }

    private static boolean isSaid(@Nullable Week week) {
        return week != null && !week.spans().isEmpty();
    }
}
