package org.gongjian.giving.ventures.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gongjian.district.Localized;
import org.gongjian.frame.Choice;
import org.gongjian.frame.Form;
import org.gongjian.frame.PageFrame;
import org.gongjian.frame.SeeOther;
import org.gongjian.frame.Wording;
import org.gongjian.giving.TypedYuan;
import org.gongjian.giving.Yuan;
import org.gongjian.giving.ventures.BudgetLine;
import org.gongjian.giving.ventures.Call;
import org.gongjian.giving.ventures.CallId;
import org.gongjian.giving.ventures.VentureDesk;
import org.gongjian.giving.ventures.VentureId;
import org.gongjian.giving.ventures.VenturePlan;
import org.gongjian.giving.ventures.Ventures;
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

/** A unit applies to a call with a plan and its budget lines. */
@Controller
@RequestMapping("/{district}/ventures/{call}/apply")
class ApplyController {

    private static final int LINES = 8;

    private final Ventures ventures;
    private final VentureDesk desk;
    private final Organizations organizations;
    private final CurrentActor actor;

    ApplyController(Ventures ventures, VentureDesk desk, Organizations organizations, CurrentActor actor) {
        this.ventures = ventures;
        this.desk = desk;
        this.organizations = organizations;
        this.actor = actor;
    }

    @GetMapping
    ModelAndView open(@PathVariable UUID call, @ModelAttribute("w") Wording w) {
        Call to = ventures.requireCall(new CallId(call));
        mayApply(to);
        return page(
                Form.blank()
                        .with(
                                "applicant",
                                actor.current().onlyUnit().map(UnitId::value).orElse(null)),
                to,
                w);
    }

    @PostMapping
    ModelAndView apply(
            @PathVariable UUID call,
            Form form,
            @ModelAttribute("w") Wording w,
            @ModelAttribute("frame") PageFrame frame) {
        Call to = ventures.requireCall(new CallId(call));
        mayApply(to);
        Optional<VentureId> id = form.id("id", VentureId::new);
        Optional<UnitId> applicant = form.id("applicant", UnitId::new);
        Optional<Localized> title = form.localized("title", Form.LINE);
        Optional<Localized> words = form.localized("plan", Form.PARAGRAPHS);
        List<BudgetLine> lines = lines(form);
        return form.submit(() -> desk.apply(
                        actor.current(),
                        id.orElseThrow(),
                        to.id(),
                        applicant.orElseThrow(),
                        new VenturePlan(title.orElseThrow(), words.orElseThrow(), lines)))
                .map(made -> SeeOther.at(frame.at(made.path())))
                .orElseGet(() -> page(form, to, w));
    }

    private void mayApply(Call to) {
        ventures.mayApplySomewhere(actor.current()).orForbid();
        ventures.mayApply(actor.current(), to).orConflict();
    }

    /** Those that were typed; one that was left empty counts for nothing. */
    private static List<BudgetLine> lines(Form form) {
        List<BudgetLine> lines = new ArrayList<>();
        for (int i = 0; i < LINES; i++) {
            String at = "lines[" + i + "].";
            if (!form.isBlank(at + "title.zh") || !form.isBlank(at + "title.en") || !form.isBlank(at + "yuan")) {
                Optional<Localized> title = form.localized(at + "title", Form.LINE);
                Optional<Yuan> yuan = TypedYuan.read(form, at + "yuan");
                if (title.isPresent() && yuan.isPresent()) {
                    lines.add(new BudgetLine(title.get(), yuan.get()));
                }
            }
        }
        return lines;
    }

    private ModelAndView page(Form form, Call to, Wording w) {
        return form.on("giving/ventures/apply")
                .addObject("call", to)
                .addObject("lines", LINES)
                .addObject(
                        "units",
                        organizations.names(actor.current().units()).entrySet().stream()
                                .map(unit -> Choice.of(unit.getKey().value(), w.plain(unit.getValue())))
                                .toList());
    }
}
