package org.gongjian.activities.teams.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gongjian.activities.teams.Team;
import org.gongjian.activities.teams.TeamDesk;
import org.gongjian.activities.teams.TeamId;
import org.gongjian.frame.Choice;
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

/** The teams one keeps, one of them, and its form. */
@Controller
class TeamController {

    private static final int PAGE = 50;

    private final TeamDesk desk;
    private final CurrentActor actor;

    TeamController(TeamDesk desk, CurrentActor actor) {
        this.desk = desk;
        this.actor = actor;
    }

    @GetMapping("/{district}/teams")
    ModelAndView list(@RequestParam(required = false) @Nullable String after) {
        TeamDesk.Page page = desk.kept(actor.current(), after, PAGE);
        return new ModelAndView("activities/teams/list", "teams", page.teams()).addObject("next", page.next());
    }

    @GetMapping("/{district}/teams/new")
    ModelAndView openNew() {
        desk.mayFound(actor.current());
        return page(Form.blank(), null);
    }

    @PostMapping("/{district}/teams")
    ModelAndView found(Form form, @ModelAttribute("frame") PageFrame frame) {
        desk.mayFound(actor.current());
        return form.id("id", TeamId::new)
                .flatMap(id -> TeamFields.read(form, id, null))
                .flatMap(write -> form.submit(() -> {
                    desk.found(actor.current(), write);
                    return SeeOther.at(frame.at(write.id().path()));
                }))
                .orElseGet(() -> page(form, null));
    }

    @GetMapping("/{district}/teams/{team}")
    ModelAndView show(@PathVariable UUID team) {
        return new ModelAndView("activities/teams/team", "team", kept(team));
    }

    @GetMapping("/{district}/teams/{team}/edit")
    ModelAndView edit(@PathVariable UUID team) {
        Team now = kept(team);
        return page(TeamFields.filled(Form.blank(), now), now);
    }

    @PostMapping("/{district}/teams/{team}")
    ModelAndView change(@PathVariable UUID team, Form form, @ModelAttribute("frame") PageFrame frame) {
        Team now = kept(team);
        return TeamFields.read(form, now.id(), now)
                .flatMap(write -> form.submit(() -> {
                    desk.change(actor.current(), form.version(), write);
                    return SeeOther.at(frame.at(now.path()));
                }))
                .orElseGet(() -> page(form.isStale() ? form.with("version", now.version()) : form, now));
    }

    private Team kept(UUID team) {
        return desk.require(actor.current(), new TeamId(team));
    }

    private ModelAndView page(Form form, @Nullable Team team) {
        ModelAndView page = form.on("activities/teams/form").addObject("team", team);
        page.addObject("members", team == null ? List.of() : choices(team.members()));
        page.addObject(
                "leaders",
                Optional.ofNullable(team)
                        .map(desk::couldLead)
                        .map(TeamController::choices)
                        .orElse(List.of()));
        return page;
    }

    static List<Choice> choices(List<Team.Member> members) {
        return members.stream()
                .map(member -> Choice.of(member.person().value(), member.name()))
                .toList();
    }
}
