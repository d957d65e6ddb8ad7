package org.gongjian.operations.demo;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.gongjian.evaluation.campaigns.CampaignId;
import org.gongjian.evaluation.campaigns.EntryId;
import org.gongjian.evaluation.standards.Formula;
import org.gongjian.evaluation.standards.Indicator;
import org.gongjian.evaluation.standards.IndicatorTree;
import org.gongjian.evaluation.standards.Measure;
import org.gongjian.evaluation.standards.Method;
import org.gongjian.evaluation.standards.Role;
import org.gongjian.identity.AccountId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * What was found of every venue in a round, thousands of observations and so in rows. The numbers are the demo's and the same each
 * time: each venue lacks half a point at so many places, and mends most of them one after the other.
 */
@Component
@Profile("demo")
class ChangchunScores {

    private static final int EVERY = 3;
    private static final int FEWEST_LACKS = 10;
    private static final int LACKS_FOR_EACH = 3;
    private static final int MENDED_OR_NOT = 14;
    private static final int STRIDE = 37;
    private static final int SHIFT = 11;
    private static final int SWING = 8;
    private static final BigDecimal APART = new BigDecimal("0.1");
    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final BigDecimal STEP = new BigDecimal("0.05");

    private final DemoRows rows;

    ChangchunScores(DemoRows rows) {
        this.rows = rows;
    }

    /**
     * A venue that is measured.
     *
     * @param behind how many do better
     * @param hasRecords whether it has records here: then what documents show is scored at the desk after the first round, and what
     *     is measured is measured
     */
    record Venue(EntryId entry, int behind, boolean hasRecords) {}

    /** A round, by whom its observations were entered and when. */
    record Found(CampaignId campaign, int round, boolean last, AccountId by, Instant at) {}

    /** The rows while they are gathered. */
    private record Sheets(
            List<@Nullable Object[]> observations, List<@Nullable Object[]> steps, List<@Nullable Object[]> figures) {}

    void find(Found found, IndicatorTree tree, List<Venue> venues) {
        Sheets sheets = new Sheets(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        List<Indicator> scored = tree.leaves().stream()
                .filter(leaf -> leaf.role() == Role.SCORED)
                .toList();
        List<Indicator> seen = scored.stream()
                .filter(leaf -> leaf.method() == Method.DOCUMENTS || leaf.method() == Method.ON_SITE)
                .toList();
        List<Indicator> asked = scored.stream()
                .filter(leaf -> leaf.method() == Method.QUESTIONNAIRE)
                .toList();
        for (Venue venue : venues) {
            see(sheets, found, venue, seen);
            if (found.round() % EVERY == 1) {
                ask(sheets, found, venue, asked);
            }
            if (!venue.hasRecords() && !found.last()) {
                scored.stream()
                        .filter(leaf -> leaf.method() == Method.MEASURED)
                        .forEach(leaf -> measure(sheets, found, venue, leaf));
            }
        }
        rows.write(
                "observation",
                "campaign_id, entry_id, round, indicator_id, slot, value, change",
                sheets.observations());
        rows.write(
                "observation_step",
                "campaign_id, entry_id, round, indicator_id, slot, value, change, by_account, at",
                sheets.steps());
        rows.write(
                "measured_figure",
                "campaign_id, entry_id, round, indicator_id, slot, change, name, value",
                sheets.figures());
    }

    /** In the first round everything, later what changed. */
    private static void see(Sheets sheets, Found found, Venue venue, List<Indicator> leaves) {
        int[] now = lacks(venue, found.round(), leaves.size());
        int[] before = lacks(venue, found.round() - 1, leaves.size());
        for (int place = 0; place < leaves.size(); place++) {
            Indicator leaf = leaves.get(place);
            boolean documents = leaf.method() == Method.DOCUMENTS;
            boolean changed = now[place] != before[place] && !(venue.hasRecords() && documents);
            if (found.round() > 1 && !changed) {
                continue;
            }
            BigDecimal value = leaf.points().subtract(HALF.multiply(BigDecimal.valueOf(now[place])));
            if (documents) {
                BigDecimal apart = now[place] == 0 ? BigDecimal.ZERO : APART;
                add(sheets, found, venue, leaf, 1, value.add(apart));
                add(sheets, found, venue, leaf, 2, value.subtract(apart));
            } else {
                add(sheets, found, venue, leaf, 0, value);
            }
        }
    }

    /** What was said in the questionnaires of a quarter. */
    private static void ask(Sheets sheets, Found found, Venue venue, List<Indicator> leaves) {
        for (int place = 0; place < leaves.size(); place++) {
            int swing = (place + found.round() + venue.behind()) % SWING;
            Indicator leaf = leaves.get(place);
            add(sheets, found, venue, leaf, 0, leaf.points().subtract(STEP.multiply(BigDecimal.valueOf(swing))));
        }
    }

    /** Who keeps no records here has nothing to be measured by. */
    private static void measure(Sheets sheets, Found found, Venue venue, Indicator leaf) {
        add(sheets, found, venue, leaf, 0, BigDecimal.ZERO);
        if (leaf.formula() != null) {
            for (Measure measure : Formula.parse(leaf.formula()).measures()) {
                sheets.figures().add(new Object[] {
                    found.campaign().value(),
                    venue.entry().value(),
                    found.round(),
                    leaf.id().value(),
                    0,
                    1,
                    measure.code(),
                    0
                });
            }
        }
    }

    /** How many half points are lacking at each place. */
    private static int[] lacks(Venue venue, int round, int places) {
        int[] lacks = new int[places];
        int all = FEWEST_LACKS + LACKS_FOR_EACH * venue.behind();
        for (int lack = 0; lack < all; lack++) {
            if (round < 2 + lack % MENDED_OR_NOT) {
                lacks[(lack * STRIDE + venue.behind() * SHIFT) % places]++;
            }
        }
        return lacks;
    }

    private static void add(Sheets sheets, Found found, Venue venue, Indicator leaf, int slot, BigDecimal value) {
        UUID campaign = found.campaign().value();
        UUID entry = venue.entry().value();
        UUID id = leaf.id().value();
        sheets.observations().add(new Object[] {campaign, entry, found.round(), id, slot, value, 1});
        sheets.steps().add(new Object[] {
            campaign, entry, found.round(), id, slot, value, 1, found.by().value(), found.at()
        });
    }
}
