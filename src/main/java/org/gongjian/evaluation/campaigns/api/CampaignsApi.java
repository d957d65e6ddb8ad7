package org.gongjian.evaluation.campaigns.api;

import java.util.List;
import org.gongjian.activities.ActivityId;
import org.gongjian.district.Longest;
import org.gongjian.district.Refused;
import org.gongjian.evaluation.campaigns.Campaign;
import org.gongjian.evaluation.campaigns.CampaignDesk;
import org.gongjian.evaluation.campaigns.CampaignId;
import org.gongjian.evaluation.campaigns.CampaignTerms;
import org.gongjian.evaluation.campaigns.Campaigns;
import org.gongjian.evaluation.campaigns.EntryId;
import org.gongjian.evaluation.campaigns.EntryView;
import org.gongjian.evaluation.campaigns.ResultDesk;
import org.gongjian.evaluation.scoring.Ranked;
import org.gongjian.evaluation.scoring.Scores;
import org.gongjian.evaluation.standards.StandardId;
import org.gongjian.frame.api.Answers;
import org.gongjian.frame.api.ApiAddress;
import org.gongjian.frame.api.Part;
import org.gongjian.frame.api.Slice;
import org.gongjian.frame.api.Version;
import org.gongjian.identity.CurrentActor;
import org.gongjian.identity.UnitId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Campaigns from the draft to the decision, their entrants and rankings; read as the reader may see them. */
@RestController
@RequestMapping(ApiAddress.DISTRICT + "/campaigns")
class CampaignsApi {

    private final Campaigns campaigns;
    private final CampaignDesk desk;
    private final ResultDesk results;
    private final Scores scores;
    private final CurrentActor actor;
    private final Answers.Of<CampaignId, CampaignShown> answers;
    private final Answers.Of<EntryId, EntrantShown> entrants;

    CampaignsApi(
            Campaigns campaigns,
            CampaignDesk desk,
            ResultDesk results,
            Scores scores,
            CurrentActor actor,
            Answers answers) {
        this.campaigns = campaigns;
        this.desk = desk;
        this.results = results;
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

    /** A campaign as it is drafted. */
    record Drafted(CampaignId id, UnitId organizer, StandardId standard, CampaignTerms terms) {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<CampaignShown> make(@RequestBody Drafted drafted) {
        CampaignId id =
                desk.make(actor.current(), drafted.id(), drafted.organizer(), drafted.standard(), drafted.terms());
        return answers.made(id, id.value());
    }

    @PutMapping("/{campaign}")
    ResponseEntity<CampaignShown> change(
            @PathVariable CampaignId campaign, Version version, @RequestBody CampaignTerms terms) {
        desk.change(actor.current(), campaign, version.number(), terms);
        return answers.shown(campaign);
    }

    /** From now on everybody sees it, and units declare themselves. */
    @PostMapping("/{campaign}/publication")
    ResponseEntity<CampaignShown> publish(@PathVariable CampaignId campaign, Version version) {
        desk.publish(actor.current(), campaign, version.number());
        return answers.shown(campaign);
    }

    /** Opens the calendar's next round. */
    @PostMapping("/{campaign}/rounds")
    ResponseEntity<CampaignShown> openRound(@PathVariable CampaignId campaign, Version version) {
        desk.openRound(actor.current(), campaign, version.number());
        return answers.shown(campaign);
    }

    /** Finds the measured indicators of the open round from the records as they are now. */
    @PostMapping("/{campaign}/measuring")
    ResponseEntity<CampaignShown> measure(@PathVariable CampaignId campaign, Version version) {
        desk.measure(actor.current(), campaign, version.number());
        return answers.shown(campaign);
    }

    /** Closes the open round: its scores stand. */
    @PostMapping("/{campaign}/closing")
    ResponseEntity<CampaignShown> closeRound(@PathVariable CampaignId campaign, Version version) {
        desk.closeRound(actor.current(), campaign, version.number());
        return answers.shown(campaign);
    }

    /** Nothing is found any more. */
    @PostMapping("/{campaign}/freezing")
    ResponseEntity<CampaignShown> freeze(@PathVariable CampaignId campaign, Version version) {
        desk.freeze(actor.current(), campaign, version.number());
        return answers.shown(campaign);
    }

    /** The publicity period begins. */
    @PostMapping("/{campaign}/publicity")
    ResponseEntity<CampaignShown> makePublic(@PathVariable CampaignId campaign, Version version) {
        results.makePublic(actor.current(), campaign, version.number());
        return answers.shown(campaign);
    }

    /** The awards stand, each for its term. */
    @PostMapping("/{campaign}/decision")
    ResponseEntity<CampaignShown> decide(@PathVariable CampaignId campaign, Version version) {
        results.decide(actor.current(), campaign, version.number());
        return answers.shown(campaign);
    }

    /** The activity at which the awards are handed over. */
    record Ceremony(ActivityId activity) {}

    @PutMapping("/{campaign}/ceremony")
    ResponseEntity<CampaignShown> ceremony(
            @PathVariable CampaignId campaign, Version version, @RequestBody Ceremony named) {
        desk.ceremony(actor.current(), campaign, version.number(), named.activity());
        return answers.shown(campaign);
    }

    /** Why a campaign ends before anything is decided. */
    record Stopping(@Longest(500) String because) {}

    @PostMapping("/{campaign}/stop")
    ResponseEntity<CampaignShown> stop(
            @PathVariable CampaignId campaign, Version version, @RequestBody Stopping stopping) {
        desk.stop(actor.current(), campaign, version.number(), stopping.because());
        return answers.shown(campaign);
    }
}
