package org.gongjian.evaluation.campaigns.web;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.gongjian.district.Reason;
import org.gongjian.district.Refused;
import org.gongjian.district.Verdict;
import org.gongjian.evaluation.campaigns.Answer;
import org.gongjian.evaluation.campaigns.CampaignObjection;
import org.gongjian.evaluation.campaigns.CampaignObjection.Effect;
import org.gongjian.evaluation.campaigns.Campaigns;
import org.gongjian.evaluation.campaigns.EntryId;
import org.gongjian.evaluation.campaigns.EntryState;
import org.gongjian.evaluation.campaigns.EntryView;
import org.gongjian.evaluation.campaigns.ResultDesk;
import org.gongjian.frame.Choice;
import org.gongjian.frame.Form;
import org.gongjian.frame.PageFrame;
import org.gongjian.frame.SeeOther;
import org.gongjian.frame.Wording;
import org.gongjian.identity.CurrentActor;
import org.gongjian.organizations.Organizations;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The organizer's side answers an objection or an appeal. */
@Controller
@RequestMapping("/{district}/campaigns/{campaign}/entries/{entry}/objections/{objection}")
class ObjectionController {

    private static final int WORDS = 500;
    private static final int DIGITS = 9;

    private final Campaigns campaigns;
    private final ResultDesk desk;
    private final Organizations organizations;
    private final CurrentActor actor;

    ObjectionController(Campaigns campaigns, ResultDesk desk, Organizations organizations, CurrentActor actor) {
        this.campaigns = campaigns;
        this.desk = desk;
        this.organizations = organizations;
        this.actor = actor;
    }

    @GetMapping
    ModelAndView open(@PathVariable UUID entry, @PathVariable UUID objection, @ModelAttribute("w") Wording w) {
        EntryView view = campaigns.requireEntry(actor.current(), new EntryId(entry));
        CampaignObjection about = mayAnswer(view, objection);
        Verdict.require(about.isOpen(), Reason.of("evaluation.campaigns.rule.answered"))
                .orConflict();
        return page(Form.blank(), view, about, w);
    }

    @PostMapping
    ModelAndView answer(
            @PathVariable UUID entry,
            @PathVariable UUID objection,
            Form form,
            @ModelAttribute("w") Wording w,
            @ModelAttribute("frame") PageFrame frame) {
        EntryView view = campaigns.requireEntry(actor.current(), new EntryId(entry));
        CampaignObjection about = mayAnswer(view, objection);
        Optional<Effect> effect = form.choice("effect", Effect.class);
        Optional<String> words = form.text("answer", WORDS);
        String finding = form.value("finding");
        Optional<BigDecimal> value = points(form);
        return form.submit(() -> {
                    desk.answer(
                            actor.current(),
                            objection,
                            new Answer(
                                    effect.orElseThrow(),
                                    words.orElseThrow(),
                                    finding.isBlank() ? null : finding,
                                    value.orElse(null)));
                    return SeeOther.at(frame.at(view.entry().path()));
                })
                .orElseGet(() -> page(form, view, about, w));
    }

    /** Points as somebody types them, with three decimals at most. */
    private static Optional<BigDecimal> points(Form form) {
        Optional<String> typed = form.optionalText("value", DIGITS + 1);
        if (typed.isEmpty()) {
            return Optional.empty();
        }
        if (!typed.get().matches("[0-9]{1,5}([.][0-9]{1,3})?")) {
            form.fault("value", Reason.of("evaluation.campaigns.rule.points"));
            return Optional.empty();
        }
        return Optional.of(new BigDecimal(typed.get()));
    }

    private CampaignObjection mayAnswer(EntryView view, UUID id) {
        campaigns.mayRun(actor.current(), view.campaign().organizer()).orForbid();
        CampaignObjection objection = view.objections().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(Refused::missing);
        campaigns.mayAnswer(actor.current(), view, objection).orForbid();
        return objection;
    }

    private ModelAndView page(Form form, EntryView view, CampaignObjection objection, Wording w) {
        List<Choice> findings = campaigns.findings(view.entry()).stream()
                .map(one -> Choice.of(
                        one.key(),
                        w.t(
                                "evaluation.campaigns.finding",
                                one.round(),
                                one.code(),
                                one.name(),
                                one.value(),
                                one.most())))
                .toList();
        return form.on("evaluation/campaigns/answer")
                .addObject("view", view)
                .addObject("entry", view.entry())
                .addObject("campaign", view.campaign())
                .addObject("objection", objection)
                .addObject(
                        "name",
                        organizations
                                .names(List.of(view.entry().entrant()))
                                .get(view.entry().entrant()))
                .addObject("findings", findings)
                .addObject(
                        "effects",
                        Stream.of(Effect.values())
                                .filter(effect ->
                                        isPossible(effect, view.entry().state()))
                                .map(effect -> Choice.of(effect.stored(), w.reason(effect.label())))
                                .toList());
    }

    private static boolean isPossible(Effect effect, EntryState state) {
        return switch (effect) {
            case NONE -> true;
            case CORRECTED, EXCLUDED -> state == EntryState.ADMITTED;
            case READMITTED -> state == EntryState.TURNED_DOWN;
        };
    }
}
