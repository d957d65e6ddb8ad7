package org.gongjian.alliances.api;

import java.util.List;
import org.gongjian.alliances.Alliance;
import org.gongjian.alliances.AllianceId;
import org.gongjian.alliances.Alliances;
import org.gongjian.alliances.DescribeAlliance;
import org.gongjian.alliances.Membership;
import org.gongjian.district.Localized;
import org.gongjian.district.Longest;
import org.gongjian.frame.api.Answers;
import org.gongjian.frame.api.ApiAddress;
import org.gongjian.frame.api.Part;
import org.gongjian.frame.api.Slice;
import org.gongjian.frame.api.Version;
import org.gongjian.identity.CurrentActor;
import org.gongjian.identity.UnitId;
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

/** Alliances and who belongs to them; anybody reads them. */
@RestController
@RequestMapping(ApiAddress.DISTRICT + "/alliances")
class AlliancesApi {

    private final Alliances alliances;
    private final CurrentActor actor;
    private final Answers.Of<AllianceId, Alliance> answers;

    AlliancesApi(Alliances alliances, CurrentActor actor, Answers answers) {
        this.alliances = alliances;
        this.actor = actor;
        this.answers = answers.of(alliances::require, Alliance::version);
    }

    /** Latest first. */
    @GetMapping
    Slice<Alliance> list(Part part) {
        return part.ofOneMore(alliances.latest(part.after(AllianceId.class), part.size() + 1), Alliance::id);
    }

    @GetMapping("/{id}")
    ResponseEntity<Alliance> show(@PathVariable AllianceId id) {
        return answers.shown(id);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Alliance> found(@RequestBody DescribeAlliance alliance) {
        AllianceId id = alliances.found(actor.current(), alliance);
        return answers.made(id, id.value());
    }

    /** All that is kept of an alliance. */
    record AllianceFacts(
            Localized name, @Longest(500) @Nullable Localized meaning, UnitId founder, List<Membership> members) {}

    @PutMapping("/{id}")
    ResponseEntity<Alliance> change(@PathVariable AllianceId id, Version version, @RequestBody AllianceFacts facts) {
        alliances.change(
                actor.current(),
                new DescribeAlliance(id, facts.name(), facts.meaning(), facts.founder(), facts.members()),
                version.number());
        return answers.shown(id);
    }
}
