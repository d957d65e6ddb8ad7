package org.gongjian.evaluation.campaigns.api;

import java.math.BigDecimal;
import java.time.Instant;
import org.gongjian.district.Localized;
import org.gongjian.evaluation.campaigns.CampaignAward;
import org.gongjian.evaluation.campaigns.CampaignEntry;
import org.gongjian.evaluation.campaigns.EntryId;
import org.gongjian.evaluation.campaigns.EntryState;
import org.gongjian.evaluation.campaigns.EntryView;
import org.gongjian.evaluation.campaigns.Outcome;
import org.gongjian.identity.UnitId;
import org.gongjian.recognition.awards.AwardId;
import org.jspecify.annotations.Nullable;

/**
 * An entrant as programs read it.
 *
 * @param words why it declared itself
 * @param cause why it passes or not; null as long as no result is public
 * @param level of selection at which that was decided, counted from 0
 * @param award null where it has none
 */
record EntrantShown(
        EntryId id,
        int version,
        UnitId entrant,
        EntryState state,
        @Nullable Localized words,
        Instant declaredAt,
        @Nullable BigDecimal percent,
        @Nullable Integer rank,
        Outcome.@Nullable Cause cause,
        @Nullable Integer level,
        @Nullable AwardId award) {

    static EntrantShown of(EntryView view) {
        CampaignEntry entry = view.entry();
        Outcome outcome = view.outcome();
        CampaignAward award = view.award();
        return new EntrantShown(
                entry.id(),
                entry.version(),
                entry.entrant(),
                entry.state(),
                entry.words(),
                entry.declaredAt(),
                outcome == null ? null : outcome.percent(),
                outcome == null ? null : outcome.rank(),
                outcome == null ? null : outcome.cause(),
                outcome == null ? null : outcome.level(),
                award == null ? null : award.award());
    }

    /** In a list: without the result, which the campaign's ranking tells. */
    static EntrantShown of(CampaignEntry entry) {
        return new EntrantShown(
                entry.id(),
                entry.version(),
                entry.entrant(),
                entry.state(),
                entry.words(),
                entry.declaredAt(),
                null,
                null,
                null,
                null,
                null);
    }
}
