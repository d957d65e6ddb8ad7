package org.gongjian.activities;

import org.gongjian.alliances.plan.PlanItemId;
import org.jspecify.annotations.Nullable;

/**
 * Plans an activity.
 *
 * @param id made when the form was rendered: planning it again changes nothing
 * @param followsUp the follow-up of an earlier activity that this one is
 * @param planItem the item of a joint plan that this one is
 */
public record PlanActivity(
        ActivityId id,
        ActivityDetails details,
        @Nullable FollowUpId followsUp,
        @Nullable PlanItemId planItem) {

    /** One that stands in no joint plan. */
    public PlanActivity(ActivityId id, ActivityDetails details, @Nullable FollowUpId followsUp) {
        this(id, details, followsUp, null);
    }
}
