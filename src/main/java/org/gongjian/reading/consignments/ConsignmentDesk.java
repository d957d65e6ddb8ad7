package org.gongjian.reading.consignments;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gongjian.audit.AuditLog;
import org.gongjian.audit.Author;
import org.gongjian.custody.ByWhom;
import org.gongjian.custody.Custody;
import org.gongjian.custody.HandOver;
import org.gongjian.custody.Holder;
import org.gongjian.custody.Lot;
import org.gongjian.custody.LotId;
import org.gongjian.district.Reason;
import org.gongjian.district.Refused;
import org.gongjian.district.Today;
import org.gongjian.district.Verdict;
import org.gongjian.identity.Actor;
import org.gongjian.listings.ListingId;
import org.gongjian.programmes.CategoryId;
import org.gongjian.reading.network.LibraryPermissions;
import org.gongjian.reading.network.Network;
import org.gongjian.reading.network.NetworkStock;
import org.gongjian.reading.network.Site;
import org.gongjian.reading.network.SiteStock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Consignments: packed and sent by the network or the sending site, received by the receiving one. Books leave the sender's
 * stock when they are sent and stand at the receiver's when they have arrived; between the two they are with the consignment.
 */
@Service
@Transactional
public class ConsignmentDesk {

    private final ConsignmentRows rows;
    private final Network network;
    private final NetworkStock stock;
    private final Custody custody;
    private final LibraryPermissions permissions;
    private final Today today;
    private final AuditLog audit;

    ConsignmentDesk(
            ConsignmentRows rows,
            Network network,
            NetworkStock stock,
            Custody custody,
            LibraryPermissions permissions,
            Today today,
            AuditLog audit) {
        this.rows = rows;
        this.network = network;
        this.stock = stock;
        this.custody = custody;
        this.permissions = permissions;
        this.today = today;
        this.audit = audit;
    }

    /** Says what is in which boxes; more than the sender has is refused beside the line. May be said again until it is sent. */
    public void pack(Actor by, ConsignmentId id, List<PackedLine> lines, int version) {
        Consignment consignment = require(id);
        Site sender = network.require(consignment.from());
        permissions.mayKeepSite(by, sender).orForbid();
        if (consignment.hasBecome(ConsignmentState.PACKED, version) && saysSo(consignment, lines)) {
            return;
        }
        at(consignment, version).mayBePacked().orConflict();
        Map<CategoryId, ConsignmentLine> known = byCategory(consignment);
        Map<CategoryId, Long> has =
                stock.of(sender).stream().collect(Collectors.toMap(SiteStock::category, SiteStock::has));
        lines.forEach(line -> {
            Verdict.require(known.containsKey(line.category()), Reason.of("frame.fault.unknown"))
                    .orRefuse("lines");
            bounded(line.packed(), "packed." + line.category().value());
            Verdict.require(line.boxes() >= 0 && line.boxes() <= 999, Reason.of("frame.fault.count.large", 999))
                    .orRefuse("boxes." + line.category().value());
            ConsignmentRules.isThere(
                            line.packed(),
                            has.getOrDefault(line.category(), 0L),
                            sender.place().name())
                    .orRefuse("packed." + line.category().value());
            ConsignmentRules.liesInBoxes(line.packed(), line.boxes())
                    .orRefuse("boxes." + line.category().value());
        });
        step(id, version, ConsignmentState.PACKED, today.date());
        consignment.lines().forEach(line -> rows.pack(id, line.category(), 0, 0));
        lines.forEach(line -> rows.pack(id, line.category(), line.packed(), line.boxes()));
        audit.write(author(by, sender), "packed", id.ref(), "packed", "boxes");
    }

