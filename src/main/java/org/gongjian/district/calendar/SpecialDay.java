package org.gongjian.district.calendar;

import java.time.LocalDate;
import org.gongjian.district.Localized;

/**
 * A day that is not what its weekday says.
 *
 * @param worked whether it is worked: a weekend day made up for a holiday; false for a day off
 * @param name why, such as the festival
 */
public record SpecialDay(LocalDate day, boolean worked, Localized name) {}
