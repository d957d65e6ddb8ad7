package org.gongjian.evaluation.campaigns.api;

import java.util.List;
import org.gongjian.district.Refused;
import org.gongjian.evaluation.campaigns.Campaign;
import org.gongjian.evaluation.campaigns.CampaignId;
import org.gongjian.evaluation.campaigns.Campaigns;
import org.gongjian.evaluation.campaigns.EntryId;
import org.gongjian.evaluation.campaigns.EntryView;
import org.gongjian.evaluation.scoring.Ranked;
import org.gongjian.evaluation.scoring.Scores;
import org.gongjian.frame.api.Answers;
import org.gongjian.frame.api.ApiAddress;
import org.gongjian.frame.api.Part;
import org.gongjian.frame.api.Slice;
import org.gongjian.identity.CurrentActor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Campaigns, their entrants and rankings, read as the reader may see them. */
@RestController
@RequestMapping(ApiAddress.DISTRICT + "/campaigns")
class CampaignsApi {

    private final Campaigns campaigns;
    private final Scores scores;
    private final CurrentActor actor;
    private final Answers.Of<CampaignId, CampaignShown> answers;
    private final Answers.Of<EntryId, EntrantShown> entrants;

    CampaignsApi(Campaigns campaigns, Scores scores, CurrentActor actor, Answers answers) {
        this.campaigns = campaigns;
        this.scores = scores;
        this.actor = actor;
        this.answers =
                answers.of(id -> CampaignShown.of(campaigns.require(actor.current(), id)), CampaignShown::version);
        this.entrants =
                answers.of(id -> EntrantShown.of(campaigns.requireEntry(actor.current(), id)), EntrantShown::version);
    }

    /** Latest first. */
    @GetMapping
    Slice<CampaignShown> list(Part part) {
        List<Campaign> found = campaigns.page(actor.current(), part.after(CampaignId.class), part.size() + 1);
        return part.ofOneMore(found, Campaign::id).map(CampaignShown::of);
    }

    @GetMapping("/{campaign}")
    ResponseEntity<CampaignShown> show(@PathVariable CampaignId campaign) {
        return answers.shown(campaign);
    }

    /** In the order they declared themselves. */
    @GetMapping("/{campaign}/entries")
    Slice<EntrantShown> entries(@PathVariable CampaignId campaign) {
        Campaign of = campaigns.require(actor.current(), campaign);
        return Slice.all(campaigns.entries(actor.current(), of).stream()
                .map(EntrantShown::of)
                .toList());
    }

    @GetMapping("/{campaign}/entries/{entry}")
    ResponseEntity<EntrantShown> entry(@PathVariable CampaignId campaign, @PathVariable EntryId entry) {
        EntryView view = campaigns.requireEntry(actor.current(), entry);
        if (!view.campaign().id().equals(campaign)) {
            throw Refused.missing();
        }
        return entrants.shown(entry);
    }

    /**
     * The order of entrants, the best first.
     *
     * @param round of which one; none for all closed rounds
     */
    @GetMapping("/{campaign}/ranking")
    Slice<Ranked> ranking(@PathVariable CampaignId campaign, @RequestParam(required = false) @Nullable Integer round) {
        Campaign of = campaigns.require(actor.current(), campaign);
        return of.state().hasScores() ? Slice.all(scores.ranking(campaign, round)) : Slice.all(List.of());
    }
}
