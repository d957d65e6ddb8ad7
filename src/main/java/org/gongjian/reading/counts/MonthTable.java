package org.gongjian.reading.counts;

import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongjian.district.Reason;
import org.gongjian.places.PlaceId;
import org.gongjian.reading.tables.CellFault;
import org.gongjian.reading.tables.NamedColumns;
import org.gongjian.reading.tables.NamedColumns.Column;
import org.gongjian.reading.tables.NamedColumns.Row;
import org.gongjian.reading.tables.SiteWords;

/** Visits and loans by site and month, as a table says them. */
record MonthTable(List<MonthCount> counts, List<CellFault> faults) {

    private static final String SITE = "site";
    private static final String MONTH = "month";
    private static final String VISITS = "visits";
    private static final String LOANS = "loans";

    private static final List<Column> COLUMNS = List.of(
            Column.needed(SITE, "服务点", "站点", "分馆", "site", "branch"),
            Column.needed(MONTH, "月份", "month"),
            Column.needed(VISITS, "到馆人次", "到馆", "visits"),
            Column.needed(LOANS, "借出册数", "借出册次", "借阅", "loans"));

    MonthTable {
        counts = List.copyOf(counts);
        faults = List.copyOf(faults);
    }

    /** @param latest no later month has begun */
    static MonthTable read(byte[] content, SiteWords sites, YearMonth latest) {
        List<MonthCount> counts = new ArrayList<>();
        List<CellFault> faults = new ArrayList<>();
        record Key(PlaceId place, YearMonth month) {}
        Map<Key, Integer> said = new HashMap<>();
        for (Row row : NamedColumns.read(content, COLUMNS)) {
            PlaceId place = null;
            switch (sites.find(row.text(SITE))) {
                case SiteWords.Found.One one -> place = one.place();
                case SiteWords.Found.None none -> faults.add(row.fault(SITE, none.why()));
            }
            Optional<YearMonth> month = month(row.text(MONTH));
            if (month.isEmpty()) {
                faults.add(row.fault(MONTH, Reason.of("reading.rule.month-form")));
            } else if (month.get().isAfter(latest)) {
                faults.add(row.fault(MONTH, Reason.of("reading.rule.month-future")));
            }
            Optional<Integer> visits = number(row, VISITS, faults);
            Optional<Integer> loans = number(row, LOANS, faults);
            if (place == null || month.isEmpty() || visits.isEmpty() || loans.isEmpty()) {
                continue;
            }
            Integer before = said.putIfAbsent(new Key(place, month.get()), row.number());
            if (before != null) {
                faults.add(row.fault(MONTH, Reason.of("reading.table.twice", before)));
            }
            counts.add(new MonthCount(place, month.get(), visits.get(), loans.get(), 0));
        }
        return new MonthTable(counts, faults);
    }

    /** 2024-05, 2024/5 or 2024年5月. */
    static Optional<YearMonth> month(String typed) {
        String[] parts = typed.strip().split("\\s*[-/.年]\\s*", -1);
        if (parts.length != 2) {
            return Optional.empty();
        }
        String number = parts[1].replace("月", "").strip();
        try {
            return Optional.of(YearMonth.parse(parts[0] + "-" + (number.length() == 1 ? "0" : "") + number));
        } catch (DateTimeParseException wrong) {
            return Optional.empty();
        }
    }

    private static Optional<Integer> number(Row row, String column, List<CellFault> faults) {
        String typed = row.text(column).replace(",", "");
        if (typed.matches("[0-9]{1,8}") && Integer.parseInt(typed) <= MonthCount.MOST) {
            return Optional.of(Integer.valueOf(typed));
        }
        faults.add(row.fault(column, Reason.of("reading.table.number", MonthCount.MOST)));
        return Optional.empty();
    }
}
