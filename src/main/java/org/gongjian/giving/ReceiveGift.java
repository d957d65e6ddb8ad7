package org.gongjian.giving;

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
 */
public record ReceiveGift(
        PostId receivedBy,
        @Longest(1_000) Localized thanks,
        @Nullable Localized onBehalfOf) {}
