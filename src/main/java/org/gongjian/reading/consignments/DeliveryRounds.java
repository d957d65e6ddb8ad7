package org.gongjian.reading.consignments;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongjian.audit.AuditLog;
import org.gongjian.custody.Lot;
import org.gongjian.district.Localized;
import org.gongjian.district.Reason;
import org.gongjian.district.Refused;
import org.gongjian.district.Verdict;
import org.gongjian.identity.Actor;
import org.gongjian.listings.ListingId;
import org.gongjian.places.PlaceId;
import org.gongjian.programmes.Categories;
import org.gongjian.programmes.CategoryId;
import org.gongjian.reading.consignments.ProposalPolicy.Wanting;
import org.gongjian.reading.consignments.RoundLine.Because;
import org.gongjian.reading.consignments.RoundLine.Cause;
import org.gongjian.reading.counts.Months;
import org.gongjian.reading.network.LibraryPermissions;
import org.gongjian.reading.network.Network;
import org.gongjian.reading.network.NetworkStock;
import org.gongjian.reading.network.Site;
import org.gongjian.reading.network.SiteKind;
import org.gongjian.reading.network.SiteStock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Rounds: proposed from what sites have, should have and lend; changed and decided by people. Everybody may read them. */
@Service
@Transactional
public class DeliveryRounds {

    private static final int MOST_LINES = 2_000;

    private final DeliveryRoundRows rows;
    private final ConsignmentRows consignments;
    private final Network network;
    private final NetworkStock stock;
    private final Months months;
    private final Categories categories;
    private final LibraryPermissions permissions;
    private final AuditLog audit;

    DeliveryRounds(
            DeliveryRoundRows rows,
            ConsignmentRows consignments,
            Network network,
            NetworkStock stock,
            Months months,
            Categories categories,
            LibraryPermissions permissions,
            AuditLog audit) {
        this.rows = rows;
        this.consignments = consignments;
        this.network = network;
        this.stock = stock;
        this.months = months;
        this.categories = categories;
        this.permissions = permissions;
        this.audit = audit;
    }

    /** Makes a round with what the policy proposes; one made already under the id stays as it is. */
    public RoundId propose(Actor by, RoundId id, RoundKind kind, Localized name, LocalDate plannedFor) {
        permissions.mayKeepNetwork(by).orForbid();
        List<RoundLine> lines = switch (kind) {
            case DISTRIBUTION -> distribution(plannedFor);
            case ROTATION ->
                ProposalPolicy.rotation(open(plannedFor).stream()
                        .filter(one -> isBranch(one.site()))
                        .map(Seen::wanting)
                        .toList());
        };
        if (rows.add(new Round(id, kind, name, plannedFor, RoundState.PROPOSED, 0, lines))) {
            audit.write(by.author(), "proposed", id.ref(), "lines");
        }
        return id;
    }

    /** Changes quantities by position; those that are not named stay. */
    public void change(Actor by, RoundId id, Map<Integer, Integer> quantities, int version) {
        Round round = changeable(by, id, version);
        quantities.forEach((position, quantity) -> {
            Verdict.require(position >= 0 && position < round.lines().size(), Reason.of("frame.fault.unknown"))
                    .orRefuse("lines");
            Verdict.require(quantity >= 0 && quantity <= Lot.MOST, Reason.of("frame.fault.count.large", Lot.MOST))
                    .orRefuse(field(position));
            if (round.lines().get(position).quantity() != quantity) {
                rows.quantity(id, position, quantity);
            }
        });
        save(round);
        audit.write(by.author(), "changed", id.ref(), "quantity");
    }

    /** Adds a line nobody proposed. */
    public void add(Actor by, RoundId id, PlaceId from, PlaceId to, CategoryId category, int quantity, int version) {
        Round round = changeable(by, id, version);
        add(round, from, to, category, quantity, Because.ADDED, null);
        save(round);
        audit.write(by.author(), "changed", id.ref(), "lines");
    }

    /**
     * Puts a site on the next round, for a need that was published; makes the round where none is being prepared.
     *
     * @return the round
     */
    public RoundId answer(
            Actor by,
            ListingId listing,
            PlaceId to,
            CategoryId category,
            int quantity,
            Localized name,
            LocalDate plannedFor) {
        permissions.mayKeepNetwork(by).orForbid();
        Verdict.require(rows.answering(listing).isEmpty(), Reason.of("reading.refused.need-already"))
                .orConflict();
        PlaceId from = sender().orElseThrow(() -> Refused.conflict(Reason.of("reading.refused.no-main")))
                .place()
                .id();
        Round open = rows.open()
                .orElseGet(() -> require(propose(by, RoundId.next(), RoundKind.DISTRIBUTION, name, plannedFor)));
        Round round = require(open.id());
        add(round, from, to, category, quantity, new Because(Cause.WISHED, 0, 0, 0), listing);
        save(round);
        audit.write(by.author(), "changed", round.id().ref(), "lines");
        return round.id();
    }

