package org.gongjian.operations.scale;

import java.util.List;
import java.util.Map;

/** How far each series of numbers has come. */
final class Numbers {

    private Numbers() {}

    static List<Filler> fillers() {
        return List.of(new Filler("counter", "series, year, last", town -> 10, (town, writing) -> {
            series("agreement", Bonds.agreementsByYear(town), writing);
            series("case", Asks.casesByYear(town), writing);
            series("receipt", Gifts.byYear(town), writing);
            series("volunteer", Registrations.byYear(town), writing);
            series("bulletin", News.bulletinsByYear(town), writing);
        }));
    }

    private static void series(String name, Map<Integer, Integer> years, Filler.Writing writing) {
        years.forEach((year, last) -> writing.row(name, year, last));
    }
}
