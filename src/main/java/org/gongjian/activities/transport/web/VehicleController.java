package org.gongjian.activities.transport.web;

import java.util.Optional;
import java.util.UUID;
import org.gongjian.activities.Activities;
import org.gongjian.activities.ActivityDesk;
import org.gongjian.activities.ActivityId;
import org.gongjian.activities.ActivityView;
import org.gongjian.activities.transport.TransportDesk;
import org.gongjian.activities.transport.Vehicle;
import org.gongjian.activities.transport.VehicleId;
import org.gongjian.activities.transport.WriteVehicle;
import org.gongjian.frame.Form;
import org.gongjian.frame.PageFrame;
import org.gongjian.frame.SeeOther;
import org.gongjian.frame.Wording;
import org.gongjian.identity.CurrentActor;
import org.gongjian.identity.UnitId;
import org.gongjian.organizations.UnitOffers;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The form of a vehicle. */
@Controller
class VehicleController {

    private static final int SHORT = 40;

    private final Activities activities;
    private final ActivityDesk desk;
    private final TransportDesk transport;
    private final UnitOffers offers;
    private final CurrentActor actor;

    VehicleController(
            Activities activities, ActivityDesk desk, TransportDesk transport, UnitOffers offers, CurrentActor actor) {
        this.activities = activities;
        this.desk = desk;
        this.transport = transport;
        this.offers = offers;
        this.actor = actor;
    }

    @GetMapping("/{district}/activities/{id}/transport/vehicles/new")
    ModelAndView open(@PathVariable UUID id, @ModelAttribute("w") Wording w) {
        ActivityView activity = kept(id);
        int next = transport.figures(activity.id()).vehicles() + 1;
        return page(Form.blank().with("name", w.t("activities.transport.suggested", next)), activity, null, w);
    }

    @PostMapping("/{district}/activities/{id}/transport/vehicles")
    ModelAndView add(
            @PathVariable UUID id,
            Form form,
            @ModelAttribute("w") Wording w,
            @ModelAttribute("frame") PageFrame frame) {
        ActivityView activity = kept(id);
        return form.id("id", VehicleId::new)
                .flatMap(vehicle -> read(form, vehicle))
                .flatMap(write -> form.submit(() -> {
                    transport.add(actor.current(), activity.id(), write);
                    return SeeOther.at(frame.at(activity.path() + "/transport"));
                }))
                .orElseGet(() -> page(form, activity, null, w));
    }

    @GetMapping("/{district}/activities/{id}/transport/vehicles/{vehicle}/edit")
    ModelAndView edit(@PathVariable UUID id, @PathVariable UUID vehicle, @ModelAttribute("w") Wording w) {
        ActivityView activity = kept(id);
        Vehicle there = transport.require(actor.current(), activity.id(), new VehicleId(vehicle));
        UnitId unit = there.unit();
        return page(
                Form.blank()
                        .with("id", null)
                        .with("version", there.version())
                        .with("name", there.name())
                        .with("unit", unit == null ? null : unit.value())
                        .with("owner", there.owner())
                        .with("driver", there.driver())
                        .with("plate", there.plate())
                        .with("seats", there.seats()),
                activity,
                there,
                w);
    }

    @PostMapping("/{district}/activities/{id}/transport/vehicles/{vehicle}")
    ModelAndView change(
            @PathVariable UUID id,
            @PathVariable UUID vehicle,
            Form form,
            @ModelAttribute("w") Wording w,
            @ModelAttribute("frame") PageFrame frame) {
        ActivityView activity = kept(id);
        Vehicle there = transport.require(actor.current(), activity.id(), new VehicleId(vehicle));
        return read(form, there.id())
                .flatMap(write -> form.submit(() -> {
                    transport.change(actor.current(), activity.id(), form.version(), write);
                    return SeeOther.at(frame.at(activity.path() + "/transport"));
                }))
                .orElseGet(
                        () -> page(form.isStale() ? form.with("version", there.version()) : form, activity, there, w));
    }

    private static Optional<WriteVehicle> read(Form form, VehicleId id) {
        Optional<String> name = form.text("name", SHORT);
        Optional<UnitId> unit = form.optionalId("unit", UnitId::new);
        Optional<String> owner = form.optionalText("owner", SHORT);
        Optional<String> driver = form.optionalText("driver", SHORT);
        Optional<String> plate = form.optionalText("plate", SHORT);
        Optional<Integer> seats = form.count("seats", WriteVehicle.MOST_SEATS);
        return form.submit(() -> new WriteVehicle(
                id,
                name.orElseThrow(),
                unit.orElse(null),
                owner.orElse(null),
                driver.orElse(null),
                plate.orElse(null),
                seats.orElseThrow()));
    }

    private ActivityView kept(UUID id) {
        ActivityView activity = activities.require(new ActivityId(id));
        desk.mayKeep(actor.current(), activity).orForbid();
        return activity;
    }

    private ModelAndView page(Form form, ActivityView activity, @Nullable Vehicle vehicle, Wording w) {
        return form.on("activities/transport/vehicle")
                .addObject("activity", activity)
                .addObject("vehicle", vehicle)
                .addObject("units", offers.called(w));
    }
}
