package org.gongjian.activities.panels;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.gongjian.activities.Activities;
import org.gongjian.activities.ActivityId;
import org.gongjian.activities.ActivityOfProgramme;
import org.gongjian.district.Localized;
import org.gongjian.identity.UnitId;
import org.gongjian.organizations.Organizations;
import org.gongjian.programmes.ProgrammeId;
import org.gongjian.programmes.figures.FigureRow;
import org.gongjian.programmes.figures.ProgrammeFigures;
import org.gongjian.programmes.pillars.Hangings;
import org.springframework.stereotype.Component;

/** What held activities brought their programmes: sessions, attendances (人次, not persons), the units that hosted. */
@Component
class FiguresOfProgrammes implements ProgrammeFigures {

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
        List<ActivityOfProgramme> held = activities
                .ofProgrammes(programmes, hung(programmes), LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31))
                .stream()
                .filter(ActivityOfProgramme::held)
                .toList();
        return List.of(
                new Counted(
                        "activities",
                        10,
                        held.stream()
                                .map(one ->
                                        FigureRow.one(one.id().ref(), one.id().path(), one.title(), one.day()))
                                .toList()),
                new Counted(
                        "attendances",
                        20,
                        held.stream().flatMap(FiguresOfProgrammes::attended).toList()),
                new Counted("units", 50, hosts(held)));
    }

    @Override
    public Set<Integer> years(Set<ProgrammeId> programmes) {
        return activities.yearsOfProgrammes(programmes, hung(programmes));
    }

    private static Stream<FigureRow> attended(ActivityOfProgramme one) {
        Integer persons = one.persons();
        return persons == null
                ? Stream.empty()
                : Stream.of(new FigureRow(
                        one.id().ref(), one.id().path(), one.title(), one.day(), persons, false, one.estimated()));
    }

    /** Each on the first day it hosted. */
    private List<FigureRow> hosts(List<ActivityOfProgramme> held) {
        Map<UnitId, LocalDate> first =
                activities.hostsOf(held.stream().map(ActivityOfProgramme::id).toList());
        Map<UnitId, Localized> names = organizations.names(first.keySet());
        List<FigureRow> rows = new ArrayList<>();
        first.forEach((unit, day) -> Optional.ofNullable(names.get(unit))
                .ifPresent(name -> rows.add(FigureRow.one(unit.ref(), "units/" + unit.value(), name, day))));
        return rows;
    }

    private List<ActivityId> hung(Set<ProgrammeId> programmes) {
        return hangings.on(programmes, ActivityId.KIND).stream()
                .map(ActivityId::new)
                .toList();
    }
}
