package org.gongjian.activities.panels;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongjian.activities.Activities;
import org.gongjian.activities.ActivityFilter;
import org.gongjian.activities.ActivityId;
import org.gongjian.activities.ActivityState;
import org.gongjian.activities.ActivityView;
import org.gongjian.activities.Attendance;
import org.gongjian.district.Localized;
import org.gongjian.identity.UnitId;
import org.gongjian.organizations.Organizations;
import org.gongjian.programmes.ProgrammeId;
import org.gongjian.programmes.figures.FigureRow;
import org.gongjian.programmes.figures.ProgrammeFigures;
import org.gongjian.programmes.pillars.Hangings;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What held activities brought their programmes: sessions, attendances (人次, not persons), the units that hosted. */
@Component
class FiguresOfProgrammes implements ProgrammeFigures {

    private static final int MOST = 5_000;

    private final Activities activities;
    private final Hangings hangings;
    private final Organizations organizations;

    FiguresOfProgrammes(Activities activities, Hangings hangings, Organizations organizations) {
        this.activities = activities;
        this.hangings = hangings;
        this.organizations = organizations;
    }

    @Override
    public List<Counted> of(Set<ProgrammeId> programmes, int year) {
        List<ActivityView> held = held(programmes, year);
        return List.of(
                new Counted(
                        "activities",
                        10,
                        held.stream()
                                .map(activity -> FigureRow.one(
                                        activity.ref(), activity.path(), activity.title(), activity.day()))
                                .toList()),
                new Counted(
                        "attendances",
                        20,
                        held.stream()
                                .flatMap(activity -> activity.attendance().stream()
                                        .map(attendance -> attended(activity, attendance)))
                                .toList()),
                new Counted("units", 50, hosts(held)));
    }

    @Override
    public Set<Integer> years(Set<ProgrammeId> programmes) {
        return held(programmes, null).stream()
                .map(activity -> activity.day().getYear())
                .collect(Collectors.toSet());
    }

    private static FigureRow attended(ActivityView activity, Attendance attendance) {
        return new FigureRow(
                activity.ref(),
                activity.path(),
                activity.title(),
                activity.day(),
                attendance.persons(),
                false,
                attendance.basis() == Attendance.Basis.ESTIMATED);
    }

    /** Each on the first day it hosted. */
    private List<FigureRow> hosts(List<ActivityView> held) {
        Map<UnitId, ActivityView> first = new LinkedHashMap<>();
        held.forEach(activity -> activity.hosts()
                .units()
                .forEach(unit ->
                        first.merge(unit, activity, (one, other) -> one.day().isAfter(other.day()) ? other : one)));
        Map<UnitId, Localized> names = organizations.names(first.keySet());
        List<FigureRow> rows = new ArrayList<>();
        first.forEach((unit, activity) -> Optional.ofNullable(names.get(unit))
                .ifPresent(name -> rows.add(FigureRow.one(unit.ref(), "units/" + unit.value(), name, activity.day()))));
        return rows;
    }

    /** Those that belong to one of the programmes, and those that hang on one. */
    private List<ActivityView> held(Collection<ProgrammeId> programmes, @Nullable Integer year) {
        Map<ActivityId, ActivityView> found = new LinkedHashMap<>();
        Stream<ActivityView> belonging = programmes.stream()
                .map(programme -> new ActivityFilter(ActivityState.HELD, null, null, null, null, programme, year))
                .flatMap(filter -> activities.page(filter, null, MOST).activities().stream());
        Stream<ActivityView> hung = activities
                .all(hangings.on(programmes).stream()
                        .filter(one -> one.record().kind().equals(ActivityId.KIND))
                        .map(one -> new ActivityId(one.record().id()))
                        .toList())
                .stream()
                .filter(ActivityView::isHeld)
                .filter(activity -> year == null || activity.day().getYear() == year);
        Stream.concat(belonging, hung).forEach(activity -> found.putIfAbsent(activity.id(), activity));
        return List.copyOf(found.values());
    }
}
