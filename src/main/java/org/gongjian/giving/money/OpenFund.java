package org.gongjian.giving.money;

import java.time.LocalDate;
import org.gongjian.claims.MoneyPart;
import org.gongjian.district.Localized;
import org.gongjian.identity.UnitId;

/**
 * Money that a unit promised without a claim, such as by a budget or a decision.
 *
 * @param money how much, on which legal basis
 * @param on the day it was promised
 */
public record OpenFund(FundId id, UnitId holder, UnitId donor, MoneyPart money, Localized purpose, LocalDate on) {}
