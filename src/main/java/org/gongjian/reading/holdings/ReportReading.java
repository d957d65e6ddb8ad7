package org.gongjian.reading.holdings;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.gongjian.district.Reason;
import org.gongjian.district.Refused;
import org.gongjian.places.PlaceId;
import org.gongjian.programmes.Categories;
import org.gongjian.programmes.Category;
import org.gongjian.programmes.CategoryId;
import org.gongjian.reading.network.Network;
import org.gongjian.reading.tables.CellFault;
import org.gongjian.reading.tables.SiteWords;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads a report: which copy belongs to which site and category, and what is wrong in which cell. */
@Component
class ReportReading {

    /** The longest barcode, in characters. */
    static final int LONGEST = 60;

    private final Network network;
    private final Categories categories;

    ReportReading(Network network, Categories categories) {
        this.network = network;
        this.categories = categories;
    }

    /** A report that is none is refused at the field {@code file}. */
    List<PlacedCopy> read(BringHoldings command, List<CellFault> faults) {
        List<Copy> copies = MarcReport.isXml(command.report())
                ? MarcReport.read(command.report())
                : CopyTable.read(command.report());
        if (copies.isEmpty()) {
            throw Refused.invalid("file", Reason.of("reading.holdings.no-copies"));
        }
        SiteWords sites = new SiteWords(network.all(), command.codes());
        Map<String, CategoryId> books = books();
        Map<String, Integer> said = new HashMap<>();
        List<PlacedCopy> placed = new ArrayList<>();
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
                placed.add(new PlacedCopy(
                        copy.row(),
                        copy.columns().branch(),
                        copy.barcode(),
                        site,
                        books.getOrDefault(copy.kind(), command.category()),
                        copy.state()));
            }
        }
        return placed;
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
