package org.gongjian.volunteers;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * That a volunteer left, and came back.
 *
 * @param returnedOn null as long as they are away
 */
public record Absence(
        LocalDate leftOn, WhyLeft reason, @Nullable LocalDate returnedOn) {}
