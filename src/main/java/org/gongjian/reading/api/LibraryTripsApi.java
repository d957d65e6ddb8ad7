package org.gongjian.reading.api;

import java.time.LocalDate;
import org.gongjian.district.Longest;
import org.gongjian.district.Today;
import org.gongjian.frame.api.Answers;
import org.gongjian.frame.api.ApiAddress;
import org.gongjian.frame.api.Part;
import org.gongjian.frame.api.Slice;
import org.gongjian.frame.api.Version;
import org.gongjian.identity.CurrentActor;
import org.gongjian.places.PlaceId;
import org.gongjian.reading.trips.Trip;
import org.gongjian.reading.trips.TripId;
import org.gongjian.reading.trips.TripYear;
import org.gongjian.reading.trips.Trips;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Trips of the mobile library: anybody reads them, who keeps the stop or the network writes them down. */
@RestController
@RequestMapping(ApiAddress.DISTRICT + "/library/trips")
class LibraryTripsApi {

    private final Trips trips;
    private final Today today;
    private final CurrentActor actor;
    private final Answers.Of<TripId, Trip> answers;

    LibraryTripsApi(Trips trips, Today today, CurrentActor actor, Answers answers) {
        this.trips = trips;
        this.today = today;
        this.actor = actor;
        this.answers = answers.of(trips::require, Trip::version);
    }

    /**
     * Of a year, latest first.
     *
     * @param year this one where nothing is said
     * @param stop only there
     */
    @GetMapping
    Slice<Trip> list(
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable PlaceId stop,
            Part part) {
        TripId after = part.after(TripId.class);
        return part.ofOneMore(
                trips.page(orThis(year), stop, after == null ? null : trips.require(after), part.size() + 1), Trip::id);
    }

    /** What the trips of a year add up to, derived from them. */
    @GetMapping("/sums")
    TripYear sumUp(
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable PlaceId stop) {
        return trips.sum(orThis(year), stop);
    }

    @GetMapping("/{trip}")
    ResponseEntity<Trip> show(@PathVariable TripId trip) {
        return answers.shown(trip);
    }

    /**
     * What the vehicle did at one stop on one day.
     *
     * @param books taken along, in volumes
     * @param served persons, each counted once
     * @param loans in volumes, out of the books taken along
     */
    record TripMade(
            TripId id,
            PlaceId stop,
            LocalDate on,
            int books,
            int served,
            int loans,
            @Longest(Trip.NOTE) @Nullable String note) {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Trip> write(@RequestBody TripMade made) {
        trips.write(
                actor.current(),
                new Trip(made.id(), 0, made.stop(), made.on(), made.books(), made.served(), made.loans(), made.note()));
        return answers.made(made.id(), made.id().value());
    }

    /** What a trip was, as it should have been written down. */
    record TripMended(
            PlaceId stop,
            LocalDate on,
            int books,
            int served,
            int loans,
            @Longest(Trip.NOTE) @Nullable String note) {}

    @PutMapping("/{trip}")
    ResponseEntity<Trip> correct(@PathVariable TripId trip, Version version, @RequestBody TripMended mended) {
        trips.correct(
                actor.current(),
                new Trip(
                        trip,
                        version.number(),
                        mended.stop(),
                        mended.on(),
                        mended.books(),
                        mended.served(),
                        mended.loans(),
                        mended.note()));
        return answers.shown(trip);
    }

    private int orThis(@Nullable Integer year) {
        return year == null ? today.date().getYear() : Math.clamp(year, 1, 9_999);
    }
}
