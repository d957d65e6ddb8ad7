package org.gongjian.evaluation.campaigns.web;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gongjian.district.Localized;
import org.gongjian.district.Reason;
import org.gongjian.district.Refused;
import org.gongjian.district.Today;
import org.gongjian.district.Verdict;
import org.gongjian.evaluation.campaigns.Bar;
import org.gongjian.evaluation.campaigns.CampaignAward;
import org.gongjian.evaluation.campaigns.Campaigns;
import org.gongjian.evaluation.campaigns.EntryDesk;
import org.gongjian.evaluation.campaigns.EntryId;
import org.gongjian.evaluation.campaigns.EntryView;
import org.gongjian.evaluation.campaigns.ResultDesk;
import org.gongjian.evaluation.campaigns.SpotCheckDesk;
import org.gongjian.evaluation.standards.IndicatorId;
import org.gongjian.frame.Choice;
import org.gongjian.frame.Form;
import org.gongjian.frame.PageFrame;
import org.gongjian.frame.SeeOther;
import org.gongjian.frame.Wording;
import org.gongjian.identity.Actor;
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

/** The steps of an entry, a form each. */
@Controller
@RequestMapping("/{district}/campaigns/{campaign}/entries/{entry}/step/{verb}")
class EntryStepsController {

    private static final int REASON = 500;
    private static final String YES = "yes";

    private final Campaigns campaigns;
    private final EntryDesk desk;
    private final ResultDesk results;
    private final SpotCheckDesk checks;
    private final Organizations organizations;
    private final Today today;
    private final CurrentActor actor;

    EntryStepsController(
            Campaigns campaigns,
            EntryDesk desk,
            ResultDesk results,
            SpotCheckDesk checks,
            Organizations organizations,
            Today today,
            CurrentActor actor) {
        this.campaigns = campaigns;
        this.desk = desk;
        this.results = results;
        this.checks = checks;
        this.organizations = organizations;
        this.today = today;
        this.actor = actor;
    }

    @GetMapping
    ModelAndView open(@PathVariable UUID entry, @PathVariable String verb, @ModelAttribute("w") Wording w) {
        EntryView view = mayAtAll(entry, verb);
        Verdict verdict = view.verbs().get(verb);
        if (verdict != null) {
            verdict.orConflict();
        }
        return page(Form.blank().with("version", version(view, verb)).with("on", today.date()), view, verb, w);
    }

    @PostMapping
    ModelAndView take(
            @PathVariable UUID entry,
            @PathVariable String verb,
            Form form,
            @ModelAttribute("w") Wording w,
            @ModelAttribute("frame") PageFrame frame) {
        EntryView view = mayAtAll(entry, verb);
        Runnable step = read(form, view, verb);
        return form.submit(() -> {
                    step.run();
                    return SeeOther.at(frame.at(view.entry().path()));
                })
                .orElseGet(() ->
                        page(form.isStale() ? form.with("version", version(view, verb)) : form, view, verb, w));
    }

    private Runnable read(Form form, EntryView view, String verb) {
        Actor by = actor.current();
        EntryId id = view.entry().id();
        return switch (verb) {
            case "admit" -> {
                Set<IndicatorId> met = met(form);
                Optional<String> exception = form.optionalText("reason", REASON);
                yield () -> desk.admit(by, id, form.version(), met, exception.orElse(null));
            }
            case "turn-down" -> {
                Set<IndicatorId> met = met(form);
                Optional<String> reason = form.text("reason", REASON);
                yield () -> desk.turnDown(by, id, form.version(), met, reason.orElseThrow());
            }
            case "withdraw" -> {
                Optional<String> reason = form.optionalText("reason", REASON);
                yield () -> desk.withdraw(by, id, form.version(), reason.orElse(null));
            }
            case "object" -> {
                Optional<UUID> objection = form.id("id", one -> one);
                Optional<UnitId> unit = form.optionalId("unit", UnitId::new);
                Optional<String> words = form.text("words", REASON);
                yield () -> results.object(by, id, objection.orElseThrow(), unit.orElse(null), words.orElseThrow());
            }
            case "appeal" -> {
                Optional<UUID> appeal = form.id("id", one -> one);
                Optional<String> words = form.text("words", REASON);
                yield () -> results.appeal(by, id, appeal.orElseThrow(), words.orElseThrow());
            }
            case "check" -> check(form, by, id);
            case "remove" -> {
                Optional<Localized> reason = form.localized("reason", REASON);
                yield () -> checks.remove(by, id, form.version(), reason.orElseThrow());
            }
            default -> {
                Optional<Localized> reason = form.localized("reason", REASON);
                yield () -> checks.restore(by, id, form.version(), reason.orElseThrow());
            }
        };
    }

    private Runnable check(Form form, Actor by, EntryId id) {
        Optional<UUID> check = form.id("id", one -> one);
        var on = form.date("on", today.date());
        Optional<String> words = form.text("words", REASON);
        boolean passed = form.value("agreed").equals(YES);
        return () -> checks.check(
                by,
                id,
                check.orElseThrow(),
                new CampaignAward.SpotCheck(on.orElseThrow(), passed, words.orElseThrow()));
    }

    private static Set<IndicatorId> met(Form form) {
        return Set.copyOf(form.ids("met", IndicatorId::new));
    }

    private static int version(EntryView view, String verb) {
        CampaignAward award = view.award();
        return award != null && (verb.equals("remove") || verb.equals("restore"))
                ? award.version()
                : view.entry().version();
    }

    /** Not theirs to do is a 403; theirs, but not now, is said on the page. */
    private EntryView mayAtAll(UUID id, String verb) {
        if (!EntryController.VERBS.contains(verb)) {
            throw Refused.missing();
        }
        EntryView view = campaigns.requireEntry(actor.current(), new EntryId(id));
        if (!view.verbs().containsKey(verb)) {
            throw Refused.forbidden(Reason.of(
                    switch (verb) {
                        case "withdraw", "appeal" -> "evaluation.campaigns.refused.declare";
                        case "object" -> "evaluation.campaigns.refused.object";
                        default -> "evaluation.campaigns.refused.run";
                    }));
        }
        return view;
    }

    private ModelAndView page(Form form, EntryView view, String verb, Wording w) {
        return form.on("evaluation/campaigns/step")
                .addObject("view", view)
                .addObject("entry", view.entry())
                .addObject("campaign", view.campaign())
                .addObject("verb", verb)
                .addObject(
                        "name",
                        organizations
                                .names(List.of(view.entry().entrant()))
                                .get(view.entry().entrant()))
                .addObject(
                        "bars",
                        view.bars().stream()
                                .filter(bar -> !bar.isMeasured() || (verb.equals("admit") && bar.isMissed()))
                                .map(bar -> Choice.of(
                                        bar.indicator().value(),
                                        bar.words() == null
                                                ? w.plain(bar.name())
                                                : w.t("evaluation.campaigns.bar.said", bar.name(), bar.words())))
                                .toList())
                .addObject(
                        "measured", view.bars().stream().filter(Bar::isMeasured).toList())
                .addObject("missed", view.bars().stream().anyMatch(Bar::isMissed))
                .addObject(
                        "units",
                        organizations.names(actor.current().units()).entrySet().stream()
                                .map(unit -> Choice.of(unit.getKey().value(), w.plain(unit.getValue())))
                                .toList());
    }
}
