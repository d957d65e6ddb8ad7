package org.gongjian.reading.holdings;

import java.util.Objects;
import java.util.UUID;
import org.gongjian.custody.Holder;
import org.gongjian.custody.LotId;
import org.gongjian.places.PlaceId;
import org.gongjian.programmes.CategoryId;
import org.jspecify.annotations.Nullable;

/**
 * A copy that an earlier report brought.
 *
 * @param site where it stands, or stood last
 * @param goneWith the report that said it is lost or withdrawn; null for one that is here
 */
record KnownCopy(
        String barcode,
        LotId lot,
        PlaceId site,
        CategoryId category,
        CopyState state,
        @Nullable UUID goneWith) {

    /** With whom the books have it. */
    Holder holder() {
        return switch (state) {
            case HERE -> at(site);
            case LOST -> Holder.LOST;
            case WITHDRAWN -> new Holder(Holder.Kind.NOWHERE, Objects.requireNonNull(goneWith));
        };
    }

    static Holder at(PlaceId site) {
        return new Holder(Holder.Kind.PLACE, site.value());
    }
}
