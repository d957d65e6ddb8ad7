package org.gongjian.claims;

import org.gongjian.listings.ListingId;
import org.gongjian.listings.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * A resource on the lists that a claim is met with.
 *
 * @param resource one of the lead's own, published when it was claimed
 * @param quantity how much of it the claim takes, in the resource's unit; null where it takes nothing away
 */
public record UsedResource(ListingId resource, @Nullable Quantity quantity) {}
