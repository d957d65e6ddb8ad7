package org.gongjian.listings;

import org.gongjian.district.Localized;

/** So much of something, such as 20 hours, 1 track, 300 yuan. */
public record Amount(Quantity quantity, Localized unit) {}
