package org.gongjian.evaluation.scoring;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.gongjian.activities.Activities;
import org.gongjian.activities.ActivityId;
import org.gongjian.activities.Attendance;
import org.gongjian.district.Today;
import org.gongjian.evaluation.standards.Measure;
import org.gongjian.identity.UnitId;
import org.gongjian.organizations.years.Chapter;
import org.gongjian.organizations.years.UnitYear;
import org.gongjian.organizations.years.UnitYears;
import org.gongjian.organizations.years.YearRow;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Figures of a unit in a span of time, from the records that its page shows anyway; nothing is reported twice. */
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
    private final Today today;

    Measures(UnitYears years, Activities activities, Today today) {
        this.years = years;
        this.activities = activities;
        this.today = today;
    }

    /** A figure with the records it is counted from. */
    public record Figure(BigDecimal value, List<YearRow> rows) {

        public Figure {
            rows = List.copyOf(rows);
        }
    }

    /** Every measure, from a day to a day, both included; what has not come yet is not counted. */
    public Map<Measure, Figure> of(UnitId unit, LocalDate from, LocalDate until) {
        Map<Measure, List<YearRow>> rows = new EnumMap<>(Measure.class);
        for (int year = from.getYear();
                year <= Math.min(until.getYear(), today.date().getYear());
                year++) {
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
        Map<Measure, Figure> figures = new EnumMap<>(Measure.class);
        for (Measure measure : Measure.values()) {
            List<YearRow> counted = rows.getOrDefault(measure, List.of());
            figures.put(measure, new Figure(BigDecimal.valueOf(counted.size()), counted));
        }
        List<YearRow> held = rows.getOrDefault(Measure.ACTIVITIES, List.of());
        figures.put(Measure.ATTENDANCES, new Figure(BigDecimal.valueOf(attendances(held)), held));
        return figures;
    }

    private long attendances(List<YearRow> held) {
        return activities
                .all(held.stream().map(row -> new ActivityId(row.record().id())).toList())
                .stream()
                .flatMap(activity -> activity.attendance().stream())
                .mapToLong(Attendance::persons)
                .sum();
    }
}
