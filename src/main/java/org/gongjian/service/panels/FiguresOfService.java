package org.gongjian.service.panels;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.gongjian.activities.Activities;
import org.gongjian.activities.ActivityFilter;
import org.gongjian.activities.ActivityId;
import org.gongjian.activities.ActivityView;
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

    private static final int MOST = 5_000;

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
        Map<ActivityId, ActivityView> within = within(programmes);
        List<ServiceLedger.OfActivity> given = ledger.ofActivities(inYear(within, year));
        return List.of(
                new Counted("volunteers", 30, rows(within, given, ServiceLedger.OfActivity::newVolunteers)),
                new Counted("services", 31, rows(within, given, ServiceLedger.OfActivity::services)),
                new Counted("hours", 32, hours(within, given)),
                new Counted("served", 40, served(within, year)));
    }

    /** Times somebody was served at stalls: as the stalls' own people counted, else as visitors scanned, else as was guessed. */
    private List<FigureRow> served(Map<ActivityId, ActivityView> within, int year) {
        Map<ActivityId, Served> served = stalls.servedAt(inYear(within, year));
        return within.values().stream()
                .flatMap(activity ->
                        Optional.ofNullable(served.get(activity.id()))
                                .flatMap(counted -> served(activity, counted))
                                .stream())
                .toList();
    }

    private static Optional<FigureRow> served(ActivityView activity, Served counted) {
        Integer exact = counted.tapped() == null ? counted.scanned() : counted.tapped();
        Integer times = exact == null ? counted.estimated() : exact;
        return times == null || times < 1
                ? Optional.empty()
                : Optional.of(new FigureRow(
                        activity.ref(),
                        activity.path(),
                        activity.title(),
                        activity.day(),
                        times,
                        false,
                        exact == null));
    }

    @Override
    public Set<Integer> years(Set<ProgrammeId> programmes) {
        return ledger.yearsOf(within(programmes).keySet());
    }

    private static List<FigureRow> rows(
            Map<ActivityId, ActivityView> within,
            List<ServiceLedger.OfActivity> given,
            ToLongFunction<ServiceLedger.OfActivity> quantity) {
        return given.stream()
                .filter(one -> quantity.applyAsLong(one) > 0)
                .map(one -> row(within, one, quantity.applyAsLong(one), false))
                .toList();
    }

    /** Whole hours; what is left over of one makes it “at least”. */
    private static List<FigureRow> hours(Map<ActivityId, ActivityView> within, List<ServiceLedger.OfActivity> given) {
        return given.stream()
                .filter(one -> one.hours().minutes() > 0)
                .map(one -> row(within, one, one.hours().whole(), !one.hours().isWhole()))
                .toList();
    }

    private static FigureRow row(
            Map<ActivityId, ActivityView> within, ServiceLedger.OfActivity one, long quantity, boolean atLeast) {
        ActivityView activity = Objects.requireNonNull(within.get(one.activity()));
        LocalDate day = one.day();
        return new FigureRow(activity.ref(), activity.path(), activity.title(), day, quantity, atLeast, false);
    }

    private static List<ActivityId> inYear(Map<ActivityId, ActivityView> within, int year) {
        return within.values().stream()
                .filter(activity -> activity.day().getYear() == year)
                .map(ActivityView::id)
                .toList();
    }

    /** Those that belong to one of the programmes, and those that hang on one; cancelled ones have no hours. */
    private Map<ActivityId, ActivityView> within(Collection<ProgrammeId> programmes) {
        Stream<ActivityView> belonging = programmes.stream()
                .flatMap(programme -> activities.page(ActivityFilter.of(programme), null, MOST).activities().stream());
        Stream<ActivityView> hung = activities
                .all(hangings.on(programmes).stream()
                        .filter(one -> one.record().kind().equals(ActivityId.KIND))
                        .map(one -> new ActivityId(one.record().id()))
                        .toList())
                .stream();
        Map<ActivityId, ActivityView> found = new LinkedHashMap<>();
        Stream.concat(belonging, hung).forEach(activity -> found.putIfAbsent(activity.id(), activity));
        return found;
    }
}
