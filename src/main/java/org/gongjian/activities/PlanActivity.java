package org.gongjian.activities;

import org.jspecify.annotations.Nullable;

/**
 * Plans an activity.
 *
 * @param id made when the form was rendered: planning it again changes nothing
 * @param followsUp the follow-up of an earlier activity that this one is
 */
public record PlanActivity(
        ActivityId id, ActivityDetails details, @Nullable FollowUpId followsUp) {}