    /** It leaves: what is packed is the sender's no longer, and the receiver's not yet. */
    public void send(Actor by, ConsignmentId id, LocalDate on, int version) {
        Consignment consignment = require(id);
        Site sender = network.require(consignment.from());
        permissions.mayKeepSite(by, sender).orForbid();
        if (consignment.hasBecome(ConsignmentState.SENT, version)) {
            return;
        }
        at(consignment, version).mayBeSent().orConflict();
        ConsignmentRules.notLaterThan(today.date(), on)
                .and(ConsignmentRules.notEarlierThan(Objects.requireNonNull(consignment.packedOn()), on))
                .orRefuse("on");
        step(id, version, ConsignmentState.SENT, on);
        Author author = author(by, sender);
        consignment
                .lines()
                .forEach(line -> move(
                        author,
                        consignment,
                        sender.holder(),
                        consignment.underWay(),
                        line.category(),
                        line.inBoxes(),
                        on));
        audit.write(author, "sent", id.ref());
    }

    /**
     * The receiving site says what arrived, with a reason for every line where it is not what was packed. What was lost is
     * nowhere, what was not packed goes back to the sender's stock, what was packed beyond the list comes from it.
     */
    public void receive(Actor by, ConsignmentId id, List<ReceivedLine> lines, LocalDate on, int version) {
        Consignment consignment = require(id);
        Site receiver = network.require(consignment.to());
        permissions.mayReceive(by, receiver).orForbid();
        if (consignment.hasBecome(ConsignmentState.RECEIVED, version)
                && received(consignment).equals(lines)) {
            return;
        }
        at(consignment, version).mayBeReceived().orConflict();
        ConsignmentRules.notLaterThan(today.date(), on)
                .and(ConsignmentRules.notEarlierThan(Objects.requireNonNull(consignment.sentOn()), on))
                .orRefuse("on");
        Map<CategoryId, ReceivedLine> said = lines.stream()
                .collect(Collectors.toMap(ReceivedLine::category, Function.identity(), (one, other) -> other));
        Map<CategoryId, Long> left = stock.of(network.require(consignment.from())).stream()
                .collect(Collectors.toMap(SiteStock::category, SiteStock::has));
        consignment.lines().forEach(line -> check(line, said.get(line.category()), left));
        step(id, version, ConsignmentState.RECEIVED, on);
        Author author = author(by, receiver);
        Holder sender = network.require(consignment.from()).holder();
        consignment.lines().forEach(line -> {
            ReceivedLine arrived = Objects.requireNonNull(said.get(line.category()));
            rows.arrive(id, arrived);
            arrive(author, consignment, sender, receiver.holder(), line, arrived, on);
        });
        audit.write(author, "received", id.ref(), "arrived");
    }

    /** It does not go after all; as long as it has not left. */
    public void cancel(Actor by, ConsignmentId id, int version) {
        permissions.mayKeepNetwork(by).orForbid();
        Consignment consignment = require(id);
        if (consignment.hasBecome(ConsignmentState.CANCELLED, version)) {
            return;
        }
        at(consignment, version).mayBeCancelled().orConflict();
        step(id, version, ConsignmentState.CANCELLED, null);
        audit.write(by.author(), "cancelled", id.ref());
    }

    @Transactional(readOnly = true)
    public Consignment require(ConsignmentId id) {
        return rows.byId(id).orElseThrow(Refused::missing);
    }

    @Transactional(readOnly = true)
    public Optional<Consignment> find(ConsignmentId id) {
        return rows.byId(id);
    }

    @Transactional(readOnly = true)
    public List<Consignment> ofRound(RoundId round) {
        return rows.ofRound(round);
    }

    /** Those with books for a need. */
    @Transactional(readOnly = true)
    public List<Consignment> answering(ListingId listing) {
        return rows.answering(listing);
    }

    /** Newest first. */
    @Transactional(readOnly = true)
    public List<Consignment> page(FindConsignments wanted, @Nullable ConsignmentId before, int atMost) {
        return rows.page(wanted, before, atMost);
    }

