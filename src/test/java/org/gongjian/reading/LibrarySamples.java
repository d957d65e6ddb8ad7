package org.gongjian.reading;

import java.util.List;
import java.util.Map;
import org.gongjian.authorization.SampleIds;
import org.gongjian.district.Localized;
import org.gongjian.giving.TestGifts;
import org.gongjian.identity.Actor;
import org.gongjian.reading.consignments.Consignment;
import org.gongjian.reading.consignments.ConsignmentDesk;
import org.gongjian.reading.consignments.DeliveryRounds;
import org.gongjian.reading.consignments.PackedLine;
import org.gongjian.reading.consignments.RoundId;
import org.gongjian.reading.consignments.RoundKind;
import org.gongjian.reading.holdings.CopyState;
import org.gongjian.reading.holdings.HoldingsDesk;
import org.gongjian.reading.holdings.HoldingsId;
import org.gongjian.reading.holdings.PlacedCopy;
import org.gongjian.reading.network.SiteKind;
import org.gongjian.reading.trips.Trip;
import org.gongjian.reading.trips.TripId;
import org.gongjian.reading.trips.Trips;

/** A network whose branch the community looks after, with a consignment that is packed. */
class LibrarySamples implements SampleIds {

    private static final Localized NAME = Localized.zh("配送");

    private final TestLibrary library;
    private final DeliveryRounds rounds;
    private final ConsignmentDesk consignments;
    private final Trips trips;
    private final HoldingsDesk holdings;

    LibrarySamples(
            TestLibrary library,
            DeliveryRounds rounds,
            ConsignmentDesk consignments,
            Trips trips,
            HoldingsDesk holdings) {
        this.library = library;
        this.rounds = rounds;
        this.consignments = consignments;
        this.trips = trips;
        this.holdings = holdings;
    }

    @Override
    public Map<String, String> in(TestGifts.Hunchun here) {
        TestLibrary.Small network = library.small(here.district());
        return network.within(() -> {
            Actor system = Actor.system();
            RoundId round = RoundId.next();
            rounds.propose(system, round, RoundKind.DISTRIBUTION, NAME, TestLibrary.DAY);
            rounds.decide(system, round, 0);
            Consignment made = consignments.ofRound(round).getFirst();
            consignments.pack(system, made.id(), List.of(new PackedLine(network.books(), 200, 5)), 0);
            RoundId open = RoundId.next();
            rounds.propose(system, open, RoundKind.DISTRIBUTION, NAME, TestLibrary.DAY);
            TripId trip = TripId.next();
            trips.write(
                    system,
                    new Trip(
                            trip,
                            0,
                            library.site(SiteKind.MOBILE_POINT, "流动点", null),
                            TestLibrary.DAY,
                            200,
                            40,
                            60,
                            null));
            HoldingsId report = HoldingsId.next();
            holdings.bring(
                    system,
                    report,
                    List.of(new PlacedCopy(1, "site", "000777", network.branch(), network.books(), CopyState.HERE)),
                    false);
            return Map.of(
                    "holdings/{holdings}", report.value().toString(),
                    "trips/{trip}", trip.value().toString(),
                    "sites/{place}", network.branch().value().toString(),
                    "rounds/{round}", open.value().toString(),
                    "consignments/{consignment}", made.id().value().toString());
        });
    }
}
