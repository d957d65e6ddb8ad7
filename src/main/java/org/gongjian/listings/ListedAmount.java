package org.gongjian.listings;

import org.gongjian.district.Localized;

/** So much of something, such as 20 hours, 1 track, 300 yuan. */
public record ListedAmount(Quantity quantity, Localized unit) {}
