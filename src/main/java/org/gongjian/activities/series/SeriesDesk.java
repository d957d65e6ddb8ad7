package org.gongjian.activities.series;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.gongjian.activities.Activities;
import org.gongjian.activities.ActivityDesk;
import org.gongjian.activities.ActivityDetails;
import org.gongjian.activities.ActivityId;
import org.gongjian.activities.ActivityTime;
import org.gongjian.activities.ActivityView;
import org.gongjian.activities.PlanActivity;
import org.gongjian.audit.AuditLog;
import org.gongjian.district.CurrentDistrict;
import org.gongjian.district.District;
import org.gongjian.district.Districts;
import org.gongjian.district.Localized;
import org.gongjian.district.Reason;
import org.gongjian.district.Refused;
import org.gongjian.district.Verdict;
import org.gongjian.district.calendar.Calendars;
import org.gongjian.district.calendar.WorkingCalendar;
import org.gongjian.identity.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes a series of one planned activity. Each date is an activity of its own: one is changed, or cancelled, without the others. */
@Service
@Transactional
public class SeriesDesk {

    private final SeriesRows rows;
    private final Activities activities;
    private final ActivityDesk desk;
    private final Calendars calendars;
    private final Districts districts;
    private final AuditLog audit;
    private final Clock clock;

    SeriesDesk(
            SeriesRows rows,
            Activities activities,
            ActivityDesk desk,
            Calendars calendars,
            Districts districts,
            AuditLog audit,
            Clock clock) {
        this.rows = rows;
        this.activities = activities;
        this.desk = desk;
        this.calendars = calendars;
        this.districts = districts;
        this.audit = audit;
        this.clock = clock;
    }

    /** Repeats an activity at the same local hours; the same id again changes nothing. */
    public void repeat(Actor by, ActivityId id, SeriesId series, Recurrence recurrence) {
        ActivityView first = activities.require(id);
        desk.mayKeep(by, first).orForbid();
        if (rows.of(id).filter(series::equals).isPresent()) {
            return;
        }
        mayRepeat(first).orConflict();
        WorkingCalendar calendar = calendars.current();
        List<LocalDate> dates = recurrence.dates(first.day(), day -> isHoliday(calendar, day));
        if (!rows.add(
                series,
                recurrence.rule(first.day()),
                recurrence.skipHolidays(),
                clock.instant(),
                by.author().account())) {
            throw Refused.conflict(Reason.of("activities.refused.id-taken"));
        }
        ZoneId zone = zone();
        for (LocalDate day : dates) {
            ActivityId one = day.equals(first.day()) ? id : ActivityId.next();
            if (!one.equals(id)) {
                desk.plan(by, new PlanActivity(one, on(first.details(), day, zone), null));
            }
            rows.join(series, one, day);
        }
        audit.write(desk.author(by, first), "repeated", id.ref());
    }

    /** Cancels those that are still planned, from the day of this one on. */
    public void cancelFrom(Actor by, ActivityId id, Localized because) {
        ActivityView from = activities.require(id);
        desk.mayKeep(by, from).orForbid();
        SeriesId series = rows.of(id).orElseThrow(Refused::missing);
        List<ActivityView> left = activities.all(rows.activities(series)).stream()
                .filter(ActivityView::isPlanned)
                .filter(one -> !one.day().isBefore(from.day()))
                .toList();
        Verdict.require(!left.isEmpty(), Reason.of("activities.series.none-left"))
                .orConflict();
        left.forEach(one -> desk.cancel(by, one.id(), one.version(), because));
    }

    /** A date's place among the others. */
    public record Place(SeriesId series, List<ActivityView> all, int number) {

        public Place {
            all = List.copyOf(all);
        }
    }

    /** Empty where it stands alone. */
    @Transactional(readOnly = true)
    public Optional<Place> placeOf(ActivityId id) {
        return rows.of(id).map(series -> {
            List<ActivityId> ids = rows.activities(series);
            return new Place(series, activities.all(ids), ids.indexOf(id) + 1);
        });
    }

    @Transactional(readOnly = true)
    public Verdict mayRepeat(ActivityView activity) {
        return Verdict.require(activity.isPlanned(), Reason.of("activities.series.not-planned"))
                .and(Verdict.require(rows.of(activity.id()).isEmpty(), Reason.of("activities.series.already")));
    }

    private static ActivityDetails on(ActivityDetails details, LocalDate day, ZoneId zone) {
        ActivityTime time = details.time();
        LocalTime from =
                time.startsAt() == null ? null : time.startsAt().atZone(zone).toLocalTime();
        LocalTime until =
                time.endsAt() == null ? null : time.endsAt().atZone(zone).toLocalTime();
        return details.at(ActivityTime.of(day, from, until, zone));
    }

    private static boolean isHoliday(WorkingCalendar calendar, LocalDate day) {
        return calendar.special(day).filter(special -> !special.worked()).isPresent();
    }

    private ZoneId zone() {
        return CurrentDistrict.id().flatMap(districts::byId).map(District::zone).orElseThrow(Refused::missing);
    }
}
