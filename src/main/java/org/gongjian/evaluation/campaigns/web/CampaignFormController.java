package org.gongjian.evaluation.campaigns.web;

import java.util.Comparator;
import java.util.UUID;
import java.util.stream.Stream;
import org.gongjian.district.Verdict;
import org.gongjian.evaluation.campaigns.Campaign;
import org.gongjian.evaluation.campaigns.CampaignDesk;
import org.gongjian.evaluation.campaigns.CampaignId;
import org.gongjian.evaluation.campaigns.Campaigns;
import org.gongjian.evaluation.campaigns.Within;
import org.gongjian.evaluation.standards.StandardId;
import org.gongjian.frame.Choice;
import org.gongjian.frame.Form;
import org.gongjian.frame.PageFrame;
import org.gongjian.frame.SeeOther;
import org.gongjian.frame.Wording;
import org.gongjian.identity.CurrentActor;
import org.gongjian.identity.UnitId;
import org.gongjian.organizations.Organization;
import org.gongjian.organizations.UnitOffers;
import org.gongjian.recognition.awards.AwardKinds;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Makes a campaign, and changes its draft. */
@Controller
class CampaignFormController {

    private final Campaigns campaigns;
    private final CampaignDesk desk;
    private final TermsFields fields;
    private final AwardKinds kinds;
    private final UnitOffers units;
    private final CurrentActor actor;

    CampaignFormController(
            Campaigns campaigns,
            CampaignDesk desk,
            TermsFields fields,
            AwardKinds kinds,
            UnitOffers units,
            CurrentActor actor) {
        this.campaigns = campaigns;
        this.desk = desk;
        this.fields = fields;
        this.kinds = kinds;
        this.units = units;
        this.actor = actor;
    }

    @GetMapping("/{district}/campaigns/new")
    ModelAndView open(@ModelAttribute("w") Wording w) {
        campaigns.mayRunSomewhere(actor.current()).orForbid();
        return page(
                fields.blank()
                        .with(
                                "organizer",
                                actor.current().onlyUnit().map(UnitId::value).orElse(null)),
                null,
                w);
    }

    @PostMapping("/{district}/campaigns")
    ModelAndView make(Form form, @ModelAttribute("w") Wording w, @ModelAttribute("frame") PageFrame frame) {
        campaigns.mayRunSomewhere(actor.current()).orForbid();
        var id = form.id("id", CampaignId::new);
        var organizer = form.id("organizer", UnitId::new);
        var standard = form.id("standard", StandardId::new);
        TermsFields.Typed typed = fields.read(form);
        return form.submit(() -> desk.make(
                        actor.current(),
                        id.orElseThrow(),
                        organizer.orElseThrow(),
                        standard.orElseThrow(),
                        typed.terms()))
                .map(made -> SeeOther.at(frame.at(made.path())))
                .orElseGet(() -> page(form, null, w));
    }

    @GetMapping("/{district}/campaigns/{campaign}/edit")
    ModelAndView edit(@PathVariable UUID campaign, @ModelAttribute("w") Wording w) {
        Campaign view = run(campaign);
        campaigns
                .verbs(actor.current(), view)
                .getOrDefault("change", Verdict.refused(NotNow.in(view)))
                .orConflict();
        return page(fields.of(view.terms()).with("version", view.version()), view, w);
    }

    @PostMapping("/{district}/campaigns/{campaign}/edit")
    ModelAndView change(
            @PathVariable UUID campaign,
            Form form,
            @ModelAttribute("w") Wording w,
            @ModelAttribute("frame") PageFrame frame) {
        Campaign view = run(campaign);
        TermsFields.Typed typed = fields.read(form);
        return form.submit(() -> {
                    desk.change(actor.current(), view.id(), form.version(), typed.terms());
                    return SeeOther.at(frame.at(view.path()));
                })
                .orElseGet(() -> page(form.isStale() ? form.with("version", view.version()) : form, view, w));
    }

    private Campaign run(UUID id) {
        Campaign campaign = campaigns.require(actor.current(), new CampaignId(id));
        campaigns.mayRun(actor.current(), campaign.organizer()).orForbid();
        return campaign;
    }

    private ModelAndView page(Form form, @Nullable Campaign campaign, Wording w) {
        return form.on("evaluation/campaigns/form")
                .addObject("campaign", campaign)
                .addObject(
                        "heading",
                        campaign == null ? w.t("evaluation.campaigns.new") : w.t("evaluation.campaigns.do.change"))
                .addObject("further", TermsFields.FURTHER)
                .addObject("rounds", TermsFields.ROUNDS)
                .addObject("levels", TermsFields.LEVELS)
                .addObject("units", units.named(w))
                .addObject(
                        "awards",
                        kinds.all().stream()
                                .filter(kind -> kind.offered() && !kind.forMinors())
                                .map(kind -> Choice.of(kind.code(), w.plain(kind.name())))
                                .toList())
                .addObject(
                        "standards",
                        campaigns.standards().entrySet().stream()
                                .map(one -> Choice.of(one.getKey().value(), w.plain(one.getValue())))
                                .sorted(Comparator.comparing(Choice::label))
                                .toList())
                .addObject(
                        "areas",
                        Stream.of(Within.values())
                                .map(one -> Choice.of(one.stored(), w.reason(one.label())))
                                .toList())
                .addObject(
                        "kinds",
                        Stream.of(Organization.Kind.values())
                                .map(kind -> Choice.of(kind.code(), w.reason(kind.label())))
                                .toList());
    }
}
