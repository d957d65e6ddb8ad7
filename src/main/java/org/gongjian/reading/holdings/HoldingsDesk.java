package org.gongjian.reading.holdings;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.gongjian.audit.AuditLog;
import org.gongjian.custody.ByWhom;
import org.gongjian.custody.Custody;
import org.gongjian.custody.HandOver;
import org.gongjian.custody.Holder;
import org.gongjian.custody.Lot;
import org.gongjian.custody.LotId;
import org.gongjian.custody.UnitOfMeasure;
import org.gongjian.district.Localized;
import org.gongjian.district.Reason;
import org.gongjian.district.Refused;
import org.gongjian.district.Today;
import org.gongjian.district.Verdict;
import org.gongjian.identity.Actor;
import org.gongjian.places.PlaceId;
import org.gongjian.programmes.Categories;
import org.gongjian.programmes.Category;
import org.gongjian.programmes.CategoryId;
import org.gongjian.reading.network.LibraryPermissions;
import org.gongjian.reading.network.Network;
import org.gongjian.reading.tables.CellFault;
import org.gongjian.reading.tables.SiteWords;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings holdings in from the library’s own system: its copies become stock of the sites by category, each barcode once.
 * Cataloguing stays there. All of a report comes in or nothing, and the same report again adds nothing.
 */
@Service
@Transactional
public class HoldingsDesk {

    private static final int LONGEST = 60;

    private final HoldingsRows rows;
    private final Network network;
    private final Categories categories;
    private final Custody custody;
    private final LibraryPermissions permissions;
    private final Today today;
    private final AuditLog audit;
    private final Clock clock;

    HoldingsDesk(
            HoldingsRows rows,
            Network network,
            Categories categories,
            Custody custody,
            LibraryPermissions permissions,
            Today today,
            AuditLog audit,
            Clock clock) {
        this.rows = rows;
        this.network = network;
        this.categories = categories;
        this.custody = custody;
        this.permissions = permissions;
        this.today = today;
        this.audit = audit;
        this.clock = clock;
    }

    /** Where copies stand and what they are. */
    private record Shelf(PlaceId site, CategoryId category) {}

    /** @param onlyLook tells what it would bring, and brings nothing */
    public HoldingsBrought bring(Actor by, BringHoldings command, boolean onlyLook) {
        permissions.mayKeepNetwork(by).orForbid();
        Verdict.require(categories.byId(command.category()).isPresent(), Reason.of("frame.fault.unknown"))
                .orRefuse("category");
        Verdict.require(
                        command.site() == null || network.byId(command.site()).isPresent(),
                        Reason.of("frame.fault.unknown"))
                .orRefuse("site");
        List<Copy> copies = MarcReport.isXml(command.report())
                ? MarcReport.read(command.report())
                : CopyTable.read(command.report());
        List<CellFault> faults = new ArrayList<>();
        Map<Shelf, List<String>> found = sorted(command, copies, faults);
        Set<String> known =
                rows.known(found.values().stream().flatMap(List::stream).toList());
        found.values().forEach(barcodes -> barcodes.removeAll(known));
        found.values().removeIf(List::isEmpty);
        HoldingsBrought brought = new HoldingsBrought(
                found.entrySet().stream()
                        .map(shelf -> new HoldingsBrought.Part(
                                shelf.getKey().site(),
                                shelf.getKey().category(),
                                shelf.getValue().size()))
                        .toList(),
                known.size(),
                faults);
        if (!onlyLook && !brought.isFaulty() && brought.copies() > 0 && !rows.isThere(command.id())) {
            write(by, command.id(), found, brought.copies());
        }
        return brought;
    }

    private void write(Actor by, HoldingsId id, Map<Shelf, List<String>> found, int copies) {
        LocalDate day = today.date();
        rows.add(id, day, copies, by.author(), clock.instant());
        Localized title = Localized.of("馆藏导入（" + day + "）", "Holdings brought in on " + day);
        Holder nowhere = new Holder(Holder.Kind.NOWHERE, id.value());
        ByWhom hands = ByWhom.named(Network.HANDS);
        found.forEach((shelf, barcodes) -> {
            if (rows.addCopies(id, shelf.site(), shelf.category(), barcodes) != barcodes.size()) {
                throw Refused.stale();
            }
            custody.receive(
                    by.author(),
                    new HandOver(
                            day,
                            id.ref(),
                            nowhere,
                            network.require(shelf.site()).holder(),
                            hands,
                            hands),
                    List.of(new Lot(LotId.next(), title, shelf.category(), UnitOfMeasure.VOLUME, barcodes.size())));
        });
        audit.write(by.author(), "brought-in", id.ref(), "copies");
    }

    private Map<Shelf, List<String>> sorted(BringHoldings command, List<Copy> copies, List<CellFault> faults) {
        SiteWords sites = new SiteWords(network.all(), command.codes());
        Map<String, CategoryId> books = books();
        Map<String, Integer> said = new HashMap<>();
        Map<Shelf, List<String>> found = new LinkedHashMap<>();
        for (Copy copy : copies) {
            int before = faults.size();
            if (copy.title().isBlank()) {
                faults.add(copy.titleFault(Reason.of("frame.fault.missing")));
            }
            if (copy.barcode().isBlank() || copy.barcode().length() > LONGEST) {
                faults.add(copy.barcodeFault(Reason.of("reading.holdings.barcode", LONGEST)));
            } else {
                Integer twice = said.putIfAbsent(copy.barcode(), copy.row());
                if (twice != null) {
                    faults.add(copy.barcodeFault(Reason.of("reading.holdings.twice", copy.barcode(), twice)));
                }
            }
            PlaceId site = site(command, copy, sites, faults);
            if (site != null && faults.size() == before) {
                found.computeIfAbsent(
                                new Shelf(site, books.getOrDefault(copy.kind(), command.category())),
                                none -> new ArrayList<>())
                        .add(copy.barcode());
            }
        }
        if (copies.isEmpty()) {
            throw Refused.invalid("file", Reason.of("reading.holdings.no-copies"));
        }
        return found;
    }

    private static @Nullable PlaceId site(BringHoldings command, Copy copy, SiteWords sites, List<CellFault> faults) {
        if (copy.branch().isBlank()) {
            if (command.site() == null) {
                faults.add(copy.branchFault(Reason.of("reading.holdings.branch")));
            }
            return command.site();
        }
        return switch (sites.find(copy.branch())) {
            case SiteWords.Found.One one -> one.place();
            case SiteWords.Found.None none -> {
                faults.add(copy.branchFault(none.why()));
                yield null;
            }
        };
    }

    /** Categories of books by their codes and names. */
    private Map<String, CategoryId> books() {
        Map<String, CategoryId> books = new HashMap<>();
        categories.tree().tangible().stream()
                .map(entry -> entry.category())
                .filter(category -> category.thing() == Category.Thing.BOOK)
                .forEach(category -> Stream.of(
                                category.code(),
                                category.name().zh(),
                                category.name().en())
                        .filter(Objects::nonNull)
                        .forEach(word -> books.putIfAbsent(word, category.id())));
        return books;
    }
}
