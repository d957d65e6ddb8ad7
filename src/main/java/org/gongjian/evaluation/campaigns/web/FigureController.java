package org.gongjian.evaluation.campaigns.web;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.gongjian.district.Refused;
import org.gongjian.district.Today;
import org.gongjian.evaluation.campaigns.Bar;
import org.gongjian.evaluation.campaigns.CampaignId;
import org.gongjian.evaluation.campaigns.Campaigns;
import org.gongjian.evaluation.campaigns.EntryId;
import org.gongjian.evaluation.campaigns.EntryState;
import org.gongjian.evaluation.campaigns.EntryView;
import org.gongjian.evaluation.scoring.MeasuredFigures;
import org.gongjian.evaluation.standards.Measure;
import org.gongjian.identity.CurrentActor;
import org.gongjian.organizations.Organizations;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A figure that an entrant was measured with, and the records it is counted from. */
@Controller
class FigureController {

    private final Campaigns campaigns;
    private final MeasuredFigures figures;
    private final Organizations organizations;
    private final Today today;
    private final CurrentActor actor;

    FigureController(
            Campaigns campaigns,
            MeasuredFigures figures,
            Organizations organizations,
            Today today,
            CurrentActor actor) {
        this.campaigns = campaigns;
        this.figures = figures;
        this.organizations = organizations;
        this.today = today;
        this.actor = actor;
    }

    @GetMapping("/{district}/campaigns/{campaign}/entries/{entry}/figures/{measure}")
    ModelAndView open(
            @PathVariable UUID campaign,
            @PathVariable UUID entry,
            @PathVariable String measure,
            @RequestParam(required = false) @Nullable Integer round) {
        EntryView view = campaigns.requireEntry(actor.current(), new EntryId(entry));
        Measure asked = Measure.named(measure).orElseThrow(Refused::missing);
        if (!view.campaign().id().equals(new CampaignId(campaign))) {
            throw Refused.missing();
        }
        return new ModelAndView("evaluation/campaigns/figure")
                .addObject("view", view)
                .addObject("round", round)
                .addObject("opened", round == null ? ofBars(view, asked) : ofRound(view, asked, round))
                .addObject(
                        "name",
                        organizations
                                .names(List.of(view.entry().entrant()))
                                .get(view.entry().entrant()));
    }

    private MeasuredFigures.Opened ofRound(EntryView view, Measure asked, int round) {
        if (!view.campaign().state().hasScores() || view.entry().state() == EntryState.DECLARED) {
            throw Refused.missing();
        }
        return figures.inRound(view.entry().id(), round, asked);
    }

    /** Entry bars are between the unit and the organizer. */
    private MeasuredFigures.Opened ofBars(EntryView view, Measure asked) {
        BigDecimal found = view.bars().stream()
                .flatMap(bar -> bar.records() == null ? Stream.empty() : bar.records().figures().stream())
                .filter(figure -> figure.measure() == asked)
                .map(Bar.BarFigure::value)
                .findFirst()
                .orElseThrow(Refused::missing);
        return figures.before(view.entry().entrant(), today.on(view.entry().declaredAt()), asked, found);
    }
}
