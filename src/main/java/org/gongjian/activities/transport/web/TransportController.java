package org.gongjian.activities.transport.web;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.gongjian.activities.Activities;
import org.gongjian.activities.ActivityDesk;
import org.gongjian.activities.ActivityId;
import org.gongjian.activities.ActivityView;
import org.gongjian.activities.transport.AddRiders;
import org.gongjian.activities.transport.BoardingList;
import org.gongjian.activities.transport.RiderId;
import org.gongjian.activities.transport.TransportDesk;
import org.gongjian.activities.transport.VehicleId;
import org.gongjian.activities.transport.Way;
import org.gongjian.district.NewId;
import org.gongjian.frame.Choice;
import org.gongjian.frame.Form;
import org.gongjian.frame.PageFrame;
import org.gongjian.frame.SeeOther;
import org.gongjian.frame.Wording;
import org.gongjian.identity.CurrentActor;
import org.gongjian.papers.PaperAnswer;
import org.gongjian.papers.Papers;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Who rides where: the list at the kerb, to be ticked off and printed. */
@Controller
class TransportController {

    private static final int NAMES = 5_000;

    private final Activities activities;
    private final ActivityDesk desk;
    private final TransportDesk transport;
    private final Papers papers;
    private final CurrentActor actor;

    TransportController(
            Activities activities, ActivityDesk desk, TransportDesk transport, Papers papers, CurrentActor actor) {
        this.activities = activities;
        this.desk = desk;
        this.transport = transport;
        this.papers = papers;
        this.actor = actor;
    }

    @GetMapping("/{district}/activities/{id}/transport")
    ModelAndView show(
            @PathVariable UUID id, @RequestParam(defaultValue = "THERE") Way way, @ModelAttribute("w") Wording w) {
        return page(Form.blank().with("ways", "THERE"), new ActivityId(id), way, w);
    }

    @GetMapping("/{district}/activities/{id}/transport/list.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable UUID id, @ModelAttribute("w") Wording w) {
        BoardingList list = transport.open(actor.current(), new ActivityId(id));
        return PaperAnswer.pdf(
                papers.pdf("activities/transport/paper", Map.of("list", list, "ways", Way.values()), w),
                w.t("activities.transport.list") + " " + w.plain(list.activity().title()));
    }

    @PostMapping("/{district}/activities/{id}/transport/riders")
    ModelAndView seat(
            @PathVariable UUID id,
            Form form,
            @ModelAttribute("w") Wording w,
            @ModelAttribute("frame") PageFrame frame) {
        ActivityView activity = kept(id);
        Optional<UUID> key = form.id("id", value -> value);
        Optional<String> names = form.text("names", NAMES);
        Optional<VehicleId> vehicle = form.id("vehicle", VehicleId::new);
        Set<Way> ways = EnumSet.noneOf(Way.class);
        for (Way way : Way.values()) {
            if (form.has("ways", way.name())) {
                ways.add(way);
            }
        }
        return form.submit(() -> {
                    transport.seat(
                            actor.current(),
                            activity.id(),
                            new AddRiders(riders(key.orElseThrow(), names.orElseThrow()), vehicle.orElseThrow(), ways));
                    return SeeOther.at(frame.at(activity.path() + "/transport"));
                })
                .orElseGet(() -> page(form, activity.id(), Way.THERE, w));
    }

    @PostMapping("/{district}/activities/{id}/transport/riders/{rider}/remove")
    ModelAndView unseat(@PathVariable UUID id, @PathVariable UUID rider, @ModelAttribute("frame") PageFrame frame) {
        transport.unseat(actor.current(), new ActivityId(id), new RiderId(rider));
        return SeeOther.at(frame.at(new ActivityId(id).path() + "/transport"));
    }

    @PostMapping("/{district}/activities/{id}/transport/riders/{rider}/board")
    ModelAndView board(
            @PathVariable UUID id,
            @PathVariable UUID rider,
            @RequestParam(defaultValue = "THERE") Way way,
            @RequestParam(defaultValue = "true") boolean aboard,
            @ModelAttribute("frame") PageFrame frame) {
        transport.board(actor.current(), new ActivityId(id), new RiderId(rider), way, aboard);
        return SeeOther.at(frame.at(new ActivityId(id).path() + "/transport") + "?way=" + way + "#rider-" + rider);
    }

    /** One name a line; the same form sent again names the same riders. */
    private static List<AddRiders.NewRider> riders(UUID key, String names) {
        List<AddRiders.NewRider> riders = new ArrayList<>();
        for (String name : names.split("[\\r\\n、，,]+", -1)) {
            if (!name.isBlank()) {
                UUID id = UUID.nameUUIDFromBytes((key + " " + riders.size()).getBytes(StandardCharsets.UTF_8));
                riders.add(new AddRiders.NewRider(new RiderId(id), name));
            }
        }
        return riders;
    }

    private ActivityView kept(UUID id) {
        ActivityView activity = activities.require(new ActivityId(id));
        desk.mayKeep(actor.current(), activity).orForbid();
        return activity;
    }

    private ModelAndView page(Form form, ActivityId id, Way way, Wording w) {
        BoardingList list = transport.open(actor.current(), id);
        return form.on("activities/transport/list")
                .addObject("activity", list.activity())
                .addObject("list", list)
                .addObject("way", way)
                .addObject("ways", Way.values())
                .addObject("figures", transport.figures(id))
                .addObject("wayChoices", wayChoices(w))
                .addObject("vehicles", vehicles(list, w))
                .addObject("key", form.isBlank("id") ? NewId.uuid() : form.value("id"))
                .addObject(
                        "mayKeep",
                        desk.mayKeep(actor.current(), list.activity()).isAllowed())
                .addObject("mayPrint", papers.mayMake());
    }

    static List<Choice> vehicles(BoardingList list, Wording w) {
        return list.cars().stream()
                .map(car -> Choice.of(
                        car.vehicle().id().value(),
                        w.t(
                                "activities.transport.choice",
                                car.vehicle().name(),
                                car.vehicle().free(Way.THERE),
                                car.vehicle().free(Way.BACK))))
                .toList();
    }

    static List<Choice> wayChoices(Wording w) {
        return Stream.of(Way.values())
                .map(one -> new Choice(one.name(), w.reason(one.label())))
                .toList();
    }
}
