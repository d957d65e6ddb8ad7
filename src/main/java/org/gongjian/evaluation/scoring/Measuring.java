package org.gongjian.evaluation.scoring;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongjian.audit.Author;
import org.gongjian.district.Refused;
import org.gongjian.evaluation.campaigns.CampaignId;
import org.gongjian.evaluation.campaigns.EntryId;
import org.gongjian.evaluation.standards.Indicator;
import org.gongjian.evaluation.standards.Measure;
import org.gongjian.evaluation.standards.Standards;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Finds the measured leaves of a round from the records of its days. */
@Service
public class Measuring {

    private static final String AGAIN = "按最新记录重新测算 · measured anew from the records";

    private final CampaignLines lines;
    private final Standards standards;
    private final Measures measures;
    private final MeasuringRows rows;
    private final ObservationRows standing;
    private final ExplainingRows explaining;
    private final Observations observations;

    Measuring(
            CampaignLines lines,
            Standards standards,
            Measures measures,
            MeasuringRows rows,
            ObservationRows standing,
            ExplainingRows explaining,
            Observations observations) {
        this.lines = lines;
        this.standards = standards;
        this.measures = measures;
        this.rows = rows;
        this.standing = standing;
        this.explaining = explaining;
        this.observations = observations;
    }

    /**
     * Measures every entrant that is admitted; what came out as before, from the same figures, is left as it is. Joins the
     * caller's transaction, whose rules have said that it may.
     *
     * @return how many leaves were found or changed
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public int measure(Author by, CampaignId campaign, int round) {
        return measureAll(by, campaign, round, rows.entrants(campaign));
    }

    /** The same of some entrants; one that is not admitted any more is left out. */
    @Transactional(propagation = Propagation.MANDATORY)
    public int measure(Author by, CampaignId campaign, int round, Collection<EntryId> entrants) {
        Set<EntryId> these = Set.copyOf(entrants);
        return measureAll(
                by,
                campaign,
                round,
                rows.entrants(campaign).stream()
                        .filter(entrant -> these.contains(entrant.entry()))
                        .toList());
    }

    /** Those who are measured: all that are admitted. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<EntryId> measured(CampaignId campaign) {
        return rows.entrants(campaign).stream()
                .map(MeasuringRows.Entrant::entry)
                .toList();
    }

    private int measureAll(Author by, CampaignId campaign, int round, List<MeasuringRows.Entrant> entrants) {
        RoundTerms terms = lines.of(campaign).rounds().stream()
                .filter(one -> one.number() == round)
                .findFirst()
                .orElseThrow(Refused::missing);
        MeasuredLeaves leaves = new MeasuredLeaves(standards.requireTree(terms.edition()));
        if (leaves.isEmpty()) {
            return 0;
        }
        int found = 0;
        for (MeasuringRows.Entrant entrant : entrants) {
            Map<Measure, Figure> figures = measures.of(entrant.unit(), terms.beginsOn(), terms.endsOn());
            FiguresOfLeaves before = FiguresOfLeaves.of(explaining.figures(campaign, entrant.entry()));
            Map<Indicator, BigDecimal> values = leaves.values(one -> Measures.value(figures, one));
            for (Map.Entry<Indicator, BigDecimal> leaf : values.entrySet()) {
                Map<String, BigDecimal> told =
                        leaves.figuresOf(leaf.getKey(), one -> Measures.value(figures, one), values);
                found += write(
                        by,
                        before,
                        new Observe(
                                campaign, entrant.entry(), round, leaf.getKey().id(), 0, leaf.getValue(), null, null),
                        told);
            }
        }
        return found;
    }

    private int write(Author by, FiguresOfLeaves told, Observe found, Map<String, BigDecimal> figures) {
        ObservationRows.Standing there = standing.standing(found).orElse(null);
        if (there != null
                && there.value().compareTo(found.value()) == 0
                && told.are(found.round(), found.leaf(), figures)) {
            return 0;
        }
        Observe now = there == null ? found : found.because(AGAIN);
        rows.add(now, observations.record(by, now), figures);
        return 1;
    }
}
