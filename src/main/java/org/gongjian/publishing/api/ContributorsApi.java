package org.gongjian.publishing.api;

import java.util.Set;
import org.gongjian.district.Localized;
import org.gongjian.district.Longest;
import org.gongjian.frame.api.Answers;
import org.gongjian.frame.api.ApiAddress;
import org.gongjian.frame.api.Slice;
import org.gongjian.frame.api.Version;
import org.gongjian.identity.CurrentActor;
import org.gongjian.identity.UnitId;
import org.gongjian.publishing.contributors.Contributor;
import org.gongjian.publishing.contributors.ContributorId;
import org.gongjian.publishing.contributors.Contributors;
import org.gongjian.publishing.contributors.Credit;
import org.jspecify.annotations.Nullable;
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

/** Those whose names stand under bulletins. */
@RestController
@RequestMapping(ApiAddress.DISTRICT + "/contributors")
class ContributorsApi {

    private final Contributors contributors;
    private final CurrentActor actor;
    private final Answers.Of<ContributorId, Contributor> answers;

    ContributorsApi(Contributors contributors, CurrentActor actor, Answers answers) {
        this.contributors = contributors;
        this.actor = actor;
        this.answers = answers.of(contributors::require, Contributor::version);
    }

    /** For those who keep the list; who is named under a bulletin can be asked for by anybody. */
    @GetMapping
    Slice<Contributor> list() {
        contributors.mayKeep(actor.current()).orForbid();
        return Slice.all(contributors.all());
    }

    @GetMapping("/{id}")
    ResponseEntity<Contributor> show(@PathVariable ContributorId id) {
        return answers.shown(id);
    }

    /** Somebody who is to be named. */
    record NewContributor(
            ContributorId id,
            @Longest(60) Localized name,
            @Nullable UnitId unit,
            Set<Credit> credits) {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Contributor> add(@RequestBody NewContributor added) {
        ContributorId id = contributors.add(
                actor.current(), new Contributor(added.id(), added.name(), added.unit(), added.credits(), 0));
        return answers.made(id, id.value());
    }

    /** All that is kept of a contributor. */
    record ContributorFacts(
            @Longest(60) Localized name, @Nullable UnitId unit, Set<Credit> credits) {}

    @PutMapping("/{id}")
    ResponseEntity<Contributor> change(
            @PathVariable ContributorId id, Version version, @RequestBody ContributorFacts facts) {
        contributors.change(
                actor.current(), new Contributor(id, facts.name(), facts.unit(), facts.credits(), version.number()));
        return answers.shown(id);
    }
}
