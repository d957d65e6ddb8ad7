package org.gongjian.activities.web;

import java.util.Optional;
import java.util.UUID;
import org.gongjian.activities.Activities;
import org.gongjian.activities.ActivityDesk;
import org.gongjian.activities.ActivityDetails;
import org.gongjian.activities.ActivityId;
import org.gongjian.activities.ActivityView;
import org.gongjian.activities.FollowUp;
import org.gongjian.activities.FollowUpId;
import org.gongjian.activities.HostRole;
import org.gongjian.activities.PlanActivity;
import org.gongjian.alliances.Agreements;
import org.gongjian.alliances.plan.JointPlans;
import org.gongjian.alliances.plan.PlanItem;
import org.gongjian.alliances.plan.PlanItemId;
import org.gongjian.district.Refused;
import org.gongjian.frame.Form;
import org.gongjian.frame.PageFrame;
import org.gongjian.frame.Wording;
import org.gongjian.identity.Actor;
import org.gongjian.identity.CurrentActor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Plans an activity, and changes what was planned. */
@Controller
class PlanningController {

    private static final int LEAST_HOSTS = 2;
    private static final int LEAST_ITEMS = 1;

    private final Activities activities;
    private final ActivityDesk desk;
    private final JointPlans plans;
    private final Agreements agreements;
    private final ActivityChoiceLists choices;
    private final CurrentActor actor;

    PlanningController(
            Activities activities,
            ActivityDesk desk,
            JointPlans plans,
            Agreements agreements,
            ActivityChoiceLists choices,
            CurrentActor actor) {
        this.activities = activities;
        this.desk = desk;
        this.plans = plans;
        this.agreements = agreements;
        this.choices = choices;
        this.actor = actor;
    }

    @GetMapping("/{district}/activities/new")
    ModelAndView open(
            @RequestParam(name = "follow-up", required = false) @Nullable UUID followUp,
            @RequestParam(name = "plan-item", required = false) @Nullable UUID planItem,
            @ModelAttribute("w") Wording w) {
        Actor by = actor.current();
        desk.mayPlan(by).orForbid();
        Form form = Form.blank();
        if (planItem != null) {
            PlanItem item = plans.open(by, new PlanItemId(planItem));
            item.mayChange().orConflict();
            PlanFields.fill(form, item, agreements.open(by, item.agreement()));
        } else if (followUp == null) {
            form.with("hosts[0].role", HostRole.HOST.name());
            by.onlyUnit().ifPresent(own -> form.with("hosts[0].unit", own.value()));
        } else {
            FollowUpId id = new FollowUpId(followUp);
            ActivityView before = activities.withFollowUp(id).orElseThrow(Refused::missing);
            ActivityFields.carried(form, before.details())
                    .with("title", titleOf(before, id).what())
                    .with("follow-up", followUp);
        }
        return page(form, w, null, null);
    }

    @PostMapping("/{district}/activities")
    ModelAndView plan(
            Form form,
            @RequestParam(required = false) @Nullable String add,
            @ModelAttribute("w") Wording w,
            @ModelAttribute("frame") PageFrame frame) {
        desk.mayPlan(actor.current()).orForbid();
        ActivityFields.closeGaps(form);
        Optional<ActivityId> id = form.id("id", ActivityId::new);
        Optional<FollowUpId> followUp = form.optionalId("follow-up", FollowUpId::new);
        Optional<PlanItemId> planItem = form.optionalId(PlanFields.ITEM, PlanItemId::new);
        if (add == null) {
            Optional<ActivityDetails> details = ActivityFields.read(form, activities.today(), w.zone());
            Optional<ActivityId> planned = details.flatMap(typed -> form.submit(() -> desk.plan(
                    actor.current(),
                    new PlanActivity(id.orElseThrow(), typed, followUp.orElse(null), planItem.orElse(null)),
                    form.value("despite"))));
            if (planned.isPresent()) {
                return Pages.to(frame.at(planned.get().path()));
            }
        }
        return page(form, w, null, add);
    }

    @GetMapping("/{district}/activities/{id}/edit")
    ModelAndView edit(@PathVariable UUID id, @ModelAttribute("w") Wording w) {
        ActivityView activity = activities.require(new ActivityId(id));
        desk.mayKeep(actor.current(), activity).orForbid();
        desk.mayChange(activity).orConflict();
        Form form = ActivityFields.filled(Form.blank(), activity.details(), w.zone())
                .with("id", null)
                .with("version", activity.version());
        return page(form, w, activity, null);
    }

    @PostMapping("/{district}/activities/{id}")
    ModelAndView change(
            @PathVariable UUID id,
            Form form,
            @RequestParam(required = false) @Nullable String add,
            @ModelAttribute("w") Wording w,
            @ModelAttribute("frame") PageFrame frame) {
        ActivityView activity = activities.require(new ActivityId(id));
        desk.mayKeep(actor.current(), activity).orForbid();
        ActivityFields.closeGaps(form);
        if (add == null) {
            Optional<ActivityDetails> details = ActivityFields.read(form, activities.today(), w.zone());
            Optional<Boolean> changed = details.flatMap(typed -> form.submit(() -> {
                desk.change(actor.current(), activity.id(), form.version(), typed, form.value("despite"));
                return true;
            }));
            if (changed.isPresent()) {
                return Pages.to(frame.at(activity.path()));
            }
        }
        return page(Pages.opened(form, activity), w, activity, add);
    }

    private ModelAndView page(Form form, Wording w, @Nullable ActivityView activity, @Nullable String add) {
        ModelAndView page = lines(form.on("activities/form"), form, add);
        choices.offerOn(page, w, activity);
        return page.addObject("activity", activity);
    }

    /** How many lines for hosts and items it has. */
    static ModelAndView lines(ModelAndView page, Form form, @Nullable String add) {
        return page.addObject("hostLines", Math.max(LEAST_HOSTS, form.groups("hosts") + ("hosts".equals(add) ? 1 : 0)))
                .addObject("itemLines", Math.max(LEAST_ITEMS, form.groups("items") + ("items".equals(add) ? 1 : 0)));
    }

    private static FollowUp titleOf(ActivityView before, FollowUpId id) {
        return before.followUps().stream()
                .filter(followUp -> followUp.id().equals(id))
                .findFirst()
                .orElseThrow(Refused::missing);
    }
}
