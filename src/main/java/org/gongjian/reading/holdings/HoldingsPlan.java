package org.gongjian.reading.holdings;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongjian.custody.Holder;
import org.gongjian.custody.LotId;
import org.gongjian.district.Reason;
import org.gongjian.places.PlaceId;
import org.gongjian.programmes.CategoryId;
import org.gongjian.reading.tables.CellFault;

/**
 * What a report changes. What new copies bring is stock; for those that are known, the books follow only as far as they have
 * not followed already: a consignment moved books before the library’s own system said so, a stock-taking wrote some off.
 */
final class HoldingsPlan {

    /** Where copies stand and what they are. */
    record Shelf(PlaceId site, CategoryId category) {}

    /** Copies of one lot that were the same way and are the same other way now. */
    record Way(LotId lot, CategoryId category, PlaceId from, Holder before, PlaceId to, CopyState state) {}

    /** A known copy that is another way now. */
    record Changed(KnownCopy before, PlaceId site, CopyState state) {}

    /** So many books of a lot from one holder to another. */
    record Step(LotId lot, Holder from, Holder to, int quantity) {}

    /** Where books of a lot are. */
    record Spot(LotId lot, Holder holder) {}

    /** How many books of a lot a holder has. */
    @FunctionalInterface
    interface Stock {
        long at(LotId lot, Holder holder);
    }

    /** How many copies of a lot a site has, as earlier reports say. */
    @FunctionalInterface
    interface Copies {
        int at(LotId lot, PlaceId site);
    }

    final Map<Shelf, List<String>> added = new LinkedHashMap<>();
    final Map<Way, List<PlacedCopy>> ways = new LinkedHashMap<>();
    final List<Changed> changed = new ArrayList<>();
    final List<Step> steps = new ArrayList<>();
    int known;
    int passed;

    private final HoldingsId id;

    HoldingsPlan(HoldingsId id) {
        this.id = id;
    }

    /** Sorts the copies into what is new, what is as it was, and what is another way. */
    void sort(List<PlacedCopy> copies, Map<String, KnownCopy> there) {
        for (PlacedCopy copy : copies) {
            KnownCopy before = there.get(copy.barcode());
            if (before == null) {
                if (copy.state() == CopyState.HERE) {
                    added.computeIfAbsent(new Shelf(copy.site(), copy.category()), none -> new ArrayList<>())
                            .add(copy.barcode());
                } else {
                    passed++;
                }
            } else if (isSame(before, copy)) {
                known++;
            } else {
                PlaceId site = copy.state() == CopyState.HERE ? copy.site() : before.site();
                changed.add(new Changed(before, site, copy.state()));
                ways.computeIfAbsent(
                                new Way(
                                        before.lot(),
                                        before.category(),
                                        before.site(),
                                        before.holder(),
                                        site,
                                        copy.state()),
                                none -> new ArrayList<>())
                        .add(copy);
            }
        }
    }

    /** One that is gone is gone, wherever the report says it was. */
    private static boolean isSame(KnownCopy before, PlacedCopy copy) {
        return before.state() == copy.state()
                && (copy.state() != CopyState.HERE || before.site().equals(copy.site()));
    }

    /** Finds what has to move in the books; what cannot is a fault of the first of its copies. */
    void follow(Copies counted, Stock stock, List<CellFault> faults) {
        Map<Spot, Integer> copies = new HashMap<>();
        Map<Spot, Long> books = new HashMap<>();
        for (Way way : ways.keySet()) {
            for (PlaceId site : List.of(way.from(), way.to())) {
                Spot spot = new Spot(way.lot(), KnownCopy.at(site));
                copies.computeIfAbsent(spot, none -> counted.at(way.lot(), site));
                books.computeIfAbsent(spot, none -> stock.at(way.lot(), spot.holder()));
            }
            books.computeIfAbsent(new Spot(way.lot(), way.before()), spot -> stock.at(spot.lot(), spot.holder()));
        }
        ways.forEach((way, moved) -> {
            if (way.before().kind() == Holder.Kind.PLACE) {
                copies.merge(new Spot(way.lot(), way.before()), -moved.size(), Integer::sum);
            }
            if (way.state() == CopyState.HERE) {
                copies.merge(new Spot(way.lot(), KnownCopy.at(way.to())), moved.size(), Integer::sum);
            }
        });
        ways.forEach((way, moved) -> {
            Spot from = new Spot(way.lot(), way.before());
            Spot to = new Spot(way.lot(), holder(way));
            long wanted = Math.clamp(wanted(way, from, to, copies, books), 0, moved.size());
            long there = books.getOrDefault(from, 0L);
            if (wanted > there && way.before().kind() == Holder.Kind.PLACE) {
                PlacedCopy first = moved.getFirst();
                faults.add(new CellFault(
                        first.row(), first.column(), Reason.of("reading.holdings.short", there, moved.size())));
                return;
            }
            long taken = Math.min(wanted, there);
            if (taken > 0) {
                steps.add(new Step(way.lot(), from.holder(), to.holder(), (int) taken));
                books.merge(from, -taken, Long::sum);
                books.merge(to, taken, Long::sum);
            }
        });
    }

    /** What a site lacks of its copies, or, where they are gone, has over. */
    private static long wanted(Way way, Spot from, Spot to, Map<Spot, Integer> copies, Map<Spot, Long> books) {
        if (way.state() == CopyState.HERE) {
            return copies.getOrDefault(to, 0) - books.getOrDefault(to, 0L);
        }
        return way.before().kind() == Holder.Kind.PLACE
                ? books.getOrDefault(from, 0L) - copies.getOrDefault(from, 0)
                : books.getOrDefault(from, 0L);
    }

    private Holder holder(Way way) {
        return switch (way.state()) {
            case HERE -> KnownCopy.at(way.to());
            case LOST -> Holder.LOST;
            case WITHDRAWN -> new Holder(Holder.Kind.NOWHERE, id.value());
        };
    }

    HoldingsBrought brought(List<HoldingsBrought.Part> unnamed, List<CellFault> faults) {
        List<HoldingsBrought.Moved> moved = new ArrayList<>();
        List<HoldingsBrought.Gone> gone = new ArrayList<>();
        List<HoldingsBrought.Part> back = new ArrayList<>();
        ways.forEach((way, copies) -> {
            int many = copies.size();
            if (way.state() != CopyState.HERE) {
                gone.add(new HoldingsBrought.Gone(way.from(), way.category(), way.state(), many));
            } else if (way.before().kind() == Holder.Kind.PLACE) {
                moved.add(new HoldingsBrought.Moved(way.from(), way.to(), way.category(), many));
            } else {
                back.add(new HoldingsBrought.Part(way.to(), way.category(), many));
            }
        });
        List<HoldingsBrought.Part> parts = added.entrySet().stream()
                .map(shelf -> new HoldingsBrought.Part(
                        shelf.getKey().site(),
                        shelf.getKey().category(),
                        shelf.getValue().size()))
                .toList();
        return new HoldingsBrought(parts, moved, gone, back, unnamed, known, passed, faults);
    }
}
