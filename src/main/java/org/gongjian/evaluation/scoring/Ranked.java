package org.gongjian.evaluation.scoring;

import java.math.BigDecimal;
import java.time.Instant;
import org.gongjian.evaluation.campaigns.EntryId;
import org.gongjian.identity.UnitId;

/**
 * One entrant in the order of a round or of the campaign.
 *
 * @param rank the same for the same score: 1, 2, 2, 4; those with a veto come after all others
 * @param percent of the full points, three decimals
 * @param onSite percent that was found on the spot: the first to tell apart who has the same score on a quota's edge
 * @param measured percent that was measured: the second; the third is who declared earlier
 * @param eligible whether no veto stands
 * @param missing how many scored leaves were never observed
 */
public record Ranked(
        int rank,
        EntryId entry,
        UnitId entrant,
        BigDecimal percent,
        BigDecimal onSite,
        BigDecimal measured,
        boolean eligible,
        int missing,
        Instant declaredAt) {}
