package org.gongjian.evaluation.campaigns.api;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.gongjian.district.Localized;
import org.gongjian.district.Refused;
import org.gongjian.evaluation.campaigns.CampaignId;
import org.gongjian.evaluation.campaigns.Campaigns;
import org.gongjian.evaluation.campaigns.EntryId;
import org.gongjian.evaluation.campaigns.EntryState;
import org.gongjian.evaluation.campaigns.EntryView;
import org.gongjian.evaluation.scoring.Figure;
import org.gongjian.evaluation.scoring.MeasuredFigures;
import org.gongjian.evaluation.scoring.Scores;
import org.gongjian.evaluation.scoring.WhatIf;
import org.gongjian.evaluation.standards.Measure;
import org.gongjian.frame.Wordings;
import org.gongjian.frame.api.ApiAddress;
import org.gongjian.frame.api.Slice;
import org.gongjian.identity.CurrentActor;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What an entrant has in a round and why, the rows behind each figure, and what would lift it. */
@RestController
@RequestMapping(ApiAddress.DISTRICT + "/campaigns/{campaign}/entries/{entry}/rounds/{round}")
class ScoresApi {

    private final Campaigns campaigns;
    private final Scores scores;
    private final MeasuredFigures figures;
    private final WhatIf whatIf;
    private final Wordings wordings;
    private final CurrentActor actor;

    ScoresApi(
            Campaigns campaigns,
            Scores scores,
            MeasuredFigures figures,
            WhatIf whatIf,
            Wordings wordings,
            CurrentActor actor) {
        this.campaigns = campaigns;
        this.scores = scores;
        this.figures = figures;
        this.whatIf = whatIf;
        this.wordings = wordings;
        this.actor = actor;
    }

    @GetMapping("/explanation")
    ExplainedScore explain(@PathVariable CampaignId campaign, @PathVariable EntryId entry, @PathVariable int round) {
        measured(campaign, entry);
        return ExplainedScore.of(scores.explain(entry, round), wordings::both);
    }

    /**
     * A figure with the records it is counted from.
     *
     * @param value the sum of what the rows add, as the records say now
     * @param measured as it was when the round was last measured
     */
    record FigureShown(
            Measure measure,
            LocalDate from,
            LocalDate until,
            BigDecimal value,
            BigDecimal measured,
            List<Figure.Counted> rows) {}

    /** @param measure by its code, such as {@code books_given} */
    @GetMapping("/figures/{measure}")
    FigureShown figure(
            @PathVariable CampaignId campaign,
            @PathVariable EntryId entry,
            @PathVariable int round,
            @PathVariable String measure) {
        measured(campaign, entry);
        MeasuredFigures.Opened opened =
                figures.inRound(entry, round, Measure.named(measure).orElseThrow(Refused::missing));
        return new FigureShown(
                opened.measure(),
                opened.from(),
                opened.until(),
                opened.figure().value(),
                opened.measured(),
                opened.figure().rows());
    }

    /** What a little more of something would give. */
    record LiftShown(Measure measure, int more, BigDecimal points, Localized words) {}

    /** To the unit itself and the organizer; what lifts most comes first. */
    @GetMapping("/what-if")
    Slice<LiftShown> whatIf(@PathVariable CampaignId campaign, @PathVariable EntryId entry, @PathVariable int round) {
        if (!measured(campaign, entry).inside()) {
            throw Refused.missing();
        }
        return Slice.all(whatIf.lifts(campaign, entry, round).stream()
                .map(lift -> new LiftShown(lift.measure(), lift.more(), lift.points(), wordings.both(lift.words())))
                .toList());
    }

    private EntryView measured(CampaignId campaign, EntryId entry) {
        EntryView view = campaigns.requireEntry(actor.current(), entry);
        boolean shown = view.campaign().state().hasScores() && view.entry().state() != EntryState.DECLARED;
        if (!view.campaign().id().equals(campaign) || !shown) {
            throw Refused.missing();
        }
        return view;
    }
}
