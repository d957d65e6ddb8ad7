package org.gongjian.evaluation.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.gongjian.district.Reason;
import org.gongjian.district.Refused;
import org.gongjian.evaluation.campaigns.CampaignId;
import org.gongjian.evaluation.campaigns.EntryId;
import org.gongjian.evaluation.standards.Measure;
import org.gongjian.evaluation.standards.Standards;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says what a little more of something would do to an entrant's measured points. Nothing is written. */
@Service
@Transactional(readOnly = true)
public class WhatIf {

    private static final int MOST = 5;
    private static final int SHOWN = 3;

    private final CampaignLines lines;
    private final Standards standards;
    private final Measures measures;
    private final MeasuringRows rows;

    WhatIf(CampaignLines lines, Standards standards, Measures measures, MeasuringRows rows) {
        this.lines = lines;
        this.standards = standards;
        this.measures = measures;
        this.rows = rows;
    }

    /** @param points more than the records give now */
    public record Lift(Measure measure, int more, BigDecimal points) {

        /** Such as “2 more services lift you 0.8 points”. */
        public Reason words() {
            return Reason.of("evaluation.scoring.what-if." + measure.code(), more, points.stripTrailingZeros());
        }
    }

    /** What lifts the entrant most with least, best first; nothing where nothing measured can. */
    public List<Lift> lifts(CampaignId campaign, EntryId entry, int round) {
        RoundTerms terms = terms(campaign, round);
        return lifts(leaves(terms), figures(entry, terms));
    }

    /** What the measured leaves of a round draw on; nothing where it has none. */
    public List<Measure> measures(CampaignId campaign, int round) {
        MeasuredLeaves leaves = leaves(terms(campaign, round));
        return Stream.of(Measure.values()).filter(leaves::drawsOn).toList();
    }

    /** What so many more would do: no points where they do not lift anything. */
    public Lift lift(CampaignId campaign, EntryId entry, int round, Measure measure, int more) {
        RoundTerms terms = terms(campaign, round);
        return lift(leaves(terms), figures(entry, terms), measure, more);
    }

    private RoundTerms terms(CampaignId campaign, int round) {
        return lines.of(campaign).rounds().stream()
                .filter(one -> one.number() == round)
                .findFirst()
                .orElseThrow(Refused::missing);
    }

    private MeasuredLeaves leaves(RoundTerms terms) {
        return new MeasuredLeaves(standards.requireTree(terms.edition()));
    }

    private Function<Measure, BigDecimal> figures(EntryId entry, RoundTerms terms) {
        Map<Measure, Figure> figures = measures.of(rows.entrant(entry), terms.beginsOn(), terms.endsOn());
        return one -> Measures.value(figures, one);
    }

    static List<Lift> lifts(MeasuredLeaves leaves, Function<Measure, BigDecimal> figures) {
        List<Lift> lifts = new ArrayList<>();
        for (Measure measure : Measure.values()) {
            for (int more = 1; more <= MOST && leaves.drawsOn(measure); more++) {
                Lift lift = lift(leaves, figures, measure, more);
                if (lift.points().signum() > 0) {
                    lifts.add(lift);
                    break;
                }
            }
        }
        return lifts.stream()
                .sorted(Comparator.comparing(Lift::points).reversed())
                .limit(SHOWN)
                .toList();
    }

    static Lift lift(MeasuredLeaves leaves, Function<Measure, BigDecimal> figures, Measure measure, int more) {
        BigDecimal extra = BigDecimal.valueOf(more);
        BigDecimal then = sum(leaves, one -> one == measure ? figures.apply(one).add(extra) : figures.apply(one));
        return new Lift(measure, more, then.subtract(sum(leaves, figures)));
    }

    /** Deductions count the other way; bars and vetoes give nothing. */
    private static BigDecimal sum(MeasuredLeaves leaves, Function<Measure, BigDecimal> figures) {
        return leaves.values(figures).entrySet().stream()
                .map(one -> switch (one.getKey().role()) {
                    case SCORED -> one.getValue();
                    case DEDUCTION -> one.getValue().negate();
                    case BRANCH, BAR, VETO -> BigDecimal.ZERO;
                })
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
