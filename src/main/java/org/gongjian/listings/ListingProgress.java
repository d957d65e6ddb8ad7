package org.gongjian.listings;

import java.util.Collection;
import java.util.Map;
import org.gongjian.district.Reason;
import org.gongjian.frame.Light;
import org.jspecify.annotations.Nullable;

/** How far those that were taken on have come; the room that takes claims answers, for those it knows of. */
public interface ListingProgress {

    Map<ListingId, Progress> of(Collection<ListingId> listings);

    /** @param why one sentence beneath the word */
    record Progress(Light light, Reason word, @Nullable Reason why) {}
}
