package org.gongjian.evaluation.marks;

import java.math.BigDecimal;
import java.time.Instant;
import org.gongjian.district.Localized;
import org.gongjian.evaluation.standards.IndicatorId;

/**
 * What the organizer's side pronounced: points taken off, given back, a veto, or that it is lifted.
 *
 * @param value points taken off from now on; of a veto 1, or 0 once it is lifted
 * @param proof where it can be read: a report, a notice, a record
 */
public record Pronouncement(
        PronouncementId id, IndicatorId leaf, BigDecimal value, Localized reason, String proof, Instant at) {}
