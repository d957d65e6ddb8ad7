package org.gongjian.activities.calendar.web;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gongjian.activities.Activities;
import org.gongjian.activities.ActivityId;
import org.gongjian.activities.ActivityTime;
import org.gongjian.activities.ActivityView;
import org.gongjian.activities.calendar.ActivityCalendars;
import org.gongjian.activities.calendar.CalendarText;
import org.gongjian.district.Localized;
import org.gongjian.district.Refused;
import org.gongjian.frame.PageFrame;
import org.gongjian.frame.PublicUrl;
import org.gongjian.frame.Wording;
import org.gongjian.identity.UnitId;
import org.gongjian.organizations.Organizations;
import org.gongjian.places.PlaceId;
import org.gongjian.places.Places;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/** Activities for other calendars (iCalendar): of the district, of a unit, or one. */
@Controller
class CalendarFeedController {

    private static final MediaType ICALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);

    private final Activities activities;
    private final ActivityCalendars calendars;
    private final Organizations organizations;
    private final Places places;
    private final PublicUrl url;
    private final Clock clock;

    CalendarFeedController(
            Activities activities,
            ActivityCalendars calendars,
            Organizations organizations,
            Places places,
            PublicUrl url,
            Clock clock) {
        this.activities = activities;
        this.calendars = calendars;
        this.organizations = organizations;
        this.places = places;
        this.url = url;
        this.clock = clock;
    }

    @GetMapping("/{district}/activities/calendar.ics")
    ResponseEntity<byte[]> all(@ModelAttribute("w") Wording w, @ModelAttribute("frame") PageFrame frame) {
        String name =
                frame.inDistrict().map(district -> w.plain(district.name())).orElse("");
        return answer(w.t("activities.calendar.of", name), calendars.forSubscribers(null), "activities", w, frame);
    }

    @GetMapping("/{district}/units/{unit}/activities.ics")
    ResponseEntity<byte[]> ofUnit(
            @PathVariable UUID unit, @ModelAttribute("w") Wording w, @ModelAttribute("frame") PageFrame frame) {
        UnitId id = new UnitId(unit);
        Localized name =
                Optional.ofNullable(organizations.names(List.of(id)).get(id)).orElseThrow(Refused::missing);
        return answer(
                w.t("activities.calendar.of", w.plain(name)), calendars.forSubscribers(id), "activities", w, frame);
    }

    @GetMapping("/{district}/activities/{id}/activity.ics")
    ResponseEntity<byte[]> one(
            @PathVariable UUID id, @ModelAttribute("w") Wording w, @ModelAttribute("frame") PageFrame frame) {
        ActivityView activity = activities.require(new ActivityId(id));
        return answer(w.plain(activity.title()), List.of(activity), "activity", w, frame);
    }

    private ResponseEntity<byte[]> answer(String name, List<ActivityView> of, String file, Wording w, PageFrame frame) {
        Map<PlaceId, Localized> where = places.names(of.stream()
                .map(activity -> activity.details().place())
                .distinct()
                .toList());
        List<CalendarText.Event> events =
                of.stream().map(activity -> event(activity, where, w, frame)).toList();
        return ResponseEntity.ok()
                .contentType(ICALENDAR)
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + file + ".ics\"")
                .body(CalendarText.of(name, events, clock.instant()).getBytes(StandardCharsets.UTF_8));
    }

    private CalendarText.Event event(ActivityView activity, Map<PlaceId, Localized> where, Wording w, PageFrame frame) {
        ActivityTime time = activity.details().time();
        Localized place = where.get(activity.details().place());
        Localized because = activity.cancelledBecause();
        return new CalendarText.Event(
                activity.id().value() + "@" + url.host(),
                time.day(),
                time.startsAt(),
                time.endsAt(),
                w.plain(activity.title()),
                w.plain(because == null ? activity.details().purpose() : because),
                place == null ? "" : w.plain(place),
                url.whole(frame.at(activity.path())),
                activity.isCancelled(),
                activity.version());
    }
}
