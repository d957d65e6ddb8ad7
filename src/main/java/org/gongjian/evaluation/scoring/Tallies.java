package org.gongjian.evaluation.scoring;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gongjian.evaluation.campaigns.EntryId;
import org.gongjian.evaluation.standards.IndicatorId;

/** The tallies of several entrants. */
final class Tallies {

    private final Map<UUID, Tally> byEntry = new HashMap<>();

    Tallies(Lines lines, List<EntryId> entries) {
        entries.forEach(entry -> byEntry.put(entry.value(), new Tally(lines)));
    }

    /** Of anybody else nothing is added. */
    void add(UUID entry, int round, IndicatorId leaf, int slot, long thousandths) {
        Tally tally = byEntry.get(entry);
        if (tally != null) {
            tally.add(round, leaf, slot, thousandths);
        }
    }

    Map<EntryId, List<RoundFigures>> figures() {
        Map<EntryId, List<RoundFigures>> figures = new LinkedHashMap<>();
        byEntry.forEach((entry, tally) -> figures.put(new EntryId(entry), tally.figures()));
        return figures;
    }
}
