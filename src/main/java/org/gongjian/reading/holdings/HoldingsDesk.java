package org.gongjian.reading.holdings;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongjian.audit.AuditLog;
import org.gongjian.custody.Custody;
import org.gongjian.custody.Holder;
import org.gongjian.custody.StockLine;
import org.gongjian.district.Reason;
import org.gongjian.district.Refused;
import org.gongjian.district.Verdict;
import org.gongjian.identity.Actor;
import org.gongjian.places.PlaceId;
import org.gongjian.programmes.Categories;
import org.gongjian.reading.network.LibraryPermissions;
import org.gongjian.reading.network.Network;
import org.gongjian.reading.tables.CellFault;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings holdings in from the library’s own system: its copies become stock of the sites by category, each barcode once; a
 * later report moves them, and says which are lost or withdrawn. Cataloguing stays there. All of a report comes in or nothing,
 * the same report again changes nothing, and it can be taken back.
 */
@Service
@Transactional
public class HoldingsDesk {

    private final HoldingsRows rows;
    private final CopyRows copies;
    private final UnnamedRows unnamed;
    private final ReportReading reading;
    private final HoldingsSteps steps;
    private final Network network;
    private final Categories categories;
    private final Custody custody;
    private final LibraryPermissions permissions;
    private final AuditLog audit;
    private final Clock clock;

    HoldingsDesk(
            HoldingsRows rows,
            CopyRows copies,
            UnnamedRows unnamed,
            ReportReading reading,
            HoldingsSteps steps,
            Network network,
            Categories categories,
            Custody custody,
            LibraryPermissions permissions,
            AuditLog audit,
            Clock clock) {
        this.rows = rows;
        this.copies = copies;
        this.unnamed = unnamed;
        this.reading = reading;
        this.steps = steps;
        this.network = network;
        this.categories = categories;
        this.custody = custody;
        this.permissions = permissions;
        this.audit = audit;
        this.clock = clock;
    }

    /** The sites that a whole report names, and its barcodes: what else stands there it does not name. A part says nothing so. */
    private record Whole(Set<PlaceId> sites, List<String> barcodes) {

        static final Whole NOTHING = new Whole(List.of());

        Whole(List<PlacedCopy> copies) {
            this(
                    copies.stream().map(PlacedCopy::site).collect(Collectors.toSet()),
                    copies.stream().map(PlacedCopy::barcode).toList());
        }
    }

    /** @param onlyLook tells what it would bring, and brings nothing */
    public HoldingsBrought bring(Actor by, BringHoldings command, boolean onlyLook) {
        permissions.mayKeepNetwork(by).orForbid();
        Verdict.require(categories.byId(command.category()).isPresent(), Reason.of("frame.fault.unknown"))
                .orRefuse("category");
        Verdict.require(
                        command.site() == null || network.byId(command.site()).isPresent(),
                        Reason.of("frame.fault.unknown"))
                .orRefuse("site");
        List<CellFault> faults = new ArrayList<>();
        List<PlacedCopy> placed = reading.read(command, faults);
        return bring(by, command.id(), placed, new Whole(placed), faults, onlyLook);
    }

    /**
     * Brings in copies whose sites and categories are known, as a program says them; the first that is wrong is refused at its
     * field, such as {@code copies[3].site}.
     */
    public HoldingsBrought bring(Actor by, HoldingsId id, List<PlacedCopy> placed, boolean onlyLook) {
        permissions.mayKeepNetwork(by).orForbid();
        Verdict.require(!placed.isEmpty(), Reason.of("reading.holdings.no-copies"))
                .orRefuse("copies");
        Set<String> said = new HashSet<>();
        for (PlacedCopy copy : placed) {
            String field = "copies[" + (copy.row() - 1) + "].";
            String barcode = copy.barcode();
            Verdict.require(
                            !barcode.isBlank() && barcode.length() <= ReportReading.LONGEST,
                            Reason.of("reading.holdings.barcode", ReportReading.LONGEST))
                    .orRefuse(field + "barcode");
            Verdict.require(said.add(barcode), Reason.of("reading.holdings.again", barcode))
                    .orRefuse(field + "barcode");
            Verdict.require(network.byId(copy.site()).isPresent(), Reason.of("frame.fault.unknown"))
                    .orRefuse(field + "site");
            Verdict.require(categories.byId(copy.category()).isPresent(), Reason.of("frame.fault.unknown"))
                    .orRefuse(field + "category");
        }
        List<CellFault> faults = new ArrayList<>();
        HoldingsBrought brought = bring(by, id, placed, Whole.NOTHING, faults, onlyLook);
        if (brought.isFaulty()) {
            CellFault first = brought.faults().getFirst();
            throw Refused.invalid("copies[" + (first.row() - 1) + "].site", first.why());
        }
        return brought;
    }

    private HoldingsBrought bring(
            Actor by, HoldingsId id, List<PlacedCopy> placed, Whole whole, List<CellFault> faults, boolean onlyLook) {
        Map<String, KnownCopy> there =
                copies.known(placed.stream().map(PlacedCopy::barcode).toList());
        HoldingsPlan plan = new HoldingsPlan(id);
        plan.sort(placed, there);
        plan.follow(copies.counted(plan.ways.keySet()), stock(), faults);
        HoldingsBrought brought =
                plan.brought(faults.isEmpty() ? unnamed.counted(whole.sites(), whole.barcodes()) : List.of(), faults);
        if (onlyLook || brought.isFaulty() || rows.isThere(id)) {
            return brought;
        }
        unnamed.forget(placed.stream()
                .filter(copy -> copy.state() == CopyState.HERE)
                .map(PlacedCopy::barcode)
                .toList());
        if (brought.changes() || brought.unnamedCopies() > 0) {
            rows.add(id, steps.day(), brought, by.author(), clock.instant());
            steps.write(by.author(), id, plan);
            unnamed.note(id, whole.sites(), whole.barcodes());
            audit.write(by.author(), "brought-in", id.ref(), "copies");
        }
        return brought;
    }

    /** Whether a report came in already. */
    boolean isThere(HoldingsId id) {
        return rows.isThere(id);
    }

    /** What holders have of lots, each holder asked once. */
    private HoldingsPlan.Stock stock() {
        Map<Holder, List<StockLine>> asked = new HashMap<>();
        return (lot, holder) -> asked.computeIfAbsent(holder, custody::stockOf).stream()
                .filter(line -> line.lot().equals(lot))
                .mapToLong(StockLine::quantity)
                .sum();
    }

    /** Takes a report back, the last of its copies first; one whose copies a later report changed stands. */
    public void takeBack(Actor by, HoldingsId id, int version) {
        permissions.mayKeepNetwork(by).orForbid();
        HoldingsReport report = require(id);
        if (report.undoneAt() != null && report.version() == version + 1) {
            return;
        }
        report.mayBeTakenBack().orConflict();
        Verdict.require(!copies.changedLater(id), Reason.of("reading.holdings.later"))
                .orConflict();
        if (!rows.undo(id, version, clock.instant())) {
            throw Refused.stale();
        }
        unnamed.forget(id);
        steps.takeBack(by.author(), id);
        audit.write(by.author(), "taken-back", id.ref(), "copies");
    }

    /** One that is not here is a fault of the address: 404. */
    @Transactional(readOnly = true)
    public HoldingsReport require(HoldingsId id) {
        return rows.byId(id).orElseThrow(Refused::missing);
    }

    /** Newest first. */
    @Transactional(readOnly = true)
    public List<HoldingsReport> page(@Nullable HoldingsId after, int atMost) {
        return rows.page(after, atMost);
    }
}
