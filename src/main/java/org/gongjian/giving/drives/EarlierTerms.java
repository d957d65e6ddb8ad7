package org.gongjian.giving.drives;

import java.time.Instant;
import java.time.LocalDate;
import org.gongjian.district.Localized;

/**
 * What a drive said before its terms were changed.
 *
 * @param version of the drive, as long as it said this
 * @param reason why they were changed
 */
public record EarlierTerms(
        int version, Localized title, int target, LocalDate until, String reason, Instant changedAt) {}
