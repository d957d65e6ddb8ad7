package org.gongjian.giving.ventures;

import org.gongjian.district.Localized;
import org.gongjian.giving.Yuan;

/** What part of the money would be spent on. */
public record BudgetLine(Localized title, Yuan yuan) {}
