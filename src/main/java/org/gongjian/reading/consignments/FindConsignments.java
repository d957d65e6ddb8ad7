package org.gongjian.reading.consignments;

import org.gongjian.places.PlaceId;
import org.jspecify.annotations.Nullable;

/**
 * Which consignments are wanted; null where it does not matter.
 *
 * @param site that sends or receives
 * @param year in which they arrived
 */
public record FindConsignments(
        @Nullable ConsignmentState state,
        @Nullable PlaceId site,
        @Nullable Integer year) {}
