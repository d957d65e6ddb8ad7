package org.gongjian.workbench.tasks;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.gongjian.district.Reason;
import org.gongjian.identity.Actor;
import org.gongjian.identity.Authority;
import org.gongjian.identity.Role;
import org.gongjian.identity.UnitId;
import org.gongjian.listings.Listing;
import org.gongjian.listings.ListingDesk;
import org.gongjian.listings.ListingFilter;
import org.gongjian.listings.ListingFilter.Standing;
import org.gongjian.listings.Listings;
import org.gongjian.workbench.Task;
import org.gongjian.workbench.Tasks;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What was submitted and waits to be verified, and what one's own units listed that leaves the list soon. */
@Component
@Order(25)
class ListingTasks implements Tasks {

    private static final int MOST = 100;
    private static final int DAYS = 7;

    private final Listings listings;
    private final ListingDesk desk;
    private final Authority authority;

    ListingTasks(Listings listings, ListingDesk desk, Authority authority) {
        this.listings = listings;
        this.desk = desk;
        this.authority = authority;
    }

    @Override
    public List<Task> of(Actor actor, LocalDate today) {
        return Stream.concat(toVerify(actor, today), runningOut(actor, today)).toList();
    }

    private Stream<Task> toVerify(Actor actor, LocalDate today) {
        if (!actor.has(Role.COORDINATOR) && !actor.has(Role.STREET_OFFICER) && !actor.isDistrictOfficer()) {
            return Stream.empty();
        }
        return listings.find(actor, ListingFilter.of().in(Standing.SUBMITTED), null, MOST).listings().stream()
                .filter(listing -> desk.mayVerify(actor, listing).isAllowed())
                .map(listing -> Task.waiting(
                        listing.title(),
                        listing.path(),
                        Reason.of("workbench.listing.verify", listing.kind().label()),
                        listings.submittedOn(listing),
                        today,
                        "workbench.do.verify",
                        listing.path()));
    }

    private Stream<Task> runningOut(Actor actor, LocalDate today) {
        Set<UnitId> own = authority.unitsOf(actor);
        return listings.runningOut(own, DAYS, MOST).stream().map(listing -> task(listing, today));
    }

    private static Task task(Listing listing, LocalDate today) {
        return Task.due(
                listing.title(),
                listing.path(),
                Reason.of("workbench.listing.running-out", listing.kind().label()),
                listing.details().validUntil(),
                today,
                "workbench.do.keep",
                listing.path() + "/renew");
    }
}
