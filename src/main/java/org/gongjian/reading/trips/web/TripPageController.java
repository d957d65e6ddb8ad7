package org.gongjian.reading.trips.web;

import java.util.List;
import java.util.UUID;
import org.gongjian.district.Localized;
import org.gongjian.frame.History;
import org.gongjian.identity.CurrentActor;
import org.gongjian.reading.network.LibraryPermissions;
import org.gongjian.reading.network.Network;
import org.gongjian.reading.network.Site;
import org.gongjian.reading.trips.Trip;
import org.gongjian.reading.trips.TripId;
import org.gongjian.reading.trips.TripTitles;
import org.gongjian.reading.trips.Trips;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The page of one trip, for everybody. */
@Controller
class TripPageController {

    private final Trips trips;
    private final Network network;
    private final LibraryPermissions permissions;
    private final History history;
    private final CurrentActor actor;

    TripPageController(
            Trips trips, Network network, LibraryPermissions permissions, History history, CurrentActor actor) {
        this.trips = trips;
        this.network = network;
        this.permissions = permissions;
        this.history = history;
        this.actor = actor;
    }

    @GetMapping("/{district}/library/trips/{trip}")
    ModelAndView show(@PathVariable UUID trip) {
        Trip shown = trips.require(new TripId(trip));
        Site stop = network.require(shown.stop());
        Localized title = TripTitles.title(stop.place().name());
        boolean mayCorrect = permissions.mayKeepSite(actor.current(), stop).isAllowed();
        return new ModelAndView("reading/trip")
                .addObject("trip", shown)
                .addObject("stop", stop)
                .addObject("called", title)
                .addObject("mayCorrect", mayCorrect)
                .addObject("history", mayCorrect ? history.of(shown.id().ref()) : List.of());
    }
}
