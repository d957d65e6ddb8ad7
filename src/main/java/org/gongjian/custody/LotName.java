package org.gongjian.custody;

import org.gongjian.district.Localized;

/** What a lot is called and counted in. */
public record LotName(LotId lot, Localized title, UnitOfMeasure unit) {}
