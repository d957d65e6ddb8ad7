package org.gongjian.evaluation.scoring;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongjian.evaluation.campaigns.Bar;
import org.gongjian.evaluation.standards.EditionId;
import org.gongjian.evaluation.standards.Indicator;
import org.gongjian.evaluation.standards.IndicatorId;
import org.gongjian.evaluation.standards.Measure;
import org.gongjian.evaluation.standards.Role;
import org.gongjian.evaluation.standards.Standards;
import org.gongjian.identity.UnitId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Decides measured entry bars from the records of the year up to the day a unit declared itself. */
@Service
@Transactional(readOnly = true)
public class MeasuredBars {

    private final Standards standards;
    private final Measures measures;

    MeasuredBars(Standards standards, Measures measures) {
        this.standards = standards;
        this.measures = measures;
    }

    /** The first day of the year that counts; the last one is the day of the declaration. */
    public static LocalDate firstDay(LocalDate declared) {
        return declared.minusYears(1).plusDays(1);
    }

    /** Each measured bar of an edition. */
    public Map<IndicatorId, Bar.Records> of(EditionId edition, UnitId unit, LocalDate declared) {
        MeasuredLeaves leaves = new MeasuredLeaves(standards.requireTree(edition));
        Map<Measure, Figure> figures = measures.of(unit, firstDay(declared), declared);
        Map<Indicator, BigDecimal> values = leaves.values(one -> Measures.value(figures, one));
        Map<IndicatorId, Bar.Records> bars = new HashMap<>();
        values.forEach((leaf, value) -> {
            if (leaf.role() == Role.BAR) {
                Map<String, BigDecimal> told = leaves.figuresOf(leaf, one -> Measures.value(figures, one), values);
                bars.put(leaf.id(), new Bar.Records(value.signum() > 0, named(told)));
            }
        });
        return bars;
    }

    private static List<Bar.BarFigure> named(Map<String, BigDecimal> told) {
        return told.entrySet().stream()
                .flatMap(one ->
                        Measure.named(one.getKey()).map(measure -> new Bar.BarFigure(measure, one.getValue())).stream())
                .toList();
    }
}
