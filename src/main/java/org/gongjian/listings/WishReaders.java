package org.gongjian.listings;

import org.gongjian.district.Verdict;
import org.gongjian.identity.Actor;

/** Who beside its keepers may open the full record of a wish: the room that takes claims answers for the verified claimer. */
public interface WishReaders {

    Verdict mayOpen(Actor reader, ListingId wish);
}
