package org.gongjian.evaluation.scoring;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongjian.activities.Activities;
import org.gongjian.activities.ActivityId;
import org.gongjian.activities.ActivityView;
import org.gongjian.activities.Attendance;
import org.gongjian.activities.stalls.Served;
import org.gongjian.activities.stalls.Stalls;
import org.gongjian.custody.UnitOfMeasure;
import org.gongjian.district.Today;
import org.gongjian.evaluation.standards.Measure;
import org.gongjian.giving.GiftId;
import org.gongjian.giving.GiftView;
import org.gongjian.giving.Gifts;
import org.gongjian.identity.Actor;
import org.gongjian.identity.UnitId;
import org.gongjian.organizations.years.Chapter;
import org.gongjian.organizations.years.UnitYear;
import org.gongjian.organizations.years.UnitYears;
import org.gongjian.organizations.years.YearRow;
import org.gongjian.service.ServiceLedger;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Figures of a unit in a span of time, from records that everybody sees anyway; nothing is reported twice. */
@Service
@Transactional(readOnly = true)
public class Measures {

    private static final Map<Chapter, Measure> CHAPTERS = Map.of(
            Chapter.HOSTED, Measure.ACTIVITIES,
            Chapter.CLAIMED, Measure.CLAIMS,
            Chapter.FINISHED, Measure.SERVICES,
            Chapter.GAVE, Measure.GIFTS,
            Chapter.PROMISED, Measure.PROMISES,
            Chapter.THANKED, Measure.THANKS);

    private final UnitYears years;
    private final Activities activities;
    private final ServiceLedger ledger;
    private final Stalls stalls;
    private final Gifts gifts;
    private final Today today;

    Measures(UnitYears years, Activities activities, ServiceLedger ledger, Stalls stalls, Gifts gifts, Today today) {
        this.years = years;
        this.activities = activities;
        this.ledger = ledger;
        this.stalls = stalls;
        this.gifts = gifts;
        this.today = today;
    }

    /** Every measure, from a day to a day, both included; what has not come yet is not counted. */
    public Map<Measure, Figure> of(UnitId unit, LocalDate from, LocalDate until) {
        Map<Measure, List<Figure.Counted>> rows = new EnumMap<>(Measure.class);
        LocalDate last = until.isAfter(today.date()) ? today.date() : until;
        Map<Measure, List<YearRow>> told = told(unit, from, last);
        told.forEach((measure, of) -> rows.put(
                measure, of.stream().map(row -> Figure.Counted.of(row, 1)).toList()));
        rows.put(Measure.ATTENDANCES, attendances(told.getOrDefault(Measure.ACTIVITIES, List.of())));
        rows.put(Measure.BOOKS_GIVEN, books(told.getOrDefault(Measure.GIFTS, List.of())));
        rows.put(Measure.ACTIVE_VOLUNTEERS, volunteers(unit, from, last));
        rows.put(Measure.PEOPLE_SERVED, served(unit, from, last));
        Map<Measure, Figure> figures = new EnumMap<>(Measure.class);
        for (Measure measure : Measure.values()) {
            figures.put(measure, Figure.of(rows.getOrDefault(measure, List.of())));
        }
        return figures;
    }

    /** The figures as formulas ask for them. */
    static BigDecimal value(Map<Measure, Figure> figures, Measure measure) {
        Figure figure = figures.get(measure);
        return figure == null ? BigDecimal.ZERO : figure.value();
    }

    private Map<Measure, List<YearRow>> told(UnitId unit, LocalDate from, LocalDate until) {
        Map<Measure, List<YearRow>> rows = new EnumMap<>(Measure.class);
        for (int year = from.getYear(); year <= until.getYear(); year++) {
            for (UnitYear.Told told : years.of(unit, year).chapters()) {
                Measure measure = CHAPTERS.get(told.chapter());
                if (measure != null) {
                    told.rows().stream()
                            .filter(row -> !row.on().isBefore(from) && !row.on().isAfter(until))
                            .forEach(row -> rows.computeIfAbsent(measure, one -> new ArrayList<>())
                                    .add(row));
                }
            }
        }
        return rows;
    }

    private List<Figure.Counted> attendances(List<YearRow> held) {
        Map<ActivityId, ActivityView> all = activities(
                held.stream().map(row -> new ActivityId(row.record().id())).toList());
        return rows(
                all, activity -> activity.attendance().map(Attendance::persons).orElse(0));
    }

    private List<Figure.Counted> books(List<YearRow> given) {
        Map<GiftId, GiftView> all =
                gifts
                        .byIds(
                                Actor.visitor(),
                                given.stream()
                                        .map(row -> new GiftId(row.record().id()))
                                        .toList())
                        .stream()
                        .collect(Collectors.toMap(GiftView::id, gift -> gift));
        return given.stream()
                .flatMap(row -> {
                    GiftView gift = all.get(new GiftId(row.record().id()));
                    long volumes = gift == null ? 0 : gift.quantity(UnitOfMeasure.VOLUME);
                    return volumes == 0 ? Stream.<Figure.Counted>empty() : Stream.of(Figure.Counted.of(row, volumes));
                })
                .toList();
    }

    /** Each person on the first activity of the span. */
    private List<Figure.Counted> volunteers(UnitId unit, LocalDate from, LocalDate until) {
        Map<ActivityId, Integer> fresh = ledger.ofActivities(unit, from, until).stream()
                .collect(Collectors.toMap(ServiceLedger.OfActivity::activity, ServiceLedger.OfActivity::newVolunteers));
        return rows(activities(fresh.keySet()), activity -> fresh.getOrDefault(activity.id(), 0));
    }

    private List<Figure.Counted> served(UnitId unit, LocalDate from, LocalDate until) {
        Map<ActivityId, Served> counted = stalls.servedBy(unit, from, until);
        return rows(
                activities(counted.keySet()),
                activity -> counted.getOrDefault(activity.id(), Served.NOTHING).counted());
    }

    private Map<ActivityId, ActivityView> activities(Collection<ActivityId> ids) {
        return ids.isEmpty()
                ? Map.of()
                : activities.all(ids).stream().collect(Collectors.toMap(ActivityView::id, activity -> activity));
    }

    private static List<Figure.Counted> rows(Map<ActivityId, ActivityView> all, ToLongFunction<ActivityView> adds) {
        return all.values().stream()
                .filter(activity -> adds.applyAsLong(activity) > 0)
                .sorted(Comparator.comparing(ActivityView::day)
                        .thenComparing(one -> one.id().value()))
                .map(activity -> new Figure.Counted(
                        activity.ref(), activity.path(), activity.title(), activity.day(), adds.applyAsLong(activity)))
                .toList();
    }
}
