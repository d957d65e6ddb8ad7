package org.gongjian.reading.consignments;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongjian.places.PlaceId;
import org.gongjian.programmes.CategoryId;
import org.gongjian.reading.consignments.RoundLine.Because;
import org.gongjian.reading.consignments.RoundLine.Cause;
import org.gongjian.reading.network.SiteStock;

/**
 * What a round proposes, from what sites have, should have and lend. The rules are the network's own and can be read on the
 * page of every round; nothing is sent before people have decided.
 */
final class ProposalPolicy {

    /** Of a rotation, the part of its books that a branch passes on: one in four. */
    static final int PART = 4;

    /** Fewer than this are not worth a box. */
    static final int FEWEST = 5;

    private ProposalPolicy() {}

    /**
     * A site as a proposal sees it.
     *
     * @param lent loans of the last three whole months
     */
    record Wanting(PlaceId place, List<SiteStock> stock, int lent) {

        long has() {
            return stock.stream().mapToLong(SiteStock::has).sum();
        }

        /** Loans a book in the quarter, in hundredths. */
        long turnover() {
            return has() == 0 ? lent * 100L : lent * 100L / has();
        }
    }

    /**
     * Each site that lacks books of a category gets what it lacks, as long as the sender can spare some: those first that lend
     * most a book, and of those the ones that lack the largest part of what they should have. The sender keeps what it should
     * have itself.
     */
    static List<RoundLine> distribution(Wanting sender, List<Wanting> sites) {
        Map<CategoryId, Long> spare = new HashMap<>();
        sender.stock().forEach(stock -> spare.put(stock.category(), Math.max(0, stock.has() - stock.shouldHave())));
        record Lack(Wanting site, SiteStock stock) {

            long part() {
                return stock.lacks() * 10_000 / Math.max(1, stock.shouldHave());
            }
        }
        List<RoundLine> lines = new ArrayList<>();
        sites.stream()
                .filter(site -> !site.place().equals(sender.place()))
                .flatMap(site ->
                        site.stock().stream().filter(stock -> stock.lacks() > 0).map(stock -> new Lack(site, stock)))
                .sorted(Comparator.comparingLong((Lack lack) -> -lack.site().turnover())
                        .thenComparingLong(lack -> -lack.part())
                        .thenComparing(lack -> lack.site().place().value())
                        .thenComparing(lack -> lack.stock().category().value()))
                .forEach(lack -> {
                    CategoryId category = lack.stock().category();
                    long given = Math.min(lack.stock().lacks(), spare.getOrDefault(category, 0L));
                    if (given > 0) {
                        spare.merge(category, -given, Long::sum);
                        lines.add(new RoundLine(
                                lines.size(),
                                sender.place(),
                                lack.site().place(),
                                category,
                                (int) given,
                                new Because(
                                        Cause.LACKS,
                                        lack.stock().shouldHave(),
                                        (int) (lack.stock().has() + lack.stock().comes()),
                                        lack.site().lent()),
                                null));
                    }
                });
        return lines;
    }

    /** Each branch passes a quarter of what it has in each category on to the next one, the last one to the first. */
    static List<RoundLine> rotation(List<Wanting> branches) {
        List<RoundLine> lines = new ArrayList<>();
        for (int i = 0; branches.size() > 1 && i < branches.size(); i++) {
            Wanting from = branches.get(i);
            Wanting to = branches.get((i + 1) % branches.size());
            from.stock().stream()
                    .filter(stock -> stock.has() / PART >= FEWEST)
                    .forEach(stock -> lines.add(new RoundLine(
                            lines.size(),
                            from.place(),
                            to.place(),
                            stock.category(),
                            (int) (stock.has() / PART),
                            new Because(Cause.ROTATES, 0, (int) stock.has(), 0),
                            null)));
        }
        return lines;
    }
}
