package org.gongjian.activities;

import java.time.LocalDate;
import java.util.UUID;
import org.gongjian.district.Localized;
import org.gongjian.district.Reason;
import org.gongjian.district.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * An activity: planned, then held or cancelled. One that was held can still be mended, never quietly: the audit line
 * names the fields.
 *
 * @param enteredBy the account that planned it; null for the system
 */
record Activity(
        ActivityId id,
        ActivityDetails details,
        ActivityState state,
        ActivityResult result,
        @Nullable Localized cancelledBecause,
        @Nullable FollowUpId followsUp,
        @Nullable UUID enteredBy,
        int version) {

    static Activity planned(PlanActivity plan, @Nullable UUID enteredBy) {
        return new Activity(
                plan.id(),
                plan.details(),
                ActivityState.PLANNED,
                ActivityResult.UNKNOWN,
                null,
                plan.followsUp(),
                enteredBy,
                0);
    }

    Verdict mayChange() {
        return Verdict.require(state != ActivityState.CANCELLED, Reason.of("activities.refused.cancelled"));
    }

    Verdict mayHold(LocalDate today) {
        return switch (state) {
            case PLANNED ->
                Verdict.require(
                        !details.time().day().isAfter(today),
                        Reason.of("activities.refused.early", details.time().day()));
            case HELD -> Verdict.refused(Reason.of("activities.refused.held"));
            case CANCELLED -> Verdict.refused(Reason.of("activities.refused.cancelled"));
        };
    }

    Verdict mayMendResult() {
        return Verdict.require(state == ActivityState.HELD, Reason.of("activities.refused.not-held"));
    }

    Verdict mayCancel() {
        return switch (state) {
            case PLANNED -> Verdict.allowed();
            case HELD -> Verdict.refused(Reason.of("activities.refused.held"));
            case CANCELLED -> Verdict.refused(Reason.of("activities.refused.cancelled"));
        };
    }

    Verdict mayPostpone() {
        return mayCancel();
    }

    /** To another day or hour, which is not the one it has. */
    Activity postponed(ActivityTime to) {
        mayPostpone().orConflict();
        Verdict.require(!to.equals(details.time()), Reason.of("activities.postpone.same"))
                .orRefuse("day");
        return new Activity(id, details.at(to), state, result, cancelledBecause, followsUp, enteredBy, version);
    }

    /** One that was held keeps to a day that has come. */
    Activity changed(ActivityDetails now, LocalDate today) {
        mayChange().orConflict();
        Verdict.require(
                        state != ActivityState.HELD || !now.time().day().isAfter(today),
                        Reason.of("activities.refused.held-later"))
                .orRefuse("day");
        return new Activity(id, now, state, result, cancelledBecause, followsUp, enteredBy, version);
    }

    Activity held(ActivityResult with, LocalDate today) {
        mayHold(today).orConflict();
        return new Activity(id, details, ActivityState.HELD, with, null, followsUp, enteredBy, version);
    }

    Activity withResult(ActivityResult mended) {
        mayMendResult().orConflict();
        return new Activity(id, details, state, mended, null, followsUp, enteredBy, version);
    }

    Activity cancelled(Localized because) {
        mayCancel().orConflict();
        return new Activity(id, details, ActivityState.CANCELLED, result, because, followsUp, enteredBy, version);
    }
}
