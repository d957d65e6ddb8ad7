package org.gongjian.reading.counts;

import java.util.List;
import org.gongjian.reading.tables.CellFault;

/**
 * What a table of months brought, or would bring; with a fault it brings nothing.
 *
 * @param added months nobody had said before
 * @param changed months that said something else
 * @param same months that said just this
 */
public record MonthsBrought(int added, int changed, int same, List<CellFault> faults) {

    public MonthsBrought {
        faults = List.copyOf(faults);
    }

    public boolean isFaulty() {
        return !faults.isEmpty();
    }
}
