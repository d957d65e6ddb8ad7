package org.gongjian.activities.transport.web;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gongjian.activities.ActivityId;
import org.gongjian.activities.transport.BoardingList;
import org.gongjian.activities.transport.PassengerDesk;
import org.gongjian.activities.transport.SeatPassengers;
import org.gongjian.activities.transport.TransportDesk;
import org.gongjian.activities.transport.VehicleId;
import org.gongjian.activities.transport.Way;
import org.gongjian.frame.Choice;
import org.gongjian.frame.Form;
import org.gongjian.frame.PageFrame;
import org.gongjian.frame.SeeOther;
import org.gongjian.frame.Wording;
import org.gongjian.identity.Actor;
import org.gongjian.identity.CurrentActor;
import org.gongjian.people.PersonId;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Those who signed up and have no seat yet: seated by choice, or as many as there are seats. */
@Controller
class PassengerController {

    private static final String PAGE = "/transport/passengers";

    private final PassengerDesk passengers;
    private final TransportDesk transport;
    private final CurrentActor actor;

    PassengerController(PassengerDesk passengers, TransportDesk transport, CurrentActor actor) {
        this.passengers = passengers;
        this.transport = transport;
        this.actor = actor;
    }

    @GetMapping("/{district}/activities/{id}/transport/passengers")
    ModelAndView show(
            @PathVariable UUID id, @RequestParam(defaultValue = "THERE") Way way, @ModelAttribute("w") Wording w) {
        return page(Form.blank().with("ways", way.name()), new ActivityId(id), way, w);
    }

    @PostMapping("/{district}/activities/{id}/transport/passengers")
    ModelAndView seat(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "THERE") Way way,
            Form form,
            @ModelAttribute("w") Wording w,
            @ModelAttribute("frame") PageFrame frame) {
        ActivityId activity = new ActivityId(id);
        Optional<VehicleId> vehicle = form.id("vehicle", VehicleId::new);
        List<PersonId> persons = form.ids("persons", PersonId::new);
        Set<Way> ways = EnumSet.noneOf(Way.class);
        for (Way one : Way.values()) {
            if (form.has("ways", one.name())) {
                ways.add(one);
            }
        }
        return form.submit(() -> {
                    passengers.seat(
                            actor.current(), activity, new SeatPassengers(vehicle.orElseThrow(), persons, ways));
                    return SeeOther.at(frame.at(activity.path() + PAGE) + "?way=" + way);
                })
                .orElseGet(() -> page(form, activity, way, w));
    }

    @PostMapping("/{district}/activities/{id}/transport/passengers/fill")
    ModelAndView fill(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "THERE") Way way,
            @ModelAttribute("frame") PageFrame frame) {
        ActivityId activity = new ActivityId(id);
        passengers.fill(actor.current(), activity, way);
        return SeeOther.at(frame.at(activity.path() + PAGE) + "?way=" + way);
    }

    private ModelAndView page(Form form, ActivityId id, Way way, Wording w) {
        Actor by = actor.current();
        BoardingList list = transport.open(by, id);
        PassengerDesk.Unseated unseated = passengers.unseated(by, list.activity(), way);
        return form.on("activities/transport/passengers")
                .addObject("activity", list.activity())
                .addObject("way", way)
                .addObject("ways", Way.values())
                .addObject("wayChoices", TransportController.wayChoices(w))
                .addObject("vehicles", TransportController.vehicles(list, w))
                .addObject("names", people(unseated))
                .addObject("more", unseated.more())
                .addObject(
                        "free",
                        list.cars().stream()
                                .mapToInt(car -> car.vehicle().free(way))
                                .sum());
    }

    private static List<Choice> people(PassengerDesk.Unseated unseated) {
        return unseated.passengers().stream()
                .map(one -> Choice.of(one.person().value(), one.name()))
                .toList();
    }
}
