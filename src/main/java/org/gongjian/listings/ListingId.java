package org.gongjian.listings;

import java.util.UUID;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.NewId;

/** A resource, a need, a wish or a project. */
public record ListingId(UUID value) {

    public static ListingId next() {
        return new ListingId(NewId.uuid());
    }

    public RecordRef ref() {
        return new RecordRef(Listings.KIND, value);
    }
}
