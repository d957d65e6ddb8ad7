package org.gongjian.listings;

import org.gongjian.alliances.plan.PlanItemId;
import org.gongjian.identity.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * A listing to put down.
 *
 * @param id made when the form was opened: putting it down twice puts it down once
 * @param planItem the item of a joint plan that this project is
 */
public record WriteListing(
        ListingId id,
        ListingKind kind,
        UnitId owner,
        ListingDetails details,
        @Nullable PlanItemId planItem) {

    /** One that stands in no joint plan. */
    public WriteListing(ListingId id, ListingKind kind, UnitId owner, ListingDetails details) {
        this(id, kind, owner, details, null);
    }
}
