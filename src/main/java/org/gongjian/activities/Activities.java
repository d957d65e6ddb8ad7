package org.gongjian.activities;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gongjian.district.CurrentDistrict;
import org.gongjian.district.District;
import org.gongjian.district.Districts;
import org.gongjian.district.Localized;
import org.gongjian.district.Refused;
import org.gongjian.identity.UnitId;
import org.gongjian.programmes.ProgrammeId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the activities of the current district. */
@Service
@Transactional(readOnly = true)
public class Activities {

    private static final int MOST_MONTHS = 36;

    private final ActivityRows rows;
    private final ActivityLists lists;
    private final ProgrammeActivityRows programmes;
    private final CalendarRows calendar;
    private final FollowUpRows followUps;
    private final Districts districts;
    private final Clock clock;

    Activities(
            ActivityRows rows,
            ActivityLists lists,
            ProgrammeActivityRows programmes,
            CalendarRows calendar,
            FollowUpRows followUps,
            Districts districts,
            Clock clock) {
        this.rows = rows;
        this.lists = lists;
        this.programmes = programmes;
        this.calendar = calendar;
        this.followUps = followUps;
        this.districts = districts;
        this.clock = clock;
    }

    public Optional<ActivityView> byId(ActivityId id) {
        return views(List.of(id.value())).stream().findFirst();
    }

    /** Those that are here, in the order asked for. */
    public List<ActivityView> all(Collection<ActivityId> ids) {
        return views(ids.stream().map(ActivityId::value).toList());
    }

    /** One that is not here is a fault of the address: 404. */
    public ActivityView require(ActivityId id) {
        return byId(id).orElseThrow(Refused::missing);
    }

    /** The activity a follow-up belongs to. */
    public Optional<ActivityView> withFollowUp(FollowUpId followUp) {
        return followUps.activityOf(followUp).flatMap(this::byId);
    }

    public Map<ActivityId, Localized> titles(Collection<ActivityId> ids) {
        return ids.isEmpty()
                ? Map.of()
                : lists.titles(ids.stream().map(ActivityId::value).toList());
    }

    /**
     * A page of a list: planned ones soonest first, everything else latest first.
     *
     * @param after the end of the page before, null for the first
     */
    public ActivityPage page(ActivityFilter filter, ActivityPage.@Nullable After after, int size) {
        List<ActivityLists.Found> found = lists.page(filter, after, size + 1);
        List<ActivityLists.Found> shown = found.subList(0, Math.min(size, found.size()));
        return new ActivityPage(
                views(shown.stream().map(ActivityLists.Found::id).toList()),
                found.size() > size
                        ? new ActivityPage.After(
                                shown.getLast().day(), shown.getLast().id())
                        : null);
    }

    public long count(ActivityFilter filter) {
        return lists.count(filter);
    }

    /** Planned for today or later, soonest first. */
    public List<ActivityView> upcoming(int atMost) {
        return views(lists.planned(today(), false, atMost));
    }

    /** Still planned although their day has passed: somebody has to say whether they were held. */
    public List<ActivityView> overdue(int atMost) {
        return views(lists.planned(today(), true, atMost));
    }

    /** Latest first. */
    public List<ActivityView> held(int atMost) {
        return page(ActivityFilter.in(ActivityState.HELD), null, atMost).activities();
    }

    /** Held from one day to another (both included), hosted by a giver together with another party; earliest first. */
    public List<ActivityView> heldTogether(Set<UnitId> givers, Set<UnitId> parties, LocalDate from, LocalDate until) {
        return givers.isEmpty() || parties.isEmpty()
                ? List.of()
                : views(lists.heldTogether(givers, parties, from, until));
    }

    /** Held from one day to another in a place a giver keeps, by a party that is no giver; earliest first. */
    public List<ActivityView> heldAtPlacesOf(Set<UnitId> givers, Set<UnitId> parties, LocalDate from, LocalDate until) {
        return givers.isEmpty() || parties.isEmpty()
                ? List.of()
                : views(lists.heldAtPlacesOf(givers, parties, from, until));
    }

    /**
     * Those of programmes and those that hang on them, but not cancelled ones, from one day to another (both included); earliest
     * first.
     *
     * @param these programmes with all that lie in them
     */
    public List<ActivityOfProgramme> ofProgrammes(
            Collection<ProgrammeId> these, Collection<ActivityId> hung, LocalDate from, LocalDate until) {
        return programmes.all(these, hung, from, until);
    }

    /** The years in which any of them was held. */
    public Set<Integer> yearsOfProgrammes(Collection<ProgrammeId> these, Collection<ActivityId> hung) {
        return programmes.years(these, hung);
    }

    /** Who hosted these, in any role, each with the first day it did. */
    public Map<UnitId, LocalDate> hostsOf(Collection<ActivityId> ids) {
        return programmes.hosts(ids);
    }

    /** How many there are on each day of a month that has any, cancelled ones among them; of one unit or of all. */
    public Map<LocalDate, Integer> days(YearMonth month, @Nullable UnitId unit) {
        return calendar.days(month.atDay(1), month.atEndOfMonth(), unit);
    }

    /** The first ones of each day of a month, earliest first, cancelled ones among them. */
    public List<ActivityView> firstOfDays(YearMonth month, @Nullable UnitId unit, int atMostADay) {
        return views(calendar.firstOfDays(month.atDay(1), month.atEndOfMonth(), unit, atMostADay));
    }

    /**
     * Those of a day, earliest first, cancelled ones among them.
     *
     * @param after the last one of the part before, null for the first part
     */
    public List<ActivityView> ofDay(LocalDate day, @Nullable UnitId unit, @Nullable ActivityId after, int atMost) {
        return views(calendar.ofDay(day, unit, after, atMost));
    }

    /** Months that have activities, latest first. */
    public List<YearMonth> months() {
        return lists.months(MOST_MONTHS);
    }

    /** Units that host activities, in any role. */
    public Set<UnitId> hosts() {
        return lists.hosts();
    }

    /** Today, in the district's zone. */
    public LocalDate today() {
        return LocalDate.ofInstant(
                clock.instant(),
                CurrentDistrict.id()
                        .flatMap(districts::byId)
                        .map(District::zone)
                        .orElseThrow(Refused::missing));
    }

    private List<ActivityView> views(List<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<UUID, Activity> found = rows.all(ids).stream()
                .collect(Collectors.toMap(activity -> activity.id().value(), Function.identity()));
        Map<ActivityId, List<FollowUp>> follow = followUps.of(ids);
        Map<FollowUpId, ActivityId> origins = followUps.origins(found.values().stream()
                .flatMap(activity -> Optional.ofNullable(activity.followsUp()).stream())
                .map(FollowUpId::value)
                .toList());
        return ids.stream()
                .flatMap(id -> Optional.ofNullable(found.get(id)).stream())
                .map(activity -> view(activity, follow.getOrDefault(activity.id(), List.of()), origins))
                .toList();
    }

    private static ActivityView view(Activity activity, List<FollowUp> followUps, Map<FollowUpId, ActivityId> origins) {
        FollowUpId from = activity.followsUp();
        return new ActivityView(
                activity.id(),
                activity.details(),
                activity.state(),
                activity.result(),
                activity.cancelledBecause(),
                followUps,
                from,
                from == null ? null : origins.get(from),
                activity.version());
    }
}
