package org.gongjian.reading.consignments.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.Localized;
import org.gongjian.district.Reason;
import org.gongjian.frame.RecordActions;
import org.gongjian.frame.RelatedRecords;
import org.gongjian.identity.Actor;
import org.gongjian.identity.CurrentActor;
import org.gongjian.listings.ListingId;
import org.gongjian.listings.ListingKind;
import org.gongjian.listings.Listings;
import org.gongjian.reading.consignments.Consignment;
import org.gongjian.reading.consignments.ConsignmentDesk;
import org.gongjian.reading.consignments.DeliveryRounds;
import org.gongjian.reading.network.LibraryPermissions;
import org.springframework.stereotype.Component;

/** On a need: the way onto the next round, and what became of it. */
@Component
class NeedsOnRounds implements RelatedRecords, RecordActions {

    private static final int ORDER = 30;

    private final DeliveryRounds rounds;
    private final ConsignmentDesk consignments;
    private final Listings listings;
    private final LibraryPermissions permissions;
    private final LibraryNames names;
    private final CurrentActor actor;

    NeedsOnRounds(
            DeliveryRounds rounds,
            ConsignmentDesk consignments,
            Listings listings,
            LibraryPermissions permissions,
            LibraryNames names,
            CurrentActor actor) {
        this.rounds = rounds;
        this.consignments = consignments;
        this.listings = listings;
        this.permissions = permissions;
        this.names = names;
        this.actor = actor;
    }

    @Override
    public List<Group> relatedTo(RecordRef record) {
        if (!record.kind().equals(Listings.KIND)) {
            return List.of();
        }
        ListingId listing = new ListingId(record.id());
        List<Related> related = new ArrayList<>();
        rounds.answering(listing)
                .forEach(round -> related.add(new Related(
                        round.id().ref(),
                        round.path(),
                        round.name(),
                        Reason.of("reading.need.on-round", round.state().label()))));
        List<Consignment> sent = consignments.answering(listing);
        if (!sent.isEmpty()) {
            Map<UUID, Localized> known = names.all();
            sent.forEach(one -> related.add(new Related(
                    one.id().ref(),
                    one.path(),
                    known.getOrDefault(one.to().value(), Localized.of("服务点", "Site")),
                    Reason.of("reading.need.consignment", one.state().label(), one.books()))));
        }
        return List.of(new Group("reading.need.related", ORDER, related));
    }

    @Override
    public List<Action> on(RecordRef record) {
        Actor current = actor.current();
        if (!record.kind().equals(Listings.KIND)
                || !current.isSignedIn()
                || !permissions.mayKeepNetwork(current).isAllowed()) {
            return List.of();
        }
        ListingId listing = new ListingId(record.id());
        boolean asks = listings.byId(listing)
                .filter(found -> found.kind() == ListingKind.NEED && found.isPublic())
                .isPresent();
        return asks && rounds.answering(listing).isEmpty()
                ? List.of(Action.link(
                        "reading.need.action",
                        "library/listings/" + record.id(),
                        ORDER,
                        permissions.mayKeepNetwork(current)))
                : List.of();
    }
}
