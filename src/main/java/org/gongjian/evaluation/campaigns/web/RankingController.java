package org.gongjian.evaluation.campaigns.web;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gongjian.district.Refused;
import org.gongjian.evaluation.campaigns.Campaign;
import org.gongjian.evaluation.campaigns.CampaignEntry;
import org.gongjian.evaluation.campaigns.CampaignId;
import org.gongjian.evaluation.campaigns.Campaigns;
import org.gongjian.evaluation.campaigns.EntryId;
import org.gongjian.evaluation.campaigns.EntryState;
import org.gongjian.evaluation.campaigns.Round;
import org.gongjian.evaluation.scoring.Ranked;
import org.gongjian.evaluation.scoring.Scores;
import org.gongjian.identity.CurrentActor;
import org.gongjian.organizations.Organizations;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The order of entrants in a round or over all closed rounds. */
@Controller
class RankingController {

    private final Campaigns campaigns;
    private final Scores scores;
    private final Organizations organizations;
    private final CurrentActor actor;

    RankingController(Campaigns campaigns, Scores scores, Organizations organizations, CurrentActor actor) {
        this.campaigns = campaigns;
        this.scores = scores;
        this.organizations = organizations;
        this.actor = actor;
    }

    /** @param round none for all closed rounds */
    @GetMapping("/{district}/campaigns/{campaign}/ranking")
    ModelAndView ranking(@PathVariable UUID campaign, @RequestParam(required = false) @Nullable Integer round) {
        Campaign view = campaigns.require(actor.current(), new CampaignId(campaign));
        if (round != null && view.rounds().stream().noneMatch(one -> one.number() == round)) {
            throw Refused.missing();
        }
        List<Ranked> ranking = view.state().hasScores() ? scores.ranking(view.id(), round) : List.of();
        List<CampaignEntry> withdrawn = campaigns.entries(actor.current(), view).stream()
                .filter(entry -> entry.state() == EntryState.WITHDRAWN)
                .toList();
        Map<EntryId, CampaignEntry> entries = campaigns.allEntries(view.id()).stream()
                .collect(Collectors.toUnmodifiableMap(CampaignEntry::id, Function.identity()));
        return new ModelAndView("evaluation/campaigns/ranking")
                .addObject("campaign", view)
                .addObject("round", round)
                .addObject("ranking", ranking)
                .addObject("entries", entries)
                .addObject("withdrawn", withdrawn)
                .addObject("trends", trends(view, ranking, round))
                .addObject(
                        "names",
                        organizations.shortNames(entries.values().stream()
                                .map(CampaignEntry::entrant)
                                .toList()));
    }

    /** Percent points more than in the round before; of all rounds together the last closed one against the one before. */
    private Map<EntryId, BigDecimal> trends(Campaign campaign, List<Ranked> ranking, @Nullable Integer round) {
        List<Integer> numbers = campaign.rounds().stream()
                .filter(one -> round != null || !one.isOpen())
                .map(Round::number)
                .toList();
        int last = round == null ? (numbers.isEmpty() ? 0 : numbers.getLast()) : round;
        if (last < 2 || ranking.isEmpty()) {
            return Map.of();
        }
        Map<UUID, Ranked> now = scores.byEntry(campaign.id(), last);
        Map<UUID, Ranked> before = scores.byEntry(campaign.id(), last - 1);
        return ranking.stream()
                .map(Ranked::entry)
                .filter(entry -> now.containsKey(entry.value()) && before.containsKey(entry.value()))
                .collect(Collectors.toUnmodifiableMap(
                        Function.identity(),
                        entry -> percent(now.get(entry.value())).subtract(percent(before.get(entry.value())))));
    }

    private static BigDecimal percent(@Nullable Ranked one) {
        return one == null ? BigDecimal.ZERO : one.percent();
    }
}
