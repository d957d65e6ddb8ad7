package org.gongjian.giving;

import java.util.List;
import org.gongjian.district.Localized;
import org.gongjian.district.Longest;
import org.gongjian.organizations.PostId;
import org.jspecify.annotations.Nullable;

/**
 * The receiver takes the gift and gives thanks.
 *
 * @param receivedBy the post of the receiver that takes it
 * @param thanks what is said
 * @param onBehalfOf for whom it is said, such as the residents
 * @param aside what is not taken; where it is left out, everything is
 */
public record ReceiveGift(
        PostId receivedBy,
        @Longest(1_000) Localized thanks,
        @Nullable Localized onBehalfOf,
        @Nullable List<SetAside> aside) {

    /** Everything is taken. */
    public ReceiveGift(PostId receivedBy, Localized thanks, @Nullable Localized onBehalfOf) {
        this(receivedBy, thanks, onBehalfOf, null);
    }

    List<SetAside> notTaken() {
        return aside == null ? List.of() : aside;
    }
}