    private static void check(ConsignmentLine line, @Nullable ReceivedLine said, Map<CategoryId, Long> left) {
        String field = "arrived." + line.category().value();
        if (said == null) {
            throw Refused.invalid(field, Reason.of("frame.fault.missing"));
        }
        bounded(said.arrived(), field);
        ConsignmentRules.isExplained(line.inBoxes(), said)
                .orRefuse("why." + line.category().value());
        ConsignmentRules.explanationFits(line.inBoxes(), said)
                .orRefuse("why." + line.category().value());
        if (said.why() == Difference.PACKED_MORE) {
            long spare = left.getOrDefault(line.category(), 0L);
            Verdict.require(
                            said.arrived() - line.inBoxes() <= spare,
                            Reason.of("reading.rule.more-than-there-was", said.arrived() - line.inBoxes(), spare))
                    .orRefuse(field);
        }
    }

    private void arrive(
            Author author,
            Consignment consignment,
            Holder sender,
            Holder receiver,
            ConsignmentLine line,
            ReceivedLine arrived,
            LocalDate on) {
        int packed = line.inBoxes();
        CategoryId category = line.category();
        Holder underWay = consignment.underWay();
        move(author, consignment, underWay, receiver, category, Math.min(packed, arrived.arrived()), on);
        if (arrived.why() != null) {
            switch (arrived.why()) {
                case LOST ->
                    move(
                            author,
                            consignment,
                            underWay,
                            new Holder(Holder.Kind.NOWHERE, consignment.id().value()),
                            category,
                            packed - arrived.arrived(),
                            on);
                case NOT_PACKED ->
                    move(author, consignment, underWay, sender, category, packed - arrived.arrived(), on);
                case PACKED_MORE ->
                    move(author, consignment, sender, receiver, category, arrived.arrived() - packed, on);
            }
        }
    }

    /** The oldest counted books first; refused where there are fewer than that. */
    private void move(
            Author author,
            Consignment consignment,
            Holder from,
            Holder to,
            CategoryId category,
            int quantity,
            LocalDate on) {
        if (quantity == 0) {
            return;
        }
        Map<LotId, Integer> lots = stock.oldest(from, category, quantity);
        int found = lots.values().stream().mapToInt(Integer::intValue).sum();
        Verdict.require(found == quantity, stock.tooFew(category, found, quantity))
                .orConflict();
        custody.handOn(
                author, new HandOver(on, consignment.id().ref(), from, to, ByWhom.named(Network.HANDS), null), lots);
    }

    private static boolean saysSo(Consignment consignment, List<PackedLine> lines) {
        return consignment.lines().stream()
                .map(line ->
                        new PackedLine(line.category(), line.inBoxes(), Objects.requireNonNullElse(line.boxes(), 0)))
                .collect(Collectors.toSet())
                .equals(lines.stream().collect(Collectors.toSet()));
    }

    private static List<ReceivedLine> received(Consignment consignment) {
        List<ReceivedLine> lines = new ArrayList<>();
        consignment
                .lines()
                .forEach(line -> lines.add(new ReceivedLine(
                        line.category(), Objects.requireNonNullElse(line.arrived(), 0), line.why(), line.note())));
        return lines;
    }

    private static Map<CategoryId, ConsignmentLine> byCategory(Consignment consignment) {
        Map<CategoryId, ConsignmentLine> lines = new LinkedHashMap<>();
        consignment.lines().forEach(line -> lines.put(line.category(), line));
        return lines;
    }

    private static void bounded(int quantity, String field) {
        Verdict.require(quantity >= 0 && quantity <= Lot.MOST, Reason.of("frame.fault.count.large", Lot.MOST))
                .orRefuse(field);
    }

    private static Author author(Actor by, Site site) {
        return site.host() == null ? by.author() : by.authorFor(site.host());
    }

    private static Consignment at(Consignment consignment, int version) {
        if (consignment.version() != version) {
            throw Refused.stale();
        }
        return consignment;
    }

    private void step(ConsignmentId id, int version, ConsignmentState next, @Nullable LocalDate on) {
        if (!rows.step(id, version, next, on)) {
            throw Refused.stale();
        }
    }
}
