package org.gongjian.evaluation.scoring;

import java.math.BigDecimal;
import org.gongjian.audit.RecordRef;
import org.gongjian.evaluation.campaigns.CampaignId;
import org.gongjian.evaluation.campaigns.EntryId;
import org.gongjian.evaluation.standards.IndicatorId;
import org.jspecify.annotations.Nullable;

/**
 * What was found of one leaf.
 *
 * @param round 1 to 60
 * @param slot whose it is: 1 to 9 for a leaf's scorers, 0 for what is measured, asked or found once
 * @param value points of a scored leaf; points taken off by a deduction; 1 where a bar is met or a veto is pronounced, else 0
 * @param proof what it was found by, such as an evidence, a mark, a visit
 * @param reason needed where something stood there before
 */
public record Observe(
        CampaignId campaign,
        EntryId entry,
        int round,
        IndicatorId leaf,
        int slot,
        BigDecimal value,
        @Nullable RecordRef proof,
        @Nullable String reason) {

    Observe because(String why) {
        return new Observe(campaign, entry, round, leaf, slot, value, proof, why);
    }
}
