package org.gongjian.service.panels;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToLongFunction;
import org.gongjian.activities.Activities;
import org.gongjian.activities.ActivityId;
import org.gongjian.activities.ActivityOfProgramme;
import org.gongjian.activities.stalls.Served;
import org.gongjian.activities.stalls.Stalls;
import org.gongjian.programmes.ProgrammeId;
import org.gongjian.programmes.figures.FigureRow;
import org.gongjian.programmes.figures.ProgrammeFigures;
import org.gongjian.programmes.pillars.Hangings;
import org.gongjian.service.ServiceLedger;
import org.springframework.stereotype.Component;

/**
 * What volunteers gave to programmes: services (shifts), persons who served (each once, on the first day they did), hours. An
 * activity's name stands for its volunteers: nobody's name is in a figure.
 */
@Component
class FiguresOfService implements ProgrammeFigures {

    private static final LocalDate FIRST = LocalDate.of(1, 1, 1);

    /** The last day anything can be planned for. */
    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

    private final ServiceLedger ledger;
    private final Activities activities;
    private final Hangings hangings;
    private final Stalls stalls;

    FiguresOfService(ServiceLedger ledger, Activities activities, Hangings hangings, Stalls stalls) {
        this.stalls = stalls;
        this.ledger = ledger;
        this.activities = activities;
        this.hangings = hangings;
    }

    @Override
    public List<Counted> of(Set<ProgrammeId> programmes, int year) {
        Map<ActivityId, ActivityOfProgramme> within =
                within(programmes, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
        List<ServiceLedger.OfActivity> given = ledger.ofActivities(within.keySet());
        return List.of(
                new Counted("volunteers", 30, rows(within, given, ServiceLedger.OfActivity::newVolunteers)),
                new Counted("services", 31, rows(within, given, ServiceLedger.OfActivity::services)),
                new Counted("hours", 32, hours(within, given)),
                new Counted("served", 40, served(within)));
    }

    /** Times somebody was served at stalls: as the stalls' own people counted, else as visitors scanned, else as was guessed. */
    private List<FigureRow> served(Map<ActivityId, ActivityOfProgramme> within) {
        Map<ActivityId, Served> served = stalls.servedAt(within.keySet());
        return within.values().stream()
                .flatMap(activity ->
                        Optional.ofNullable(served.get(activity.id()))
                                .flatMap(counted -> served(activity, counted))
                                .stream())
                .toList();
    }

    private static Optional<FigureRow> served(ActivityOfProgramme activity, Served counted) {
        Integer exact = counted.tapped() == null ? counted.scanned() : counted.tapped();
        Integer times = exact == null ? counted.estimated() : exact;
        return times == null || times < 1
                ? Optional.empty()
                : Optional.of(new FigureRow(
                        activity.id().ref(),
                        activity.id().path(),
                        activity.title(),
                        activity.day(),
                        times,
                        false,
                        exact == null));
    }

    @Override
    public Set<Integer> years(Set<ProgrammeId> programmes) {
        return ledger.yearsOf(within(programmes, FIRST, LAST).keySet());
    }

    private static List<FigureRow> rows(
            Map<ActivityId, ActivityOfProgramme> within,
            List<ServiceLedger.OfActivity> given,
            ToLongFunction<ServiceLedger.OfActivity> quantity) {
        return given.stream()
                .filter(one -> quantity.applyAsLong(one) > 0)
                .map(one -> row(within, one, quantity.applyAsLong(one), false))
                .toList();
    }

    /** Whole hours; what is left over of one makes it “at least”. */
    private static List<FigureRow> hours(
            Map<ActivityId, ActivityOfProgramme> within, List<ServiceLedger.OfActivity> given) {
        return given.stream()
                .filter(one -> one.hours().minutes() > 0)
                .map(one -> row(within, one, one.hours().whole(), !one.hours().isWhole()))
                .toList();
    }

    private static FigureRow row(
            Map<ActivityId, ActivityOfProgramme> within, ServiceLedger.OfActivity one, long quantity, boolean atLeast) {
        ActivityOfProgramme activity = Objects.requireNonNull(within.get(one.activity()));
        return new FigureRow(
                activity.id().ref(), activity.id().path(), activity.title(), one.day(), quantity, atLeast, false);
    }

    /** Those that belong to one of the programmes, and those that hang on one; cancelled ones have no hours. */
    private Map<ActivityId, ActivityOfProgramme> within(Set<ProgrammeId> programmes, LocalDate from, LocalDate until) {
        List<ActivityId> hung = hangings.on(programmes, ActivityId.KIND).stream()
                .map(ActivityId::new)
                .toList();
        Map<ActivityId, ActivityOfProgramme> found = new LinkedHashMap<>();
        activities.ofProgrammes(programmes, hung, from, until).forEach(activity -> found.put(activity.id(), activity));
        return found;
    }
}
