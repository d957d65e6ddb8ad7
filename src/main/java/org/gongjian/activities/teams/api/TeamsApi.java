package org.gongjian.activities.teams.api;

import org.gongjian.activities.teams.Team;
import org.gongjian.activities.teams.TeamDesk;
import org.gongjian.activities.teams.TeamId;
import org.gongjian.activities.teams.TeamSummary;
import org.gongjian.activities.teams.WriteTeam;
import org.gongjian.district.Reason;
import org.gongjian.district.Verdict;
import org.gongjian.frame.api.Answers;
import org.gongjian.frame.api.ApiAddress;
import org.gongjian.frame.api.Part;
import org.gongjian.frame.api.Slice;
import org.gongjian.frame.api.Version;
import org.gongjian.identity.CurrentActor;
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

/** Teams, for those who keep them: a leader sees their own, coordinators and officers all. */
@RestController
@RequestMapping(ApiAddress.DISTRICT + "/teams")
class TeamsApi {

    private final TeamDesk desk;
    private final CurrentActor actor;
    private final Answers.Of<TeamId, Team> answers;

    TeamsApi(TeamDesk desk, CurrentActor actor, Answers answers) {
        this.desk = desk;
        this.actor = actor;
        this.answers = answers.of(team -> desk.require(actor.current(), team), Team::version);
    }

    /** By name. */
    @GetMapping
    Slice<TeamSummary> list(Part part) {
        TeamDesk.Page page = desk.kept(actor.current(), part.after(String.class), part.size());
        return part.of(page.teams(), page.next());
    }

    @GetMapping("/{team}")
    ResponseEntity<Team> show(@PathVariable TeamId team) {
        return answers.shown(team);
    }

    /** Whoever founds a team leads it. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Team> found(@RequestBody WriteTeam team) {
        desk.found(actor.current(), team);
        return answers.made(team.id(), team.id().value());
    }

    /** As a whole: who is not named any more leaves it. */
    @PutMapping("/{team}")
    ResponseEntity<Team> change(@PathVariable TeamId team, Version version, @RequestBody WriteTeam as) {
        desk.require(actor.current(), team);
        Verdict.require(as.id().equals(team), Reason.of("frame.fault.unknown")).orRefuse("id");
        desk.change(actor.current(), version.number(), as);
        return answers.shown(team);
    }
}
