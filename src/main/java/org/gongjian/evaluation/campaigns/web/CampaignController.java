package org.gongjian.evaluation.campaigns.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongjian.activities.Activities;
import org.gongjian.district.Localized;
import org.gongjian.evaluation.campaigns.Campaign;
import org.gongjian.evaluation.campaigns.CampaignAward;
import org.gongjian.evaluation.campaigns.CampaignEntry;
import org.gongjian.evaluation.campaigns.CampaignId;
import org.gongjian.evaluation.campaigns.Campaigns;
import org.gongjian.evaluation.campaigns.EntryId;
import org.gongjian.evaluation.campaigns.FurtherOrganizer;
import org.gongjian.evaluation.campaigns.Outcome;
import org.gongjian.frame.History;
import org.gongjian.frame.Panels;
import org.gongjian.frame.RecordActions.Action;
import org.gongjian.identity.Actor;
import org.gongjian.identity.CurrentActor;
import org.gongjian.identity.UnitId;
import org.gongjian.organizations.Organizations;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Campaigns as everybody, or each side, reads them. */
@Controller
class CampaignController {

    private static final int SIZE = 20;

    private final Campaigns campaigns;
    private final Organizations organizations;
    private final Activities activities;
    private final Panels panels;
    private final History history;
    private final CurrentActor actor;

    CampaignController(
            Campaigns campaigns,
            Organizations organizations,
            Activities activities,
            Panels panels,
            History history,
            CurrentActor actor) {
        this.campaigns = campaigns;
        this.organizations = organizations;
        this.activities = activities;
        this.panels = panels;
        this.history = history;
        this.actor = actor;
    }

    @GetMapping("/{district}/campaigns")
    ModelAndView list(@RequestParam(required = false) @Nullable UUID after) {
        Actor reader = actor.current();
        List<Campaign> found = campaigns.page(reader, after == null ? null : new CampaignId(after), SIZE + 1);
        List<Campaign> shown = found.subList(0, Math.min(SIZE, found.size()));
        return new ModelAndView("evaluation/campaigns/list")
                .addObject("campaigns", shown)
                .addObject("names", names(shown.stream().map(Campaign::organizer)))
                .addObject("mayMake", campaigns.mayRunSomewhere(reader).isAllowed())
                .addObject("next", found.size() > SIZE ? shown.getLast().id().value() : null);
    }

    @GetMapping("/{district}/campaigns/{campaign}")
    ModelAndView campaign(@PathVariable UUID campaign) {
        Actor reader = actor.current();
        Campaign view = campaigns.require(reader, new CampaignId(campaign));
        List<CampaignEntry> entries = campaigns.entries(reader, view);
        Map<EntryId, CampaignEntry> byId =
                entries.stream().collect(Collectors.toUnmodifiableMap(CampaignEntry::id, Function.identity()));
        List<Outcome> outcomes = campaigns.outcomes(reader, view);
        Stream<UnitId> further = view.terms().further().stream()
                .map(FurtherOrganizer::unit)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull);
        return new ModelAndView("evaluation/campaigns/campaign")
                .addObject("campaign", view)
                .addObject("entries", entries)
                .addObject("byEntry", byId)
                .addObject("passing", outcomes.stream().filter(Outcome::passes).count())
                .addObject("outcomes", outcomes)
                .addObject(
                        "awards",
                        campaigns.awards(view).stream()
                                .collect(Collectors.toUnmodifiableMap(CampaignAward::entry, Function.identity())))
                .addObject(
                        "names",
                        names(Stream.of(
                                        entries.stream().map(CampaignEntry::entrant),
                                        Stream.of(view.organizer()),
                                        further)
                                .flatMap(units -> units)))
                .addObject("standard", campaigns.titleOf(view.standard()).orElse(null))
                .addObject(
                        "ceremony",
                        view.ceremony() == null
                                ? null
                                : activities.titles(List.of(view.ceremony())).get(view.ceremony()))
                .addObject("actions", actions(reader, view))
                .addObject("related", panels.relatedTo(view.ref()))
                .addObject("history", history.of(view.ref()));
    }

    private List<Action> actions(Actor reader, Campaign campaign) {
        if (!reader.isSignedIn()) {
            return List.of();
        }
        List<Action> actions = new ArrayList<>();
        campaigns.verbs(reader, campaign).forEach((verb, verdict) -> {
            String path = switch (verb) {
                case "declare" -> "/declare";
                case "change" -> "/edit";
                default -> "/step/" + verb;
            };
            Action action =
                    Action.link("evaluation.campaigns.do." + verb, campaign.path() + path, actions.size() + 1, verdict);
            actions.add(actions.isEmpty() ? action.asPrimary() : action);
        });
        actions.addAll(panels.actionsOn(campaign.ref()));
        return actions;
    }

    private Map<UnitId, Localized> names(Stream<UnitId> units) {
        return organizations.shortNames(units.collect(Collectors.toSet()));
    }
}
