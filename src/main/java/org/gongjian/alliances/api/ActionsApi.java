package org.gongjian.alliances.api;

import org.gongjian.alliances.committee.ActionDesk;
import org.gongjian.alliances.committee.ActionId;
import org.gongjian.alliances.committee.CommitteeAction;
import org.gongjian.alliances.committee.Committees;
import org.gongjian.district.Localized;
import org.gongjian.district.Longest;
import org.gongjian.frame.api.Answers;
import org.gongjian.frame.api.ApiAddress;
import org.gongjian.frame.api.Version;
import org.gongjian.identity.CurrentActor;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What committees gave units to do. */
@RestController
@RequestMapping(ApiAddress.DISTRICT + "/committee-actions/{id}")
class ActionsApi {

    private final Committees committees;
    private final ActionDesk desk;
    private final CurrentActor actor;
    private final Answers.Of<ActionId, CommitteeAction> answers;

    ActionsApi(Committees committees, ActionDesk desk, CurrentActor actor, Answers answers) {
        this.committees = committees;
        this.desk = desk;
        this.actor = actor;
        this.answers = answers.of(id -> committees.open(actor.current(), id), CommitteeAction::version);
    }

    @GetMapping
    ResponseEntity<CommitteeAction> show(@PathVariable ActionId id) {
        return answers.shown(id);
    }

    /** What its owner says was done. */
    record ActionReport(@Longest(1_000) Localized report) {}

    @PostMapping("/report")
    ResponseEntity<CommitteeAction> report(
            @PathVariable ActionId id, Version version, @RequestBody ActionReport report) {
        desk.report(actor.current(), committees.open(actor.current(), id).id(), report.report(), version.number());
        return answers.shown(id);
    }
}
