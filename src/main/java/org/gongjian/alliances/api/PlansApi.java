package org.gongjian.alliances.api;

import java.time.YearMonth;
import java.util.List;
import org.gongjian.alliances.AgreementId;
import org.gongjian.alliances.Agreements;
import org.gongjian.alliances.plan.JointPlans;
import org.gongjian.alliances.plan.PlanItem;
import org.gongjian.alliances.plan.PlanItemId;
import org.gongjian.alliances.plan.WritePlanItem;
import org.gongjian.district.Localized;
import org.gongjian.district.Longest;
import org.gongjian.district.Refused;
import org.gongjian.frame.api.Answers;
import org.gongjian.frame.api.ApiAddress;
import org.gongjian.frame.api.Slice;
import org.gongjian.frame.api.Version;
import org.gongjian.identity.CurrentActor;
import org.gongjian.identity.UnitId;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * The joint plan of an agreement. An item becomes a record where that is made: an activity, a project or a gift that is sent
 * with its {@code planItem}.
 */
@RestController
@RequestMapping(ApiAddress.DISTRICT + "/agreements/{id}/plan")
class PlansApi {

    private final Agreements agreements;
    private final JointPlans plans;
    private final CurrentActor actor;
    private final Answers.Of<PlanItemId, PlanItem> answers;

    PlansApi(Agreements agreements, JointPlans plans, CurrentActor actor, Answers answers) {
        this.agreements = agreements;
        this.plans = plans;
        this.actor = actor;
        this.answers = answers.of(item -> plans.open(actor.current(), item), PlanItem::version);
    }

    /** In the order of their months. */
    @GetMapping
    Slice<PlanItem> plan(@PathVariable AgreementId id) {
        return Slice.all(plans.of(actor.current(), id));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    List<PlanItem> add(@PathVariable AgreementId id, @RequestBody WritePlanItem item) {
        plans.add(actor.current(), agreements.open(actor.current(), id).id(), item);
        return plans.of(actor.current(), id);
    }

    @GetMapping("/{item}")
    ResponseEntity<PlanItem> show(@PathVariable AgreementId id, @PathVariable PlanItemId item) {
        return answers.shown(of(id, item));
    }

    /** What is meant to be done. */
    record PlannedItem(YearMonth month, PlanItem.Kind kind, Localized title, UnitId unit) {}

    /** As long as it was neither begun nor dropped. */
    @PutMapping("/{item}")
    ResponseEntity<PlanItem> change(
            @PathVariable AgreementId id,
            @PathVariable PlanItemId item,
            Version version,
            @RequestBody PlannedItem planned) {
        plans.change(
                actor.current(),
                new WritePlanItem(of(id, item), planned.month(), planned.kind(), planned.title(), planned.unit()),
                version.number());
        return answers.shown(item);
    }

    /** Why it will not be done. */
    record Dropping(@Longest(500) Localized reason) {}

    @PostMapping("/{item}/dropping")
    ResponseEntity<PlanItem> drop(
            @PathVariable AgreementId id,
            @PathVariable PlanItemId item,
            Version version,
            @RequestBody Dropping dropping) {
        plans.drop(actor.current(), of(id, item), dropping.reason(), version.number());
        return answers.shown(item);
    }

    private PlanItemId of(AgreementId agreement, PlanItemId item) {
        if (!plans.open(actor.current(), item).agreement().equals(agreement)) {
            throw Refused.missing();
        }
        return item;
    }
}
