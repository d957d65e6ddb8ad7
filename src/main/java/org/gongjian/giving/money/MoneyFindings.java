package org.gongjian.giving.money;

import java.util.List;

/**
 * What walking the ledger found.
 *
 * @param sealed rows under a seal
 * @param tail rows not sealed yet
 * @param changed those that are not as they were sealed, or before which one is gone
 * @param missing seals that were promised and are not there
 * @param astray funds whose sums are not what their rows say
 */
public record MoneyFindings(long sealed, long tail, List<EntryId> changed, long missing, List<FundId> astray) {

    public MoneyFindings {
        changed = List.copyOf(changed);
        astray = List.copyOf(astray);
    }

    public boolean hold() {
        return changed.isEmpty() && missing == 0 && astray.isEmpty();
    }
}
