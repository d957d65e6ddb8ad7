package org.gongjian.listings;

import org.gongjian.identity.UnitId;

/**
 * A listing to put down.
 *
 * @param id made when the form was opened: putting it down twice puts it down once
 */
public record WriteListing(ListingId id, ListingKind kind, UnitId owner, ListingDetails details) {}
