package org.gongjian.claims.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gongjian.claims.lights.PlanStep;
import org.gongjian.claims.register.Case;
import org.gongjian.claims.register.CaseDesk;
import org.gongjian.claims.register.CaseId;
import org.gongjian.claims.register.Cases;
import org.gongjian.district.Localized;
import org.gongjian.frame.Form;
import org.gongjian.frame.PageFrame;
import org.gongjian.frame.SeeOther;
import org.gongjian.identity.CurrentActor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Who answers for the work of a case, and in which steps it goes. */
@Controller
class CasePlanController {

    private static final int LEAST = 3;

    private final Cases cases;
    private final CaseDesk desk;
    private final CurrentActor actor;

    CasePlanController(Cases cases, CaseDesk desk, CurrentActor actor) {
        this.cases = cases;
        this.desk = desk;
        this.actor = actor;
    }

    @GetMapping("/{district}/cases/{id}/plan")
    ModelAndView open(@PathVariable UUID id) {
        Case about = workedOn(id);
        about.mayBePlanned().orConflict();
        Form form =
                Form.blank().with("id", null).with("version", about.version()).with("inCharge", about.inCharge());
        PlanFields.fill(form, about);
        return page(form, about, Math.max(LEAST, about.plan().steps().size()));
    }

    @PostMapping("/{district}/cases/{id}/plan")
    ModelAndView plan(
            @PathVariable UUID id,
            Form form,
            @RequestParam(required = false) @Nullable String add,
            @ModelAttribute("frame") PageFrame frame) {
        Case about = workedOn(id);
        int lines = Math.min(Case.MOST_STEPS, Math.max(LEAST, form.groups(PlanFields.STEPS)));
        if (add != null) {
            return page(form, about, Math.min(Case.MOST_STEPS, lines + 1));
        }
        Optional<Localized> inCharge = form.localized("inCharge", Form.LINE);
        List<PlanStep> steps = PlanFields.read(form, about, lines, cases.today());
        return form.submit(() -> {
                    desk.plan(actor.current(), about.id(), form.version(), inCharge.orElseThrow(), steps);
                    return SeeOther.at(frame.at(about.path()));
                })
                .orElseGet(() -> page(form.isStale() ? form.with("version", about.version()) : form, about, lines));
    }

    private Case workedOn(UUID id) {
        Case about = cases.require(new CaseId(id));
        desk.mayWork(actor.current(), about).orForbid();
        return about;
    }

    private static ModelAndView page(Form form, Case about, int lines) {
        return form.on("claims/plan").addObject("case", about).addObject("lines", lines);
    }
}
