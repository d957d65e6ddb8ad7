package org.gongjian.reading.trips;

import java.time.Clock;
import java.util.List;
import org.gongjian.audit.AuditLog;
import org.gongjian.audit.Author;
import org.gongjian.district.Reason;
import org.gongjian.district.Refused;
import org.gongjian.district.Today;
import org.gongjian.district.Verdict;
import org.gongjian.identity.Actor;
import org.gongjian.places.PlaceId;
import org.gongjian.reading.network.LibraryPermissions;
import org.gongjian.reading.network.Network;
import org.gongjian.reading.network.Site;
import org.gongjian.reading.network.SiteKind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The trips of the vehicle. Everybody may read them; who keeps the stop or the network writes them down. */
@Service
@Transactional
public class Trips {

    private final TripRows rows;
    private final Network network;
    private final LibraryPermissions permissions;
    private final Today today;
    private final AuditLog audit;
    private final Clock clock;

    Trips(TripRows rows, Network network, LibraryPermissions permissions, Today today, AuditLog audit, Clock clock) {
        this.rows = rows;
        this.network = network;
        this.permissions = permissions;
        this.today = today;
        this.audit = audit;
        this.clock = clock;
    }

    /** Writes a trip down. Sent again with the same id it changes nothing. */
    public TripId write(Actor by, Trip trip) {
        Site stop = stop(by, trip.stop());
        permissions.mayKeepSite(by, stop).orForbid();
        check(trip, stop);
        if (rows.add(trip, clock.instant())) {
            audit.write(author(by, stop), "written", trip.id().ref());
        }
        return trip.id();
    }

    /** Mends what was written, if it is still at the version given; the same again changes nothing. */
    public void correct(Actor by, Trip trip) {
        Trip before = require(trip.id());
        permissions.mayKeepSite(by, stop(by, before.stop())).orForbid();
        Site stop = stop(by, trip.stop());
        permissions.mayKeepSite(by, stop).orForbid();
        check(trip, stop);
        if (same(before, trip)) {
            return;
        }
        if (!rows.change(trip)) {
            throw Refused.stale();
        }
        audit.write(author(by, stop), "corrected", trip.id().ref(), "stop", "on", "books", "served", "loans", "note");
    }

    /** One that is not here is a fault of the address: 404. */
    @Transactional(readOnly = true)
    public Trip require(TripId id) {
        return rows.byId(id).orElseThrow(Refused::missing);
    }

    /**
     * Of a year, latest first.
     *
     * @param stop only there, where it is given
     * @param after the last of the page before, null for the first
     */
    @Transactional(readOnly = true)
    public List<Trip> page(int year, @Nullable PlaceId stop, @Nullable Trip after, int atMost) {
        return rows.page(year, stop, after, atMost);
    }

    /** What the trips of a year add up to, of one stop or of all. */
    @Transactional(readOnly = true)
    public TripYear sum(int year, @Nullable PlaceId stop) {
        return rows.sum(year, stop);
    }

    /** Whoever may write no trips down is told that before anything else. */
    private Site stop(Actor by, PlaceId place) {
        return network.byId(place)
                .filter(site -> site.kind() == SiteKind.MOBILE_POINT)
                .orElseThrow(() -> {
                    permissions.mayKeepNetwork(by).orForbid();
                    return Refused.invalid("stop", Reason.of("reading.rule.trip-stop"));
                });
    }

    private void check(Trip trip, Site stop) {
        Verdict.require(!trip.on().isAfter(today.date()), Reason.of("reading.rule.trip-future"))
                .orRefuse("on");
        Verdict.require(stop.isOpen(trip.on()), Reason.of("reading.rule.trip-closed", trip.on()))
                .orRefuse("on");
        bounded(trip.books(), "books");
        bounded(trip.served(), "served");
        bounded(trip.loans(), "loans");
        Verdict.require(trip.loans() <= trip.books(), Reason.of("reading.rule.trip-loans", trip.books()))
                .orRefuse("loans");
    }

    private static void bounded(int count, String field) {
        Verdict.require(count >= 0 && count <= Trip.MOST, Reason.of("frame.fault.count.large", Trip.MOST))
                .orRefuse(field);
    }

    private static boolean same(Trip before, Trip trip) {
        return before.equals(new Trip(
                trip.id(),
                before.version(),
                trip.stop(),
                trip.on(),
                trip.books(),
                trip.served(),
                trip.loans(),
                trip.note()));
    }

    private static Author author(Actor by, Site stop) {
        return stop.host() == null ? by.author() : by.authorFor(stop.host());
    }
}
