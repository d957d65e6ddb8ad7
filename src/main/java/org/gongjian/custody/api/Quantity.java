package org.gongjian.custody.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongjian.custody.Lot;
import org.gongjian.custody.LotId;
import org.gongjian.custody.StockLine;
import org.gongjian.district.Reason;
import org.gongjian.district.Refused;

/** How many of a lot, 1 to a million. */
record Quantity(LotId lot, int quantity) {

    static Quantity of(StockLine line) {
        return new Quantity(line.lot(), Math.toIntExact(line.quantity()));
    }

    /** Each lot once; refused at the line that says it again, or a number that is none. */
    static Map<LotId, Integer> read(List<Quantity> lines) {
        Map<LotId, Integer> quantities = new LinkedHashMap<>();
        for (int line = 0; line < lines.size(); line++) {
            Quantity one = lines.get(line);
            boolean again = quantities.put(one.lot(), one.quantity()) != null;
            if (again || one.quantity() < 1 || one.quantity() > Lot.MOST) {
                throw Refused.invalid("lines[" + line + "].quantity", Reason.of("frame.fault.unknown"));
            }
        }
        return quantities;
    }
}
