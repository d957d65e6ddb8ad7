package org.gongjian.activities.series;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongjian.activities.Activities;
import org.gongjian.activities.ActivityDesk;
import org.gongjian.activities.ActivityDetails;
import org.gongjian.activities.ActivityId;
import org.gongjian.activities.ActivityTime;
import org.gongjian.activities.ActivityView;
import org.gongjian.activities.BelongsToActivity;
import org.gongjian.activities.PlanActivity;
import org.gongjian.activities.TimeShift;
import org.gongjian.audit.AuditLog;
import org.gongjian.audit.Author;
import org.gongjian.district.Localized;
import org.gongjian.district.Reason;
import org.gongjian.district.Refused;
import org.gongjian.district.Today;
import org.gongjian.district.Verdict;
import org.gongjian.district.calendar.Calendars;
import org.gongjian.district.calendar.WorkingCalendar;
import org.gongjian.identity.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes a series of one planned activity. Each date is an activity of its own: one is changed, or cancelled, without the others. */
@Service
@Transactional
public class SeriesDesk {

    private final SeriesRows rows;
    private final Activities activities;
    private final ActivityDesk desk;
    private final ObjectProvider<BelongsToActivity> belongings;
    private final Calendars calendars;
    private final Today today;
    private final AuditLog audit;
    private final Clock clock;

    SeriesDesk(
            SeriesRows rows,
            Activities activities,
            ActivityDesk desk,
            ObjectProvider<BelongsToActivity> belongings,
            Calendars calendars,
            Today today,
            AuditLog audit,
            Clock clock) {
        this.rows = rows;
        this.activities = activities;
        this.desk = desk;
        this.belongings = belongings;
        this.calendars = calendars;
        this.today = today;
        this.audit = audit;
        this.clock = clock;
    }

    /** Repeats an activity at the same local hours, with what belongs to it; the same id again changes nothing. */
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
        ZoneId zone = today.zone();
        Author author = desk.author(by, first);
        for (LocalDate day : dates) {
            ActivityId one = day.equals(first.day()) ? id : ActivityId.next();
            if (!one.equals(id)) {
                ActivityTime time = first.details().time().movedTo(day, zone);
                desk.plan(by, new PlanActivity(one, first.details().at(time), null));
                TimeShift shift = TimeShift.between(first.details().time(), time, zone);
                belongings.orderedStream().forEach(each -> each.repeated(author, id, one, shift));
            }
            rows.join(series, one, day, one.equals(id) ? first.version() : 0);
        }
        audit.write(author, "repeated", id.ref());
    }

    /** Cancels those that are still planned, from the day of this one on. */
    public void cancelFrom(Actor by, ActivityId id, Localized because) {
        ActivityView from = activities.require(id);
        desk.mayKeep(by, from).orForbid();
        Place place = placeOf(id).orElseThrow(Refused::missing);
        List<ActivityView> left = place.from(from);
        Verdict.require(!left.isEmpty(), Reason.of("activities.series.none-left"))
                .orConflict();
        left.forEach(one -> desk.cancel(by, one.id(), one.version(), because));
    }

    /**
     * Changes this date and all later ones that are planned: each takes over what changes here, and keeps its day. One that was
     * edited singly stays as it is unless it is named. All are changed, or none.
     *
     * @param version of this date, which the change was made on
     * @param details of this date as they are to be, on its day
     * @param also later dates to be changed although they were edited singly
     * @param despite why it is to be so although a date clashes; null to be told of a clash
     */
    public void changeFrom(
            Actor by,
            ActivityId id,
            int version,
            ActivityDetails details,
            Set<ActivityId> also,
            @Nullable String despite) {
        ActivityView from = activities.require(id);
        desk.mayKeep(by, from).orForbid();
        Place place = placeOf(id).orElseThrow(Refused::missing);
        Verdict.require(from.isPlanned(), Reason.of("activities.series.not-planned"))
                .orConflict();
        if (from.version() != version) {
            throw Refused.stale();
        }
        ActivityDetails before = from.details();
        Verdict.require(details.time().day().equals(from.day()), Reason.of("activities.series.day-stays"))
                .orRefuse("day");
        Verdict.require(!details.equals(before), Reason.of("activities.series.same"))
                .orRefuse("title.zh");
        Map<ActivityView, ActivityDetails> changes = new LinkedHashMap<>();
        for (ActivityView one : place.from(from)) {
            if (one.id().equals(id) || !place.isEditedSingly(one) || also.contains(one.id())) {
                changes.put(one, one.details().changedAs(before, details, today.zone()));
            }
        }
        desk.changeTogether(by, changes, despite);
        rows.given(
                activities.all(changes.keySet().stream().map(ActivityView::id).toList()).stream()
                        .filter(one -> !place.isEditedSingly(one))
                        .collect(Collectors.toMap(ActivityView::id, ActivityView::version)));
    }

    /**
     * A date's place among the others.
     *
     * @param singly planned dates that were edited on their own since the series made or changed them
     */
    public record Place(SeriesId series, List<ActivityView> all, int number, Set<ActivityId> singly) {

        public Place {
            all = List.copyOf(all);
            singly = Set.copyOf(singly);
        }

        public boolean isEditedSingly(ActivityView one) {
            return singly.contains(one.id());
        }

        /** A date and those after it that are still planned. */
        public List<ActivityView> from(ActivityView first) {
            return all.stream()
                    .filter(ActivityView::isPlanned)
                    .filter(one -> !one.day().isBefore(first.day()))
                    .toList();
        }

        /** Dates after one that are held or cancelled. */
        public List<ActivityView> doneAfter(ActivityView first) {
            return all.stream()
                    .filter(one -> !one.isPlanned() && one.day().isAfter(first.day()))
                    .toList();
        }
    }

    /** Empty where it stands alone. */
    @Transactional(readOnly = true)
    public Optional<Place> placeOf(ActivityId id) {
        return rows.of(id).map(series -> {
            List<ActivityId> ids = rows.activities(series);
            Map<ActivityId, Integer> given = rows.given(series);
            List<ActivityView> all = activities.all(ids);
            return new Place(
                    series,
                    all,
                    ids.indexOf(id) + 1,
                    all.stream()
                            .filter(ActivityView::isPlanned)
                            .filter(one -> given.getOrDefault(one.id(), 0) != one.version())
                            .map(ActivityView::id)
                            .collect(Collectors.toUnmodifiableSet()));
        });
    }

    @Transactional(readOnly = true)
    public Verdict mayRepeat(ActivityView activity) {
        return Verdict.require(activity.isPlanned(), Reason.of("activities.series.not-planned"))
                .and(Verdict.require(rows.of(activity.id()).isEmpty(), Reason.of("activities.series.already")));
    }

    private static boolean isHoliday(WorkingCalendar calendar, LocalDate day) {
        return calendar.special(day).filter(special -> !special.worked()).isPresent();
    }
}
