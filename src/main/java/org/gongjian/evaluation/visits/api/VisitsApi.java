package org.gongjian.evaluation.visits.api;

import java.util.List;
import org.gongjian.evaluation.visits.SitePointId;
import org.gongjian.evaluation.visits.VisitDesk;
import org.gongjian.evaluation.visits.VisitOutcome;
import org.gongjian.evaluation.visits.VisitStep;
import org.gongjian.frame.api.ApiAddress;
import org.gongjian.identity.CurrentActor;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Findings of an assessor's device, in any order; telling one again changes nothing. */
@RestController
@RequestMapping(ApiAddress.DISTRICT + "/visits/{point}/steps")
class VisitsApi {

    private final VisitDesk desk;
    private final CurrentActor actor;

    VisitsApi(VisitDesk desk, CurrentActor actor) {
        this.desk = desk;
        this.actor = actor;
    }

    /** What was found, at most a hundred steps. */
    record FoundSteps(List<VisitStep> steps) {}

    /** What became of each step. */
    record FoundOutcomes(List<VisitOutcome> outcomes) {}

    @PostMapping
    FoundOutcomes take(@PathVariable SitePointId point, @RequestBody FoundSteps found) {
        return new FoundOutcomes(desk.take(actor.current(), point, found.steps()));
    }
}