    /** Makes a consignment of every pair of sites between which something goes. */
    public void decide(Actor by, RoundId id, int version) {
        permissions.mayKeepNetwork(by).orForbid();
        Round round = require(id);
        if (round.hasBecome(RoundState.DECIDED, version)) {
            return;
        }
        at(round, version).mayBeDecided().orConflict();
        save(round.as(RoundState.DECIDED));
        record Way(PlaceId from, PlaceId to) {}
        Map<Way, Map<CategoryId, ConsignmentLine>> ways = new LinkedHashMap<>();
        round.lines().stream()
                .filter(line -> line.quantity() > 0)
                .forEach(line -> ways.computeIfAbsent(new Way(line.from(), line.to()), none -> new LinkedHashMap<>())
                        .merge(line.category(), planned(line), DeliveryRounds::together));
        ways.forEach((way, lines) -> {
            Consignment made = new Consignment(
                    ConsignmentId.next(),
                    id,
                    way.from(),
                    way.to(),
                    ConsignmentState.PLANNED,
                    null,
                    null,
                    null,
                    0,
                    List.copyOf(lines.values()));
            consignments.add(made);
            audit.write(by.author(), "planned", made.id().ref(), "lines");
        });
        audit.write(by.author(), "decided", id.ref());
    }

    /** Gives a round up that is not decided. */
    public void drop(Actor by, RoundId id, int version) {
        permissions.mayKeepNetwork(by).orForbid();
        Round round = require(id);
        if (round.hasBecome(RoundState.DROPPED, version)) {
            return;
        }
        at(round, version).mayChange().orConflict();
        save(round.as(RoundState.DROPPED));
        audit.write(by.author(), "dropped", id.ref());
    }

    @Transactional(readOnly = true)
    public Round require(RoundId id) {
        return rows.byId(id).orElseThrow(Refused::missing);
    }

    /** Newest first, without their lines. */
    @Transactional(readOnly = true)
    public List<Round> page(@Nullable RoundId before, int atMost) {
        return rows.page(before, atMost);
    }

    @Transactional(readOnly = true)
    public List<Round> answering(ListingId listing) {
        return rows.answering(listing);
    }

    /** The field of a form with the quantity of a line. */
    public static String field(int position) {
        return "quantity." + position;
    }

    private List<RoundLine> distribution(LocalDate day) {
        Site main = sender().orElseThrow(() -> Refused.conflict(Reason.of("reading.refused.no-main")));
        List<Seen> all = open(day);
        Wanting sender = all.stream()
                .filter(one -> one.site().equals(main))
                .findFirst()
                .map(Seen::wanting)
                .orElseThrow(() -> Refused.conflict(Reason.of("reading.refused.no-main")));
        return ProposalPolicy.distribution(
                sender,
                all.stream()
                        .filter(one -> one.site().kind() != SiteKind.MAIN_LIBRARY)
                        .map(Seen::wanting)
                        .toList());
    }

    private record Seen(Site site, Wanting wanting) {}

    private List<Seen> open(LocalDate day) {
        Map<PlaceId, List<SiteStock>> all = stock.ofAll();
        Map<PlaceId, Integer> lent = months.lentInQuarterBefore(day);
        return network.all().stream()
                .filter(site -> site.isOpen(day))
                .map(site -> new Seen(
                        site,
                        new Wanting(
                                site.place().id(),
                                all.getOrDefault(site.place().id(), List.of()),
                                lent.getOrDefault(site.place().id(), 0))))
                .toList();
    }

    private Optional<Site> sender() {
        return network.page(SiteKind.MAIN_LIBRARY, null, 1).stream().findFirst();
    }

    private static boolean isBranch(Site site) {
        return site.kind() == SiteKind.BRANCH || site.kind() == SiteKind.DEMONSTRATION_BRANCH;
    }

    private void add(
            Round round,
            PlaceId from,
            PlaceId to,
            CategoryId category,
            int quantity,
            Because because,
            @Nullable ListingId listing) {
        Verdict.require(network.byId(from).isPresent(), Reason.of("frame.fault.unknown"))
                .orRefuse("from");
        Verdict.require(network.byId(to).isPresent(), Reason.of("frame.fault.unknown"))
                .orRefuse("to");
        Verdict.require(!from.equals(to), Reason.of("reading.rule.same-site")).orRefuse("to");
        Verdict.require(categories.byId(category).isPresent(), Reason.of("frame.fault.unknown"))
                .orRefuse("category");
        Verdict.require(quantity >= 1 && quantity <= Lot.MOST, Reason.of("frame.fault.count.large", Lot.MOST))
                .orRefuse("quantity");
        Verdict.require(round.lines().size() < MOST_LINES, Reason.of("reading.rule.lines", MOST_LINES))
                .orRefuse("quantity");
        rows.add(round.id(), new RoundLine(round.lines().size(), from, to, category, quantity, because, listing));
    }

    private static ConsignmentLine planned(RoundLine line) {
        return new ConsignmentLine(line.category(), line.quantity(), null, null, null, null, null, line.listing());
    }

    private static ConsignmentLine together(ConsignmentLine one, ConsignmentLine other) {
        return new ConsignmentLine(
                one.category(),
                one.planned() + other.planned(),
                null,
                null,
                null,
                null,
                null,
                one.listing() == null ? other.listing() : one.listing());
    }

    private Round changeable(Actor by, RoundId id, int version) {
        permissions.mayKeepNetwork(by).orForbid();
        Round round = at(require(id), version);
        round.mayChange().orConflict();
        return round;
    }

    private static Round at(Round round, int version) {
        if (round.version() != version) {
            throw Refused.stale();
        }
        return round;
    }

    private void save(Round round) {
        if (!rows.change(round)) {
            throw Refused.stale();
        }
    }
}
