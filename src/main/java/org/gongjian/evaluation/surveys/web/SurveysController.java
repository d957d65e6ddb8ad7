package org.gongjian.evaluation.surveys.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gongjian.evaluation.campaigns.CampaignId;
import org.gongjian.evaluation.campaigns.EntryId;
import org.gongjian.evaluation.evidence.Entrant;
import org.gongjian.evaluation.evidence.MeasuredRounds;
import org.gongjian.evaluation.marks.web.UnitNames;
import org.gongjian.evaluation.surveys.Survey;
import org.gongjian.evaluation.surveys.SurveyDesk;
import org.gongjian.evaluation.surveys.SurveyId;
import org.gongjian.evaluation.surveys.SurveyResult;
import org.gongjian.frame.Form;
import org.gongjian.frame.PageFrame;
import org.gongjian.frame.PublicUrl;
import org.gongjian.frame.SeeOther;
import org.gongjian.identity.CurrentActor;
import org.gongjian.organizations.Organizations;
import org.gongjian.papers.QrCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Questionnaires of a round: their codes to print, how many answered, and what came of them. */
@Controller
class SurveysController {

    private final SurveyDesk desk;
    private final MeasuredRounds rounds;
    private final Organizations organizations;
    private final PublicUrl url;
    private final CurrentActor actor;

    SurveysController(
            SurveyDesk desk, MeasuredRounds rounds, Organizations organizations, PublicUrl url, CurrentActor actor) {
        this.desk = desk;
        this.rounds = rounds;
        this.organizations = organizations;
        this.url = url;
        this.actor = actor;
    }

    @GetMapping("/{district}/surveys/of/{campaign}/{round}")
    ModelAndView list(@PathVariable UUID campaign, @PathVariable int round, @ModelAttribute("frame") PageFrame frame) {
        return page(Form.blank(), new CampaignId(campaign), round, frame);
    }

    @PostMapping("/{district}/surveys/of/{campaign}/{round}")
    ModelAndView open(
            @PathVariable UUID campaign, @PathVariable int round, Form form, @ModelAttribute("frame") PageFrame frame) {
        Optional<Integer> quota = form.count("quota", Survey.MOST);
        return form.submit(() -> {
                    desk.open(actor.current(), new CampaignId(campaign), round, quota.orElseThrow());
                    return SeeOther.at(frame.at("surveys/of/" + campaign + "/" + round));
                })
                .orElseGet(() -> page(form, new CampaignId(campaign), round, frame));
    }

    @PostMapping("/{district}/surveys/{code}/close")
    ModelAndView close(@PathVariable String code, @ModelAttribute("frame") PageFrame frame) {
        Survey survey = desk.asked(code).survey();
        desk.close(actor.current(), code);
        return SeeOther.at(frame.at("surveys/of/" + survey.campaign().value() + "/" + survey.round()));
    }

    private ModelAndView page(Form form, CampaignId campaign, int round, PageFrame frame) {
        List<SurveyResult> results = desk.results(actor.current(), campaign, round);
        Map<EntryId, Entrant> entrants = results.stream()
                .map(result -> rounds.requireEntrant(result.survey().entry()))
                .collect(Collectors.toUnmodifiableMap(Entrant::entry, entrant -> entrant));
        Map<SurveyId, String> addresses = new HashMap<>();
        Map<SurveyId, QrCode.Picture> pictures = new HashMap<>();
        for (SurveyResult result : results) {
            String address = url.whole(frame.at(result.survey().path()));
            addresses.put(result.survey().id(), address);
            pictures.put(result.survey().id(), new QrCode(address).picture());
        }
        return form.on("evaluation/surveys/list")
                .addObject("round", rounds.require(campaign, round))
                .addObject("results", results)
                .addObject("entrants", entrants)
                .addObject("addresses", addresses)
                .addObject("pictures", pictures)
                .addObject("names", UnitNames.of(organizations, entrants.values().stream()));
    }
}
