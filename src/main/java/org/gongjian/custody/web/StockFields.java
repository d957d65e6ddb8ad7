package org.gongjian.custody.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.gongjian.custody.Lot;
import org.gongjian.custody.LotId;
import org.gongjian.custody.StockLine;
import org.gongjian.district.Reason;
import org.gongjian.frame.Form;
import org.jspecify.annotations.Nullable;

/** How many of each lot that stands somewhere: {@code lines[0].quantity} in the order of the stock; an empty one is none. */
final class StockFields {

    private StockFields() {}

    /** What can be moved: counted, and there. */
    static List<StockLine> movable(List<StockLine> stock) {
        return stock.stream()
                .filter(line -> !line.atLeast() && line.quantity() > 0)
                .toList();
    }

    /** @param only the lot whose label was scanned, or null to offer nothing yet */
    static void fill(Form form, List<StockLine> stock, @Nullable UUID only, boolean all) {
        for (int i = 0; i < stock.size(); i++) {
            StockLine line = stock.get(i);
            boolean wanted = all || line.lot().value().equals(only);
            form.with(name(i, "lot"), line.lot().value()).with(name(i, "quantity"), wanted ? line.quantity() : "");
        }
    }

    /** The stock may have changed since the form was opened: a line is known by its lot, not by where it stood. */
    static Map<LotId, Integer> read(Form form) {
        Map<LotId, Integer> quantities = new LinkedHashMap<>();
        int count = form.groups("lines");
        for (int i = 0; i < count; i++) {
            String field = name(i, "quantity");
            if (!form.isBlank(field)) {
                var lot = form.id(name(i, "lot"), LotId::new);
                form.count(field, Lot.MOST)
                        .ifPresent(quantity -> lot.ifPresent(known -> quantities.put(known, quantity)));
            }
        }
        if (quantities.isEmpty() && !form.isFaulty()) {
            form.fault(name(0, "quantity"), Reason.of("custody.rule.nothing"));
        }
        return quantities;
    }

    /** Lines the form was sent with that the stock knows, each at its place in the form. */
    static List<Offered> offered(Form form, List<StockLine> stock) {
        return IntStream.range(0, form.groups("lines"))
                .boxed()
                .flatMap(i -> stock.stream()
                        .filter(line -> form.has(name(i, "lot"), line.lot().value()))
                        .map(line -> new Offered(name(i, ""), line)))
                .toList();
    }

    /** @param field the beginning of the names of its fields, with the dot */
    record Offered(String field, StockLine line) {

        /** The message that says a quantity in the line's unit. */
        public String quantityLabel() {
            return "custody.quantity." + line.unit().name();
        }

        /** The message that names the unit. */
        public String unitLabel() {
            return "custody.unit." + line.unit().name();
        }
    }

    static String name(int line, String field) {
        return "lines[" + line + "]." + field;
    }
}
