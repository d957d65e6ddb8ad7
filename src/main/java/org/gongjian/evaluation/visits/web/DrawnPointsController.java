package org.gongjian.evaluation.visits.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gongjian.district.Refused;
import org.gongjian.evaluation.campaigns.CampaignId;
import org.gongjian.evaluation.evidence.MeasuredRound;
import org.gongjian.evaluation.evidence.MeasuredRounds;
import org.gongjian.evaluation.visits.DrawDesk;
import org.gongjian.evaluation.visits.SiteDraw;
import org.gongjian.frame.Form;
import org.gongjian.frame.PageFrame;
import org.gongjian.frame.SeeOther;
import org.gongjian.identity.CurrentActor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Which points are visited: public, and drawn again by anybody. */
@Controller
class DrawnPointsController {

    private final DrawDesk desk;
    private final MeasuredRounds rounds;
    private final PointNames names;
    private final CurrentActor actor;

    DrawnPointsController(DrawDesk desk, MeasuredRounds rounds, PointNames names, CurrentActor actor) {
        this.desk = desk;
        this.rounds = rounds;
        this.names = names;
        this.actor = actor;
    }

    @GetMapping("/{district}/visits/draw/{campaign}/{round}")
    ModelAndView show(@PathVariable UUID campaign, @PathVariable int round) {
        return page(Form.blank(), new CampaignId(campaign), round);
    }

    @PostMapping("/{district}/visits/draw/{campaign}/{round}/prepare")
    ModelAndView prepare(
            @PathVariable UUID campaign, @PathVariable int round, Form form, @ModelAttribute("frame") PageFrame frame) {
        Optional<Integer> each = form.count("eachOf", DrawDesk.MOST_EACH);
        return form.submit(() -> {
                    desk.prepare(actor.current(), new CampaignId(campaign), round, each.orElseThrow());
                    return SeeOther.at(frame.at("visits/draw/" + campaign + "/" + round));
                })
                .orElseGet(() -> runs(form, campaign, round));
    }

    @PostMapping("/{district}/visits/draw/{campaign}/{round}")
    ModelAndView draw(
            @PathVariable UUID campaign, @PathVariable int round, Form form, @ModelAttribute("frame") PageFrame frame) {
        return form.submit(() -> {
                    desk.draw(actor.current(), new CampaignId(campaign), round);
                    return SeeOther.at(frame.at("visits/draw/" + campaign + "/" + round));
                })
                .orElseGet(() -> runs(form, campaign, round));
    }

    private ModelAndView runs(Form form, UUID campaign, int round) {
        desk.mayDraw(actor.current(), new CampaignId(campaign), round).orForbid();
        return page(form, new CampaignId(campaign), round);
    }

    private ModelAndView page(Form form, CampaignId campaign, int number) {
        MeasuredRound round = rounds.require(campaign, number);
        Optional<SiteDraw> draw = desk.of(campaign, number);
        boolean may = desk.mayDraw(actor.current(), campaign, number).isAllowed();
        if (draw.isEmpty() && !may && !actor.current().isSignedIn()) {
            throw Refused.missing();
        }
        return form.on("evaluation/visits/draw")
                .addObject("round", round)
                .addObject("draw", draw.orElse(null))
                .addObject("may", may)
                .addObject("names", names.of(draw.map(SiteDraw::points).orElse(List.of())));
    }
}
