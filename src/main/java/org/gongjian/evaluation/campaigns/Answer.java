package org.gongjian.evaluation.campaigns;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What the organizer's side says to an objection.
 *
 * @param effect what becomes of the result; {@code NONE} where the objection does not hold
 * @param words why, for everybody to read
 * @param finding the observation that is another one now, by its key; null where none is
 * @param value what it is now
 */
public record Answer(
        CampaignObjection.Effect effect,
        String words,
        @Nullable String finding,
        @Nullable BigDecimal value) {

    boolean upholds() {
        return effect != CampaignObjection.Effect.NONE;
    }
}
