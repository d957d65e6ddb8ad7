package org.gongjian.evaluation.campaigns.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gongjian.district.Localized;
import org.gongjian.district.Reason;
import org.gongjian.district.Today;
import org.gongjian.evaluation.campaigns.Bar;
import org.gongjian.evaluation.campaigns.Campaign;
import org.gongjian.evaluation.campaigns.CampaignId;
import org.gongjian.evaluation.campaigns.Campaigns;
import org.gongjian.evaluation.campaigns.Declare;
import org.gongjian.evaluation.campaigns.EntryDesk;
import org.gongjian.evaluation.campaigns.EntryId;
import org.gongjian.evaluation.standards.IndicatorId;
import org.gongjian.frame.Choice;
import org.gongjian.frame.Form;
import org.gongjian.frame.PageFrame;
import org.gongjian.frame.SeeOther;
import org.gongjian.frame.Wording;
import org.gongjian.identity.CurrentActor;
import org.gongjian.identity.UnitId;
import org.gongjian.organizations.Organizations;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** A unit declares itself: why, and what shows that it meets the entry bars. */
@Controller
@RequestMapping("/{district}/campaigns/{campaign}/declare")
class DeclareController {

    private static final int WORDS = 500;

    private final Campaigns campaigns;
    private final EntryDesk desk;
    private final Organizations organizations;
    private final Today today;
    private final CurrentActor actor;

    DeclareController(
            Campaigns campaigns, EntryDesk desk, Organizations organizations, Today today, CurrentActor actor) {
        this.campaigns = campaigns;
        this.desk = desk;
        this.organizations = organizations;
        this.today = today;
        this.actor = actor;
    }

    @GetMapping
    ModelAndView open(@PathVariable UUID campaign, @ModelAttribute("w") Wording w) {
        Campaign view = mayDeclare(campaign);
        return page(
                Form.blank()
                        .with(
                                "entrant",
                                actor.current().onlyUnit().map(UnitId::value).orElse(null)),
                view,
                w);
    }

    @PostMapping
    ModelAndView declare(
            @PathVariable UUID campaign,
            Form form,
            @ModelAttribute("w") Wording w,
            @ModelAttribute("frame") PageFrame frame) {
        Campaign view = mayDeclare(campaign);
        Optional<EntryId> id = form.id("id", EntryId::new);
        Optional<UnitId> entrant = form.id("entrant", UnitId::new);
        Optional<Localized> words = form.localized("words", Form.PARAGRAPHS);
        Map<IndicatorId, String> bars = new HashMap<>();
        for (Bar bar : said(view)) {
            String field = "bar." + bar.code();
            if (form.isBlank(field)) {
                form.fault(field, Reason.of("evaluation.campaigns.rule.bar-open", bar.name()));
            } else {
                form.text(field, WORDS).ifPresent(said -> bars.put(bar.indicator(), said));
            }
        }
        return form.submit(() -> desk.declare(
                        actor.current(),
                        new Declare(id.orElseThrow(), view.id(), entrant.orElseThrow(), words.orElseThrow(), bars)))
                .map(made -> SeeOther.at(frame.at(view.path() + "/entries/" + made.value())))
                .orElseGet(() -> page(form, view, w));
    }

    private Campaign mayDeclare(UUID id) {
        campaigns.mayDeclareSomewhere(actor.current()).orForbid();
        Campaign campaign = campaigns.require(actor.current(), new CampaignId(id));
        campaign.isOpen(today.date()).orConflict();
        return campaign;
    }

    /** Records speak for the others. */
    private List<Bar> said(Campaign campaign) {
        return campaigns.bars(campaign).stream()
                .filter(bar -> !bar.isMeasured())
                .toList();
    }

    private ModelAndView page(Form form, Campaign campaign, Wording w) {
        List<Choice> units = organizations.names(actor.current().units()).entrySet().stream()
                .map(unit -> Choice.of(unit.getKey().value(), w.plain(unit.getValue())))
                .toList();
        return form.on("evaluation/campaigns/declare")
                .addObject("campaign", campaign)
                .addObject("bars", said(campaign))
                .addObject(
                        "measured",
                        campaigns.bars(campaign).stream()
                                .filter(Bar::isMeasured)
                                .toList())
                .addObject("units", units);
    }
}
