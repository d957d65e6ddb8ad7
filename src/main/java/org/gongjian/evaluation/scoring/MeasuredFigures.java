package org.gongjian.evaluation.scoring;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import org.gongjian.district.Refused;
import org.gongjian.evaluation.campaigns.CampaignId;
import org.gongjian.evaluation.campaigns.EntryId;
import org.gongjian.evaluation.standards.Measure;
import org.gongjian.identity.UnitId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens a figure that an entrant was measured with to the records it is counted from. */
@Service
@Transactional(readOnly = true)
public class MeasuredFigures {

    private final CampaignLines lines;
    private final Measures measures;
    private final MeasuringRows rows;
    private final ExplainingRows explaining;

    MeasuredFigures(CampaignLines lines, Measures measures, MeasuringRows rows, ExplainingRows explaining) {
        this.lines = lines;
        this.measures = measures;
        this.rows = rows;
        this.explaining = explaining;
    }

    /**
     * A figure and its rows.
     *
     * @param figure as the records say now
     * @param measured as it was when the round was last measured: where a record was corrected since, the two differ
     */
    public record Opened(Measure measure, LocalDate from, LocalDate until, Figure figure, BigDecimal measured) {

        public boolean isAsMeasured() {
            return figure.value().compareTo(measured) == 0;
        }
    }

    /** A round that is none of the campaign's is a fault of the address: 404. */
    public Opened inRound(EntryId entry, int round, Measure measure) {
        CampaignId campaign = lines.campaignOf(entry).orElseThrow(Refused::missing);
        RoundTerms terms = lines.of(campaign).rounds().stream()
                .filter(one -> one.number() == round)
                .findFirst()
                .orElseThrow(Refused::missing);
        Figure now = Objects.requireNonNull(measures.of(rows.entrant(entry), terms.beginsOn(), terms.endsOn())
                .get(measure));
        BigDecimal measured = FiguresOfLeaves.of(explaining.figures(campaign, entry))
                .last(round, measure)
                .orElse(now.value());
        return new Opened(measure, terms.beginsOn(), terms.endsOn(), now, measured);
    }

    /**
     * A figure of the year up to the day a unit declared itself, as entry bars ask for it.
     *
     * @param found as it was decided with, or is now
     */
    public Opened before(UnitId unit, LocalDate declared, Measure measure, BigDecimal found) {
        LocalDate from = MeasuredBars.firstDay(declared);
        Figure now = Objects.requireNonNull(measures.of(unit, from, declared).get(measure));
        return new Opened(measure, from, declared, now, found);
    }
}
