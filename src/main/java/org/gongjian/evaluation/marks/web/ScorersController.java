package org.gongjian.evaluation.marks.web;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gongjian.evaluation.campaigns.CampaignId;
import org.gongjian.evaluation.marks.MarkDesk;
import org.gongjian.evaluation.marks.MarkOverview;
import org.gongjian.evaluation.marks.Marks;
import org.gongjian.frame.Choice;
import org.gongjian.frame.Form;
import org.gongjian.frame.PageFrame;
import org.gongjian.frame.SeeOther;
import org.gongjian.identity.AccountId;
import org.gongjian.identity.CurrentActor;
import org.gongjian.organizations.Organizations;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Who scores a campaign, and how far they are; nobody's points are shown. */
@Controller
class ScorersController {

    private final Marks marks;
    private final MarkDesk desk;
    private final Organizations organizations;
    private final CurrentActor actor;

    ScorersController(Marks marks, MarkDesk desk, Organizations organizations, CurrentActor actor) {
        this.marks = marks;
        this.desk = desk;
        this.organizations = organizations;
        this.actor = actor;
    }

    @GetMapping("/{district}/marks/of/{campaign}")
    ModelAndView overview(@PathVariable UUID campaign, @RequestParam(required = false) @Nullable Integer round) {
        return page(Form.blank(), campaign, round);
    }

    @PostMapping("/{district}/marks/of/{campaign}/scorers")
    ModelAndView assign(@PathVariable UUID campaign, Form form, @ModelAttribute("frame") PageFrame frame) {
        Optional<AccountId> scorer = form.id("scorer", AccountId::new);
        return form.submit(() -> {
                    desk.assign(actor.current(), new CampaignId(campaign), scorer.orElseThrow());
                    return SeeOther.at(frame.at("marks/of/" + campaign));
                })
                .orElseGet(() -> page(form, campaign, null));
    }

    @PostMapping("/{district}/marks/of/{campaign}/scorers/{account}/release")
    ModelAndView release(
            @PathVariable UUID campaign, @PathVariable UUID account, @ModelAttribute("frame") PageFrame frame) {
        desk.release(actor.current(), new CampaignId(campaign), new AccountId(account));
        return SeeOther.at(frame.at("marks/of/" + campaign));
    }

    private ModelAndView page(Form form, UUID campaign, @Nullable Integer round) {
        MarkOverview overview = marks.overview(actor.current(), new CampaignId(campaign), round);
        Map<UUID, String> accounts = marks.names(overview);
        return form.on("evaluation/marks/scorers")
                .addObject("overview", overview)
                .addObject("accounts", accounts)
                .addObject(
                        "candidates",
                        overview.candidates().stream()
                                .filter(accounts::containsKey)
                                .map(account -> Choice.of(account, accounts.getOrDefault(account, "")))
                                .toList())
                .addObject(
                        "names",
                        UnitNames.of(organizations, overview.lines().stream().map(MarkOverview.Line::entrant)));
    }
}
