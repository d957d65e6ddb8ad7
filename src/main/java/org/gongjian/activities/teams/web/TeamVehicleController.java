package org.gongjian.activities.teams.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gongjian.activities.Activities;
import org.gongjian.activities.ActivityDesk;
import org.gongjian.activities.ActivityId;
import org.gongjian.activities.ActivityView;
import org.gongjian.activities.teams.LentVehicle;
import org.gongjian.activities.teams.TeamDesk;
import org.gongjian.activities.transport.TransportDesk;
import org.gongjian.activities.transport.VehicleId;
import org.gongjian.activities.transport.WriteVehicle;
import org.gongjian.district.Refused;
import org.gongjian.frame.PageFrame;
import org.gongjian.frame.SeeOther;
import org.gongjian.frame.Wording;
import org.gongjian.identity.CurrentActor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Takes a team's vehicle into an activity with one press; pressing again changes nothing. */
@Controller
class TeamVehicleController {

    private final Activities activities;
    private final ActivityDesk desk;
    private final TeamDesk teams;
    private final TransportDesk transport;
    private final CurrentActor actor;

    TeamVehicleController(
            Activities activities, ActivityDesk desk, TeamDesk teams, TransportDesk transport, CurrentActor actor) {
        this.activities = activities;
        this.desk = desk;
        this.teams = teams;
        this.transport = transport;
        this.actor = actor;
    }

    @GetMapping("/{district}/activities/{id}/transport/team-vehicles")
    ModelAndView show(@PathVariable UUID id) {
        ActivityView activity = kept(id);
        List<LentVehicle> lent = teams.lent();
        Set<UUID> there = transport.open(actor.current(), activity.id()).cars().stream()
                .map(car -> car.vehicle().id().value())
                .collect(Collectors.toSet());
        return new ModelAndView("activities/teams/vehicles")
                .addObject("activity", activity)
                .addObject("lent", lent)
                .addObject(
                        "taken",
                        lent.stream()
                                .map(LentVehicle::id)
                                .filter(vehicle -> there.contains(
                                        takenAs(activity.id(), vehicle).value()))
                                .toList());
    }

    @PostMapping("/{district}/activities/{id}/transport/team-vehicles/{teamVehicle}")
    ModelAndView take(
            @PathVariable UUID id,
            @PathVariable UUID teamVehicle,
            @ModelAttribute("w") Wording w,
            @ModelAttribute("frame") PageFrame frame) {
        ActivityView activity = kept(id);
        LentVehicle lent = teams.lent().stream()
                .filter(one -> one.id().equals(teamVehicle))
                .findFirst()
                .orElseThrow(Refused::missing);
        transport.add(
                actor.current(),
                activity.id(),
                new WriteVehicle(
                        takenAs(activity.id(), lent.id()),
                        shortened(w.t("activities.team.vehicle.name", lent.team(), lent.number())),
                        null,
                        shortened(lent.leader()),
                        null,
                        lent.vehicle().plate(),
                        lent.vehicle().seats()));
        return SeeOther.at(frame.at(activity.path() + "/transport"));
    }

    /** Under which id an activity knows a team's vehicle: always the same. */
    private static VehicleId takenAs(ActivityId activity, UUID teamVehicle) {
        String both = activity.value() + " " + teamVehicle;
        return new VehicleId(UUID.nameUUIDFromBytes(both.getBytes(StandardCharsets.UTF_8)));
    }

    private static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= WriteVehicle.LONGEST
                ? text
                : text.substring(0, text.offsetByCodePoints(0, WriteVehicle.LONGEST - 1)) + "…";
    }

    private ActivityView kept(UUID id) {
        ActivityView activity = activities.require(new ActivityId(id));
        desk.mayKeep(actor.current(), activity).orForbid();
        return activity;
    }
}
