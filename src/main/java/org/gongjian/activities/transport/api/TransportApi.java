package org.gongjian.activities.transport.api;

import java.util.UUID;
import org.gongjian.activities.ActivityId;
import org.gongjian.activities.transport.AddRiders;
import org.gongjian.activities.transport.BoardingList;
import org.gongjian.activities.transport.RiderId;
import org.gongjian.activities.transport.TransportDesk;
import org.gongjian.activities.transport.Way;
import org.gongjian.activities.transport.WriteVehicle;
import org.gongjian.frame.api.ApiAddress;
import org.gongjian.identity.CurrentActor;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Vehicles of an activity and who rides in which; with names and plates, so for those who need them only. */
@RestController
@RequestMapping(ApiAddress.DISTRICT + "/activities/{id}/transport")
class TransportApi {

    private final TransportDesk transport;
    private final CurrentActor actor;

    TransportApi(TransportDesk transport, CurrentActor actor) {
        this.transport = transport;
        this.actor = actor;
    }

    /** Who rides where, and who is aboard. */
    @GetMapping
    BoardingList show(@PathVariable ActivityId id) {
        return transport.open(actor.current(), id);
    }

    /** Adds a vehicle; the same id again changes nothing. */
    @PostMapping("/vehicles")
    BoardingList lend(@PathVariable ActivityId id, @RequestBody WriteVehicle vehicle) {
        transport.add(actor.current(), id, vehicle);
        return show(id);
    }

    /** Seats people, all of them or none; the same riders again change nothing. */
    @PostMapping("/riders")
    BoardingList seat(@PathVariable ActivityId id, @RequestBody AddRiders riders) {
        transport.seat(actor.current(), id, riders);
        return show(id);
    }

    /** Whether somebody is aboard. */
    record Boarding(UUID rider, Way way, boolean aboard) {}

    @PostMapping("/boardings")
    BoardingList board(@PathVariable ActivityId id, @RequestBody Boarding boarding) {
        transport.board(actor.current(), id, new RiderId(boarding.rider()), boarding.way(), boarding.aboard());
        return show(id);
    }
}
