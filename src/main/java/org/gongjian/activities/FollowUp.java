package org.gongjian.activities;

import java.util.Optional;
import org.gongjian.district.Localized;
import org.jspecify.annotations.Nullable;

/**
 * Something an activity is to be followed by.
 *
 * @param planned the activity it was turned into, null as long as it was not
 */
public record FollowUp(
        FollowUpId id, Localized what, @Nullable ActivityId planned) {

    public Optional<ActivityId> asActivity() {
        return Optional.ofNullable(planned);
    }
}
