package org.gongjian.evaluation.evidence;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.Localized;
import org.gongjian.files.RecordFiles;
import org.gongjian.identity.UnitId;
import org.gongjian.organizations.Organizations;
import org.gongjian.places.PlaceId;
import org.gongjian.places.Places;
import org.gongjian.reading.consignments.Consignment;
import org.gongjian.reading.consignments.ConsignmentDesk;
import org.gongjian.reading.consignments.ConsignmentId;
import org.gongjian.reading.consignments.ConsignmentState;
import org.gongjian.reading.consignments.ConsignmentTitles;
import org.gongjian.reading.consignments.FindConsignments;
import org.gongjian.reading.network.Network;
import org.gongjian.reading.network.Site;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Books of the library network that arrived at, or came from, a site that the unit looks after. */
@Component
class ConsignmentsToShow implements RecordSource {

    private static final int MOST = 20;

    private final Network network;
    private final ConsignmentDesk consignments;
    private final RecordFiles files;
    private final Places places;
    private final Organizations organizations;

    ConsignmentsToShow(
            Network network,
            ConsignmentDesk consignments,
            RecordFiles files,
            Places places,
            Organizations organizations) {
        this.network = network;
        this.consignments = consignments;
        this.files = files;
        this.places = places;
        this.organizations = organizations;
    }

    @Override
    public String kind() {
        return ConsignmentId.KIND;
    }

    @Override
    public List<Suggestable> of(UnitId unit, LocalDate from, LocalDate until) {
        return network.all().stream()
                .filter(site -> unit.equals(site.host()))
                .map(site -> site.place().id())
                .flatMap(site -> IntStream.rangeClosed(from.getYear(), until.getYear())
                        .boxed()
                        .flatMap(
                                year -> consignments
                                        .page(new FindConsignments(ConsignmentState.RECEIVED, site, year), null, MOST)
                                        .stream()))
                .distinct()
                .flatMap(one -> shown(one, unit).stream())
                .filter(one -> !one.on().isBefore(from) && !one.on().isAfter(until))
                .toList();
    }

    @Override
    public Optional<Suggestable> find(RecordRef record, UnitId unit) {
        return consignments
                .find(new ConsignmentId(record.id()))
                .filter(one -> one.state() == ConsignmentState.RECEIVED)
                .filter(one -> isOf(unit, one.from()) || isOf(unit, one.to()))
                .flatMap(one -> shown(one, unit));
    }

    private boolean isOf(UnitId unit, PlaceId place) {
        return network.byId(place).map(Site::host).filter(unit::equals).isPresent();
    }

    private Optional<Suggestable> shown(Consignment one, UnitId unit) {
        LocalDate on = one.receivedOn();
        Map<PlaceId, Localized> names = places.names(Set.of(one.from(), one.to()));
        Localized to = names.get(one.to());
        if (on == null || to == null) {
            return Optional.empty();
        }
        @Nullable Localized host = organizations.names(Set.of(unit)).get(unit);
        Localized title = ConsignmentTitles.title(to);
        return Optional.of(new Suggestable(
                one.id().ref(),
                title,
                one.path(),
                on,
                new Shown(
                        files.publicPhotosOf(one.id().ref()).size(),
                        0,
                        words(one, names.get(one.from()), to),
                        new Caption(on, to, host, title),
                        false)));
    }

    private static Localized words(Consignment one, @Nullable Localized from, Localized to) {
        int books = one.arrived();
        return Localized.of(
                "图书%d册由%s送达%s。".formatted(books, zh(from), zh(to)),
                "%d %s came from %s to %s.".formatted(books, books == 1 ? "book" : "books", en(from), en(to)));
    }

    private static String zh(@Nullable Localized name) {
        return name == null ? "图书馆网络" : name.zh() == null ? String.valueOf(name.en()) : name.zh();
    }

    private static String en(@Nullable Localized name) {
        return name == null ? "the library network" : name.en() == null ? String.valueOf(name.zh()) : name.en();
    }
}
