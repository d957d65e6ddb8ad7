package org.gongjian.giving.ventures;

import java.util.List;
import java.util.Map;
import org.gongjian.district.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * A venture as a reader may see it, and what they may do with it now.
 *
 * @param scoring null as long as it is not for this reader: nobody sees it before all points are in
 * @param verbs what the reader's side may do, with the reason where it may not now
 */
public record VentureView(
        Venture venture,
        Call call,
        @Nullable Scoring scoring,
        List<Objection> objections,
        List<Tranche> tranches,
        List<Report> reports,
        Map<String, Verdict> verbs,
        boolean inside) {

    public VentureView {
        objections = List.copyOf(objections);
        tranches = List.copyOf(tranches);
        reports = List.copyOf(reports);
        verbs = Map.copyOf(verbs);
    }
}
