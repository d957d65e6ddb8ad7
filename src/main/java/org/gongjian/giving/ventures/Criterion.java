package org.gongjian.giving.ventures;

import org.gongjian.district.Localized;

/** @param weight of 100 */
public record Criterion(Localized name, int weight) {}
