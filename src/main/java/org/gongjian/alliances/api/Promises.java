package org.gongjian.alliances.api;

import java.time.LocalDate;
import java.util.List;
import org.gongjian.alliances.Agreement;
import org.gongjian.alliances.Commitment;
import org.gongjian.alliances.fulfilment.Fulfilments;
import org.gongjian.alliances.fulfilment.Reckoning;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.Localized;
import org.gongjian.frame.Light;
import org.gongjian.frame.Wordings;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says what became of promises, with the sentences the page shows in both languages. */
@Component
class Promises {

    private final Fulfilments fulfilments;
    private final Wordings wordings;

    Promises(Fulfilments fulfilments, Wordings wordings) {
        this.fulfilments = fulfilments;
        this.wordings = wordings;
    }

    /**
     * A promise and what became of it.
     *
     * @param why the light is as it is
     * @param now the period that runs, or the last one; none where there is nothing to count
     */
    record Promise(
            Commitment commitment,
            Light light,
            Localized why,
            @Nullable Reckoned now) {}

    /**
     * What was done in a period.
     *
     * @param target what is to be reached in the period, in the unit of the measure
     * @param due what should be there by now
     * @param atLeast whether something of what was done is not counted yet
     * @param records that keep the promise, oldest first
     */
    record Reckoned(
            LocalDate from,
            LocalDate until,
            LocalDate asOf,
            long target,
            long due,
            long done,
            boolean atLeast,
            List<Keeping> records) {}

    /** A record that keeps a promise. */
    record Keeping(RecordRef record, Localized title, LocalDate on, long quantity, boolean atLeast) {}

    List<Promise> of(Agreement agreement, LocalDate today) {
        return fulfilments.of(agreement, today).stream()
                .map(kept -> new Promise(
                        kept.commitment(),
                        kept.light(),
                        wordings.both(kept.judgement().reason()),
                        kept.reckoning().map(Promises::reckoned).orElse(null)))
                .toList();
    }

    private static Reckoned reckoned(Reckoning reckoning) {
        return new Reckoned(
                reckoning.period().from(),
                reckoning.period().until(),
                reckoning.asOf(),
                reckoning.share(),
                reckoning.due(),
                reckoning.done(),
                reckoning.isAtLeast(),
                reckoning.rows().stream()
                        .map(row -> new Keeping(row.record(), row.title(), row.on(), row.quantity(), row.atLeast()))
                        .toList());
    }
}
