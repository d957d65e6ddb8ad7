package org.gongjian.activities;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.Localized;
import org.jspecify.annotations.Nullable;

/**
 * An activity as it stands.
 *
 * @param cancelledBecause only where it was cancelled
 * @param followsUp the follow-up it was planned from, and {@code follows} the activity that one belongs to
 */
public record ActivityView(
        ActivityId id,
        ActivityDetails details,
        ActivityState state,
        ActivityResult result,
        @Nullable Localized cancelledBecause,
        List<FollowUp> followUps,
        @Nullable FollowUpId followsUp,
        @Nullable ActivityId follows,
        int version) {

    public ActivityView {
        followUps = List.copyOf(followUps);
    }

    public RecordRef ref() {
        return id.ref();
    }

    public String path() {
        return id.path();
    }

    public Localized title() {
        return details.title();
    }

    public LocalDate day() {
        return details.time().day();
    }

    public Hosts hosts() {
        return details.hosts();
    }

    public Optional<Attendance> attendance() {
        return Optional.ofNullable(result.attendance());
    }

    public boolean isPlanned() {
        return state == ActivityState.PLANNED;
    }

    public boolean isHeld() {
        return state == ActivityState.HELD;
    }

    public boolean isCancelled() {
        return state == ActivityState.CANCELLED;
    }
}
