package org.gongjian.publishing.api;

import org.gongjian.frame.api.ApiAddress;
import org.gongjian.frame.api.Slice;
import org.gongjian.frame.api.Version;
import org.gongjian.identity.CurrentActor;
import org.gongjian.publishing.contributors.Contributor;
import org.gongjian.publishing.contributors.ContributorId;
import org.gongjian.publishing.contributors.Contributors;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
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

    ContributorsApi(Contributors contributors, CurrentActor actor) {
        this.contributors = contributors;
        this.actor = actor;
    }

    @GetMapping
    Slice<Contributor> list() {
        return Slice.all(contributors.all());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Contributor> add(@RequestBody Contributor contributor) {
        ContributorId id = contributors.add(actor.current(), contributor);
        Contributor made = contributors.require(id);
        return Version.made(made, made.version(), ApiAddress.madeHere(id.value()));
    }
}
